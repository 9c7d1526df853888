/** The weights of the three networks as a file beside the script. */
import { superResolvers } from '../../networks/super-resolver-layers.ts';
import { superResolverLayers } from '../../networks/super-resolver.ts';
import { weightsNpz } from '../../parts/model/weights-npz.ts';
import type { Files } from '../contract.ts';
import { trained } from './weights.ts';

export const WEIGHTS_FILE = 'super-resolve.npz';

const packed = weightsNpz(superResolvers, superResolverLayers, trained);
export const filesOf = (): Files => ({ [WEIGHTS_FILE]: packed() });
