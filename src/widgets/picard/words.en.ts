import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'The Picard plot',
  intro: 'Thirty-two terms make the solution. Which of them can you afford to keep?',
  question: 'How many terms can the data carry?',
  params: {
    k: { label: 'Terms kept, k' },
    noise: { label: 'Noise σ' },
    problem: {
      label: 'Problem',
      hint: 'Shaw, gravity, heat and the blur make their data from x. Phillips, deriv2 and Fox–Goodwin have data of their own.',
      options: {
        shaw: 'Light through a slit (shaw)',
        gravity: 'Mass from its pull (gravity)',
        heat: 'A rod’s far end (heat)',
        phillips: 'Phillips',
        deriv2: 'Second derivative (deriv2)',
        foxgood: 'Fox–Goodwin (foxgood)',
        blur: 'A Gaussian blur',
      },
    },
    seed: { label: 'Seed' },
  },
  presets: {
    levels: {
      label: 'Where it levels off',
      notice:
        'The data’s coefficients fall with σᵢ, then lie down on the noise. The cut is where they do, and x̂ is close.',
    },
    greedy: {
      label: 'Three terms more',
      notice:
        'Only three terms more. Each divides the same noise by a smaller σᵢ; in nine draws of ten the last one alone outweighs the solution.',
    },
    quiet: {
      label: 'Almost no noise',
      notice:
        'A billion times less noise buys eight more terms, no more: σᵢ times what the truth has there falls that steeply.',
    },
    mild: {
      label: 'A mild problem',
      notice:
        'Here σᵢ falls like 1/i². The same noise lets thirteen terms stand out. The error is flat round there, and then it climbs slowly.',
    },
    own: {
      label: 'Data of its own',
      notice:
        'No noise to speak of, and the ratio turns up all the same after five terms: the data come from an integral, which A only approximates.',
    },
    timid: {
      label: 'Two terms',
      notice:
        'Nothing explodes, and most of the truth is missing. The ratio says more terms could be trusted.',
    },
    delay: {
      label: 'Heat that arrives late',
      notice:
        'The coefficients do not fall smoothly: they swing. It is their trend that has to fall faster than σᵢ.',
    },
  },
  measures: {
    holds: { label: 'Truth stands out up to i =', role: 'truth' },
    best: { label: 'Best k', role: 'truth' },
    error: { label: 'Error with k terms', role: 'estimate' },
    least: { label: 'Error with the best k', role: 'truth' },
  },
  figure: {
    index: 'term i',
    sample: 'sample',
    kept: 'terms kept, k',
    sigma: '— σᵢ',
    coefficients: '● |uᵢᵀy|',
    ratio: '○ |uᵢᵀy|/σᵢ',
    wanted: '— |vᵢᵀx|',
    lost: 'nothing of the truth stands out here',
    lostShort: 'truth is lost',
    truth: 'truth x',
    estimate: 'x̂ of {k} terms',
    error: 'error of x̂',
    best: 'best: {k}',
    cutHandle: 'Terms kept, k',
    noiseHandle: 'Noise σ, the floor',
  },
  challenges: {
    afford: {
      task: 'Keep ten terms of “Light through a slit”, or more, with an error below 0.05. How quiet must the world be?',
      done: 'Each further term is divided by a smaller σᵢ, so it needs a noise that is lower by as much. Here it is low enough for all that you keep.',
    },
  },
  hints: {
    shaw: 'Go back to “Light through a slit”.',
    few: 'Keep ten terms or more.',
    loud: 'The noise still outweighs the tenth coefficient. Lower its line below the dots.',
  },
  describe: ({ problem, noise, k, consistent, mismatch, terms }, { holds, best, error, least }) => {
    const data = consistent
      ? 'whose data are A times the truth'
      : `whose data are the integral’s own and differ from A times the truth by ${formatNumber(mismatch, 2)} of their size`;
    return `The problem ${problem}, ${data}, with noise of ${formatNumber(noise)}. The truth stands out of the noise in the terms up to ${holds} of ${terms}. With ${k} terms the error is ${formatNumber(error)}; the best is ${formatNumber(least)}, with ${best}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
