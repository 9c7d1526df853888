/**
 * The stylesheets ask for nothing that the oldest browsers of the README do not know: what was in all engines at the end of 2024. Of
 * the scripts the compiler says so, by `lib` in tsconfig.json.
 */
import css from '@eslint/css';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const YEAR = 2024;

/** A browser that lacks one of these shows the same book, a little less well. */
const REFINEMENTS = {
  allowProperties: [
    'accent-color',
    'break-after',
    'orphans',
    'overflow-anchor',
    'position-area',
    'position-try-fallbacks',
    'print-color-adjust',
    'resize',
    'text-size-adjust',
    'widows',
    // Prefixed by the build.
    'user-select',
  ],
  allowSelectors: ['details-content'],
};

const linter = (allowed: object) =>
  new ESLint({
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.css'],
      plugins: { css },
      language: 'css/css',
      rules: { 'css/use-baseline': ['error', { available: YEAR, ...allowed }] },
    },
  });

const complaints = (results: readonly ESLint.LintResult[]): string[] =>
  results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, message }) => `${filePath}:${line} ${message}`),
  );

test('no stylesheet needs a newer browser', async () => {
  const results = await linter(REFINEMENTS).lintFiles('site/styles/**/*.css');
  expect(complaints(results)).toEqual([]);
});

test('what is too new is noticed', async () => {
  const results = await linter(REFINEMENTS).lintText('a { interpolate-size: allow-keywords }', {
    filePath: 'new.css',
  });
  expect(complaints(results)).toHaveLength(1);
});

test('no refinement is allowed that no stylesheet uses', async () => {
  const said = complaints(await linter({}).lintFiles('site/styles/**/*.css')).join('\n');
  const listed = [...REFINEMENTS.allowProperties, ...REFINEMENTS.allowSelectors];
  expect(listed.filter((name) => !said.includes(`'${name}'`))).toEqual([]);
});
