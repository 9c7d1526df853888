import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const MIXES: Readonly<Record<string, string>> = {
  all: 'three transposed layers',
  lastTwo: 'transposed layers in its last two steps',
  last: 'a transposed layer in its last step',
  middle: 'a transposed layer in its middle step',
  first: 'a transposed layer in its first step',
  none: 'no transposed layer',
};

export const words = {
  title: 'A walk through latent space',
  intro:
    'Two generators that differ in how they enlarge. Drag the handle, compare their pictures, and the grid in 400 of each.',
  question: 'What does a decoder dream, and which of its layers leaves a grid?',
  params: {
    state: { label: 'Twins', options: { trained: 'Trained', untrained: 'Untrained' } },
    subject: { label: 'Trained on', options: { digits: 'Digits', leaves: 'Grey leaves' } },
    stage: {
      label: 'Looked at',
      options: { after: 'Pictures', before: 'Before the tanh' },
    },
    mix: {
      label: 'Transposed',
      options: {
        all: 'All three',
        lastTwo: 'Last two',
        last: 'Last: to 32',
        middle: 'Middle: to 16',
        first: 'First: to 8',
        none: 'None',
      },
      hint: 'Each step doubles the sides: 4 to 8, 8 to 16, 16 to 32. What is not transposed is a nearest resize and a convolution.',
    },
    seed: { label: 'Seed' },
    other: { label: 'Second twin', options: { resized: 'Resize + conv', subPixel: 'Sub-pixel, ICNR' } },
    digit: { label: 'Digit' },
    at: { label: 'Place in the plane' },
    plane: { label: 'Plane', hint: 'Which two directions of the sixteen-dimensional z.' },
  },
  presets: {
    digits: {
      label: 'Digits',
      notice:
        'Trained for 600 steps. At 1/2 nothing stands out in the pictures of either twin: in each training R is less than 1.5. One of them still makes a grid.',
    },
    hidden: {
      label: 'Before the tanh',
      notice:
        'The same twins, one step earlier. The transposed one still makes its grid at 1/2; black and white digits drive the tanh to its ends, and there it is flat.',
    },
    leaves: {
      label: 'Grey leaves',
      notice:
        'Here the grid stays: at 1/2 R is between 2.5 and 66 in three trainings, and below 1.5 for the twin. This one has failed besides: it makes one pattern, wherever you walk.',
    },
    untrained: {
      label: 'Untrained',
      notice: 'Random weights. The grid is there before anything is learned, at 1/2, 1/4 and 1/8.',
    },
    last: {
      label: 'Last transposed',
      notice: 'Only the last step is transposed: its grid repeats with 2 pixels, and 1/2 alone stands out.',
    },
    first: {
      label: 'First transposed',
      notice:
        'Only the first step; its grid is enlarged twice after it, to 8 pixels. 1/8 stands out more than without it with 19 of 20 seeds, though less than 1/2 did.',
    },
    middle: {
      label: 'Middle transposed',
      notice: 'A grid of 4 pixels: 1/4, and some of 1/2, which repeats with 4 pixels too.',
    },
    subPixel: {
      label: 'Sub-pixel, trained',
      notice:
        'ICNR begins without a grid at 1/2. Training does not keep the four channels alike: before the tanh it is back, less than the transposed one’s.',
    },
    icnr: {
      label: 'Sub-pixel, untrained',
      notice:
        'ICNR, untrained: exactly nothing lies at 1/2. Each picture is made of blocks of 2 × 2, which is a seam of another kind.',
    },
    none: { label: 'None transposed', notice: 'Three resizes in both: twins with the same weights.' },
  },
  measures: {
    first2: { label: 'First twin, R at 1/2', role: 'kernel' },
    first4: { label: 'at 1/4', role: 'kernel' },
    first8: { label: 'at 1/8', role: 'kernel' },
    second2: { label: 'Second twin, R at 1/2', role: 'estimate' },
  },
  figure: {
    map: 'Plane of z; circle: usual length',
    mapShort: 'Plane of z',
    at: 'Place in the plane of z',
    transposed: 'Transposed, at the handle',
    all: 'Three transposed, at the handle',
    lastTwo: 'Last two transposed, at the handle',
    last: 'Last transposed, at the handle',
    middle: 'Middle transposed, at the handle',
    first: 'First transposed, at the handle',
    none: 'None transposed, at the handle',
    resized: 'Resize + conv, the same z',
    subPixel: 'Sub-pixel, the same z',
    transposedShort: 'Transposed',
    allShort: 'Transposed',
    lastTwoShort: 'Last two tr.',
    lastShort: 'Last tr.',
    middleShort: 'Middle tr.',
    firstShort: 'First tr.',
    noneShort: 'None tr.',
    resizedShort: 'Resized',
    subPixelShort: 'Sub-pixel',
    sign: '━ first twin',
    otherSign: '● second twin',
    real: '─ real pictures',
    frequency: 'frequency (cycles a pixel)',
    ratio: 'R: energy on a line over that beside it',
    lines: 'Lines of the grid: a dot a seed ({seeds}), ring: shown',
    linesShort: 'A dot a seed ({seeds}); ring: shown',
  },
  challenges: {
    quarter: {
      task: 'Leave the twins untrained, and find a step whose transposed layer puts its grid at 1/4 above all: R more than 4 there, and more than twice that at 1/2 and at 1/8.',
      done: 'Sixteen pixels a side are enlarged once more: what repeats with 2 of them repeats with 4 of the picture.',
    },
  },
  hints: {
    begin: 'Begin with untrained twins.',
    one: 'One transposed layer at a time.',
    coarser: 'That grid is at 1/2. A coarser step.',
    finer: 'That grid is at 1/8. A finer step.',
    seed: 'The right step, for most weights. Another seed.',
  },
  describe: ({ trained, leaves, mix, other, before, digit }, m) =>
    `Two ${trained ? `generators trained on ${leaves ? 'dead leaves' : 'digits'}` : 'untrained generators'}, one with ${MIXES[mix]}, one with ${other === 'resized' ? 'resizes and convolutions' : 'sub-pixel convolutions'}; ${before ? 'what goes into the tanh' : 'their pictures'}${leaves ? '' : `, class ${formatNumber(digit)}`}. Over 400 pictures the energy at 1/2, 1/4 and 1/8 cycles a pixel is ${formatNumber(m.first2)}, ${formatNumber(m.first4)} and ${formatNumber(m.first8)} times that beside it for the first, ${formatNumber(m.second2)}, ${formatNumber(m.second4)} and ${formatNumber(m.second8)} times for the second; 1 is no grid.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
