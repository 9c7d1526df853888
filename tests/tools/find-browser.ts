/** Finds a Chromium or Chrome on this machine; where there is none and apt may run, installs Debian's. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
export const NO_BROWSER =
  'No Chromium or Chrome found: install one (Debian: apt-get install chromium), or set CHROMIUM=/path/to/it.';

function onPath(name: string): string | undefined {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0].trim() : undefined;
}

/** The browser's path, or undefined. `CHROMIUM` names one outright. */
export function findBrowser(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  return NAMES.map(onPath).find(Boolean) ?? PLACES.find(existsSync);
}

const mayInstall = (): boolean => process.getuid?.() === 0 && onPath('apt-get') !== undefined;

function installDebian(): void {
  console.log('No browser found; installing Debian’s chromium …');
  execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  const install = ['install', '-qy', '--no-install-recommends', 'chromium'];
  execFileSync('apt-get', install, {
    stdio: 'inherit',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** As `findBrowser`, after installing one where that is allowed. Throws the one line that says what to do. */
export function requireBrowser(): string {
  if (!findBrowser() && mayInstall()) installDebian();
  const found = findBrowser();
  if (!found) throw new Error(NO_BROWSER);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(requireBrowser());
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
