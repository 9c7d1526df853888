/** Runs scripts in one Python, their files beside them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from '../../src/widgets/contract.ts';

export interface Outcome {
  /** A number, or 'nan', 'inf', '-inf'. */
  readonly measures: Readonly<Record<string, number | string>>;
  readonly stderr: string;
  /** The traceback of a script that failed. */
  readonly error: string | null;
}

const driver = fileURLToPath(new URL('../tools/run_all.py', import.meta.url));

export function runScripts(python: string, scripts: readonly string[], files: Files = {}): Outcome[] {
  const beside = mkdtempSync(join(tmpdir(), 'scripts-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(beside, name), bytes);
  const run = spawnSync(python, [driver], {
    cwd: beside,
    input: JSON.stringify(scripts),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  });
  rmSync(beside, { recursive: true });
  if (run.status !== 0) throw new Error(run.stderr || String(run.error));
  return JSON.parse(run.stdout) as Outcome[];
}
