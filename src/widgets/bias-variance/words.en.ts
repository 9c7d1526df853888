import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'What λ trades',
  intro: 'The squared error, as a share of ‖x‖², is a sum of two. One falls with λ, the other rises.',
  question: 'How much truth does λ cost, and how much noise does it save?',
  params: {
    lambda: { label: 'Regularisation λ' },
    noise: { label: 'Noise σ' },
    seed: { label: 'Seed' },
    problem: {
      label: 'Problem',
      options: {
        blur: 'A Gaussian blur',
        gravity: 'Mass from its pull (gravity)',
        shaw: 'Light through a slit (shaw)',
        deriv2: 'Second derivative (deriv2)',
      },
    },
    truth: { label: 'Truth x', options: { own: 'The problem’s own', smooth: 'A smooth hump' } },
  },
  presets: {
    valley: {
      label: 'The valley',
      notice:
        'Most of what is wrong here is lost truth: edges that the filter rounds. The noise that got through is the small part.',
    },
    little: {
      label: 'Too little',
      notice:
        'The filtered truth is as good as ever. The noise, amplified, has left its panel, and taken x̂ with it.',
    },
    much: {
      label: 'Too much',
      notice: 'Hardly any noise is left, and hardly any edge. Every further step to the right loses more.',
    },
    crossing: {
      label: 'Where they cross',
      notice:
        'Lost and amplified are equal here, and the sum is higher than in the valley. The valley is where one falls by as much as the other rises.',
    },
    quiet: {
      label: 'A quieter world',
      notice:
        'A hundred times less noise lowers its curve ten thousand times. The lost truth has not moved, so this λ is now far too large.',
    },
    smooth: {
      label: 'A smooth truth',
      notice:
        'The same blur and the same noise. Only the truth is smooth now: it lies in the first few terms, which λ hardly touches.',
    },
  },
  measures: {
    lost: { label: 'Lost truth', role: 'truth' },
    amplified: { label: 'Amplified noise', role: 'noise' },
    expected: { label: 'Their sum', role: 'estimate' },
    drawn: { label: 'This draw' },
    best: { label: 'Best λ' },
    least: { label: 'Sum at the best λ' },
    held: { label: 'Truth within ±2 error bars', unit: '%', role: 'noise', digits: 2 },
  },
  figure: {
    lambda: 'λ',
    lost: '— lost truth (bias²)',
    amplified: '— amplified noise (variance)',
    expected: '— their sum',
    drawn: '○ this draw',
    best: 'best λ',
    bestArrow: '↓',
    sample: 'sample',
    filteredTruth: 'filtered truth, and what is lost',
    filteredNoise: '+ filtered noise',
    estimate: '= x̂, beside x',
    lambdaHandle: 'Regularisation λ',
  },
  challenges: {
    follow: {
      task: 'Start from “The valley” and raise the noise to 0.1. Move λ to the new valley: a sum within 2 % of the least.',
      done: 'Louder noise makes the amplified noise larger at every λ and leaves the lost truth as it was: the least of their sum moves to a larger λ.',
    },
  },
  hints: {
    blur: 'Keep the blur.',
    own: 'Keep the problem’s own truth.',
    louder: 'Raise the noise to 0.1 first.',
    noisy: 'Amplified noise still outweighs: go right.',
    dull: 'You lose more truth than noise now: go left.',
  },
  describe: ({ problem, lambda, noise, smooth }, { lost, amplified, expected, drawn, best, least, held }) =>
    `The problem ${problem}${smooth ? ' with a smooth truth' : ''}, with noise of ${formatNumber(noise)}. At λ = ${formatNumber(lambda)} the expected squared error is ${formatNumber(expected)} of the truth’s square: ${formatNumber(lost)} lost truth and ${formatNumber(amplified)} amplified noise. This draw gives ${formatNumber(drawn)}. The valley is at λ = ${formatNumber(best)}, with ${formatNumber(least)}. Error bars of twice the noise’s deviation hold ${formatNumber(held, 2)} % of the truth.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
