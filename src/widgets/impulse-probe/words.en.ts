import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'The impulse probe',
  intro: 'Click the left picture to place a dot of light, drag it, and see what the kernel makes of it.',
  question: 'What does one dot tell you about a kernel?',
  params: {
    dots: { label: 'Dots', hint: 'Each: so many across, so many up.' },
    level: { label: 'Brightness of dot 1' },
    kernel: { label: 'Kernel h' },
    flip: { label: 'Flip the kernel', hint: 'On: convolution, h ∗ x. Off: correlation.' },
  },
  presets: {
    one: {
      label: 'One dot',
      notice: 'One dot goes in, the kernel comes out, the right way up, its centre on the dot.',
    },
    correlated: {
      label: 'No flip',
      notice:
        'The same dot, the same h. The F stands on its head: this code correlates. A lopsided kernel and one dot are all you need to find out.',
    },
    several: {
      label: 'Several',
      notice:
        'Four dots, four copies. Wherever a dot sits, its copy is the same: the kernel does not know where it is.',
    },
    close: {
      label: 'Two that touch',
      notice:
        'Where two copies meet, their light adds up. Drag dot 1 away and bring it back: it never changes what the other does.',
    },
    line: {
      label: 'A line of dots',
      notice:
        'A column of seven dots, a row of seven ones: a full square. Two lines of 7 do what one kernel of 49 would.',
    },
    letter: {
      label: 'Who is the kernel?',
      notice:
        'Now the dots make the F, and the kernel is three lone ones. Three Fs: picture and kernel have changed places.',
    },
    comet: {
      label: 'A comet',
      notice:
        'What a tilted mirror makes of every star. An astronomer reads the kernel off any star that stands alone.',
    },
  },
  measures: {
    light: { label: 'Sum of x', role: 'truth' },
    gain: { label: 'Sum of h', role: 'kernel' },
    output: { label: 'Sum of y', role: 'observation' },
    lost: { label: 'Fell outside the frame' },
    overlap: { label: 'Pixels with two copies or more' },
    turned: { label: 'The flip changes y by up to' },
    gap: { label: 'y and the sum of its parts differ by' },
  },
  figure: {
    dots: 'dots x: black 0, white 1',
    dotsShort: 'dots x',
    response: 'y',
    convolved: 'y = h ∗ x',
    correlated: 'y, no flip',
    grey: 'black 0, white {scale}',
    signed: 'blue −{scale}, orange {scale}',
    kernel: 'h, its centre framed',
    alone: 'y of dot 1 alone …',
    others: '… plus y of the others',
    light: 'sums of their pixels:',
    lightAlone: 'y of dot 1 alone',
    lightOthers: '+ y of the others',
    lightWhole: '= y',
    place: 'Click to place a dot',
    dot: 'Dot {number}',
  },
  describe: ({ dots, flipped, symmetric }, { light, gain, output, lost, overlap }) => {
    const count = dots === 1 ? 'One dot' : `Dots: ${dots}, in all`;
    const how = flipped ? 'convolved with' : 'correlated with';
    const sums = `${count} of light ${formatNumber(light)}, ${how} a kernel whose entries sum to ${formatNumber(gain)}: the response sums to ${formatNumber(output)}.`;
    const outside = Math.abs(lost) > 1e-9 ? ` ${formatNumber(lost)} fell outside the frame.` : '';
    const meet = overlap > 0 ? ` Copies add up in ${formatNumber(overlap)} pixels.` : '';
    const turn = symmetric ? ' This kernel is its own half turn, so the flip makes no difference.' : '';
    return `${sums}${outside}${meet}${turn}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model>;

export type Words = typeof words;
