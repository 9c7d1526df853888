import { defineConfig } from 'vitest/config';

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    // What hangs is ended by these, and nothing is timed: beside other work everything takes several times as long.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // The files leave nothing behind, and share the core that they all import.
    isolate: false,
    maxWorkers: '100%',
  },
});
