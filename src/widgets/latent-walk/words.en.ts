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
        'Every place of the map is a picture. Inside the circle z has its usual length; far beyond it the digits fray. The twins get the same z: they learned different hands.',
    },
    hidden: {
      label: 'Before the tanh',
      notice:
        'The same twins, one layer earlier. The transposed one makes its grid at 1/2 still. Digits in two tones drive the tanh to its ends, where it is flat, and there the grid is lost.',
    },
    leaves: {
      label: 'Grey leaves',
      notice:
        'Grey, so nothing hides it: in five trainings R at 1/2 is 2.5 to 66 with transposed layers, at most 1.3 with resizes. The one of 66 makes one pattern whatever z is; this one does not.',
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
        'Only the first step; its grid is enlarged twice after it, to 8 pixels, and is faint: R at 1/8 is 1.7 to 7.9 over 20 seeds, here 4.2. With 19 of them it is more than without that layer.',
    },
    middle: {
      label: 'Middle transposed',
      notice: 'A grid of 4 pixels: 1/4, and some of 1/2, which repeats with 4 pixels too.',
    },
    subPixel: {
      label: 'Sub-pixel, trained',
      notice:
        'ICNR begins without a grid at 1/2. Training does not keep the four channels alike: before the tanh there is one again, in each of five trainings.',
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
    realSheet: 'Real ones',
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
    ratio: 'R: on a line over beside it',
    lines: 'A dot a seed ({seeds}); ring: shown',
  },
  challenges: {
    hiding: {
      task: 'The transposed twin is not the only one that hides a grid. Find another trained on digits, and show it: R at 1/2 below 1.5 in its pictures, above 4 before the tanh.',
      done: 'A sub-pixel layer is a transposed convolution by another name. It began without a grid, and nothing kept it so.',
    },
  },
  hints: {
    begin: 'Begin with trained twins.',
    grey: 'On grey pictures a grid has nowhere to hide. Take digits.',
    look: 'What is hidden is seen before the tanh.',
    other: 'A resize has hardly a grid there: R about 2. Another second twin.',
  },
  describe: ({ trained, leaves, mix, other, before, digit }, m) =>
    `Two ${trained ? `generators trained on ${leaves ? 'dead leaves' : 'digits'}` : 'untrained generators'}, one with ${MIXES[mix]}, one with ${other === 'resized' ? 'resizes and convolutions' : 'sub-pixel convolutions'}; ${before ? 'what goes into the tanh' : 'their pictures'}${leaves ? '' : `, class ${formatNumber(digit)}`}. Over 400 pictures the energy at 1/2, 1/4 and 1/8 cycles a pixel is ${formatNumber(m.first2)}, ${formatNumber(m.first4)} and ${formatNumber(m.first8)} times that beside it for the first, ${formatNumber(m.second2)}, ${formatNumber(m.second4)} and ${formatNumber(m.second8)} times for the second; 1 is no grid.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
