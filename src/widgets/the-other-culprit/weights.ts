/** What was trained: three pairs, each a generator and the discriminator that it was trained against. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { network } from '../../networks/culprit.ts';
import file from '../../networks/weights/culprit.bin?url&inline';
import { bytesOf, weightsFromBytes } from '../../networks/weights-file.ts';
import type { First } from './params.ts';

const [k4s2, k3s2, k3pool] = weightsFromBytes(network.variants.map(network.layersOf), bytesOf(file));
export const trained: Readonly<Record<First, Weights<Single>>> = { k4s2, k3s2, k3pool };
