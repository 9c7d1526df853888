/** Makes the fixtures of tests/reference, all or by topic, after installing what that needs: `npm run reference -- fft noise`. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ALL_SCRIPTS, requirePython } from './find-python.ts';

const make = fileURLToPath(new URL('../reference/make.py', import.meta.url));
try {
  const python = requirePython([...ALL_SCRIPTS, 'pywt']);
  process.exitCode = spawnSync(python, [make, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
