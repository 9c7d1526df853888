import { norm, scale, subtract } from '../../../src/core/vector.ts';
import { foretold } from '../../../src/widgets/echo/model.ts';
import type { Params } from '../../../src/widgets/echo/params.ts';
import { rateOf } from '../../../src/parts/model/sound.ts';
import { clapSound, clipOf, roomOf } from '../../../src/widgets/echo/sounds.ts';
import { system } from '../../../src/widgets/echo/system.ts';

/** By what share of what is heard the forecast of one clap is off. */
export function offByClap(p: Params, seed: number): number {
  const S = system(p, roomOf(p), rateOf(p));
  const dry = scale(p.loudness, clipOf(p));
  const wet = S(dry);
  return norm(subtract(wet, foretold(p, S, dry, wet, clapSound(rateOf(p), seed)))) / norm(wet);
}
