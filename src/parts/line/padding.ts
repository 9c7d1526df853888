/** Padding that is given as a word, and padding that is no zeros. */
import { refusedBy, type Pair } from './layer.ts';

export interface Padded {
  readonly padding: Pair;
  /** 1 where the end gets one more than the beginning. */
  readonly after: Pair;
}

const axes = (of: (along: 0 | 1) => number): Pair => [of(0), of(1)];

/** So many cells, half of them on each side, and the odd one at the end. */
export const halved = (totals: Pair): Padded => ({
  padding: axes((along) => Math.floor(totals[along] / 2)),
  after: axes((along) => totals[along] % 2),
});

/** d(k−1) zeros in all keep the size. The odd one goes to the end (torch/nn/modules/conv.py, `_reversed_padding_repeated_twice`). */
export function samePadding(kernel: Pair, dilation: Pair): Padded {
  return halved(axes((along) => dilation[along] * (kernel[along] - 1)));
}

/** TensorFlow's 'same' makes ⌈i/s⌉ outputs, whatever the stride: max((⌈i/s⌉−1)s + d(k−1) + 1 − i, 0) zeros in all. */
export function kerasSamePadding(input: Pair, kernel: Pair, stride: Pair, dilation: Pair): Padded {
  return halved(
    axes((along) => {
      const outputs = Math.ceil(input[along] / stride[along]);
      const span = dilation[along] * (kernel[along] - 1) + 1;
      return Math.max(0, (outputs - 1) * stride[along] + span - input[along]);
    }),
  );
}

export const MODES = ['zeros', 'reflect', 'replicate', 'circular'];

/** A mirror needs more cells than it makes, a circle at least as many (torch.nn.functional.pad). */
export function checkMode(mode: string, { padding, after }: Padded, input: Pair): void {
  for (const along of [0, 1] as const) {
    const most = padding[along] + after[along];
    if (mode === 'reflect' && most >= input[along])
      throw refusedBy(
        'PyTorch',
        `Padding size should be less than the corresponding input dimension, and it is ${most} for an input of ${input[along]}`,
      );
    if (mode === 'circular' && most > input[along])
      throw refusedBy('PyTorch', 'Padding value causes wrapping around more than once');
  }
}
