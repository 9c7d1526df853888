/**
 * `node tests/widgets/feature-maps.seeds.ts`: what 50 other seeds would have shown, as `src/widgets/feature-maps/seeds.ts` records it.
 * A quarter of an hour; with `--rates`, what becomes of the two trainings whose rate is too small and too large.
 */
import { adam } from '../../src/core/layers/index.ts';
import { accuracy, batchAt, FIRST, glyphTraining, heldOut, lookAt } from '../../src/networks/glyph-net.ts';
import { glyphNetWeights } from '../../src/networks/glyph-net-weights.ts';
import { edgeShare } from '../../src/widgets/feature-maps/edge-fit.ts';
import { EDGE, presets, TOTAL } from '../../src/widgets/feature-maps/params.ts';

const [SEEDS, TESTED] = [50, 100];
const { steps: STEPS, rate: RATE } = glyphNetWeights;
const CELLS = FIRST.kernel ** 2;
const glyphs = heldOut(TESTED);

function edgesOf(weights: ArrayLike<number>): number {
  const kernels = Array.from({ length: FIRST.count }, (_, k) =>
    Float64Array.from({ length: CELLS }, (_, i) => weights[k * CELLS + i]),
  );
  return kernels.filter((kernel) => edgeShare(kernel) >= EDGE).length;
}

/** At these steps: how many of 100 new hands are read right, and how many kernels are edges. */
function train(seed: number, rateAt: (step: number) => number, at: readonly number[]) {
  let state = glyphTraining(seed);
  const seen = [];
  for (let step = 0; step <= Math.max(...at); step++) {
    if (at.includes(step)) {
      const read = Math.round(TESTED * accuracy(state.params, glyphs));
      seen.push({ step, read, edges: edgesOf(state.params['0.weight']) });
    }
    const { gradients } = lookAt(state, batchAt(seed, step));
    state = adam.step(state, gradients, { learningRate: rateAt(step) });
  }
  return seen;
}

/** As the shipped weights were trained: in the last third it slows down. Up to step 1000 it is the figure's own training. */
const shippedRate = (step: number): number => RATE * Math.min(1, (3 * (STEPS - step)) / STEPS);

for (let seed = 1; seed <= SEEDS; seed++) {
  const seen = process.argv.includes('--rates')
    ? [presets.slow, presets.wild].map(({ rate }) => train(seed, () => rate, [40, TOTAL]))
    : train(seed, shippedRate, [0, 80, TOTAL, STEPS]);
  console.log(JSON.stringify({ seed, seen }));
}
