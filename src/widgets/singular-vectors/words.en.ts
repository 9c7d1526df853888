import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'What goes in, what comes out',
  intro: 'Each shape vᵢ comes out as another, uᵢ, σᵢ times as large. Step through them.',
  question: 'Which shapes survive a blur?',
  params: {
    i: { label: 'Which, i' },
    problem: {
      label: 'Problem',
      options: {
        two: 'Two pixels',
        blur: 'A Gaussian blur',
        deriv2: 'Second derivative (deriv2)',
        shaw: 'Light through a slit (shaw)',
        box: 'A periodic box of 8',
        heat: 'A rod’s far end (heat)',
      },
    },
  },
  presets: {
    two: {
      label: 'Two pixels',
      notice:
        'Each pixel keeps ¾ and takes ¼ of the other. Their sum comes out whole. Step i to 2: their difference comes out halved.',
    },
    first: {
      label: 'An early one',
      notice:
        'Sixty-four pixels. A slow shape goes in and comes out nearly as large. Step i up, and watch both panels.',
    },
    later: {
      label: 'A later one',
      notice:
        'It changes sign 23 times, and the blur averages it away. To bring it back, divide by a small number.',
    },
    pair: {
      label: 'Pairs',
      notice:
        'Periodic: a cosine and a sine share each σᵢ, so any mixture of the two would do. And the box passes some fast waves better than slow ones.',
    },
    nulls: {
      label: 'Smooth, and lost',
      notice: 'A slow wave, with a σᵢ of exactly zero: its period fits the box. Six more are lost with it.',
    },
    delay: {
      label: 'Not arrived yet',
      notice:
        'The last of all is no wave. It is the last moment, whose heat has not reached the far end when the measuring stops.',
    },
    waves: {
      label: 'Half waves',
      notice: 'Here the shapes are half sine waves, and σᵢ falls like 1/i²: integrating twice does no worse.',
    },
    edge: {
      label: 'Nearly in order',
      notice:
        'The fifth changes sign six times, the sixth only five: see its two ends. The order is a rule of thumb, not a law.',
    },
  },
  measures: {
    sigma: { label: 'σᵢ / σ₁', role: 'kernel' },
    crossings: { label: 'Sign changes of vᵢ', role: 'truth' },
    early: { label: 'Slower than one before', role: 'noise' },
    lost: { label: 'Below rounding', role: 'noise' },
  },
  figure: {
    sample: 'sample',
    index: 'i',
    pixel1: 'pixel 1',
    pixel2: '↑ pixel 2',
    circle: 'in: every x of length 1',
    ellipse: 'out: A v{i} = {sigma} u{i}',
    vOf: 'v{i}',
    avOf: 'A v{i}',
    v: 'in: v, number {i}',
    u: 'out: u, number {i}',
    image: '▮ A v = {sigma} u',
    nothing: 'out: A v, number {i}, is zero',
    sigma: 'σᵢ',
    crossings: '● sign changes of vᵢ',
    early: '○ slower again',
    lost: 'shaded: below rounding',
    indexHandle: 'Which singular vector, i',
  },
  challenges: {
    hundredth: {
      task: 'In the Gaussian blur, find a shape that comes out a hundredth as large as the first.',
      done: 'The faster a shape goes up and down, the less a blur leaves of it: of one as fast as this, a hundredth.',
    },
  },
  hints: {
    blur: 'Take the Gaussian blur.',
    right: 'It comes out larger than that. A faster one.',
    left: 'It comes out even smaller. A slower one.',
  },
  describe: ({ problem, i, count, isKept, ties, isEarly }, { sigma, crossings, early, lost }) => {
    const size = isKept
      ? `It comes out ${formatNumber(sigma)} times as large as the first`
      : 'Nothing of it comes out';
    const shared = isKept && ties > 1 ? `, and shares that number with ${ties - 1} other` : '';
    const order = isEarly ? ' An earlier one changes sign more often.' : '';
    return `Singular vector ${i} of the problem ${problem} changes sign ${crossings} times. ${size}${shared}.${order} Of all ${count}, ${early} are slower than one before them and ${lost} lie below rounding.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
