/** What was trained: three generators of digits in one file, two of leaves in another. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { network as ofDigits } from '../../networks/generator-digits.ts';
import type { Up } from '../../networks/generator-layers.ts';
import { network as ofLeaves } from '../../networks/generator-leaves.ts';
import type { LeafUp } from '../../networks/generator-leaves.ts';
import digitsFile from '../../networks/weights/generator-digits.bin?url&inline';
import leavesFile from '../../networks/weights/generator-leaves.bin?url&inline';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';

const [transposed, resized, subPixel] = weightsFromBytes(
  ofDigits.variants.map(ofDigits.layersOf),
  bytesOf(digitsFile),
);
export const digits: Readonly<Record<Up, Weights<Single>>> = { transposed, resized, 'sub-pixel': subPixel };

const [transposedLeaves, resizedLeaves] = weightsFromBytes(
  ofLeaves.variants.map(ofLeaves.layersOf),
  bytesOf(leavesFile),
);
export const leaves: Readonly<Record<LeafUp, Weights<Single>>> = {
  transposed: transposedLeaves,
  resized: resizedLeaves,
};
