import type { Vec } from '../../core/vector.ts';
import { BANDS } from './params.ts';

/** Root mean squares over BANDS equal stretches of a half spectrum: thousands of frequencies as a line that can be read. */
export function bandsOf(amplitudes: Vec): Vec {
  return Float64Array.from({ length: BANDS }, (_, band) => {
    const from = Math.floor((band * amplitudes.length) / BANDS);
    const to = Math.max(from + 1, Math.floor(((band + 1) * amplitudes.length) / BANDS));
    let power = 0;
    for (let k = from; k < to; k++) power += amplitudes[k] ** 2;
    return Math.sqrt(power / (to - from));
  });
}
