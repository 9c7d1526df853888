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
      hint: 'Adam, on dead leaves brought down by means; not on the picture shown. Errors are counted 4 pixels inside the frame.',
    },
    fit: { label: 'Weights', options: { adam: 'Trained', exact: 'Solved exactly' } },
    seed: { label: 'Seed', hint: 'Of the first weights.' },
    show: { label: 'Show', options: { pictures: 'Pictures', spectra: 'Spectra' } },
    spot: { label: 'Detail' },
  },
  presets: {
    start: {
      label: 'First weights',
      notice:
        'All weights are random and positive. Above, three pictures with a grid. Below, three remedies: ICNR shows blocks, and none of them a grid. Errors mean little before training.',
    },
    spectra: {
      label: 'Their spectra',
      notice:
        'The picture’s own light is at the upper left. In the upper row, copies of it shine in the rings, at the grid’s frequencies.',
    },
    grown: {
      label: 'Fifty steps',
      notice:
        'A typical seed. These weights began around a common mean: k 3, with its uneven overlap, has kept most of its grid, and k 4 has lost most of it.',
    },
    trained: {
      label: 'Trained',
      notice:
        'After 300 steps the grid is nearly gone everywhere. The errors are those of a training that has not converged: bilinear’s most of all.',
    },
    solved: {
      label: 'Solved exactly',
      notice:
        'The least squares of the same lesson. Nearest and k 4 read 2 × 2 inputs and agree. Bilinear and sub-pixel read 3 × 3, and are ahead by that.',
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
      notice:
        'The sub-pixel layers keep the strongest grid. Solve exactly, and it stays: with 81 free weights the least error of all is had with a grid.',
    },
  },
  measures: {
    transposed4: { label: 'Artifact score: transposed, k 4', role: 'kernel' },
    nearest: { label: 'nearest + conv', role: 'kernel' },
    subPixel: { label: 'sub-pixel', role: 'kernel' },
    icnr: { label: 'ICNR', role: 'kernel' },
    wideError: { label: 'Error of nearest + conv 5 × 5, solved' },
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
    productsHead: 'multiplications|a value',
    timeHead: 'ns|a value',
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
      `This picture is ${String(width)} × ${String(height)} pixels. It is brought down and enlarged again, and that asks for 48 × 48 at least.`,
  },
  challenges: {
    learned: {
      task: 'Bring the artifact scores of both transposed convolutions below 0.1, at × 2, in 150 steps of training or fewer.',
      done: 'In this task the grid is an error in every picture. So the training moves the weights until the sums of their classes nearly agree.',
    },
  },
  hints: {
    two: 'This one is about × 2.',
    adam: 'These weights are solved for. The challenge is about weights that are trained.',
    train: 'Nothing is trained yet. Drag the steps of training.',
    less: 'It can be had in fewer steps than that.',
    more: 'Not there yet. Give it some more steps, or other first weights.',
  },
  describe: ({ timed, total, fit, steps, stride }, m) =>
    `A picture enlarged ${String(stride)} times by six upsamplers, ${fit === 'exact' ? 'their weights solved for by least squares' : `after ${formatNumber(steps)} steps of training`}. Artifact scores: transposed k 3 ${formatNumber(m.transposed3)}, transposed k 4 ${formatNumber(m.transposed4)}, sub-pixel ${formatNumber(m.subPixel)}, nearest and convolution ${formatNumber(m.nearest)}, bilinear and convolution ${formatNumber(m.bilinear)}, ICNR ${formatNumber(m.icnr)}. ${formatNumber(timed)} of ${formatNumber(total)} times are taken.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
