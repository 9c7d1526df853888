import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const NAMES: Readonly<Record<string, string>> = {
  transposed: 'transposed convolutions',
  resized: 'resizes and convolutions',
  subPixel: 'sub-pixel convolutions',
};

export const words = {
  title: 'Train a generator here',
  intro: 'Press run: a generator and a discriminator learn against each other, on this device.',
  question: 'When does a generator learn to write, when does it forget variety, and does its grid come back?',
  params: {
    up: {
      label: 'Doubles by',
      options: { transposed: 'Transposed', resized: 'Resize + conv', subPixel: 'Sub-pixel, ICNR' },
    },
    rate: { label: 'Rate of the generator', hint: 'γ of Adam; it may be moved while it runs.' },
    judgeRate: { label: 'Rate of the discriminator', hint: 'γ of Adam; it may be moved while it runs.' },
    spectral: {
      label: 'Spectral norm',
      hint: 'Each weight of the discriminator over its largest singular value.',
    },
    start: { label: 'Seed' },
  },
  presets: {
    resized: {
      label: 'Resize + conv',
      notice:
        'Thin lines: five trainings that were recorded. Run, and digits come, a column of each; in the end nine of ten can be read. Dotted: the losses of a judge that tosses a coin.',
    },
    transposed: {
      label: 'Transposed',
      notice:
        'It begins with a grid, R above 10 at 1/2. By step 300 nothing of it stands out in the pictures; before the tanh it stays.',
    },
    subPixel: {
      label: 'Sub-pixel',
      notice:
        'It begins with no energy at 1/2 at all. By step 25 it has a grid of its own, here R = 123, in five trainings 5 and more; by step 300 it is gone from sight.',
    },
    collapse: {
      label: 'Rate × 10',
      notice:
        'A gamble. With this seed a blank sheet is left, whatever z and digit, and a judge that is sure of it; so it was with 3 of 10 seeds after 100 steps. Three others could write by then.',
    },
    narrow: {
      label: '× 10, sub-pixel',
      notice:
        'It writes by step 150, and the losses are a coin’s. Yet each digit comes as if by one hand: after 200 steps variety is a third or less, with each of 5 seeds.',
    },
    unnormed: {
      label: 'No spectral norm',
      notice:
        'The discriminator wins. After 200 steps less than a fifth of the pictures can be read, with each of 5 seeds; with the norm it is three tenths and more.',
    },
  },
  measures: {
    read: { label: 'Read as asked for', role: 'observation' },
    variety: { label: 'Variety, real digits: 1', role: 'estimate' },
    ratio: { label: 'R at 1/2', role: 'estimate' },
  },
  figure: {
    made: 'Made at this step: a column of each digit',
    real: 'Real digits',
    step: 'step',
    generatorLoss: '● loss of the generator',
    judgeLoss: '━ loss of the discriminator',
    variety: '● variety, real digits: 1',
    read: '┄ share read as asked for',
    ratio: '● R at 1/2 in the pictures',
    hidden: '━ R before the tanh',
  },
  describe: ({ step, up, spectral }, m) =>
    `A generator with ${NAMES[up]} after ${formatNumber(step)} steps against a discriminator ${spectral ? 'with' : 'without'} spectral norm. Of its pictures ${formatNumber(100 * m.read)} % are read as the digit asked for; they vary ${formatNumber(m.variety)} times as much as real ones, and the energy at half a cycle a pixel is ${formatNumber(m.ratio)} times that beside it, ${formatNumber(m.hidden)} times before the tanh. Losses: ${formatNumber(m.generatorLoss)} and ${formatNumber(m.judgeLoss)}.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model>;

export type Words = typeof words;
