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
    noise: { label: 'Noise / data' },
    rho: {
      label: 'Noise correlation ρ',
      hint: '0 is white noise; at 0.9 it drifts, at −0.9 it zigzags.',
    },
    guess: { label: 'Your guess of σ' },
    tau: { label: 'Safety factor τ', hint: 'Discrepancy stops at τ times the noise.' },
    lambda: { label: 'Regularisation λ' },
    truth: { label: 'Show the truth' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    unknown: {
      label: 'As it really is',
      notice:
        'The pull of gravity at the surface, with 1 % of noise; somewhere below lies a mass. Its shape is hidden. Drag λ.',
    },
    agree: {
      label: 'With the truth',
      notice:
        'The same data, and now the error is shown too. The star is its lowest point. △ lies beside it, ◇ and □ to the left.',
    },
    correlated: {
      label: 'Noise that drifts',
      notice:
        'Neighbouring errors now resemble each other. GCV takes the drift for signal, and runs far to the left. The corner follows part of the way; △ stays.',
    },
    smooth: {
      label: 'Little noise',
      notice:
        'A truth that is smooth for this blur, and little noise: the L has its corner, far to the left of the best λ. GCV and discrepancy do better.',
    },
    low: {
      label: 'σ guessed too low',
      notice: 'The red line stands 20 % left of the true noise, and the curve climbs a cliff to get there.',
    },
    high: {
      label: 'σ guessed too high',
      notice:
        'Half as much again: the red line meets the flat part of the L. The estimate is a little too smooth.',
    },
    blind: {
      label: 'Your turn',
      notice: 'Another draw of noise with the same σ. Choose your λ before you switch on the truth.',
    },
    wall: {
      label: 'Your turn, opened',
      notice:
        'The noise of this draw is larger than its σ says. So the red line meets the curve on its wall, and △ is far off. So is ◇, by chance.',
    },
    safe: {
      label: 'With a safety factor',
      notice:
        'The same draw as in “Your turn”, opened. With τ = 1.1 the red line keeps clear of the cliff, and △ comes home. Move τ back to 1.',
    },
  },
  measures: {
    gcv: { label: '◇ λ by GCV', role: 'estimate' },
    corner: { label: '□ λ at the corner', role: 'estimate' },
    discrepancy: { label: '△ λ by discrepancy', role: 'estimate' },
    misfit: { label: 'Your residual / where △ stops', role: 'observation' },
    best: { label: '☆ best λ', role: 'truth' },
    error: { label: 'Error at your λ', role: 'truth' },
    gcvTimes: { label: 'Error at ◇ over that at ☆', role: 'truth' },
    cornerTimes: { label: 'at □', role: 'truth' },
    discrepancyTimes: { label: 'at △', role: 'truth' },
    gcvFails: { label: 'Draws of 100 with over 3 × ☆: at ◇', role: 'noise' },
    cornerFails: { label: 'at □', role: 'noise' },
    discrepancyFails: { label: 'at △', role: 'noise' },
  },
  figure: {
    residualAxis: 'residual ‖y − Ax̂‖ / ‖y‖',
    sizeAxis: '‖x̂‖',
    lambdaAxis: 'λ',
    sample: 'sample',
    corner: '□ corner',
    gcvSign: '◇ least GCV',
    discrepancySign: '△ discrepancy',
    bestSign: '☆ best',
    guessed: '| τ × guessed noise',
    gcvCurve: '√GCV / least: how badly it predicts',
    estimate: 'estimate x̂',
    truth: 'truth x',
    truthHidden: 'the truth is hidden',
    error: 'true error ‖x̂ − x‖ / ‖x‖',
    errorHidden: 'hidden, as at a\nreal instrument',
    curveHandle: 'Regularisation λ, along the L-curve',
    lambdaHandle: 'Regularisation λ',
  },
  challenges: {
    beat: {
      task: 'Start from “Your turn” and choose λ by eye, with the truth hidden. Then switch it on: have no more than half of GCV’s error, and of discrepancy’s.',
      done: 'By chance the noise of this draw looks a little like signal, and is larger than σ says. You asked whether the estimate is likely, and neither of the two rules does.',
    },
    fail: {
      task: 'Start from “With the truth”. Leave your guess of σ exactly right, and still make the discrepancy principle end with three times the least error, or more.',
      done: 'The rule wants a residual of the expected size of the noise, times τ. At the best λ of this data it is another, so the rule has to go elsewhere.',
    },
  },
  hints: {
    unseal: 'Made your choice? Then switch on “Show the truth”: without it nobody can tell.',
    easy: 'Here a rule does well, so there is little to beat. Start from the preset again.',
    rough: 'Not yet: your estimate still wiggles with the noise. A larger λ would calm it.',
    flat: 'Not yet: too smooth now. The estimate has lost height that the data did support.',
    honest: 'With a wrong guess it is easy. Put the guess back to 1: can it fail even then?',
    luck: 'One draw of the noise may be larger than its σ says: try other seeds; with τ = 1 about one in six will do. Or let neighbours zigzag: ρ below 0.',
    another:
      'The zigzag gets through to the residual almost whole, but not here. Try more of it, or another seed.',
  },
  describe: ({ lambda, truth, rho, guess, tau, noise }, m) => {
    const kind = rho === 0 ? 'white' : rho > 0 ? 'positively correlated' : 'negatively correlated';
    const opening = `Data with ${kind} noise of ${formatNumber(100 * noise)} %, its σ taken as ${formatNumber(guess)} times the true one, with a safety factor of ${formatNumber(tau)}.`;
    const rules = `The L-curve’s corner is at λ = ${formatNumber(m.corner, 2)}, GCV says ${formatNumber(m.gcv, 2)}, the discrepancy principle ${formatNumber(m.discrepancy, 2)}; yours is ${formatNumber(lambda, 2)}.`;
    if (!truth) return `${opening} ${rules} The truth is hidden.`;
    const costs = `The best is ${formatNumber(m.best, 2)}, with an error of ${formatNumber(m.bestError, 2)}; the rules’ errors are ${formatNumber(m.cornerTimes, 2)}, ${formatNumber(m.gcvTimes, 2)} and ${formatNumber(m.discrepancyTimes, 2)} times that.`;
    const failures = `In 100 draws of such noise they end with more than three times the least error in ${m.cornerFails}, ${m.gcvFails} and ${m.discrepancyFails}.`;
    return `${opening} ${rules} ${costs} ${failures}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
