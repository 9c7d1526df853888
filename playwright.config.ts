import { defineConfig, devices } from '@playwright/test';
import { QUIET_FLAGS } from './tests/tools/browser.ts';
import { requireShell } from './tests/tools/find-browser.ts';

const PORT = Number(process.env.UNFOLD_PORT ?? 4331);
/** A server that runs already, such as `npm run dev`: what is written is tried without a build. */
const running = process.env.UNFOLD_URL;
const baseURL = running ?? `http://127.0.0.1:${PORT}/`;

/** The built site in a real browser. */
export default defineConfig({
  testDir: 'tests/site',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A busy machine may deliver a font or a frame late once; a fault comes back.
  retries: process.env.CI ? 2 : 1,
  // One more than the machine that has to pass it has cores: while one waits for a frame the others compute.
  workers: 3,
  reporter: process.env.CI ? 'line' : 'list',
  // What hangs is ended by these, and nothing is timed: beside other work everything takes several times as long.
  timeout: 240_000,
  expect: { timeout: 30_000 },
  webServer: running
    ? undefined
    : { command: `node tests/tools/serve.ts ${PORT}`, url: baseURL, reuseExistingServer: false },
  use: {
    ...devices['Desktop Chrome'],
    baseURL,
    viewport: { width: 1280, height: 720 },
    // What the book keeps would answer in the place of the server; offline.spec.ts alone lets it.
    serviceWorkers: 'block',
    launchOptions: { executablePath: requireShell(), args: QUIET_FLAGS },
  },
});
