/** The libraries beside which the core is measured: a package.json of their own, installed when they are first wanted. */
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));
const locked = `${folder}package-lock.json`;
const installed = `${folder}node_modules/.package-lock.json`;

/** False where they are not to be had: without a network, say. Then what is measured is the core alone. */
export function installPeers(): boolean {
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(locked).mtimeMs) return true;
  // To the error stream, so that what is printed as JSON is JSON.
  return (
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 2, 2] }).status === 0
  );
}

/** Requires one of them. It may not be there when types are checked: whoever asks says what it is. */
export const requirePeer: (name: string) => unknown = createRequire(`${folder}package.json`);
