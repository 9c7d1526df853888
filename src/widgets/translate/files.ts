/** The weights of both networks as a file beside the script. */
import { TRANSLATORS, translatorLayers } from '../../networks/translate.ts';
import { npzBytes } from '../../parts/model/npz.ts';
import type { Files } from '../contract.ts';
import { trained } from './weights.ts';

export const WEIGHTS_FILE = 'translate.npz';

export function filesOf(): Files {
  const arrays = TRANSLATORS.flatMap((net) =>
    Object.entries(translatorLayers(net).parameters).map(
      ([key, shape]) => [`${net}.${key}`, { shape, data: trained[net][key] }] as const,
    ),
  );
  return { [WEIGHTS_FILE]: npzBytes(Object.fromEntries(arrays)) };
}
