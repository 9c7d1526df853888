import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const DEPTHS = ['No', 'One', 'Two', 'Three', 'Four', 'Five'];

export const words = {
  title: 'Who paints where',
  intro:
    'Each input paints k outputs, the next one s further on; all weights are 1 here. Drag the ends of the outlined patch.',
  question: 'How often is each output painted?',
  params: {
    layers: { label: 'Layers' },
    same: { label: 'All layers alike' },
    kernel: { label: 'Kernel size k', hint: 'Or drag the right end of the outlined patch.' },
    stride: { label: 'Stride s', hint: 'Or drag the left end of the patch after it.' },
    kernels: {
      label: 'k of each layer',
      hint: 'Draw its bars, or focus them and use the arrow keys. It snaps to whole numbers.',
    },
    strides: {
      label: 's of each layer',
      hint: 'Draw its bars, or focus them and use the arrow keys. It snaps to whole numbers.',
    },
  },
  presets: {
    three: {
      label: 'k 3, s 2',
      notice:
        'Two patches meet on every other output, one alone on the rest: 2, 1, 2, 1. In the picture the counts multiply: 4, 2, 2, 1.',
    },
    four: {
      label: 'k 4, s 2',
      notice: 'Every output is painted twice. 4 is divisible by 2: even.',
    },
    two: {
      label: 'Two layers',
      notice:
        'The numbers in the patches are the counts of the first layer. They add up to 3, 2, 3, 1: the uneven is painted unevenly.',
    },
    deep: {
      label: 'Five layers',
      notice:
        'After each layer: 2, 3, 5, 8, 13. Fibonacci’s numbers. In the picture the best painted pixel gets 169 times as much as the worst.',
    },
    mended: {
      label: 'k 3, then k 4',
      notice:
        'The first layer counts 2, 1, 2, 1. The second adds neighbours in pairs: 3 everywhere. Swap the two, and it is uneven again: order matters.',
    },
    divisible: {
      label: 'k 3, then k 6',
      notice:
        'The second layer’s k is divisible by its stride, and yet: 5, 5, 4, 4. To mend the first layer, k has to be a multiple of 4.',
    },
    pairs: {
      label: 'k 2, s 2',
      notice: 'The patches lie side by side. Every output is painted once.',
    },
    five: {
      label: 'k 5, s 2',
      notice: '3, 2, 3, 2. Larger patches, and less uneven: 1.5 to 1 instead of 2 to 1.',
    },
    thirds: {
      label: 'k 4, s 3',
      notice: '2, 1, 1: one output in three is painted twice, and in the picture one in nine four times.',
    },
    wide: {
      label: 'Five, k 5',
      notice:
        'With k 5 the ratio creeps from 1.5 to 1.84 in five layers. Larger kernels blunt it; it still grows.',
    },
    last: {
      label: 'A last layer, s 1',
      notice:
        'Two layers of k 3, s 2, then one of stride 1. A stride of 1 paints no grid of its own and smooths the one it gets: 3 falls to 1.33. With k 4, which the grid’s period divides, it would be gone.',
    },
  },
  measures: {
    max: { label: 'Most', role: 'observation', digits: 6 },
    min: { label: 'Least', role: 'observation', digits: 6 },
    ratio: { label: 'Ratio of most to least, on a line' },
    square: { label: 'in a picture' },
    period: { label: 'Repeats every', unit: 'outputs', digits: 4 },
  },
  figure: {
    patches: 'what each input paints',
    lastPatches: 'last layer: what each input paints',
    carried: 'inside: its own count',
    sizes: 'k {kernel}, s {stride}',
    counts: 'times painted',
    output: 'output',
    shown: 'the first {shown} of {period}',
    even: 'even',
    uneven: '{max} against {min}',
    picture: 'In a picture: white is {white}',
    growth: 'ratio, layer by layer',
    depth: 'layer',
    kernels: 'k: draw here',
    strides: 's: draw here',
    kernelHandle: 'Kernel size k: the end of a patch',
    strideHandle: 'Stride s: where the next patch begins',
    kernelsHandle: 'k of each layer: draw, or use the arrow keys',
    stridesHandle: 's of each layer: draw, or use the arrow keys',
    never: '∞',
  },
  challenges: {
    mild: {
      task: 'Three layers, every stride at least 2, no k divisible by its s. Bring the ratio of most to least on a line below 1.6.',
      done: 'Where many copies overlap, one more or less matters little: the larger the k against their s, the nearer the counts.',
    },
    mend: {
      task: 'Two layers, the first with k 3 and s 2. Choose a second one with s 2 so that all outputs are painted equally often.',
      done: 'An output of the second layer adds up k ÷ 2 neighbours, an even number: it gets as many 2s as 1s.',
    },
  },
  hints: {
    three: 'The challenge asks for three layers.',
    strides: 'A stride of 1 does not enlarge. Every stride has to be 2 or more.',
    divisible: 'One k is divisible by its s. That would be too easy: choose others.',
    larger:
      'The larger k is against s, the less one patch more or less matters. Which of 3, 5, 7 does s 2 need?',
    two: 'The challenge asks for two layers.',
    own: 'Switch “All layers alike” off: the two layers must differ.',
    first: 'The first layer must keep k 3 and s 2.',
    second: 'The second layer needs a stride of 2.',
    odd: 'An odd k with s 2 is uneven by itself, and it does not meet the first layer’s pattern.',
    neighbours:
      'The first layer’s counts alternate: 2, 1, 2, 1. How many neighbours must an output of the second add up so that it always gets as many 2s as 1s?',
  },
  describe: ({ layers, depth, even, gaps }, { max, min, ratio, square, period }) => {
    const stack = `${DEPTHS[depth]} transposed ${depth === 1 ? 'layer' : 'layers'} (${layers})`;
    if (gaps)
      return `${stack}: some outputs are never painted, the others up to ${formatNumber(max)} times. The pattern repeats every ${period} outputs.`;
    if (even)
      return `${stack}: every output is painted equally often, ${formatNumber(max)} times along a line.`;
    return `${stack}: along a line the outputs are painted between ${formatNumber(min)} and ${formatNumber(max)} times, a ratio of ${formatNumber(ratio)}, and of ${formatNumber(square)} in a picture. The pattern repeats every ${formatNumber(period, 4)} outputs.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
