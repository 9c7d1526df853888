import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'The same grid, backwards',
  intro: 'A layer that takes every s-th window, and the gradient that it sends back to its input.',
  question: 'Which input cells get more of the gradient than others?',
  params: {
    layer: { label: 'Layer', options: { conv: 'Convolution', maxPool: 'Max-pool' } },
    kernel: { label: 'Kernel size k' },
    stride: { label: 'Stride s' },
    weights: {
      label: 'Weights',
      options: { equal: 'All 1', random: 'Random', projected: 'Projected' },
      hint: 'Projected: moved until all classes have equal sums.',
    },
    input: {
      label: 'Input x',
      options: { noise: 'Noise', ramp: 'Ramp', flat: 'Flat', leaves: 'Dead leaves' },
    },
    draws: { label: 'Inputs averaged' },
    loss: { label: 'Loss L', options: { sum: 'Σ y', squares: '½ Σ y²' } },
    seed: { label: 'Seed' },
    spot: { label: 'Cell' },
  },
  presets: {
    conv: {
      label: 'k 3, s 2',
      notice:
        'Every output has the same gradient, and the inputs get it 4, 2, 2 or 1 times. Nothing was enlarged here: this layer shrinks.',
    },
    divisible: {
      label: 'k 4, random',
      notice:
        'Each cell is read by four windows, and still its four weights have a sum of their own. Equal counts are no equal sums, backwards either.',
    },
    projected: {
      label: 'Projected',
      notice:
        'The weights moved until the sums of the classes are equal. The grid is gone from the gradient.',
    },
    picture: {
      label: 'A picture',
      notice:
        'Now L = ½ Σ y²: the gradient at each output is the output itself. The grid is stamped on the picture.',
    },
    once: {
      label: 'Max-pool, once',
      notice:
        'In each window the largest cell takes all. With one noisy input that looks like chance, and in part it is.',
    },
    pool: {
      label: 'Max-pool, 100 times',
      notice:
        'The mean over 100 inputs: a cell in four windows wins four times as many of them as a cell in one. ⁴⁄₉, ²⁄₉, ¹⁄₉.',
    },
    pairs: {
      label: 'Max-pool 2 × 2',
      notice:
        'Windows that do not overlap: each cell is in one, and wins one time in four. No grid on average.',
    },
    ramp: {
      label: 'On a ramp',
      notice:
        'The same pool on a slope: in each window the lower right cell wins. A grid, without any overlap.',
    },
    ties: {
      label: 'Ties',
      notice:
        'All cells are equal, so someone has to choose. Here, and in PyTorch, the first in reading order wins.',
    },
    skipped: {
      label: 'k 2, s 3',
      notice: 'The stride steps over every third row and column. No window reads these; their gradient is 0.',
    },
  },
  measures: {
    most: { label: 'Mean of the class that gets most', role: 'estimate' },
    least: { label: 'least', role: 'estimate' },
  },
  figure: {
    input: 'Input x',
    inputs: 'The first of {draws} inputs x',
    gradient: '∂L/∂x: black 0, white {scale}',
    gradientSigned: '∂L/∂x: from −{scale} to {scale}',
    spot: 'An input cell, to read off its gradient',
    spotAt: 'cell {row}, {column}: ∂L/∂x = {value}',
    readBy: 'windows that read it: {windows}',
    unread: 'read by no window',
    column: 'column of the input',
    mean: 'mean of ∂L/∂x by column',
    firsts: 'shaded: every s-th',
    noStride: 'a stride of 1 skips no column',
  },
  refusals: {
    unreached: ({ kernel, stride }) =>
      `With ${String(kernel)} weights and a stride of ${String(stride)}, some cells are never read, so no weights can be fair to them. The projection needs k ≥ s.`,
  },
  challenges: {
    fair: {
      task: 'Find a max-pool whose windows overlap, and which is fair on noise all the same: every class of cells wins equally often.',
      done: 'Here s divides k, so every cell lies in equally many windows: on noise, each has the same chance to win.',
    },
  },
  hints: {
    pool: 'The challenge asks for a max-pool.',
    stride: 'With a stride of 1 every cell is read as often as the next. Take 2 or more.',
    overlap: 'The windows must overlap: k larger than s.',
    noise: 'Judge it on noise, averaged over 50 inputs or more, with L = Σ y.',
    count: 'Count how many windows read each cell. For which k and s is that the same number for all?',
  },
  describe: ({ layer, kernel, stride }, { most, least }) =>
    `The gradient of a ${layer === 'maxPool' ? 'max-pool' : 'convolution'} of ${String(kernel)} × ${String(kernel)} with a stride of ${String(stride)} with respect to its input. The mean in the class of cells that gets most is ${formatNumber(most)}, in the one that gets least ${formatNumber(least)}.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
