import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const by = (side: number): string => `${side} × ${side}`;

export const words = {
  title: 'The way back through a layer',
  intro:
    'Click the first grid to give an output a gradient, or drag one. In the next, it lands on the inputs.',
  question: 'How does a gradient get back through a layer?',
  params: {
    loss: {
      label: 'Loss L',
      options: { picked: 'Sum of picked', sum: 'Sum of all', squares: '½‖y − y*‖²' },
    },
    kernel: { label: 'Kernel k' },
    stride: { label: 'Stride s' },
    input: { label: 'Input i' },
    padding: { label: 'Padding p' },
    dilation: { label: 'Dilation d' },
    picked: { label: 'Picked outputs' },
    seed: { label: 'Numbers' },
    at: { label: 'Input looked at' },
  },
  presets: {
    one: {
      label: 'One output',
      notice:
        'One output has the gradient 1. On the input its nine weights appear, the right way round, on the very cells that it read.',
    },
    two: {
      label: 'Two neighbours',
      notice:
        'Two outputs read some inputs together. There their two copies of the kernel add up. Drag one of them away.',
    },
    apart: {
      label: 'Stride 4',
      notice:
        'The copies no longer meet. No window reads the hatched inputs, so no loss can tell them anything: their gradient is 0 for ever.',
    },
    sum: {
      label: 'All at once',
      notice:
        'Every output has the gradient 1. With stride 2 and k = 3 the inputs lie under one, two or four copies: a grid, of which the loss knows nothing.',
    },
    squares: {
      label: 'A real loss',
      notice:
        'With L = ½‖y − y*‖² the outputs’ gradient is y − y*. The way back is the same Aᵀ: it does not know what the loss was.',
    },
    spread: {
      label: 'Stride 2',
      notice:
        'Neighbours again, but a stride of 2 lays their copies two cells apart: they share one column instead of two.',
    },
    edge: {
      label: 'At the edge',
      notice:
        'The corner’s window reads padding. What would land there is cut off: nobody asks how the zeros should change.',
    },
    dilated: {
      label: 'Dilated',
      notice: 'The window has holes, and so has the copy that it leaves: the same nine cells, two apart.',
    },
  },
  measures: {
    outputs: { label: '⟨A x, ∂L/∂y⟩', role: 'observation', digits: 6 },
    inputs: { label: '⟨x, Aᵀ ∂L/∂y⟩', role: 'truth', digits: 6 },
    error: { label: 'Aᵀ − differences, at most' },
    errorWeights: { label: '∂L/∂w − differences, at most', role: 'kernel' },
    shared: { label: 'Inputs under two copies or more' },
    unread: { label: 'Inputs never read' },
  },
  figure: {
    output: '∂L/∂y, {side} × {side} outputs',
    input: '∂L/∂x = Aᵀ ∂L/∂y, {side} × {side} inputs',
    lossPicked: 'L: the sum of the picked outputs',
    lossSum: 'L: the sum of all outputs',
    lossSquares: 'L: half the squared distance to y*',
    place: 'Give one more output a gradient',
    pickedHandle: 'Picked output {number}',
    lensHandle: 'The input that is looked at',
    unread: 'hatched: {count} inputs never read',
    allRead: 'every input is read',
    framed: 'framed: what each picked one read',
    gathered: 'gradient · weight, for input {row}, {column}',
    product: '{g}·{w}',
    products: 'outputs that read it: {count}',
    sum: 'Aᵀ says {sum}',
    differences: 'differences say',
    matrix: 'Aᵀ, {rows} inputs × {columns} outputs',
    framedBoth: 'framed: picked outputs, one input',
    framedRow: 'framed: one input’s row',
    x: 'input x',
    y: 'output y = A x',
    w: 'weights w',
    wGradient: '∂L/∂w',
    wHow: '∂L/∂w = x correlated with ∂L/∂y',
  },
  refusals: {
    kernelTooLarge: ({ span, padded }) =>
      `The window spans ${by(span)} cells, the padded input has ${by(padded)}. Make the input or the padding larger, or the window smaller.`,
  },
  challenges: {
    alone: {
      task: 'Pick two neighbouring outputs of a 3 × 3 layer that share no input.',
      done: 'The two windows have no input in common, so each input answers to one of the outputs at most, and no gradients add up.',
    },
  },
  hints: {
    picked: 'Let the loss be the sum of the picked outputs.',
    window: 'Keep the window at 3 × 3.',
    neighbours: 'Pick exactly two outputs, side by side or one above the other.',
    room: 'Both picks lie on one output: give the layer a larger input.',
    overlap: 'Their windows still have cells in common. How far must one window lie from the next?',
  },
  describe: ({ loss, input, output, kernel, stride, lit, touched }, { error, unread }) => {
    const from =
      loss === 'squares'
        ? 'the distance to a target'
        : `${lit} of the ${output ** 2} outputs, each with the gradient of a sum`;
    const never = unread === 0 ? '' : ` ${unread} inputs are never read and get 0.`;
    return `A layer from ${by(input)} to ${by(output)} cells, with a window of ${by(kernel)} and stride ${stride}. The loss comes from ${from}. Its gradient reaches ${touched} inputs.${never} Finite differences agree to ${error < 1e-6 ? 'six decimals' : 'fewer than six decimals'}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
