import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Six ways to enlarge',
  intro: 'The same input, weights drawn alike. Train them, or press Run to time them.',
  question: 'Which way of enlarging leaves no grid, and what does it cost?',
  params: {
    scene: {
      label: 'Picture',
      options: named(SCENES, 'still-life', 'dead-leaves', 'resolution-chart', 'text-page'),
    },
    stride: { label: 'Enlarge', options: { '2': '× 2', '3': '× 3' } },
    steps: {
      label: 'Steps of training',
      hint: 'Adam, on dead leaves brought down by means; not on the picture shown.',
    },
    seed: { label: 'Seed', hint: 'Of the first weights.' },
    show: { label: 'Show', options: { pictures: 'Pictures', spectra: 'Spectra' } },
    spot: { label: 'Detail' },
  },
  presets: {
    start: {
      label: 'First weights',
      notice:
        'All weights are random and positive. Above, the grid in three pictures; below, three remedies, and nothing is left of it.',
    },
    spectra: {
      label: 'Their spectra',
      notice:
        'The picture’s own light is at the upper left. In the upper row, copies of it shine in the rings, at the grid’s frequencies.',
    },
    grown: {
      label: 'Fifty steps',
      notice:
        'Fifty steps gave ICNR a grid of 0.15. With 45 of 50 seeds it stays below 0.1; but nothing holds its four kernels together. Nearest + conv can’t grow one.',
    },
    trained: {
      label: 'Trained',
      notice:
        'After 300 steps the grid is nearly gone everywhere. Now compare the errors: the remedies are not all equally sharp.',
    },
    trainedSpectra: {
      label: 'Trained spectra',
      notice: 'The copies in the rings have faded. Transposed, k 3 keeps the brightest.',
    },
    thirds: {
      label: '× 3',
      notice:
        'Three times: k 3 has no overlap, k 4 an uneven one, and both wear the grid. The weights decide.',
    },
    thirdsTrained: {
      label: '× 3, trained',
      notice: 'Now k 4 keeps the strongest grid. The sub-pixel layers, with 81 weights, are the sharpest.',
    },
  },
  measures: {
    transposed4: { label: 'Artifact score: transposed, k 4', role: 'kernel' },
    nearest: { label: 'nearest + conv', role: 'kernel' },
    subPixel: { label: 'sub-pixel', role: 'kernel' },
    icnr: { label: 'ICNR', role: 'kernel' },
    timed: { label: 'Timed so far' },
    same: { label: 'Sub-pixel and its twin differ by', digits: 2 },
  },
  figure: {
    input: 'Input: drag the ring',
    inputShort: 'Input',
    spot: 'Where the detail is taken',
    scored: '{name}: {score}',
    truth: 'Truth',
    truthShort: 'Truth',
    transposed3: 'Transposed, k 3',
    transposed4: 'Transposed, k 4',
    subPixel: 'Sub-pixel',
    nearest: 'Nearest + conv',
    bilinear: 'Bilinear + conv',
    icnr: 'Sub-pixel, ICNR',
    transposed3Short: 'Transp. k 3',
    transposed4Short: 'Transp. k 4',
    subPixelShort: 'Sub-pixel',
    nearestShort: 'Nearest',
    bilinearShort: 'Bilinear',
    icnrShort: 'ICNR',
    scoreHead: 'artifact|score',
    errorHead: 'error|(RMS)',
    weightsHead: 'weights|here',
    productsHead: 'products|a number',
    timeHead: 'ns|a number',
    none: '–',
    notYet: 'Not timed: press Run.',
    going: 'Timing: {timed} of {total}',
    done: 'All are timed.',
    protocol: 'cost: a layer of {channels} → {channels} channels, {side} × {side} in, in this tab',
    protocolShort: 'cost: {channels} → {channels} channels,',
    protocolRest: '{side} × {side} in, in this tab',
  },
  refusals: {
    small: ({ height, width }) =>
      `This picture is ${String(height)} × ${String(width)} pixels. It is brought down and enlarged again, and that asks for 48 × 48 at least.`,
  },
  challenges: {
    learned: {
      task: 'Bring the artifact scores of both transposed convolutions below 0.1, at × 2, in 150 steps of training or fewer.',
      done: 'In this task the grid is an error in every picture. So the training moves the weights until the sums of their classes nearly agree.',
    },
  },
  hints: {
    two: 'This one is about × 2.',
    train: 'Nothing is trained yet. Drag the steps of training.',
    less: 'It can be had in fewer steps than that.',
    more: 'Not there yet. Give it some more steps, or other first weights.',
  },
  describe: ({ timed, total, steps, stride }, m) =>
    `A picture enlarged ${String(stride)} times by six upsamplers after ${formatNumber(steps)} steps of training. Artifact scores: transposed k 3 ${formatNumber(m.transposed3)}, transposed k 4 ${formatNumber(m.transposed4)}, sub-pixel ${formatNumber(m.subPixel)}, nearest and convolution ${formatNumber(m.nearest)}, bilinear and convolution ${formatNumber(m.bilinear)}, ICNR ${formatNumber(m.icnr)}. ${formatNumber(timed)} of ${formatNumber(total)} times are taken.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
