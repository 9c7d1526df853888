/** The weights of all five networks as a file beside the script. */
import { weightsNpz } from '../../parts/model/weights-npz.ts';
import type { Files } from '../contract.ts';
import { layersOf } from './nets.ts';
import { WAYS } from './params.ts';
import { weights } from './weights.ts';

export const WEIGHTS_FILE = 'skip-ladder.npz';

const packed = weightsNpz(WAYS, layersOf, weights);
export const filesOf = (): Files => ({ [WEIGHTS_FILE]: packed() });
