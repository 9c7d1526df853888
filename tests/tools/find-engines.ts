/** Finds the other two engines: Firefox, and WebKit with its driver and a screen to draw on. In CI, where apt may run, it installs Debian’s. */
import { globSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { aptInstall, mayInstall, onPath } from './apt.ts';

export interface WebKit {
  readonly driver: string;
  /** The plainest browser around WebKitGTK. It is on no path. */
  readonly browser: string;
  readonly screen: string;
}

/** `FIREFOX` names one outright. */
const findFirefox = (): string | undefined =>
  process.env.FIREFOX ?? ['firefox', 'firefox-esr'].map(onPath).find(Boolean);

function findWebKit(): WebKit | undefined {
  const [driver, screen] = ['WebKitWebDriver', 'Xvfb'].map(onPath);
  const browser = globSync('/usr/lib/{*/,}webkit2gtk-4.*/MiniBrowser').sort().at(-1);
  return driver && browser && screen ? { driver, browser, screen } : undefined;
}

const DEBIAN = { firefox: ['firefox-esr'], webkit: ['webkit2gtk-driver', 'xvfb'] };

/** Throws the one line that says what to do. */
export function requireFirefox(): string {
  const found = findFirefox();
  if (!found)
    throw new Error(
      `No Firefox found: install one (Debian: apt-get install ${DEBIAN.firefox.join(' ')}), or set FIREFOX=/path/to/it.`,
    );
  return found;
}

/** Throws the one line that says what to do. */
export function requireWebKit(): WebKit {
  const found = findWebKit();
  if (!found)
    throw new Error(
      `No WebKit with a driver found: install it (Debian: apt-get install ${DEBIAN.webkit.join(' ')}).`,
    );
  return found;
}

/** Both of them, after installing what is missing where that is allowed. Throws the one line that says what to do. */
export function requireEngines(): string[] {
  const missing = [...(findFirefox() ? [] : DEBIAN.firefox), ...(findWebKit() ? [] : DEBIAN.webkit)];
  if (missing.length > 0 && process.env.CI && mayInstall()) aptInstall(missing);
  return [requireFirefox(), requireWebKit().browser];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(requireEngines().join('\n'));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
