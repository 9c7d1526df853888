import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'The soft threshold',
  intro:
    'Run. Each step corrects x by what the data miss, then pulls every sample towards zero by λ: the lasso, by iterative soft thresholding.',
  question: 'How does an iteration find the few samples that are not zero?',
  params: {
    lambda: { label: 'λ, of λmax', hint: 'From λmax = ‖Aᵀy‖∞ on, nothing is left.' },
    method: { label: 'Shown', options: { ista: 'ISTA', fista: 'FISTA' } },
    source: { label: 'Truth x', options: { spikes: 'Spikes', drawn: 'Drawn' } },
    drawn: { label: 'Your signal', hint: 'Draw on the upper panel, or focus it and use the arrow keys.' },
    noise: { label: 'Noise σ' },
    blur: { label: 'Blur σ' },
    seed: { label: 'Draw', hint: 'Other spikes, other noise.' },
  },
  presets: {
    spikes: {
      label: 'Spikes',
      notice:
        'Step 100: all but 39 samples are exactly zero with FISTA, all but 61 with ISTA. Their gaps lie six and twenty times under their promises. At step 110 F rises: FISTA is not monotone.',
    },
    dead: {
      label: 'λ = λmax',
      notice:
        'At λmax = ‖Aᵀy‖∞ and above, each threshold takes every sample, from the first step on: x = 0 is the minimum. Lower λ: what lives first is where Aᵀy is largest, in the crowd on the left.',
    },
    small: {
      label: 'λ too small',
      notice:
        'Three times the noise, a tenth of λ. The minimum keeps 95 samples where the truth has 12: noise comes through. Raise λ to 0.01: the minimum’s error halves.',
    },
    ripples: {
      label: 'Ripples',
      notice:
        'A milder blur, a larger λ. FISTA overshoots the minimum, comes back and overshoots again: from step 39 on, F falls and rises in waves. ISTA’s F only falls.',
    },
    plateaus: {
      label: 'A wrong bet',
      notice:
        'Plateaus are not sparse. At step 100 the error is 0.07. Run on to step 1000: the gap shrinks nine times, and the error grows to 0.57. The minimum itself is a fence of pickets, three times too high.',
    },
  },
  measures: {
    istaNonzeros: { label: 'Not zero, ISTA', role: 'estimate' },
    fistaNonzeros: { label: 'FISTA', role: 'estimate' },
    istaError: { label: 'Error, ISTA', role: 'estimate' },
    fistaError: { label: 'FISTA', role: 'estimate' },
    minimumError: { label: 'Error of the minimum', role: 'estimate' },
  },
  figure: {
    sample: 'sample',
    amplitude: 'amplitude',
    truth: 'truth x',
    data: 'seen y',
    ista: 'ISTA',
    fista: 'FISTA',
    nextIsta: 'ISTA’s next step, in units of τλ',
    nextFista: 'FISTA’s next step, in units of τλ',
    dead: '■ dead zone: {dead} of {all} become 0',
    step: 'step k',
    shown: 'step',
    gap: 'F(xₖ) − F*, under its promise (dashed)',
    rise: 'rises at {step}',
    nothing: 'x = 0 is the minimum',
    input: 'before / τλ',
    output: 'after / τλ',
    curve: 'the soft threshold, and the samples on it',
    drawHandle: 'Your signal: draw, or use the arrow keys',
  },
  challenges: {
    noise: {
      task: 'Keep the spikes, the blur and this noise, and find a λ whose minimum has an error below 0.23.',
      done: 'λ stands between noise and signal: smaller, and noise is fitted; larger, and every spike is pulled down by more than it need be.',
    },
  },
  hints: {
    easier: 'Keep the spikes, a blur of 2 samples or more, and noise of 0.01 or more.',
    lower: 'Spikes are pulled down by λ too, and weak ones are lost. Lower it.',
    higher: 'The minimum still follows the noise. Raise λ.',
  },
  refusals: { empty: () => 'The signal is zero everywhere, so there is nothing to find. Draw something.' },
  describe: ({ step, samples, share, truthNonzeros, arrivedFista, arrivedIsta }, m) => {
    const left = `${m.istaNonzeros} of ${samples} samples differ from zero with ISTA and ${m.fistaNonzeros} with FISTA; of the truth’s, ${truthNonzeros}.`;
    const arrived = (k: number) => (k < 0 ? 'not within 1000 steps' : `after ${k} steps`);
    const race =
      m.lambda > 0 && arrivedFista < 0 && arrivedIsta < 0
        ? ''
        : ` FISTA comes within a thousandth of the first gap ${arrived(arrivedFista)}, ISTA ${arrived(arrivedIsta)}.`;
    return `With λ at ${formatNumber(share)} of the least one that leaves nothing, after ${step} steps ${left}${race}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
