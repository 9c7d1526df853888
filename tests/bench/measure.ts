/** Several ways of doing one job, turn about, so that all of them meet the same machine. */

/** One sample, in milliseconds a run. What stands in another process answers later. */
export interface Side {
  readonly name: string;
  readonly sample: () => number | Promise<number>;
}

/**
 * What this thread has computed, in milliseconds: what else the machine does meanwhile is not counted, as the clock on the wall would.
 * Everything measured has one thread; on an idle machine both are the same.
 */
function computedMs(): number {
  // Linux brings the account of a running thread up to date when it is asked for the whole process; otherwise it is a tick old.
  process.cpuUsage();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** A shorter sample would measure the clock. */
const LEAST_SAMPLE_MS = 2;
/** What is shorter is run once before a sample: the side before it has left nothing in the cache. */
const LONG_MS = 20;
const WARM_UP_MS = 150;
const WARM_UP_RUNS = 3;
/** How long a row is sampled, at least and at most so many rounds. */
const ROW_MS = 2000;
const ROUNDS = { least: 9, most: 101 };

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

/** A way of doing a job in this process: run until it is compiled, then as often in a sample as the clock wants. */
export function side(name: string, run: () => unknown): Side {
  const start = performance.now();
  let runs = 0;
  let last = 0;
  while (runs < WARM_UP_RUNS || performance.now() - start < WARM_UP_MS) {
    const before = computedMs();
    run();
    last = computedMs() - before;
    runs++;
  }
  const repeats = Math.max(1, Math.ceil(LEAST_SAMPLE_MS / Math.max(last, 1e-3)));
  return {
    name,
    sample() {
      if (last < LONG_MS) run();
      const before = computedMs();
      for (let i = 0; i < repeats; i++) run();
      return (computedMs() - before) / repeats;
    },
  };
}

/** The median of each side, in milliseconds a run. Every round begins with another side, so that none always follows the same. */
export async function measure(sides: readonly Side[]): Promise<Map<string, number>> {
  const times = sides.map(() => [] as number[]);
  const start = performance.now();
  for (let round = 0; round < ROUNDS.most; round++) {
    if (round >= ROUNDS.least && performance.now() - start > ROW_MS) break;
    for (let i = 0; i < sides.length; i++) {
      const at = (round + i) % sides.length;
      times[at].push(await sides[at].sample());
    }
  }
  return new Map(sides.map(({ name }, i) => [name, median(times[i])]));
}
