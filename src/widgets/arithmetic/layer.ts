/** The settings of the layer, an axis at a time: height first. A leaf, so that views and challenges read them alike. */
import type { Params } from './params.ts';

export interface LayerAxis {
  readonly input: number;
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly dilation: number;
  /** Zeros at the end beyond those at the beginning. */
  readonly after: number;
}

export function axesOf(p: Params): readonly [down: LayerAxis, across: LayerAxis] {
  const { input, kernel, stride, padding, dilation } = p;
  const down = { input, kernel, stride, padding, dilation, after: Number(p.after) };
  if (!p.apart) return [down, down];
  return [
    down,
    {
      input: p.inputAcross,
      kernel: p.kernelAcross,
      stride: p.strideAcross,
      padding: p.paddingAcross,
      dilation: p.dilationAcross,
      after: Number(p.afterAcross),
    },
  ];
}

/** d(k−1) + 1: how many cells the window spans. */
export const spanOf = ({ kernel, dilation }: LayerAxis): number => dilation * (kernel - 1) + 1;
/** i + 2p, and the one more. */
export const paddedOf = ({ input, padding, after }: LayerAxis): number => input + 2 * padding + after;
