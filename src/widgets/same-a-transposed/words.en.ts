import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'One layer, told four ways',
  intro:
    'Run it, or step: above, inputs scatter copies of h; below, outputs gather from an input full of zeros.',
  question: 'Why is a transposed convolution still a convolution?',
  params: {
    values: { label: 'Numbers', options: { seeded: 'From a seed', typed: 'Typed' } },
    input: { label: 'Input size' },
    kernel: { label: 'Kernel size k' },
    stride: { label: 'Stride s' },
    padding: { label: 'Padding p', hint: 'It crops. Or drag the left edge.' },
    outputPadding: { label: 'Output padding a', hint: 'Or drag the right edge.' },
    dilation: { label: 'Dilation d' },
    apart: { label: 'Height, width apart' },
    strideAcross: { label: 'Stride, across' },
    paddingAcross: { label: 'Padding, across' },
    outputPaddingAcross: { label: 'Output padding, across' },
    inputAcross: { label: 'Input, across' },
    kernelAcross: { label: 'Kernel, across' },
    dilationAcross: { label: 'Dilation, across' },
    channelsIn: { label: 'Channels in', hint: 'Counted; one of them is drawn.' },
    channelsOut: { label: 'Channels out', hint: 'Counted; one of them is drawn.' },
    groups: { label: 'Groups' },
    bias: { label: 'Bias', hint: 'Counted, not drawn.' },
    seed: { label: 'Seed of the numbers' },
    typedInput: { label: 'Input y' },
    typedKernel: { label: 'Kernel h' },
  },
  presets: {
    double: {
      label: 'Double it',
      notice:
        'k 3, s 2, p 1, a 1: 3 × 3 becomes 6 × 6. Run it: whatever the copies above add up to, the window below finds.',
    },
    plain: {
      label: 'No stride',
      notice:
        'Stride 1, no padding: 2 × 2 becomes 4 × 4. No zeros between the inputs, two rings of them around. This is convolution with its full output.',
    },
    stride: {
      label: 'Stride 2',
      notice:
        'The copies lie 2 apart. Below, a zero stands between two inputs: the window moves by half an input. “Fractional stride.”',
    },
    generator: {
      label: 'k 4, s 2, p 1',
      notice:
        'As in PyTorch’s DCGAN: 3 × 3 becomes 6 × 6. Inside, each output takes four multiplications; at an edge two, in a corner one.',
    },
    tiles: {
      label: 'No overlap',
      notice:
        'k = s: the copies are tiles. Each output takes one multiplication, and three of four below are with a zero.',
    },
    dilated: {
      label: 'Dilated',
      notice:
        'Dilation 2, stride 1: now the kernel has the holes. Each copy is spread over 5 × 5, and the input needs no zeros between.',
    },
    lone: {
      label: 'A lone 1',
      notice:
        'One 1 goes in, h comes out, the right way round. The window below is flipped, so that the output is not.',
    },
  },
  measures: {
    gathered: { label: 'Outputs gathered', role: 'estimate', digits: 9 },
    height: { label: 'Output height', role: 'estimate', digits: 7 },
    width: { label: 'width', role: 'estimate', digits: 7 },
    apart: { label: 'Scattered − gathered' },
    left: { label: '⟨A x, y⟩', role: 'kernel', digits: 6 },
    right: { label: '⟨x, Aᵀy⟩', role: 'kernel', digits: 6 },
    products: { label: 'Multiplications, scattered', digits: 9 },
    stuffedProducts: { label: 'gathered', digits: 9 },
    wasted: { label: 'of these wasted', unit: '%' },
    parameters: { label: 'Parameters', role: 'kernel', digits: 15 },
  },
  figure: {
    scatter: 'inputs scatter: {done} of {all}',
    kernel: 'kernel h',
    kernelSized: 'h, {rows} × {columns}',
    soFar: 'so far; dashed: cropped',
    soFarShort: 'output so far',
    outlined: 'copies, outlined',
    manyOutputs: 'Too many outputs to draw cell by cell: outlines to scale, no sums.',
    fine: 'Finer than a pixel here.',
    stuffed: 'outputs gather: {done} of {all}',
    flipped: 'h flipped',
    output: 'output, {height} × {width}',
    appended: 'output, {height} × {width}; dashed: a',
    a: 'A, {inputs} × {outputs}',
    at: 'Aᵀ, {outputs} × {inputs}',
    forward: 'A: strided convolution',
    back: 'Aᵀ: this layer',
    thisInput: '▭ this input',
    thisOutput: '▭ this output',
    begin: 'Press Run or Step.',
    cell: 'z[{row}, {column}]',
    sizeRule: 'size: (in − 1)·s − 2p + d(k − 1) + a + 1',
    sizeNumbers: '= {i}·{s} − 2·{p} + {reach} + {a} + 1 = {o}',
    cellRule: 'the output of this step, either way:',
    testRule: 'the test of a transpose, any x:',
    testMeans: '(⟨u, v⟩: cell times cell, added up)',
    test: '⟨A x, y⟩ = {left},  ⟨x, Aᵀy⟩ = {right}',
    paddingHandle: 'Padding: the left edge of the output frame',
    extraHandle: 'Output padding: the right edge of the output',
  },
  refusals: {
    extra: ({ extra }) =>
      `Output padding must be smaller than either stride or dilation, and it is ${extra}. It names one of the inputs that a stride can’t tell apart; there are no more of them. Raise the stride, or lower it.`,
    small: ({ height, width }) =>
      `Calculated output size: ${height} × ${width}. Output size is too small: the padding crops all there is. Lower p, or raise i or k.`,
    groupsLeaveOver: ({ name, channels, groups }) =>
      `${name} must be divisible by groups, says PyTorch: ${channels} by ${groups} is not.`,
  },
  challenges: {
    triple: {
      task: 'Make 9 × 9 out of 3 × 3, so that every output takes exactly one multiplication.',
      done: 'The stride is as long as the kernel, so the copies lie side by side: they neither overlap nor leave a gap.',
    },
    keep: {
      task: 'Find a layer with a kernel of 3 that gives back the input’s own size, and wastes no multiplication on a zero between inputs.',
      done: 'With a stride of 1 nothing is put between the inputs, and the padding crops what the copies stick out by.',
    },
  },
  hints: {
    input: 'Begin with an input of 3 × 3.',
    overlap:
      'Some outputs take several multiplications: copies of the kernel overlap. How far apart must they be?',
    gap: 'Some outputs get nothing at all: there are gaps between the copies.',
    grow: 'One each. Now the size: it must be three times the input’s.',
    kernel: 'A kernel of 3, please.',
    between: 'There are zeros between the inputs. Which stride puts none there?',
    size: 'No zeros between. The output is not as large as the input yet: what crops it?',
  },
  describe: (
    { height, width, step, outputs, scattered, inputs, outlined },
    { height: rows, width: columns, apart, left, right },
  ) => {
    const sizes = `An input of ${height} × ${width} becomes ${formatNumber(rows, 7)} × ${formatNumber(columns, 7)}.`;
    if (outlined)
      return `${sizes} The copies of the kernel are outlined: ${scattered} of ${inputs}. There are too many outputs to draw.`;
    const agree =
      apart === 0 ? 'agree to the last digit' : `differ by ${formatNumber(apart)}, which is rounding`;
    return `${sizes} Step ${step} of ${outputs}: ${scattered} of ${inputs} inputs have scattered. Scattering and gathering ${agree}. ⟨A x, y⟩ is ${formatNumber(left, 6)} and ⟨x, Aᵀy⟩ is ${formatNumber(right, 6)}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
