/** The weights of the three networks as a file beside the script. */
import { denoiserLayers } from '../../networks/denoiser.ts';
import { restorerLayers } from '../../networks/restorer.ts';
import { weightsNpz } from '../../parts/model/weights-npz.ts';
import type { Files } from '../contract.ts';
import { trained } from './weights.ts';

export const WEIGHTS_FILE = 'learned-vs-wiener.npz';

const packed = weightsNpz(
  ['fixed', 'varied', 'denoiser'],
  (name) => (name === 'denoiser' ? denoiserLayers() : restorerLayers()),
  trained,
);
export const filesOf = (): Files => ({ [WEIGHTS_FILE]: packed() });
