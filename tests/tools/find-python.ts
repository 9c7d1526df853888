/** Finds a Python with the packages that the scripts of the book use; where apt may run, installs Debian's. */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { aptInstall, mayInstall } from './apt.ts';

/** Debian's package for each module. */
const PACKAGES = {
  numpy: 'python3-numpy',
  scipy: 'python3-scipy',
  skimage: 'python3-skimage',
  torch: 'python3-torch',
  pywt: 'python3-pywt',
};
export type PythonModule = keyof typeof PACKAGES;
/** What most of the scripts that a reader takes away use. */
export const SCRIPTS: readonly PythonModule[] = ['numpy', 'scipy', 'skimage'];
/** What all of them use. PyTorch is a third of a gigabyte: CI has it, others only if they want it. */
export const ALL_SCRIPTS: readonly PythonModule[] = [...SCRIPTS, 'torch'];

const CANDIDATES = ['python3', '/usr/bin/python3', 'python'];

const canImport = (python: string, modules: readonly string[]): boolean =>
  spawnSync(python, ['-c', `import ${modules.join(', ')}`]).status === 0;

/** A Python that imports all of them, or undefined. `PYTHON` names one outright. */
export function findPython(modules: readonly PythonModule[] = SCRIPTS): string | undefined {
  const named = process.env.PYTHON;
  return (named ? [named] : CANDIDATES).find((python) => canImport(python, modules));
}

export function noPython(modules: readonly PythonModule[] = SCRIPTS): string {
  const packages = modules.map((name) => PACKAGES[name]).join(' ');
  return `No Python with ${modules.join(', ')} found: install them (Debian: apt-get install ${packages}), or set PYTHON=/path/to/it.`;
}

/** As `findPython`, after installing what is missing where that is allowed. Throws the one line that says what to do. */
export function requirePython(modules: readonly PythonModule[] = SCRIPTS): string {
  if (!findPython(modules) && !process.env.PYTHON && mayInstall())
    aptInstall(['python3', ...modules.map((name) => PACKAGES[name])]);
  const found = findPython(modules);
  if (!found) throw new Error(noPython(modules));
  return found;
}

// Without one the tests of the Python are skipped by name, except in CI, where it must be there, and PyTorch with it.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(requirePython(process.env.CI ? ALL_SCRIPTS : SCRIPTS));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(process.env.CI ? 1 : 0);
  }
}
