import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const cells = (count: number): string => `${formatNumber(count, 4)} ${count === 1 ? 'cell' : 'cells'}`;

export const words = {
  title: 'Which input was it?',
  intro: 'Drag the end of the input, and watch how long the number of outputs stays the same.',
  question: 'Which input sizes give the same output size?',
  params: {
    input: { label: 'Input size i', hint: 'The size you want back.' },
    kernel: { label: 'Kernel size k' },
    stride: { label: 'Stride s' },
    padding: { label: 'Padding p' },
    dilation: { label: 'Dilation d' },
  },
  presets: {
    short: {
      label: 'One short',
      notice:
        'Six cells give 3 outputs, and 3 come back as 5: one short. output_padding=1 appends the sixth, and a copy of the kernel lands on it.',
    },
    fits: {
      label: 'It fits',
      notice: 'Five cells give 3 outputs too. 3 come back as 5, and nothing has to be appended.',
    },
    silent: {
      label: 'Bias alone',
      notice:
        'No padding. The last cell of six was never read, so nothing comes back to it. output_padding=1 appends it, and it holds the bias alone.',
    },
    three: {
      label: 'Three of them',
      notice:
        'Stride 3: six, seven and eight cells all give 2 outputs. Which was it? Output padding 0, 1 or 2 is your answer.',
    },
    even: {
      label: 'k 4, s 2, p 1, even',
      notice:
        'As in PyTorch’s own example of a DCGAN. Any even size is halved, and doubled back, with nothing over.',
    },
    odd: {
      label: 'k 4, s 2, p 1, odd',
      notice:
        'Nine cells give 4 outputs, as eight do. Come back without output padding, and you have eight: one short again.',
    },
    gaps: {
      label: 'Stride over kernel',
      notice:
        'The stride is longer than the kernel. A copy reaches the appended cell, but two in the middle are skipped: the bias is all they get back.',
    },
    dilated: {
      label: 'Dilated',
      notice:
        'Dilation 2, stride 2: the windows meet on even cells only. The size comes back without output padding, and every other cell is empty.',
    },
  },
  measures: {
    outputs: { label: 'Outputs o', role: 'observation', digits: 4 },
    back: { label: 'Come back as', digits: 4 },
    extra: { label: 'output_padding', role: 'estimate', digits: 4 },
    sizes: { label: 'Inputs with this o', digits: 4 },
    reached: { label: 'Appended, and reached', digits: 4 },
    silent: { label: 'Bias alone', digits: 4 },
  },
  figure: {
    there: 'their {outputs} windows stop in the same places',
    therePart: 'the first {drawn} of their {outputs} windows, and the last',
    family: 'inputs that all give {outputs}',
    familyPart: '{shown} of the {count} inputs that all give {outputs}',
    only: 'the only input that gives {outputs}',
    back: 'back: {outputs} outputs, a copy of the kernel each',
    backPart: 'back: the first {drawn} of {outputs} outputs, and the last',
    result: 'copies on each cell; b: only the bias',
    resultPlain: 'filled: reached by copies; a thin line: only the bias',
    extra: 'a = {extra}',
    size: 'i',
    bias: 'b',
    appended: 'appended',
    stairs: 'outputs o',
    input: 'input size i',
    share: 'share o = {outputs}',
    travelName: 'how far the window can go:',
    travel: '{i} + 2·{p} − {d}·({k} − 1) − 1 = {travel}',
    steps: 'steps of {s}: {steps}, and {rest} left over',
    outputs: 'outputs o = {steps} + 1 = {outputs}',
    padding: 'output_padding a = {rest}',
    backName: 'and back:',
    backFirst: '({o} − 1)·{s} − 2·{p} + {d}·({k} − 1)',
    backRest: '+ {a} + 1 = {i}',
    inputHandle: 'Input size: the end of its row',
    stairHandle: 'Input size: its stair',
  },
  refusals: {
    small: ({ padded, span, kernel }) =>
      `Kernel size can’t be greater than actual input size: a kernel of ${kernel} spans ${cells(span)}, and there are ${formatNumber(padded, 4)}, padding included. Raise i or p, or lower k or d.`,
  },
  challenges: {
    exact: {
      task: 'Halve 14 cells to 7 with a kernel of 3 or more, so that 7 come back as 14 without output padding.',
      done: 'The last window ends exactly where the padded input does: 14 is the smallest input with 7 outputs, and the smallest is what comes back.',
    },
    reach: {
      task: 'Make output_padding=2 append two cells that the kernel both reaches.',
      done: 'The padding had cropped the last copies. The two cells that are appended lie under what was cropped.',
    },
  },
  hints: {
    input: 'Begin with 14 cells: drag the end of the row.',
    stride: 'To halve, the window must move on by 2.',
    kernel: 'A kernel of 3 or more, please. (One of 2 without padding would do it, too.)',
    outputs: 'Not 7 outputs yet. Padding gives the window more room, a longer kernel takes it.',
    over: '7 outputs, but one cell is left over. What if the window were one cell longer?',
    long: 'An output padding of 2 means that two cells are left over. They can’t be with this stride.',
    left: 'Now change the input until two cells are left over.',
    dry: 'Two cells are appended, but nothing reaches them all. Copies that stick out beyond the end are cropped by the padding: let more stick out.',
  },
  describe: ({ input, smallest, largest }, { outputs, back, extra, silent }) => {
    const range =
      smallest === largest
        ? `Only an input of ${cells(input)} gives`
        : `Inputs of ${formatNumber(smallest, 4)} to ${cells(largest)} all give`;
    const comes =
      extra === 0
        ? `come back as ${cells(input)} with nothing appended`
        : `come back as ${formatNumber(back, 4)}, and output padding ${formatNumber(extra, 4)} makes ${cells(input)} of them`;
    const bias =
      silent > 0
        ? ` No copy of the kernel reaches ${cells(silent)}: there the bias stands alone.`
        : ' Every cell is reached by a copy of the kernel.';
    return `${range} ${formatNumber(outputs, 4)} outputs. They ${comes}.${bias}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
