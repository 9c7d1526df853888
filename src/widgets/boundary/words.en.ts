import { formatNumber } from '../../format.ts';
import { BOUNDARIES, SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const NAMES = {
  zero: 'zero',
  periodic: 'periodic',
  reflect: 'reflect',
  replicate: 'replicate',
};

export const words = {
  title: 'What lies outside the frame',
  intro:
    'The frame keeps the middle of a larger picture. Choose what the blur finds outside, and how far it looks.',
  question: 'What does a blur find where the picture ends?',
  params: {
    boundary: {
      label: 'Outside the frame',
      options: BOUNDARIES,
    },
    size: { label: 'Box size k', hint: 'Every pixel becomes the mean of the k × k round it.' },
    picture: {
      label: 'Picture',
      hint: 'Of your own picture, the middle is the frame, and the rest is the truth round it.',
      options: named(
        SCENES,
        'still-life',
        'dead-leaves',
        'text-page',
        'resolution-chart',
        'cells',
        'star-field',
      ),
    },
  },
  presets: {
    dark: {
      label: 'Zero: a dark frame',
      notice:
        'Zero says that the world ends in black. Every pixel near the edge takes some of it in, so the frame darkens.',
    },
    wrap: {
      label: 'Periodic: the other side',
      notice:
        'Periodic lays the picture beside itself like a tile. The dark table now shades the wall, and the wall lights the table.',
    },
    mirror: {
      label: 'Reflect: a mirror',
      notice:
        'Reflect folds the picture over at its edge. Nothing jumps there, and yet it is a guess: the cup becomes two.',
    },
    streaks: {
      label: 'Replicate: streaks',
      notice:
        'Replicate draws the last pixel out into a streak. Here it comes nearest of the four, because a wall and a table go on as they are.',
    },
    large: {
      label: 'A large kernel',
      notice:
        'A box of 33 takes in something from outside in more than half of the frame’s pixels. The edge is no longer a detail.',
    },
    page: {
      label: 'A page of text',
      notice:
        'Replicate draws every letter that was cut into a bar, and here it does worse than periodic. Reflect comes nearest here; on the still life, with a box of 15, replicate did.',
    },
  },
  measures: {
    zero: { label: 'Error in the rim: zero' },
    periodic: { label: 'periodic' },
    reflect: { label: 'reflect' },
    replicate: { label: 'replicate' },
    depth: { label: 'Depth of the rim', unit: 'pixels', role: 'kernel' },
    touched: { label: 'Pixels touched', unit: '%', role: 'kernel' },
  },
  figure: {
    world: 'what is really there',
    zeroWorld: 'invented by zero',
    periodicWorld: 'invented by periodic',
    reflectWorld: 'invented by reflect',
    replicateWorld: 'invented by replicate',
    output: 'blurred, {size} × {size}',
    error: 'error: ±{scale}, blue is −',
    zero: 'zero',
    periodic: 'periodic',
    reflect: 'reflect',
    replicate: 'replicate',
    size: 'kernel size k (pixels)',
    rim: 'rms error in the rim',
    sizeHandle: 'Size of the box, k',
  },
  challenges: {
    half: {
      task: 'Find the largest box that still leaves half of the frame’s pixels untouched by what lies outside.',
      done: 'What the box does not touch is an inner square with sides of n − k + 1 pixels; with the next larger box it holds less than half of the frame.',
    },
  },
  hints: {
    over: 'More than half of the pixels now take in something from outside. Make the box smaller.',
    under: 'The next larger box still leaves half untouched. Go on.',
  },
  refusals: {
    small: ({ height, width, room }) =>
      `A picture of ${width} × ${height} pixels has room for a kernel of ${room} at most: beyond that, its own surroundings run out.`,
  },
  describe: ({ boundary, size, best }, measures) => {
    const verdict =
      best === boundary
        ? ' Of the four it comes nearest.'
        : ` ${capital(NAMES[best])} would come nearest, with ${formatNumber(measures[best])}.`;
    return `A box of ${size} × ${size} reaches ${formatNumber(measures.depth)} pixels beyond the frame and touches ${formatNumber(measures.touched)} % of its pixels. With the boundary ${NAMES[boundary]}, the error in that rim is ${formatNumber(measures[boundary])}.${verdict}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

const capital = (word: string): string => word[0].toUpperCase() + word.slice(1);

export type Words = typeof words;
