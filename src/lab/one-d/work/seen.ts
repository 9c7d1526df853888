/** The signal as the methods see it: on even steps, its largest value 1, with its response and its noise. The last is kept. */
import { convolve1d } from '../../../core/operators/convolve1d.ts';
import { maxAbs, type Vec } from '../../../core/vector.ts';
import { observe } from '../../../experiment.ts';
import { countPositions, isLarge, straight, type Rows } from '../../../parts/model/regular-grid.ts';
import type { RuleNoise } from '../../work/rules/index.ts';
import { LEAST_ROWS, LEAST_SIGMA } from '../params.ts';
import { bookSignal } from './book.ts';
import { gridOf, type Grid } from './grid.ts';
import { noiseLevel, putIn, toldNoise } from './noise.ts';
import { SignalRefused } from './refused.ts';
import { kernelOf } from './response.ts';
import type { BenchTask } from './task.ts';

export interface Seen extends Grid {
  /** 0 where nothing was seen: what stands there is filled in from its neighbours. All of what was blurred here was. */
  readonly known: Grid['known'];
  /** Rows that the reader's even steps have no row for. */
  readonly missing: number;
  /** What was blurred here; undefined where nobody knows it. In the reader's units, as the observation. */
  readonly truth: Vec | undefined;
  readonly observation: Vec;
  readonly step: number;
  /** h, its centre at ⌊k/2⌋. */
  readonly kernel: Vec;
  /** The largest size of the observation: the methods see it divided by that. */
  readonly scale: number;
  readonly light: Vec;
  /** σ as a share of that: from the observation, and as it is told. */
  readonly estimated: number;
  readonly noise: RuleNoise;
}

const allOf = (values: Vec): Grid['known'] => new Uint8Array(values.length).fill(1);

function brought({ signal, rows }: BenchTask): Grid {
  if (signal !== 'own') {
    const values = bookSignal(signal);
    return { positions: values.map((_, i) => i), values, known: allOf(values), wasUneven: false };
  }
  if (rows.length === 0) throw new SignalRefused('none');
  const count = countPositions(rows);
  if (count < LEAST_ROWS) throw new SignalRefused('few', { rows: count, least: LEAST_ROWS });
  if (isLarge(rows)) throw new SignalRefused('large');
  return gridOf(rows);
}

/** y = h ∗ x + n, of a truth that keeps its last values beyond its ends. */
function blurred({ added }: BenchTask, truth: Vec, kernel: Vec): Vec {
  const top = maxAbs(truth);
  if (added.kind === 'poisson' && truth.some((value) => value < 0)) throw new SignalRefused('negative');
  const operator = convolve1d(kernel, truth.length, { boundary: 'replicate' });
  const noise = { kind: added.kind, sigma: added.sigma, peak: added.photons, seed: added.seed } as const;
  const { data } = observe({ truth: truth.map((value) => value / top), operator, noise });
  return data.map((value) => value * top);
}

function see(task: BenchTask): Omit<Seen, 'noise'> & { readonly added: ReturnType<typeof putIn> } {
  const got = brought(task);
  const { positions, values } = got;
  if (isStraight(values)) throw new SignalRefused('flat');
  const kernel = kernelOf(task.response, positions);
  const observation = task.isSharp ? blurred(task, values, kernel) : values;
  const scale = maxAbs(observation);
  if (scale === 0) throw new SignalRefused('flat');
  const light = observation.map((value) => value / scale);
  const known = task.isSharp ? allOf(values) : got.known;
  return {
    ...got,
    known,
    missing: got.known.filter((one) => one === 0).length,
    truth: task.isSharp ? values : undefined,
    observation,
    step: (positions[positions.length - 1] - positions[0]) / (positions.length - 1),
    kernel,
    scale,
    light,
    estimated: Math.max(LEAST_SIGMA, noiseLevel(light, known)),
    added: task.isSharp ? putIn(task.added, maxAbs(values) / scale) : undefined,
  };
}
const isStraight = (values: Vec): boolean => {
  const line = straight(values[0], values[values.length - 1], values.length);
  return maxAbs(values.map((value, i) => value - line[i])) <= 1e-12 * maxAbs(values);
};

let last:
  { readonly rows: readonly Rows[]; readonly key: string; readonly seen: ReturnType<typeof see> } | undefined;

/** @throws SignalRefused where there is nothing to undo, or nothing to undo it with */
export function seenOf(task: BenchTask): Seen {
  const { signal, rows, isSharp, response, added, noise } = task;
  const tables = [rows, response.rows];
  const key = JSON.stringify([signal, isSharp, { ...response, rows: null }, isSharp && added]);
  const isSame = last?.key === key && last.rows.every((one, i) => one === tables[i]);
  if (!last || !isSame) last = { rows: tables, key, seen: see(task) };
  return { ...last.seen, noise: toldNoise(noise, last.seen) };
}
