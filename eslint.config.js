import prettier from 'eslint-config-prettier';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist',
      '.astro',
      'shots',
      'test-results',
      'playwright-report',
      'tests/lighthouse',
      'src/core/compiled/assembly',
    ],
  },
  ...tseslint.configs.recommended,
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.{ts,tsx}'],
    // One program for all files: a project service looks each of them up by itself, which takes half as long again.
    languageOptions: { parserOptions: { project: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-control-regex': 'error',
      eqeqeq: 'error',
      'prefer-const': 'error',
    },
  },
  // The core knows no browser.
  {
    files: ['src/core/**', 'src/expression/**', 'src/methods/**', 'src/experiment.ts'],
    rules: { 'no-restricted-globals': ['error', 'window', 'document', 'navigator', 'process', 'fetch'] },
  },
  prettier,
);
