import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const WAYS = {
  kept: 'its own switches',
  topLeft: 'switches that all point to the upper left',
  shuffled: 'shuffled switches',
};

export const words = {
  title: 'What, and where',
  intro:
    'A max-pool keeps what was largest; its switches keep where. Put the values back by other switches, or keep the switches and erase the values.',
  question: 'What does a max-pool forget, and what brings it back?',
  params: {
    way: {
      label: 'Switches',
      options: { kept: 'Kept', topLeft: 'Upper left', shuffled: 'Shuffled' },
    },
    erased: { label: 'Erase the code', hint: 'Every value becomes 1; the switches stay.' },
    depth: { label: 'Poolings', hint: 'Each keeps the largest of 2 × 2.' },
    picture: {
      label: 'Picture',
      options: { ...named(SCENES, 'dead-leaves', 'still-life'), ink: 'Text, bright ink', glyphs: 'Glyphs' },
    },
    seed: { label: 'Seed' },
  },
  presets: {
    kept: {
      label: 'Kept',
      notice:
        'Pooled twice, one value is left of 16, the largest. With its switches each returns to its own pixel. The other 15 stay black: nobody kept them.',
    },
    topLeft: {
      label: 'All upper left',
      notice:
        'The same values, all put at the upper left of their 4 × 4 pixels. One in 16 stood there by chance. Here 6.6 % did; the light comes back 2.5 pixels off.',
    },
    shuffled: {
      label: 'Shuffled',
      notice:
        'Each value anywhere in its 4 × 4 pixels. Which square it belongs to is still known, where in it is lost: blurred over 5 × 5 pixels, it looks less like the leaves than the kept one does.',
    },
    erased: {
      label: 'Code erased',
      notice:
        'Every value is 1 now, one in each 4 × 4 pixels. What you still see, the switches drew: over 5 × 5 pixels it correlates with the picture by 0.38. On bare paper four equals meet, and the first one wins.',
    },
    nothing: {
      label: 'Both gone',
      notice:
        'Ones, and shuffled switches. Nothing here knows of the picture any more, and the correlation is 0.02.',
    },
    ink: {
      label: 'A draw goes upper left',
      notice:
        'Bright letters on dark paper. Where all pixels are equal the first wins, by convention, and that is the upper left: 57 % of the values come back in place. Weighed by their light it is 11 %.',
    },
    deep: {
      label: 'Three poolings',
      notice:
        'One value of 64 is left, and each returns to its own pixel still. For each, three switches of two bits each say which pixel of 64 that is.',
    },
  },
  measures: {
    lightInPlace: { label: 'Light back at its own pixel', unit: '%', role: 'estimate' },
    inPlace: { label: 'Values, each counted alike', unit: '%', role: 'estimate' },
    chance: { label: 'By chance', unit: '%' },
    displacement: { label: 'Light is off by', unit: 'pixels', role: 'estimate' },
    correlation: { label: 'Correlation with the picture', digits: 2, role: 'truth' },
    correlationOfMeans: { label: 'of both, blurred 5 × 5', digits: 2, role: 'truth' },
  },
  figure: {
    truth: 'picture, {height} × {width}',
    code: 'code: maxima, {height} × {width}',
    erased: 'code: ones, {height} × {width}',
    kept: 'back, switches kept',
    topLeft: 'back, all upper left',
    shuffled: 'back, shuffled',
    mean: 'blurred 5 × 5, light × {factor}',
    distance: 'pixels from its own, rounded up',
    light: 'share of the light',
    inPlace: '▮ in place',
  },
  refusals: {
    small: ({ height, width, least }) =>
      `Three poolings need ${least} × ${least} pixels, and this picture has ${width} × ${height}. Bring a larger one.`,
    flat: () => 'All pixels of this picture are equal. There is no largest one whose place could be kept.',
  },
  challenges: {
    lucky: {
      task: 'Do without the picture’s own switches, and have at least half of the light come back at its own pixel.',
      done: 'One pooling moves a value by one pixel at most. And where all four are equal, the first one wins: fixed switches agree with that convention, not with the picture.',
    },
    alone: {
      task: 'Erase the code. Bring the correlation of the blurred pictures to 0.42 or more.',
      done: 'Each pooling adds two bits a value to what the switches know, and there is no code to help them.',
    },
  },
  hints: {
    without: 'These are its own switches. Take others.',
    shallow: 'The deeper, the further a value can be from where it is put.',
    fixed: 'Shuffled switches find the right one of four every fourth time. Could a fixed place do better?',
    flat: 'Where all four are equal, the first wins. Which picture has much that is bright and flat at once?',
    erase: 'There is still a code: erase it.',
    own: 'Nothing can be left without the picture’s own switches.',
    deeper: 'How many bits a value do the switches have? Give them more, or another picture.',
  },
  describe: ({ way, erased, depth, height, width, codeHeight, codeWidth }, m) => {
    const content = erased ? 'Its values are replaced by ones. ' : '';
    return `A picture of ${height} × ${width} pixels is max-pooled ${formatNumber(depth)} times to ${codeHeight} × ${codeWidth} values. ${content}Unpooled with ${WAYS[way]}, ${formatNumber(m.lightInPlace)} % of the light comes back at its own pixel, and it is off by ${formatNumber(m.displacement)} pixels on average. Its correlation with the picture is ${formatNumber(m.correlation, 2)}, and ${formatNumber(m.correlationOfMeans, 2)} when both are blurred over 5 × 5 pixels.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
