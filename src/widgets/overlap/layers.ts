/** The stack that the controls ask for. */
import type { OverlapLayer } from '../../core/checkerboard/index.ts';
import type { Params } from './params.ts';

/** Whole numbers: what is drawn snaps to the nearest. */
export function layersOf({ layers, same, kernel, stride, kernels, strides }: Params): OverlapLayer[] {
  return Array.from({ length: layers }, (_, l) =>
    same ? { kernel, stride } : { kernel: Math.round(kernels[l]), stride: Math.round(strides[l]) },
  );
}
