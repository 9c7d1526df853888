import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const NAMES: Readonly<Record<string, string>> = {
  transposed3: 'transposed convolutions, k 3',
  transposed4: 'transposed convolutions, k 4',
  subPixel: 'sub-pixel convolutions',
  nearest: 'nearest resizes and convolutions',
  bilinear: 'bilinear resizes and convolutions',
  icnr: 'sub-pixel convolutions, started by ICNR',
};

export const words = {
  title: 'A generator that has learned nothing',
  intro: 'Random weights, nine times. Choose how it enlarges, and look for the grid.',
  question: 'Where does the grid come from, if nothing has been learned?',
  params: {
    upsampler: {
      label: 'Upsampler',
      options: {
        transposed3: 'Transposed, k 3',
        transposed4: 'Transposed, k 4',
        subPixel: 'Sub-pixel',
        nearest: 'Nearest + conv',
        bilinear: 'Bilinear + conv',
        icnr: 'Sub-pixel, ICNR',
      },
    },
    activation: {
      label: 'Between the stages',
      options: { relu: 'ReLU', leaky: 'Leaky ReLU', none: 'Nothing', constant: 'A constant added' },
    },
    stages: { label: 'Stages of × 2' },
    seed: { label: 'Seed', hint: 'Of the first picture; the other eight have the seeds that follow.' },
    shown: { label: 'Shown large' },
  },
  presets: {
    four: {
      label: 'Transposed, k 4',
      notice: 'Its k is divisible by its s. Nothing is trained, and all nine pictures wear the grid.',
    },
    three: {
      label: 'Transposed, k 3',
      notice: 'Uneven overlap besides. Among weights of mean zero it makes no difference to speak of.',
    },
    subPixel: {
      label: 'Sub-pixel',
      notice: 'No overlap at all: four channels, shuffled into one. The same grid.',
    },
    nearest: {
      label: 'Nearest + conv',
      notice:
        'Random weights again, laid over a picture that was enlarged first. The lines at the grid’s frequencies are gone.',
    },
    icnr: {
      label: 'Sub-pixel, ICNR',
      notice:
        'Sub-pixel again; but its four channels begin alike, so that it begins as a nearest resize. No grid, at the start.',
    },
    linear: {
      label: 'Without ReLU',
      notice:
        'Transposed, k 4, and the lines are gone. The features now go up and down about zero. A grid needs something constant to stamp, and the ReLU makes it.',
    },
    constant: {
      label: 'A constant instead',
      notice:
        'Still no ReLU, but a constant is added to the features, as large as they are. The grid is back: it was the constant that the layer stamps.',
    },
    bilinear: {
      label: 'Bilinear + conv',
      notice: 'Smoother still, and as free of the grid as nearest.',
    },
    deep: {
      label: 'Four stages',
      notice: 'Each stage stamps a grid of its own: these lie on multiples of 1/16.',
    },
  },
  measures: {
    share: { label: 'On the grid’s frequencies, mean of nine', role: 'kernel' },
    least: { label: 'least', role: 'kernel' },
    most: { label: 'most', role: 'kernel' },
    chance: { label: 'White noise would have' },
  },
  figure: {
    one: 'Seed {seed}',
    grid: 'Grid alone: {percent} %',
    sheet: 'Middles of nine: choose one',
    shown: 'Which of the nine is shown large',
    frequency: 'horizontal frequency (cycles a pixel)',
    share: 'share of the variation',
    on: '● the grid’s frequencies',
    off: '· all others',
  },
  challenges: {
    unfed: {
      task: 'Keep a transposed convolution, and bring its grid below twice the share that white noise would have at these frequencies.',
      done: 'A grid is what the layer makes of a constant, and the features that it is fed here have hardly any constant part.',
    },
  },
  hints: {
    keep: 'That one is no transposed convolution. The task is to be rid of the grid and to keep the layer.',
    mean: 'A grid is what the layer makes of a constant. What makes the features that it is fed constant, in part?',
    seed: 'Nearly. Try three stages, or other seeds.',
  },
  describe: ({ upsampler, pictures, period }, { share, chance }) =>
    `Pictures from ${formatNumber(pictures)} untrained generators with ${NAMES[upsampler]}. On average ${formatNumber(100 * share)} % of a picture’s variation lies on the frequencies of a grid that repeats every ${formatNumber(period)} pixels; white noise would have ${formatNumber(100 * chance)} %.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
