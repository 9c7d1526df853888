import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'The L-curve and its rivals',
  intro:
    'Drag along the curve. Three rules look at the data and each says: stop here. Which would you trust?',
  question: 'Which λ do the data point to by themselves?',
  params: {
    problem: {
      label: 'What is measured',
      options: {
        gravity: 'Gravity above a buried mass',
        phillips: 'Phillips: a smooth hump',
        shaw: 'Shaw: light through a slit',
        heat: 'Heat, run backward',
        deriv2: 'A second derivative',
        foxgood: 'Fox and Goodwin',
        blur: 'Steps under a Gaussian blur',
      },
    },
    noise: { label: 'Noise, part of the data' },
    rho: {
      label: 'Noise correlation ρ',
      hint: '0 is white noise; at 0.9 it drifts, at −0.9 it zigzags.',
    },
    guess: { label: 'Your guess of σ' },
    lambda: { label: 'Regularisation λ' },
    truth: { label: 'Show the truth' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    unknown: {
      label: 'As it really is',
      notice:
        'The pull of gravity at the surface, with 1 % of noise; somewhere below lies a mass. Nobody has seen it. Drag λ.',
    },
    agree: {
      label: 'With the truth',
      notice:
        'The same data, and now the error is shown too. All three rules land near its lowest point, the star. Drag λ there.',
    },
    correlated: {
      label: 'Noise that drifts',
      notice:
        'Neighbouring errors now resemble each other. GCV takes the drift for signal, and runs to the left end of the axis.',
    },
    smooth: {
      label: 'A very smooth truth',
      notice:
        'A smooth truth and little noise: the L has its corner, far to the left of the best λ. GCV and discrepancy do well.',
    },
    low: {
      label: 'σ guessed too low',
      notice:
        'The red line stands 20 % left of the true noise. The curve climbs a cliff towards it, and never gets there.',
    },
    high: {
      label: 'σ guessed too high',
      notice:
        'Half as much again: the red line meets the flat part of the L. A little too smooth, and that is all.',
    },
    blind: {
      label: 'Your turn',
      notice:
        'Other noise of the same size. Choose your λ before you switch on the truth: all three rules are off, and one by far.',
    },
  },
  measures: {
    gcv: { label: '◇ λ by GCV', role: 'estimate' },
    corner: { label: '□ λ at the corner', role: 'estimate' },
    discrepancy: { label: '△ λ by discrepancy', role: 'estimate' },
    misfit: { label: 'Residual / guessed noise', role: 'observation' },
    best: { label: '☆ best λ', role: 'truth' },
    error: { label: 'Error at your λ', role: 'truth' },
    gcvTimes: { label: 'Error at ◇ over that at ☆', role: 'truth' },
    cornerTimes: { label: 'at □', role: 'truth' },
    discrepancyTimes: { label: 'at △', role: 'truth' },
  },
  figure: {
    residualAxis: 'residual ‖Ax̂ − y‖ / ‖y‖',
    sizeAxis: '‖x̂‖',
    lambdaAxis: 'λ',
    sample: 'sample',
    corner: '□ corner',
    gcvSign: '◇ least GCV',
    discrepancySign: '△ discrepancy',
    bestSign: '☆ best',
    guessed: '| the noise as you guess it',
    gcvCurve: '√GCV / least: how badly it predicts',
    estimate: 'estimate x̂',
    truth: 'truth x',
    truthHidden: 'the truth is hidden',
    error: 'true error ‖x̂ − x‖ / ‖x‖',
    errorHidden: 'hidden, as it always is\nwhere it matters',
    curveHandle: 'Regularisation λ, along the L-curve',
    lambdaHandle: 'Regularisation λ',
  },
  challenges: {
    beat: {
      task: 'Start from “Your turn” and choose λ by eye, with the truth hidden. Then switch it on: your error must be at least a fifth below GCV’s.',
      done: 'GCV went wrong on this data, for what it believes about noise does not hold here. You asked whether the estimate is likely, and that held.',
    },
    fail: {
      task: 'Start from “With the truth”. Leave your guess of σ exactly right, and still make the discrepancy principle end with three times the least error, or more.',
      done: 'The rule wants a residual of exactly the noise’s expected size. At the best λ of this data it has another, so the rule has to go elsewhere.',
    },
  },
  hints: {
    unseal: 'Made your choice? Then switch on “Show the truth”: without it nobody can tell.',
    easy: 'Here GCV does well, so there is little to beat. Start from the preset again.',
    rough: 'Not yet: your estimate still wiggles with the noise. A larger λ would calm it.',
    flat: 'Not yet: too smooth now. The estimate has lost height that the data did support.',
    honest: 'With a wrong guess it is easy. Put the guess back to 1: can it fail even then?',
    luck: 'The rule trusts that the residual has exactly the noise’s size. One draw of the noise may be larger by chance: try other seeds. Or let neighbours zigzag: ρ below 0.',
    another:
      'The zigzag gets through to the residual almost whole, but not here. Try more of it, or another seed.',
  },
  describe: ({ lambda, truth, rho, guess, noise }, m) => {
    const kind = rho === 0 ? 'white' : rho > 0 ? 'positively correlated' : 'negatively correlated';
    const opening = `Data with ${kind} noise of ${formatNumber(100 * noise)} %, its σ taken as ${formatNumber(guess)} times the true one.`;
    const rules = `The L-curve’s corner is at λ = ${formatNumber(m.corner, 2)}, GCV says ${formatNumber(m.gcv, 2)}, the discrepancy principle ${formatNumber(m.discrepancy, 2)}; yours is ${formatNumber(lambda, 2)}.`;
    if (!truth) return `${opening} ${rules} The truth is hidden.`;
    const costs = `The best is ${formatNumber(m.best, 2)}, with an error of ${formatNumber(m.bestError, 2)}; the rules’ errors are ${formatNumber(m.cornerTimes, 2)}, ${formatNumber(m.gcvTimes, 2)} and ${formatNumber(m.discrepancyTimes, 2)} times that.`;
    return `${opening} ${rules} ${costs}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
