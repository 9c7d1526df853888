/**
 * `node tests/widgets/latent-walk.seeds.ts > src/widgets/latent-walk/recorded.ts`, then Prettier: what generators show at the beginning, over 20
 * seeds, and after training, over as many as were trained. About two minutes.
 */
import { BEGINNINGS, MIXES } from '../../src/widgets/latent-walk/params.ts';
import {
  nearestToMade,
  nearestToReal,
  ratiosOf,
  realDigits,
  realLeaves,
  startScores,
  trainedScores,
} from './support/latent-walk-record.ts';

const starts = [...MIXES, 'subPixel' as const].map((mix) => [
  mix,
  Array.from({ length: BEGINNINGS }, (_, i) => ratiosOf(startScores(mix, i + 1))),
]);
const trained = (name: string, variant: string) => trainedScores(name, variant).map(ratiosOf);
const read = (variant: string) => trainedScores('generator-digits', variant).map(({ read }) => read);
const variety = (name: string, variant: string) =>
  trainedScores(name, variant).map(({ variety }) => Number(variety.toPrecision(3)));

console.log(`/**
 * Over seeds: R at ½, ¼, ⅛ after the tanh, then before it, on 400 pictures. Made by \`node tests/widgets/latent-walk.seeds.ts\`;
 * \`tests/widgets/latent-walk.test.ts\` repeats a part.
 */
export const STARTS = ${JSON.stringify(Object.fromEntries(starts))};
export const TRAINED = ${JSON.stringify({
  digits: {
    transposed: trained('generator-digits', 'transposed'),
    resized: trained('generator-digits', 'resized'),
    subPixel: trained('generator-digits', 'sub-pixel'),
  },
  leaves: {
    transposed: trained('generator-leaves', 'transposed'),
    resized: trained('generator-leaves', 'resized'),
  },
})};
/** The share that chapter 10's network reads as the digit asked for. */
export const READ = ${JSON.stringify({
  transposed: read('transposed'),
  resized: read('resized'),
  subPixel: read('sub-pixel'),
})};
/** The variance of a pixel over pictures of one class. */
export const VARIETY = ${JSON.stringify({
  digits: {
    transposed: variety('generator-digits', 'transposed'),
    resized: variety('generator-digits', 'resized'),
    subPixel: variety('generator-digits', 'sub-pixel'),
  },
  leaves: {
    transposed: variety('generator-leaves', 'transposed'),
    resized: variety('generator-leaves', 'resized'),
  },
})};
/**
 * From 400 pictures to the nearest of the 6000 digits that were learned from: root mean square, the least and the median. Of the shipped generators,
 * and of real digits that none has seen.
 */
export const NEAREST = ${JSON.stringify({
  transposed: nearestToMade('transposed'),
  resized: nearestToMade('resized'),
  subPixel: nearestToMade('sub-pixel'),
  real: nearestToReal(),
})};
/** Of 400 real pictures: R, the variance, and what of their energy lies at each frequency of a cut. */
export const REAL = ${JSON.stringify({ digits: realDigits(), leaves: realLeaves() })};`);
