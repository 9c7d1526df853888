/** The part of the picture that is shown, as a sparse sum of filters: learned ones, and those that took no learning. */
import { cutBank, dctBank, randomBank, sparseCode, type Bank } from '../../core/dictionary/index.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Single } from '../../core/vector.ts';
import { keepFew, keepLast } from '../../parts/model/memo.ts';
import type { Bench } from './bench.ts';
import { COUNT, CRUMB, KERNEL, WINDOW, type Rival } from './params.ts';

/** What a bank makes of the window at one λ. */
export interface Coded {
  readonly rebuilt: Single;
  /** The sizes of the coefficients at each pixel, over all filters. */
  readonly sizes: Single;
  /** Over that of codes of zeros. */
  readonly objective: number;
  /** Coefficients larger than a crumb, a pixel. */
  readonly perPixel: number;
  /** In dB. */
  readonly snr: number;
  /** How many of the filters have such a coefficient. */
  readonly used: number;
}

function sizesOf(codes: Single, pixels: number): Single {
  const out = new Float32Array(pixels);
  for (let i = 0; i < codes.length; i++) out[i % pixels] += Math.abs(codes[i]);
  return out;
}

export function codeWindow(
  bench: Bench,
  bank: Bank<Single>,
  lambda: number,
  steps: number = WINDOW.steps,
  crumb: number = CRUMB,
): Coded {
  const { codes, pictures, objective } = sparseCode(bench.window, bank, { lambda, steps });
  const [pixels, x] = [bench.window.data.length, bench.window.data];
  const counts = Array.from({ length: bank.count }, (_, k) => {
    let count = 0;
    for (const value of codes.data.subarray(k * pixels, (k + 1) * pixels))
      if (Math.abs(value) > crumb) count++;
    return count;
  });
  const missed = x.reduce((sum, value, at) => sum + (value - pictures.data[at]) ** 2, 0);
  return {
    rebuilt: pictures.data,
    sizes: sizesOf(codes.data, pixels),
    objective: objective / bench.idle,
    perPixel: counts.reduce((sum, count) => sum + count, 0) / pixels,
    snr: 10 * Math.log10((2 * bench.idle) / missed),
    used: counts.filter((count) => count > 0).length,
  };
}

const inSingle = ({ filters, ...bank }: Bank): Bank<Single> => ({
  ...bank,
  filters: new Float32Array(filters),
});

/** White noise of this seed: also what a training begins with. */
export const noiseBank = (seed: number): Bank => randomBank(COUNT, KERNEL, new RandomState(seed));

export const rivalBank = (
  rival: Rival,
  { shape, data }: Pick<Bench, 'shape' | 'data'>,
  seed: number,
): Bank<Single> => {
  if (rival === 'random') return inSingle(noiseBank(seed));
  if (rival === 'cosines') return inSingle(dctBank(COUNT, KERNEL));
  const picture = { shape, data: new Float64Array(data) };
  return inSingle(cutBank(COUNT, KERNEL, picture, new RandomState(seed)));
};

/** A drag of λ goes back and forth, and a run asks for the same at every step. */
const ofBench = keepLast(
  (bench: Bench) => bench,
  (bench) =>
    keepFew(
      64,
      ({ rival, lambda, seed }: { rival: Rival; lambda: number; seed: number }) =>
        [rival, lambda, seed].join(),
      ({ rival, lambda, seed }) => codeWindow(bench, rivalBank(rival, bench, seed), lambda),
    ),
);
export const rivalCode = (bench: Bench, rival: Rival, lambda: number, seed: number): Coded =>
  ofBench(bench)({ rival, lambda, seed });
