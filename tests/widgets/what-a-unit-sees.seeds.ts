/**
 * `node tests/widgets/what-a-unit-sees.seeds.ts`: the comparisons of the figure over 200 held-out digits, as
 * `src/widgets/what-a-unit-sees/rates.ts` records them. With `--trainings`, their means for ten other trainings of the network, of
 * which each takes the 1500 steps that the shipped one took.
 */
import { pathToFileURL } from 'node:url';
import type { Params as Weights } from '../../src/core/layers/index.ts';
import { adam } from '../../src/core/layers/index.ts';
import { accuracy, batchAt, glyphTraining, heldOut, lookAt, SIDE } from '../../src/networks/glyph-net.ts';
import { glyphNetWeights } from '../../src/networks/glyph-net-weights.ts';
import type { Vec } from '../../src/core/vector.ts';
import { cosine, energyIn, nearInk, withAdded } from '../../src/widgets/what-a-unit-sees/compare.ts';
import { noisyWeights, SCORES, SECOND, trained } from '../../src/widgets/what-a-unit-sees/network.ts';
import {
  climb,
  pictureOf,
  readingOf,
  strongestOf,
  withFixedSwitches,
  type Climb,
  type Question,
} from '../../src/widgets/what-a-unit-sees/question.ts';

export const DIGITS_TRIED = 200;
const PIXELS = SIDE ** 2;
const { pictures } = heldOut(DIGITS_TRIED);

/** Everything that a rate is stated for, of one held-out digit; noise by the digit's own number. */
export function comparisonsOf(digit: number, weights: Weights = trained): Record<string, number> {
  const glyph = pictures.data.slice(digit * PIXELS, (digit + 1) * PIXELS);
  const up = climb(glyph, weights);
  const scores = up.outputs[SCORES].data;
  const ranked = Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a]);
  const [top, runnerUp] = ranked;
  const least = ranked[ranked.length - 1];
  const score = (channel: number): Question => ({ layer: SCORES, channel, place: 0 });
  const noisy = (noised: 'last' | 'convolutions'): Climb =>
    climb(glyph, noisyWeights({ noised, seed: digit + 1, weights }));
  const near = nearInk(glyph);
  const unit = strongestOf(up, SECOND, digit % 16);
  const found: Record<string, number> = { chance: near.length / PIXELS };
  for (const rule of ['gradient', 'deconvnet'] as const) {
    const picture = pictureOf(up, score(top), rule);
    const fixed = pictureOf(withFixedSwitches(up), score(top), rule);
    const compare = (comparison: string, other: Vec): void => {
      found[`${rule}${comparison}`] = cosine(picture, other);
      found[`${rule}Absolute${comparison}`] = cosine(picture.map(Math.abs), other.map(Math.abs));
    };
    const turns = (channel: number): number =>
      Number(readingOf(climb(withAdded(glyph, pictureOf(up, score(channel), rule)), weights)) === channel);
    ranked.forEach((channel, i) => {
      if (i > 0) compare(`Rank${i + 1}`, pictureOf(up, score(channel), rule));
    });
    found[`${rule}Turns`] = turns(runnerUp);
    found[`${rule}LeastTurns`] = turns(least);
    found[`${rule}Input`] = cosine(picture, glyph);
    found[`${rule}Ink`] = energyIn(picture, near);
    compare('Last', pictureOf(noisy('last'), score(top), rule));
    compare('Convolutions', pictureOf(noisy('convolutions'), score(top), rule));
    compare('Fixed', fixed);
    found[`${rule}FixedInput`] = cosine(fixed, glyph);
  }
  const both = (question: Question, a: 'gradient' | 'guided') =>
    cosine(pictureOf(up, question, a), pictureOf(up, question, 'deconvnet'));
  found.guided = both(score(top), 'guided');
  found.unitGuided = both(unit, 'guided');
  found.rules = both(score(top), 'gradient');
  found.unitRules = both(unit, 'gradient');
  return found;
}

const DECIMALS = 4;
export const rounded = (value: number): number => Number(value.toFixed(DECIMALS));

/** The mean over digits 0 … count − 1 of each, its ends, and what digit 0 has, which a test repeats. */
export function ratesOf(count: number, weights?: Weights) {
  const all = Array.from({ length: count }, (_, digit) => comparisonsOf(digit, weights));
  const names = Object.keys(all[0]);
  const rows = names.map((name) => {
    const values = all.map((one) => one[name]);
    const mean = rounded(values.reduce((sum, value) => sum + value, 0) / count);
    const [least, most] = [Math.min(...values), Math.max(...values)].map(rounded);
    return [name, { mean, least, most, first: rounded(values[0]) }] as const;
  });
  return Object.fromEntries(rows);
}

/** As the shipped weights were trained: in the last third it slows down. */
function train(seed: number): Weights {
  const { steps, rate } = glyphNetWeights;
  let state = glyphTraining(seed);
  for (let step = 0; step < steps; step++) {
    const { gradients } = lookAt(state, batchAt(seed, step));
    const learningRate = rate * Math.min(1, (3 * (steps - step)) / steps);
    state = adam.step(state, gradients, { learningRate });
  }
  return state.params;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (process.argv.includes('--trainings'))
    for (let seed = 2; seed <= 11; seed++) {
      const weights = train(seed);
      const means = Object.entries(ratesOf(DIGITS_TRIED, weights)).map(([name, { mean }]) => [name, mean]);
      const read = accuracy(weights, heldOut(glyphNetWeights.tested));
      console.log(JSON.stringify({ seed, read, ...Object.fromEntries(means) }));
    }
  else console.log(JSON.stringify(ratesOf(DIGITS_TRIED), null, 2));
}
