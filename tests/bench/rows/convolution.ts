import { convolve2d } from '../../../src/core/operators/convolve2d.ts';
import type { ConvolutionMethod } from '../../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../../src/core/random/index.ts';
import type { Row, Target } from '../row.ts';
import { row } from '../row.ts';
import type { Peers } from '../peers/index.ts';

/** Pictures convolved with random kernels, which do not separate; zeros outside. From a kernel and a picture to a picture. */
export const convolutionRows = (peers: Peers): Row[] => [
  convolutionRow(3, 256, 'direct', [{ most: 0.5, of: 'native' }], peers),
  convolutionRow(3, 1024, 'direct', [{ most: 0.5, of: 'native' }], peers),
  convolutionRow(31, 1024, 'auto', [], {}),
];

function convolutionRow(
  k: number,
  side: number,
  method: ConvolutionMethod,
  targets: readonly Target[],
  { tf }: Peers,
): Row {
  const random = new RandomState(4);
  const x = random.uniform(0, 1, side * side);
  const weights = random.uniform(0, 1, k * k);
  const kernel = { shape: [k, k] as const, data: weights };
  const block = { shape: [1, 1, side, side], data: x } as const;
  // A layer of a network correlates.
  const turned = { shape: [1, 1, k, k], data: weights.slice().reverse() } as const;
  return row({
    row: `${k}×${k}${method === 'direct' ? ' direct' : ''}, ${side}²`,
    targets,
    ours: () => convolve2d(kernel, [side, side], { boundary: 'zero', method }).apply(x),
    peers: tf && { 'tfjs-wasm (single)': tf.conv2d(block, turned) },
  });
}
