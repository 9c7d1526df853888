/** What is measured on the pictures of a generator: legibility, variety, and the grid before and after the tanh. */
import { blockSeam, GRID_PERIODS, gridLines, meanPower } from '../core/checkerboard/index.ts';
import { sequential } from '../core/layers/index.ts';
import type { Layer, Memory, Params, Tensor } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';
import { DIGITS } from './digits-32.ts';
import { generatorStack, latentBatch, randomLatent } from './generator-layers.ts';
import type { GeneratorOptions } from './generator-layers.ts';
import type { Scores } from './network.ts';
import { readDigits } from './reading.ts';
import { SHAPE, varietyOf } from './small-pictures.ts';

/** Pictures that every generator is measured on, and the seed of their z. */
export const TESTED = 400;
const TEST_LATENT = 77;
/** From which probability on a digit counts as read. */
const SURE = 0.9;

export interface Made {
  readonly pictures: Tensor<Single>;
  /** What goes into the tanh. */
  readonly before: Tensor<Single>;
  readonly labels: readonly number[];
}

/** Classes 0, 1, … 9, 0, …; without classes all are 0. */
export const testedLabels = (classes: number, count = TESTED): number[] =>
  Array.from({ length: count }, (_, i) => (classes > 0 ? i % classes : 0));

/** The pictures of a generator for the z that all are measured on. */
export function madeBy(options: GeneratorOptions, params: Params<Single>, count = TESTED): Made {
  const stack: Layer<Memory, Single>[] = generatorStack(options);
  const labels = testedLabels(options.classes, count);
  const z = latentBatch(randomLatent(new RandomState(TEST_LATENT), count), labels, options.classes);
  const { y, memory } = sequential<Single>(stack).forward(z, params);
  return { pictures: y, before: memory.outputs[memory.outputs.length - 2], labels };
}

/** `share2`, `ratio2` for the lines of ½, and so for ¼ and ⅛; and `seam`, what they do not see. */
export function gridScores({ data }: Tensor<Single>): Scores {
  const pictures = Float64Array.from(data);
  const lines = gridLines(meanPower(pictures, SHAPE), SHAPE);
  const each = GRID_PERIODS.map((period) => [
    [`share${period}`, lines[period].share],
    [`ratio${period}`, lines[period].ratio],
  ]);
  return { ...Object.fromEntries(each.flat()), seam: blockSeam(pictures, SHAPE) } as Scores;
}

/** `read`: the share that chapter 10's network reads as its class and is sure of; `least`: the same of the class that it reads least. */
export function readingScores(pictures: Tensor<Single>, labels: readonly number[]): Scores {
  const right = readDigits(pictures).map(({ label, sure }, i) => label === labels[i] && sure >= SURE);
  const shareOf = (indices: readonly number[]) => indices.filter((i) => right[i]).length / indices.length;
  const all = labels.map((_, i) => i);
  const classes = [...DIGITS].map((_, label) => all.filter((i) => labels[i] === label));
  return { read: shareOf(all), least: Math.min(...classes.map(shareOf)) };
}

/** The grid in the pictures, and, as `before…`, in what goes into the tanh. */
export function generatorScores(options: GeneratorOptions, params: Params<Single>): Scores {
  const { pictures, before, labels } = madeBy(options, params);
  const hidden = Object.entries(gridScores(before)).map(
    ([name, value]) => [`before-${name}`, value] as const,
  );
  return {
    ...(options.classes > 0 ? readingScores(pictures, labels) : {}),
    variety: varietyOf(pictures, labels),
    ...gridScores(pictures),
    ...Object.fromEntries(hidden),
  };
}
