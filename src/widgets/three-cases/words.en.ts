import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Three cases',
  intro: 'What was seen, and what three methods make of it. Each is set by the size of the noise alone.',
  question: 'Which matters more: the method, or the blur that it is told?',
  params: {
    case: {
      label: 'Case',
      options: { photograph: 'A photograph', slice: 'A slice', spectrum: 'A spectrum' },
    },
    blur: {
      label: 'Blur told',
      options: { measured: 'As measured', guessed: 'Guessed' },
    },
    seed: { label: 'Seed' },
  },
  presets: {
    photograph: {
      label: 'A shaken photograph',
      notice:
        'Eleven pixels of shake. Total variation comes first in each of fifty still lifes, and by decibels.',
    },
    angle: {
      label: 'Ten degrees off',
      notice:
        'The same methods and the same rule, told a wrong angle. None of them is nearer than what was seen, and Richardson–Lucy’s rule found no step to stop at.',
    },
    slice: {
      label: 'A slice of a stack',
      notice:
        'A hundred photons in the brightest pixel. Stopped in time, it is level with Wiener’s filter. Run on, it is worse than what was counted.',
    },
    wide: {
      label: 'A quarter too wide',
      notice:
        'The point spread function a quarter too wide. Both lose, Richardson–Lucy more than Wiener’s filter, and most where it ran on.',
    },
    spectrum: {
      label: 'A measured spectrum',
      notice:
        'Four lines, two of them 7 samples apart, and a response measured on a lamp. Nonnegative least squares finds the four, and reads the pair too far apart.',
    },
    symmetric: {
      label: 'A tidy response',
      notice:
        'A Gaussian as wide as the measured response, but without its tail. In most of fifty draws Tikhonov shows lines that are not there.',
    },
  },
  measures: {
    data: { label: 'Data', role: 'observation' },
    first: { label: 'First', role: 'estimate' },
    second: { label: 'second', role: 'estimate' },
    third: { label: 'third', role: 'estimate' },
  },
  figure: {
    truth: 'Truth',
    data: 'Seen',
    'photograph-first': 'Total variation',
    'photograph-second': 'Wiener',
    'photograph-third': 'RL, stopped',
    'slice-first': 'RL, stopped',
    'slice-second': 'Wiener',
    'slice-third': 'RL, 300 steps',
    'spectrum-first': 'Nonnegative',
    'spectrum-second': 'Tikhonov',
    'spectrum-third': 'Sparse',
    'photograph-unit': 'PSNR in dB: more is nearer',
    'slice-unit': 'relative error: less is nearer',
    'spectrum-unit': 'samples between the two lines: truth 7',
    sample: 'sample',
    phantoms: '{count} not there',
    apart: '{apart} apart',
    fifty: 'of fifty seeds',
  },
  describe: ({ name, blur }, { first, second, third }) => {
    const what = { photograph: 'A shaken photograph', slice: 'A slice of cells', spectrum: 'A spectrum' }[
      String(name)
    ];
    const how = blur === 'measured' ? 'the blur as measured' : 'a guessed blur';
    const scores = [first, second, third].map((score) => formatNumber(Number(score), 3)).join(', ');
    return `${what}, undone by three methods that are told ${how}; they come to ${scores}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model>;

export type Words = typeof words;
