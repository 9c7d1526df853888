/** The weights of both networks as a file beside the script. */
import { TRANSLATORS, translatorLayers } from '../../networks/translate.ts';
import { weightsNpz } from '../../parts/model/weights-npz.ts';
import type { Files } from '../contract.ts';
import { trained } from './weights.ts';

export const WEIGHTS_FILE = 'translate.npz';

const packed = weightsNpz(TRANSLATORS, translatorLayers, trained);
export const filesOf = (): Files => ({ [WEIGHTS_FILE]: packed() });
