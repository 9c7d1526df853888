import { formatNumber } from '../../format.ts';
import type { FactsOf, WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

/** What the stopwatch says of one size; the model's 64 means that Fourier never won. */
function timedSentence(facts: FactsOf<typeof model>): string {
  const turnAt = { 64: facts.passes64, 128: facts.passes128, 256: facts.passes256, 512: facts.passes512 };
  const sizes = ([64, 128, 256, 512] as const).filter((size) => turnAt[size] > 0);
  if (sizes.length === 0) return '';
  const said = sizes.map((size) => {
    const turn = turnAt[size];
    return turn > 63 ? `at ${size} with no kernel up to 63` : `at ${size} from a kernel of ${turn}`;
  });
  return ` Timed here, Fourier beats two passes ${said.join(', ')}.`;
}

export const words = {
  title: 'What each way costs, here',
  intro: 'The lines are counted. Press Run: the dots are timed in this browser, while you wait.',
  question: 'From which size on does Fourier pay?',
  params: {
    size: {
      label: 'Picture n × n',
      options: { '64': '64', '128': '128', '256': '256', '512': '512' },
    },
    kernel: { label: 'Kernel k × k' },
    seed: { label: 'Order', hint: 'Another order is a new run: all times are taken afresh.' },
  },
  presets: {
    usual: {
      label: 'A usual picture',
      notice:
        'The plain sum grows as k², two passes as k. In a picture much larger than the kernel, Fourier hardly grows. Where do they cross? Now press Run.',
    },
    large: {
      label: 'Large kernel',
      notice:
        'A kernel of 31 × 31: 961 multiplications a pixel, or 49 by Fourier. Press Run, and see what your machine makes of a factor of twenty.',
    },
    small: {
      label: 'Small picture',
      notice:
        'Padded to n + k − 1, the frame of zeros weighs heavily here: at k = 31 two passes still take fewer multiplications. At 256 × 256 they take more.',
    },
    rival: {
      label: 'A kernel that splits',
      notice:
        'Where the kernel splits into a column and a row, Fourier’s rival is not k² but 2k. Find where they cross.',
    },
  },
  measures: {
    timed: { label: 'Timed so far' },
    plain256: { label: '256 × 256: Fourier beats plain from k =', role: 'kernel' },
    passes256: { label: 'and two passes from', role: 'kernel' },
    passes64: { label: 'at 64 × 64 from', role: 'kernel' },
  },
  figure: {
    plain: 'plain sum',
    passes: 'two passes',
    fourier: 'Fourier',
    costs: 'a pixel of {size} × {size} costs',
    units: 'lines: counted; dots: ns',
    threeCounts: 'multiplications at k = {kernel}: plain {plain}, passes {passes}, Fourier {fourier}',
    threeCountsShort: 'k = {kernel}: {plain}, {passes}, {fourier}',
    kernel: 'kernel size k',
    size: 'picture size n',
    plainTurn: 'Fourier < plain from {kernel}',
    passesTurn: 'Fourier < passes from {kernel}',
    plainTurnShort: '< plain from {kernel}',
    passesTurnShort: '< passes from {kernel}',
    turns: 'Fourier wins above the line',
    bars: 'line: counted; bar: timed',
    notYet: 'Nothing is timed yet: press Run.',
    going: 'Timing: {timed} of {total} cells',
    done: 'All {total} cells are timed.',
    protocolCells: '{sizes} sizes, {kernels} kernels, 3 ways, one cell a step',
    protocolCode: 'the book’s own convolve2d, in this tab',
    protocolZeros: 'zeros to n + k − 1; the kernel is made before',
    protocolTimes: 'each the median of {times} times of ≥ {least} ms',
    protocolLong: '({long} times where one call takes 5 ms)',
    protocolOrder: 'in a random order, number {seed}',
    protocolLeft: 'not timed: plain sums that would take long',
  },
  challenges: {
    turn: {
      task: 'For a picture of 512 × 512 and a kernel that splits: set k to the smallest kernel for which Fourier takes fewer multiplications than two passes.',
      done: 'Two passes cost more with every cell that k grows, Fourier hardly more: here it is cheaper for the first time.',
    },
  },
  hints: {
    size: 'This one is about the picture of 512 × 512.',
    plain: 'That is where Fourier overtakes the plain sum. A kernel that splits is a harder rival.',
    smaller: 'Fourier has been ahead for a while here. Go to a smaller kernel.',
    larger: 'Two passes are still cheaper here. Go to a larger kernel.',
  },
  describe: (facts, measures) =>
    `Multiplications a pixel of a convolution by a plain sum, in two passes and by Fourier. Counted in a picture of 256 × 256, Fourier beats the plain sum from a kernel of ${formatNumber(measures.plain256)}, and two passes from one of ${formatNumber(measures.passes256)}; at 64 × 64 from ${formatNumber(measures.plain64)} and ${formatNumber(measures.passes64)}. ${facts.timed} of ${facts.total} cells are timed on this machine.${timedSentence(facts)}`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
