/**
 * What `npm run train glyph-net` runs: the reader of digits of chapter 10, written as text beside its own settings, losses and score. Run by
 * itself with `--seed n` it only says how another seed would have done.
 */
import { writeFileSync } from 'node:fs';
import { adam } from '../../src/core/layers/index.ts';
import { accuracy, batchAt, glyphNet, glyphTraining, heldOut, lookAt } from '../../src/networks/glyph-net.ts';
import { weightsFromText, weightsToText } from '../../src/networks/weights-text.ts';

const FILE = 'src/networks/glyph-net-weights.ts';
const [STEPS, RATE, EVERY, TESTED] = [1500, 0.003, 50, 1000];
/** The last third goes slower and slower, so that the weights come to rest. */
const rateAt = (step: number): number => RATE * Math.min(1, (3 * (STEPS - step)) / STEPS);

const asked = process.argv.indexOf('--seed');
const seed = asked < 0 ? 1 : Number(process.argv[asked + 1]);
const tested = heldOut(TESTED);
let state = glyphTraining(seed);
const losses: number[] = [];
const history: { step: number; loss: number; accuracy: number }[] = [];
for (let step = 0; step < STEPS; step++) {
  const { loss, gradients } = lookAt(state, batchAt(seed, step));
  losses.push(loss);
  state = adam.step(state, gradients, { learningRate: rateAt(step) });
  if ((step + 1) % EVERY > 0) continue;
  const recent = losses.slice(-EVERY).reduce((sum, value) => sum + value, 0) / EVERY;
  history.push({ step: step + 1, loss: recent, accuracy: accuracy(state.params, tested) });
  console.log(step + 1, recent.toPrecision(4), history.at(-1)?.accuracy);
}
const text = weightsToText(glyphNet, state.params);
const score = accuracy(weightsFromText(glyphNet, text), tested);
console.log(`seed ${seed}: ${score} of ${TESTED} held-out glyphs`);

const lines = text.match(/.{1,112}/g) ?? [];
const source = `/** Made by \`npm run train\` (tests/tools/train.ts); do not edit. */
export const glyphNetWeights = {
  seed: ${seed},
  steps: ${STEPS},
  /** γ of the first two thirds; in the last it falls to 0 in a straight line. */
  rate: ${RATE},
  /** Held-out glyphs, and the share of them that these weights read right. */
  tested: ${TESTED},
  accuracy: ${score},
  /** Of the first steps, to the last digit. */
  firstLosses: [${losses.slice(0, 20).join(', ')}],
  /** Every ${EVERY} steps: the mean loss of the ${EVERY} batches before, and the held-out accuracy. */
  history: {
    step: [${history.map(({ step }) => step).join(', ')}],
    loss: [${history.map(({ loss }) => loss.toPrecision(4)).join(', ')}],
    accuracy: [${history.map(({ accuracy: share }) => share).join(', ')}],
  },
  weights:
${lines.map((line) => `    '${line}'`).join(' +\n')},
} as const;
`;
if (asked < 0) writeFileSync(FILE, source);
