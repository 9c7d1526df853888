/** The weights of all five networks, as PyTorch's state_dicts name them. */
import { keepLast } from '../../parts/model/memo.ts';
import { npzBytes } from '../../parts/model/npz.ts';
import type { Files } from '../contract.ts';
import { layersOf } from './nets.ts';
import { WAYS } from './params.ts';
import { weights } from './weights.ts';

export const WEIGHTS_FILE = 'skip-ladder.npz';

const packed = keepLast(
  (name: string) => name,
  () =>
    npzBytes(
      Object.fromEntries(
        WAYS.flatMap((way) =>
          Object.entries(layersOf(way).parameters).map(([key, shape]) => [
            `${way}.${key}`,
            { shape, data: weights[way][key] },
          ]),
        ),
      ),
    ),
);

export const filesOf = (): Files => ({ [WEIGHTS_FILE]: packed(WEIGHTS_FILE) });
