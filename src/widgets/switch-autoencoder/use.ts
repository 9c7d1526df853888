/** What the network makes of two pages: the code of one, the switches of one, and what they are together. */
import type { Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import {
  CHANNELS,
  decode,
  encode,
  switchesOf,
  type Encoded,
  type Switches,
} from '../../networks/switch-net.ts';
import { asBatch, pageOf, SIDE } from '../../networks/switch-net-pages.ts';
import { keepFew } from '../../parts/model/memo.ts';
import type { Params } from './params.ts';

/** Page A is that of the seed, page B the next one. */
export const pagesOf = keepFew(
  4,
  (seed: number) => seed,
  (seed) => [pageOf(seed), pageOf(seed + 1)] as const,
);

/** Each channel's mean in place of all its values. */
function erased(code: Encoded['code']): Encoded['code'] {
  const [, channels, rows, columns] = code.shape;
  const [plane, data] = [rows * columns, code.data.slice()];
  for (let c = 0; c < channels; c++) {
    const part = data.subarray(c * plane, (c + 1) * plane);
    part.fill(part.reduce((sum, value) => sum + value, 0) / plane);
  }
  return { shape: code.shape, data };
}

/** Of all channels, the part whose fine switches point to each pixel; 0 where there are none. */
function pointedTo(switches: Switches | null): Single {
  const counts = new Float32Array(SIDE * SIDE);
  if (switches) for (const cell of switches.fine.switches) counts[cell] += 1 / CHANNELS.first;
  return counts;
}

/** Switches in use: as in training, those of page B, or others in place of those of page A. */
function switchesInUse(p: Params, own: Encoded, other: Encoded): Switches | null {
  if (p.way === 'bilinear' || p.used === 'same') return switchesOf(p.way, own, p.seed);
  return p.used === 'other' ? switchesOf('kept', other, p.seed) : switchesOf(p.used, own, p.seed);
}

export interface Used {
  readonly code: Encoded['code'];
  readonly back: Single;
  readonly pointed: Single;
}

export function used(weights: Weights<Single>, p: Params): Used {
  const [own, other] = pagesOf(p.page).map((page) => encode(weights, asBatch(page)));
  const code = { own: own.code, other: other.code, constant: erased(own.code) }[p.code];
  const switches = switchesInUse(p, own, other);
  return { code, back: decode(weights, code, switches).y.data, pointed: pointedTo(switches) };
}
