/** Runs scripts in one Python. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface Outcome {
  /** A number, or 'nan', 'inf', '-inf'. */
  readonly measures: Readonly<Record<string, number | string>>;
  readonly stderr: string;
  /** The traceback of a script that failed. */
  readonly error: string | null;
}

const driver = fileURLToPath(new URL('../tools/run_all.py', import.meta.url));

export function runScripts(python: string, scripts: readonly string[]): Outcome[] {
  const run = spawnSync(python, [driver], {
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  if (run.status !== 0) throw new Error(run.stderr || String(run.error));
  return JSON.parse(run.stdout) as Outcome[];
}
