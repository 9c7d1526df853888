/** Runs the Python that a figure hands out, where there is a Python with NumPy and SciPy. */
import { spawnSync } from 'node:child_process';

const PYTHONS = ['/usr/bin/python3', 'python3'];

const canImport = (python: string, modules: string): boolean =>
  spawnSync(python, ['-c', `import ${modules}`]).status === 0;
const python = PYTHONS.find((candidate) => canImport(candidate, 'numpy, scipy.ndimage, scipy.signal'));

/** False on a machine without them: such tests are then skipped by name. */
export const withPython = python !== undefined;

/** The dictionary of measures that the script prints as its last line. */
export function runPython(script: string): Record<string, number> {
  const run = spawnSync(python ?? 'python3', ['-'], { input: script, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  const last = run.stdout.trim().split('\n').at(-1) ?? '';
  const plain = last.replaceAll(/np\.float64\(([^)]*)\)/g, '$1').replaceAll("'", '"');
  return JSON.parse(plain) as Record<string, number>;
}
