import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const NAMES = {
  transposed3: 'two transposed convolutions, k 3',
  transposed4: 'two transposed convolutions, k 4',
  subPixel: 'two sub-pixel layers',
  nearest: 'two nearest resizes, each with a convolution',
} as const;

export const words = {
  title: 'A picture with its grid, and its twin',
  intro:
    'Two layers enlarge a small picture, all their weights random and positive. Press, and drag the ring over the picture.',
  question: 'Which of these layers leaves a grid in the picture?',
  params: {
    shown: {
      label: 'Enlarged by',
      options: {
        transposed3: 'Transposed, k 3',
        transposed4: 'Transposed, k 4',
        subPixel: 'Sub-pixel',
        nearest: 'Nearest + conv',
        truth: 'The truth',
      },
    },
    spot: { label: 'Detail' },
  },
  presets: {
    transposed3: {
      label: 'Transposed, k 3',
      notice:
        'Kernels of 3, stride 2: uneven overlap. The grid is in every colour, strongest where that colour is.',
    },
    transposed4: {
      label: 'k 4',
      notice:
        'k is divisible by the stride, every output is painted equally often, and the grid is still there.',
    },
    subPixel: {
      label: 'Sub-pixel',
      notice: 'No overlap at all, and the same grid.',
    },
    nearest: {
      label: 'Its twin: resize, then conv',
      notice:
        'The weights of the first picture, each divided by 4, applied after each resize. Blurred like it, and no grid.',
    },
    truth: {
      label: 'The truth',
      notice: 'What the layers were given a small copy of. None of them can bring its edges back.',
    },
  },
  measures: {
    transposed3: { label: 'Artifact score: k 3', role: 'kernel' },
    transposed4: { label: 'k 4', role: 'kernel' },
    subPixel: { label: 'sub-pixel', role: 'kernel' },
    nearest: { label: 'nearest + conv', role: 'kernel' },
  },
  figure: { spot: 'Where the detail is taken' },
  describe: ({ shown }, scores) =>
    shown === 'truth'
      ? 'A still life in colour.'
      : `A still life, enlarged four times by ${NAMES[shown]}, with random weights. Its artifact score is ${formatNumber(scores[shown])}: 0 is no grid, and 1 nothing else near the grid’s frequencies.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model>;

export type Words = typeof words;
