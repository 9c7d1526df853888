/** Finds a Chromium or Chrome on this machine; where there is none and apt may run, installs Debian's. */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { aptInstall, mayInstall, onPath } from './apt.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
export const NO_BROWSER =
  'No Chromium or Chrome found: install one (Debian: apt-get install chromium), or set CHROMIUM=/path/to/it.';

/** The browser's path, or undefined. `CHROMIUM` names one outright. */
export function findBrowser(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return NAMES.map(onPath).find(Boolean) ?? PLACES.find(existsSync);
}

/** As `findBrowser`, after installing one where that is allowed. Throws the one line that says what to do. */
export function requireBrowser(): string {
  if (!findBrowser() && mayInstall()) aptInstall(['chromium']);
  const found = findBrowser();
  if (!found) throw new Error(NO_BROWSER);
  return found;
}

const SHELL = 'chromium-headless-shell';

/**
 * Chromium without its windows, the same engine at two thirds of the time: what most tests run in. In CI it is installed where
 * it can be; elsewhere the whole browser does.
 */
export function requireShell(): string {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  if (!onPath(SHELL) && process.env.CI && mayInstall())
    try {
      aptInstall([SHELL]);
    } catch {
      console.log(`${SHELL} could not be installed; the whole browser takes its place.`);
    }
  return onPath(SHELL) ?? requireBrowser();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(requireBrowser());
    console.log(requireShell());
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
