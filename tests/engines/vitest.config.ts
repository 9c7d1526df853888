import { defineConfig } from 'vitest/config';

/** Both engines at once, a worker each; the pages of an engine one after the other, in one tab. */
export default defineConfig({
  test: {
    include: ['tests/engines/*.smoke.ts'],
    globalSetup: ['tests/engines/serve.ts'],
    // What hangs is ended by these, and nothing is timed: beside other work everything takes several times as long.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // As in Chromium: a busy machine may deliver a frame late once; a fault comes back.
    retry: process.env.CI ? 2 : 0,
    // An engine that can do nothing is not asked fifty times.
    bail: 6,
    maxWorkers: 2,
    reporters: ['verbose'],
  },
});
