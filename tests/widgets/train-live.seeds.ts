/**
 * `node tests/widgets/train-live.seeds.ts > src/widgets/train-live/recorded.ts`, then Prettier: the trainings that the thin lines show, and what
 * becomes of others. About five minutes.
 */
import { FATED, fateOf, seedsOf } from './support/train-live-fates.ts';
import { realVariance, recordedCourses, recordedSteps } from './support/train-live-record.ts';

const real = realVariance();
const fates = FATED.map((preset) => [
  preset,
  Array.from({ length: seedsOf(preset) }, (_, i) => fateOf(preset, i + 1)),
]);
console.log(`/** The variance of a pixel over real digits of one class, the mean over pixels and classes. */
export const REAL_VARIANCE = ${real};
/**
 * By way to double, seed and step: the share of 400 pictures that is read as asked for, their variance over that of real digits, R at ½ after
 * the tanh and before it. Made by \`node tests/widgets/train-live.seeds.ts\` from what \`npm run train\` measures.
 */
export const COURSES = ${JSON.stringify({
  step: recordedSteps(),
  transposed: recordedCourses('transposed', real),
  resized: recordedCourses('resized', real),
  subPixel: recordedCourses('sub-pixel', real),
})};
/**
 * By seed, of the 40 pictures in sight: variety, share read and mean, then the losses of generator and judge. After 100 steps with ten times the rate,
 * of the generator or of both; after 200 with it and sub-pixel layers; and after 200 without spectral norm.
 */
export const FATES = ${JSON.stringify(Object.fromEntries(fates))};`);
