import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'The noise explosion',
  intro: 'Raise the noise from 10⁻¹⁶ and watch which frequencies betray you.',
  question: 'How little noise does it take to ruin a division?',
  params: {
    source: {
      label: 'Truth x',
      options: { steps: 'Steps', spikes: 'Spikes', formula: 'Formula', drawn: 'Drawn' },
    },
    formula: { label: 'x(t) =', hint: 't runs from 0 to 1. Try box, tri, gauss, step, sin, and + − * / ^.' },
    drawn: { label: 'Your signal', hint: 'Draw on the upper panel, or focus it and use the arrow keys.' },
    noise: { label: 'Noise σ' },
    blur: { label: 'Blur', options: { gaussian: 'Gaussian', box: 'Box', exponential: 'Decay' } },
    width: { label: 'Blur width' },
    lambda: { label: 'Regularisation λ' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    exact: {
      label: 'No noise',
      notice: 'Dividing by H gives the truth back, to eight digits. The other eight went to rounding.',
    },
    rounding: {
      label: 'Rounding only',
      notice:
        'Noise as small as the last digit of a computer’s number. The inverse still looks perfect. Now raise the noise.',
    },
    whisper: {
      label: 'A whisper',
      notice:
        'Noise of one part in ten million, and the divided signal is gone. Look where Y stops falling, and how large 1/|H| is there.',
    },
    camera: {
      label: 'A real camera',
      notice:
        'The noise of an ordinary photograph, and no λ yet: this is dividing. Now raise λ from its left end.',
    },
    rescued: {
      label: 'A little λ',
      notice:
        'The same data. Where |H| lies above λ, this still divides; where it lies below, it gives up. The coarse shape is back, with ripples beside the steps.',
    },
    eightBits: {
      label: 'Eight bits',
      notice:
        'Noise as small as what rounding to 256 levels does to a picture, σ = 1/(255 √12). No better lens helps: it is in the file.',
    },
    narrow: {
      label: 'A milder blur',
      notice: 'The camera’s noise, a narrower blur: H stays large at every frequency, and dividing survives.',
    },
    box: {
      label: 'A box blur',
      notice:
        'A box has near-nulls inside the band. The damage comes back at a few frequencies, not at the end.',
    },
  },
  measures: {
    divided: { label: 'Error, divided', role: 'estimate' },
    estimate: { label: 'Error, with λ', role: 'estimate' },
    gain: { label: 'Largest 1/|H|', role: 'kernel' },
  },
  figure: {
    sample: 'sample',
    amplitude: 'amplitude',
    frequency: 'frequency (cycles per 256 samples)',
    truth: 'truth x',
    data: 'seen y',
    divided: 'divided',
    estimate: 'estimate x̂',
    truthSpectrum: 'truth X',
    dataSpectrum: 'seen Y',
    transfer: 'blur H',
    noiseFloor: 'noise σ',
    drowned: '■ blurred truth below the noise',
    gain: '─ the noise, times 1/|H|',
    gainSplit: '─ the noise, times 1/|H|   ┊ |H| = λ',
    gainHelped: '● with λ, times |H|/(|H|² + λ²)',
    lambdaHandle: 'λ: where H lies below this line, the undoing gives up',
    noiseHandle: 'Noise σ, the floor in the spectrum',
    drawHandle: 'Your signal: draw, or use the arrow keys',
  },
  challenges: {
    rescue: {
      task: 'Raise the noise to 0.04, ten times the camera’s. Then find a λ that brings the error of the estimate below 0.22.',
      done: 'λ gives up the frequencies that are lost in the noise and keeps the others. Louder noise drowns more of them, so λ has to be larger.',
    },
    limit: {
      task: 'Keep the Gaussian blur of 2 samples and raise the noise as far as dividing alone still gives an error below 0.1.',
      done: 'Dividing makes the noise 1/|H| times larger. This H comes so near to 0 that only noise this small leaves an error below 0.1.',
    },
  },
  hints: {
    quieter: 'Put the noise at 0.04 and leave the blur at 2 samples or more: that is the challenge.',
    small: 'λ is still so small that amplified noise gets through. Raise it and watch the fine wiggles go.',
    large: 'λ is now so large that it takes the edges along with the noise. Lower it a little.',
    narrow: 'With a narrower or another blur it is easy. Put the Gaussian back to 2 samples.',
    loud: 'The divided signal is already buried. Go down a step or two.',
    quiet: 'There is still room below 0.1. Go a step further.',
  },
  refusals: {
    undefined: ({ t }) =>
      `The formula has no value at t = ${formatNumber(t)}. Division by zero, or a root of a negative number?`,
    empty: () => 'The formula is zero everywhere, so there is nothing to blur.',
    large: ({ largest, limit }) =>
      `The formula reaches ${formatNumber(largest)}; keep it below ${formatNumber(limit)}.`,
  },
  describe: ({ noise, regularised, drowned, from, frequencies }, { divided, estimate, gain }) => {
    const opening = noise === 0 ? 'Without noise,' : `With noise of size ${formatNumber(noise)},`;
    const where =
      drowned === 0
        ? ''
        : from >= 0
          ? ` From frequency ${from} on, less is left of the truth than there is noise.`
          : ` At ${drowned} of ${frequencies} frequencies less is left of the truth than there is noise.`;
    const help = regularised ? ` Regularised, the error is ${formatNumber(estimate)}.` : '';
    return `${opening} dividing by H leaves a relative error of ${formatNumber(divided)}; the blur is undone at a gain of up to ${formatNumber(gain)}.${where}${help}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
