import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const FRAMES: Record<string, string> = {
  periodic: 'come back on the other side',
  zero: 'are lost in the dark',
  reflect: 'meet a mirror',
  replicate: 'meet the last value, repeated',
};

export const words = {
  title: 'The inverse crime',
  intro: 'There is no noise in this figure. Change how the data are made; the inversion stays the same.',
  question: 'Why is a test on data from the same matrix too good to be true?',
  params: {
    finer: { label: 'Finer grid' },
    boundary: {
      label: 'Outside the frame',
      options: { periodic: 'The other side', zero: 'Nothing', reflect: 'A mirror', replicate: 'More of it' },
    },
    width: { label: 'Blur width' },
    lambda: { label: 'Regularisation λ' },
  },
  presets: {
    crime: {
      label: 'The crime',
      notice:
        'The data come from the very matrix that inverts them. The estimate is perfect, and the lower λ, the better. It proves that the inverse undoes the forward code.',
    },
    finer: {
      label: 'A finer grid',
      notice:
        'The same truth, blurred on a grid four times finer and then averaged by the sensor. The perfection is gone: an error of 5 % without any noise.',
    },
    frame: {
      label: 'Darkness outside',
      notice:
        'Nothing outside the frame, where the inversion expects the other side. Its model is wrong only near the two ends; the estimate is lost a quarter of the way in.',
    },
    mirror: {
      label: 'A mirrored edge',
      notice:
        'Another guess at what lies outside, another mistake at the ends. Dividing makes it thousands of times larger.',
    },
    both: {
      label: 'As in life, with λ',
      notice:
        'A finer grid and another frame, held down by λ. The two curves now meet at the right: a good λ leaves little of the crime to commit.',
    },
    mild: {
      label: 'A narrower blur',
      notice:
        'Half the width. The mistakes are about as large as before, but dividing makes them at most six times larger: they stay where they are.',
    },
  },
  measures: {
    error: { label: 'Error of x̂', role: 'estimate' },
    crime: { label: 'Error, same matrix' },
    missed: { label: 'Mistake d', role: 'noise' },
    gain: { label: 'Largest 1/|H|', role: 'kernel' },
  },
  figure: {
    sample: 'sample',
    amplitude: 'amplitude',
    truth: 'truth x',
    data: 'seen y',
    estimate: 'estimate x̂',
    mistake: 'mistake of the model, |y − A x|',
    none: 'none at all, to the last digit',
    missed: 'root mean square {size}',
    lambda: 'λ, at the left end 0',
    curve: 'error of these data: {error}',
    crime: 'shaded, by the same matrix: {error}',
    lambdaHandle: 'λ, along the error',
  },
  challenges: {
    rescue: {
      task: 'Make honest data: a finer grid, and not the other side outside. Keep the blur at 1.5 or more, and bring the error below 0.18.',
      done: 'λ gives up the frequencies at which dividing would make the mistake of the model large, and keeps the others.',
    },
    survive: {
      task: 'Honest data again, and no λ at all. Find a blur of 1 sample or more at which plain division keeps the error below 1.',
      done: 'A blur this narrow leaves H large enough: dividing makes the mistake of the model larger, but not as large as the signal.',
    },
  },
  hints: {
    criminal:
      'The inversion still knows something that a real one could not. Make the grid finer, and let the data see something else outside.',
    narrow: 'A narrower blur makes it easy. Put it back to 1.5 samples.',
    small: 'λ is so small that the mistake at the ends is still thrown about. Raise it.',
    large: 'λ is now so large that it takes the edges along. Lower it.',
    helped: 'Put λ to its left end: this one is without help.',
    wide: 'Dividing still makes the mistake too large. Narrow the blur, and watch 1/|H|.',
    timid: 'That is more caution than you need. One sample will do.',
  },
  describe: ({ finer, boundary, lambda }, { error, crime, missed, gain }) => {
    const grid = finer === 1 ? 'on the grid of the inversion' : `on a grid ${finer} times finer`;
    const by = lambda === 0 ? 'Dividing' : `Inverting with λ = ${formatNumber(lambda)}`;
    const wrong =
      missed === 0
        ? 'They come from the matrix that inverts them.'
        : `The inversion’s model of them is off by ${formatNumber(missed, 2)}, and dividing makes that up to ${formatNumber(gain)} times larger.`;
    return `Data without noise, made ${grid}; at the ends they ${FRAMES[boundary]}. ${wrong} ${by} leaves an error of ${formatNumber(error)}, where data made by the same matrix would leave ${formatNumber(crime, 2)}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
