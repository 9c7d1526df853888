/** The trained weights as a file beside the script. */
import { network } from '../../networks/culprit.ts';
import { weightsNpz } from '../../parts/model/weights-npz.ts';
import type { Files } from '../contract.ts';
import type { Params } from './params.ts';
import { trained } from './weights.ts';

export const FILE = 'the-other-culprit.npz';
const packed = weightsNpz(network.variants, network.layersOf, trained);

/** What is untrained is drawn by the script itself. */
export const filesOf = (p: Params): Files => (p.state === 'untrained' ? {} : { [FILE]: packed() });
