/** Light as the 256 levels of a screen's sRGB, rounded as everywhere, without a power for each pixel. */
import { srgbToLinear } from '../../core/light.ts';

const MOST = 255;
/** The light above which a level is rounded up to the next. */
const EDGES = Float64Array.from({ length: MOST }, (_, level) => srgbToLinear((level + 0.5) / MOST));
/** The level at the beginning of each of so many equal stretches of light: at the darkest, one level is about as wide. */
const STRETCHES = 4096;
const STARTS = new Uint8Array(STRETCHES);
for (let i = 0, level = 0; i < STRETCHES; i++) {
  while (level < MOST && i / STRETCHES >= EDGES[level]) level++;
  STARTS[i] = level;
}

/** Cut off at black and white. */
export function levelOf(light: number): number {
  if (!(light > 0)) return 0;
  if (light >= 1) return MOST;
  let level = STARTS[Math.floor(light * STRETCHES)];
  while (level < MOST && light >= EDGES[level]) level++;
  return level;
}
