/**
 * `node tests/widgets/the-other-culprit.seeds.ts > src/widgets/the-other-culprit/recorded.ts`, then Prettier: what gradients and pictures show at the
 * beginning, over 20 seeds, and after training, over as many as were trained. About two minutes.
 */
import { BEGINNINGS, FIRSTS } from '../../src/widgets/the-other-culprit/params.ts';
import {
  realDigits,
  rowOf,
  startPhases,
  startScores,
  trainedScores,
} from './support/the-other-culprit-record.ts';

const starts = FIRSTS.map((first) => [
  first,
  Array.from({ length: BEGINNINGS }, (_, i) => rowOf(startScores(first, i + 1))),
]);
const phases = Array.from({ length: BEGINNINGS }, (_, i) => startPhases('k3s2', i + 1));
const trained = FIRSTS.map((first) => [first, trainedScores(first).map(rowOf)]);
const read = FIRSTS.map((first) => [first, trainedScores(first).map(({ read }) => read)]);

console.log(`/**
 * Over seeds: the energy of ∂D/∂x by phase, largest over smallest; its R at ½; the pictures' R at ½; their seam; and R before the tanh. All of 400
 * pictures. Made by \`node tests/widgets/the-other-culprit.seeds.ts\`; \`tests/widgets/the-other-culprit.test.ts\` repeats a part.
 */
export const STARTS = ${JSON.stringify(Object.fromEntries(starts))};
/** Of the untrained k 3, s 2: the energy of each phase in ninths, row by row. */
export const PHASES = ${JSON.stringify(phases)};
export const TRAINED = ${JSON.stringify(Object.fromEntries(trained))};
/** The share that chapter 10's network reads as the digit asked for. */
export const READ = ${JSON.stringify(Object.fromEntries(read))};
/** Of 400 real digits: R, the seam, and what of their energy lies at each frequency of a cut. */
export const REAL = ${JSON.stringify(realDigits())};`);
