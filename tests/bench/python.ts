/** The native libraries: native.py in a process of its own, asked one thing at a time. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** Whatever a library computes with underneath, it has one thread. */
const ONE_THREAD = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };

export interface Prepared {
  /** What each library finds, every so many-th number. */
  readonly probes: Readonly<Record<string, readonly number[]>>;
  /** Modules that could not be imported so far. */
  readonly missing: readonly string[];
}

export interface NativeProcess {
  prepare(row: string, probed: number): Promise<Prepared>;
  /** Milliseconds a run, of the row that was prepared last. */
  sample(library: string): Promise<number>;
  stop(): void;
}

export function startNative(python: string): NativeProcess {
  const script = fileURLToPath(new URL('native.py', import.meta.url));
  const child = spawn(python, [script], {
    env: { ...process.env, ...ONE_THREAD },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async <T>(order: object): Promise<T> => {
    child.stdin.write(`${JSON.stringify(order)}\n`);
    const { value, done } = await answers.next();
    if (done) throw new Error('native.py has ended');
    return JSON.parse(value) as T;
  };
  return {
    prepare: (row, probed) => ask<Prepared>({ prepare: row, probed }),
    sample: async (library) => (await ask<{ ms: number }>({ sample: library })).ms,
    stop: () => child.stdin.end(),
  };
}
