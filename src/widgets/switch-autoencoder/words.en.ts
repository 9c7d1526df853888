import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const TRAINED = {
  kept: 'with its pools’ own switches',
  topLeft: 'with switches that all point to the upper left',
  shuffled: 'with switches shuffled anew at every step',
  bilinear: 'with bilinear enlargement and no switches',
};
const USED = {
  same: 'as in training',
  other: 'the switches of page B',
  topLeft: 'switches that all point to the upper left',
  shuffled: 'shuffled switches',
};
const CODES = { own: 'the code of page A', other: 'the code of page B', constant: 'an erased code' };

export const words = {
  title: 'An autoencoder with a side door',
  intro:
    'A page is pooled twice to 4 small maps, the code, and unpooled again. Then its switches are taken away, or its code.',
  question: 'How much of a picture goes round the code, by the switches?',
  params: {
    way: {
      label: 'Trained with',
      options: {
        kept: 'Switches kept',
        topLeft: 'All upper left',
        shuffled: 'Shuffled',
        bilinear: 'Bilinear',
      },
    },
    used: {
      label: 'Unpooled with',
      options: {
        same: 'As in training',
        other: 'Switches of B',
        topLeft: 'All upper left',
        shuffled: 'Shuffled',
      },
    },
    code: {
      label: 'Code',
      options: { own: 'Of A', other: 'Of B', constant: 'Erased' },
      hint: 'Erased: each map is its mean everywhere.',
    },
    page: { label: 'Pages', hint: 'Page B is the next one.' },
    rate: {
      label: 'Learning rate γ',
      hint: 'It falls to 0 by half a cosine. Holds from the step shown on.',
    },
    seed: { label: 'Seed' },
  },
  presets: {
    kept: {
      label: 'Switches kept',
      notice:
        '200 steps from random weights, and it gives back a page it has never seen: 21.7 dB; a page of one grey has 10.9. Run starts again, and you can watch it learn.',
    },
    without: {
      label: 'Taken away',
      notice:
        'The same weights, and unpooled to the upper left. From 21.7 to 12.4 dB: what this network relied on is gone. Over 20 pages, each of five trainings falls from above 22 to below 13.3.',
    },
    erased: {
      label: 'Code erased',
      notice:
        'Of the code four means are left, and the letters are still there, in outline: 0.83 of correlation with page A. Two bits for each value that a pool kept went round the code.',
    },
    swapped: {
      label: 'A’s code, B’s switches',
      notice: 'What A is, at the places of B. The result is like both, and like neither: 0.49 and 0.37.',
    },
    topLeft: {
      label: 'Trained without',
      notice:
        'It never had switches, and still gives back 18.0 dB. All it knows of a place came through its four maps. After these 200 steps that costs some 4 dB, not the letters.',
    },
    bilinear: {
      label: 'Trained bilinear',
      notice:
        'No unpooling at all: the maps are enlarged smoothly, 17.3 dB. After these 200 steps, at the same rate, it is 0.3 to 1.8 dB below the upper left with each of five seeds.',
    },
    shuffled: {
      label: 'Trained shuffled',
      notice:
        'Every step puts the values at other places of their four. After 200 steps of that: 13.8 dB, a blur where the ink is.',
    },
  },
  measures: {
    // What changes its width from step to step stands last, and moves nothing.
    blank: { label: 'One grey would have', unit: 'dB' },
    likeA: { label: 'Correlation with A', digits: 2, role: 'truth' },
    likeB: { label: 'with B', digits: 2, role: 'truth' },
    fidelity: { label: 'Page A comes out with', unit: 'dB', role: 'estimate' },
  },
  figure: {
    pageA: 'page A',
    pageB: 'page B',
    back: 'out, at step {step}',
    ownCode: 'code of A: {channels} maps',
    otherCode: 'code of B: {channels} maps',
    constantCode: 'code erased',
    kept: 'switches of A',
    topLeft: 'all upper left',
    shuffled: 'shuffled',
    otherUsed: 'switches of B',
    topLeftUsed: 'all upper left',
    shuffledUsed: 'shuffled',
    noSwitches: 'no switches',
    step: 'step',
    fidelity: 'new pages, dB from {least} up',
    keptEnd: 'kept',
    topLeftEnd: 'upper left',
    bilinearEnd: 'bilinear',
    shuffledEnd: 'shuffled',
  },
  challenges: {
    ghost: {
      task: 'Page A goes in, its code erased. Have page B come out: a correlation with B of 0.6 or more.',
      done: 'No code came from B, only switches: two bits for each value that a pool kept. They draw it.',
    },
  },
  hints: {
    early: 'It has hardly learned yet. Run to the end.',
    erase: 'Erase the code first.',
    kept: 'This network has learned to do without switches. Train one that has them.',
    where: 'The code says nothing of B. What else of B could be let in?',
    again: 'Nearly. Try other pages.',
  },
  describe: ({ step, steps, way, used, code, channels }, m) =>
    `A small autoencoder with a code of ${formatNumber(channels)} maps, after ${formatNumber(step)} of ${formatNumber(steps)} steps of training ${TRAINED[way]}. From ${CODES[code]}, unpooled with ${way === 'bilinear' ? 'no switches' : USED[used]}, page A comes out with ${formatNumber(m.fidelity)} dB, where one grey would have ${formatNumber(m.blank)}. What comes out correlates with page A by ${formatNumber(m.likeA, 2)} and with page B by ${formatNumber(m.likeB, 2)}.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
