/** What was learned: 20 numbers, or 30. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { UNROLLED, unrolledLayers, type Unrolled } from '../../networks/unrolled.ts';
import file from '../../networks/weights/unrolled.bin?url&inline';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';

const [steps, filter] = weightsFromBytes(UNROLLED.map(unrolledLayers), bytesOf(file));
export const learned: Readonly<Record<Unrolled, Weights<Single>>> = { steps, filter };
