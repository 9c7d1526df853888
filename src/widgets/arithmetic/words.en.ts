import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const pair = (down: number, across: number): string =>
  down === across ? `${down}` : `${down} down and ${across} across`;
const by = (down: number, across: number): string => `${down} × ${across}`;

export const words = {
  title: 'Convolution arithmetic',
  intro:
    'Drag the window over the input, or the ring over the output. Each stop of the window makes one number.',
  question: 'How large is the output, and which inputs are never read?',
  params: {
    input: { label: 'Input i' },
    kernel: { label: 'Kernel k' },
    stride: { label: 'Stride s' },
    padding: { label: 'Padding p' },
    dilation: { label: 'Dilation d' },
    channelsIn: { label: 'Channels in' },
    channelsOut: { label: 'Channels out' },
    groups: { label: 'Groups', hint: 'Each output sees the channels of its own group.' },
    bias: { label: 'Bias' },
    layers: { label: 'Layers' },
    apart: { label: 'Height, width apart' },
    inputAcross: { label: 'Input, across' },
    kernelAcross: { label: 'Kernel, across' },
    strideAcross: { label: 'Stride, across' },
    paddingAcross: { label: 'Padding, across' },
    dilationAcross: { label: 'Dilation, across' },
    after: { label: 'One more zero at the end', hint: "e: padding='same' puts it there for an even kernel." },
    afterAcross: { label: 'One more, across' },
    seed: { label: 'Numbers' },
    at: { label: 'Output' },
  },
  presets: {
    slide: {
      label: 'A window slides',
      notice:
        'Nine inputs under the window, nine weights, one sum: one output. Along 10 cells it has 8 places to stand. It is not flipped: a layer correlates.',
    },
    leftover: {
      label: 'One left over',
      notice:
        '5 cells would give 3 × 3 outputs as well. The division leaves 1 over: the last row and column of zeros are never read (hatched). No input is lost.',
    },
    unread: {
      label: 'Cells never read',
      notice:
        'No padding now. What the division leaves over is the last row and the last column of the input: whatever stands there, no output changes.',
    },
    holes: {
      label: 'Holes that stay',
      notice:
        'Stride 2 and dilation 2: the window’s holes always fall on the same cells. Every second row and column goes unread, more than half of the input.',
    },
    alexnet: {
      label: 'AlexNet’s first layer',
      notice:
        '224 cells, a window of 11, four at a time: 55, with 3 channels in and 64 out, as torchvision builds it. Each weight is used 3025 times, once an output.',
    },
    stack: {
      label: 'Three stacked',
      notice:
        'Three layers of 3 × 3 see 7 × 7 cells between them, as one of 7 × 7 does, with 27 weights instead of 49 from channel to channel. With a stride they see more.',
    },
    plain: {
      label: 'No padding',
      notice:
        'The window must stay inside, so 4 × 4 shrinks to 2 × 2: each side gives up k − 1 cells. The inner cells are read four times, a corner once.',
    },
    even: {
      label: 'Even kernel',
      notice:
        'Two rings, a window of 4: the output grows to 6 × 6. An even span, moved one cell at a time, never makes 5 of 5 with equal padding on both sides.',
    },
    half: {
      label: 'Half padding',
      notice:
        'One ring of zeros for a window of 3: the output is as large as the input. In the corner only four of the nine cells are real.',
    },
    full: {
      label: 'Full padding',
      notice:
        'Two rings: every place where the window touches the input at all. In the corner a single real cell is read, and 5 × 5 grows to 7 × 7.',
    },
    strided: {
      label: 'Stride 2',
      notice:
        'The window moves two cells at a time. Along an axis it has 2 stops instead of 3, in all 4 instead of 9: 5 × 5 becomes 2 × 2.',
    },
    ring: {
      label: 'Stride 2, padded',
      notice:
        'One ring and two cells a step: 5 × 5 becomes 3 × 3. Many networks halve their pictures this way.',
    },
    dilated: {
      label: 'Dilated',
      notice:
        'Nine weights, two cells apart: the window spans 5 × 5 and reads nine of its cells. What lies in its holes is read from the next stops.',
    },
    oblong: {
      label: 'Oblong',
      notice:
        'Height and width are two separate sums: a window of 3 × 5 that moves one cell down and two across.',
    },
  },
  measures: {
    rows: { label: 'Output height', role: 'observation', digits: 4 },
    columns: { label: 'Output width', role: 'observation', digits: 4 },
    lost: { label: 'Inputs never read', digits: 5 },
    parameters: { label: 'Parameters', role: 'kernel', digits: 15 },
    multiplyAdds: { label: 'Multiply–adds' },
    field: { label: 'Receptive field', unit: 'rows', digits: 5 },
  },
  figure: {
    height: 'height',
    width: 'width',
    nothingLeft: 'The division leaves nothing over.',
    left: 'The division leaves {down} over down, {across} across.',
    padding: 'input x, {rows} × {columns}, padded by {p}',
    paddingApart: 'input x, {rows} × {columns}, padded by {p} and {q}',
    noPadding: 'input x, {rows} × {columns}',
    lost: 'hatched, never read: {lost} inputs',
    lostPadding: 'hatched: zeros that are never read',
    allRead: 'every cell is read',
    output: 'output y, {rows} × {columns}',
    here: 'row {row}, column {column}',
    spelled: 'input · weight under the window',
    weights: 'the weights',
    weightsFrame: '{down} × {across} weights, not drawn',
    product: '{x}·{w}',
    sum: '{count} multiplications, sum {sum}',
    bias: '+ bias {bias}',
    total: 'y = {total}',
    parameters: 'weights + biases',
    parametersSum: '{down}·{across}·{in}·{out} + {biases} = {total}',
    multiplyAdds: 'multiply–adds',
    multiplyAddsSum: '{weights} · {rows}·{columns} = {total}',
    field: 'receptive field',
    fieldTotal: '{field} rows',
    fieldSum: '1 + {reach}·({steps}) = {field} rows',
    matrix: 'the layer as a matrix, {rows} × {columns}',
    matrixRow: 'framed: the row of output {row}, {column}',
    corner: 'its first {rows} rows and {columns} columns',
    windowHandle: 'The window: move it over the input',
    outputHandle: 'The output that the window makes',
  },
  refusals: {
    groupsLeaveOver: ({ name, channels, groups }) =>
      `${name} must be divisible by groups, says PyTorch: ${channels} by ${groups} is not. Each group takes as many channels as the next.`,
    kernelTooLarge: ({ rows, columns, down, across }) =>
      `Calculated padded input size per channel: (${rows} x ${columns}). Kernel size: (${down} x ${across}). Kernel size can’t be greater than actual input size. So PyTorch would say; with a dilation it counts what the window spans. Make the input or the padding larger, or the window smaller.`,
  },
  challenges: {
    same: {
      task: 'Let a window of 5 give an output as large as its input.',
      done: 'As many windows fit as the input has cells: the zeros around it give back the room that a window takes.',
    },
    halve: {
      task: 'Halve 224 exactly, to 112, without an input that is never read.',
      done: 'There is room for 112 windows, and between them they read every cell: none lies in a gap, and none is left over at the end.',
    },
    sees: {
      task: 'Let a single layer of nine weights see 7 × 7 cells.',
      done: 'With a dilation of 3 the nine weights lie three cells apart, so the window spans 3 · 2 + 1 = 7 cells each way.',
    },
  },
  hints: {
    five: 'The window is to have 5 cells a side.',
    small: 'Take an input of at least 5, so that there is something to keep.',
    stride: 'A stride of 2 leaves stops out. Every cell of the input needs one.',
    lessPadding: 'Too large: each ring of zeros adds two. How many did the window take away?',
    morePadding: 'Too small: a window of k takes k − 1 away. How many rings of zeros give them back?',
    large: 'The input is to be 224.',
    two: 'To halve, move two cells at a time.',
    gaps: 'Halved, but some inputs are never read: the window leaves gaps.',
    tooMany: 'Too many outputs: less padding, or a larger window.',
    tooFew:
      'Too few outputs: more padding, or a smaller window. You want 224 + 2p − d(k−1) − 1 to be 222 or 223.',
    nine: 'Nine weights: leave the kernel at 3.',
    one: 'One layer only: set the stack back to 1.',
    spread: 'Move the weights apart: with dilation d the window spans 2d + 1 cells.',
  },
  describe: (facts, { rows, columns, lost, parameters, field, fieldAcross }) => {
    const { height, width, down, across, stride, strideAcross, padding, paddingAcross } = facts;
    const { dilation, dilationAcross, layers, groups, after } = facts;
    const unread = lost === 0 ? 'Every input is read' : `${lost} of the inputs are never read`;
    const stack = layers === 1 ? 'One layer sees' : `${layers} such layers see`;
    return `A window of ${by(down, across)} with stride ${pair(stride, strideAcross)}, padding ${pair(padding, paddingAcross)} and dilation ${pair(dilation, dilationAcross)}${after ? ', with one more zero at the end,' : ''} makes ${by(rows, columns)} outputs of ${by(height, width)} inputs. ${unread}. The layer has ${parameters} parameters${groups > 1 ? ` in ${groups} groups` : ''}. ${stack} ${by(field, fieldAcross)} inputs.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
