/** The shaken clock as a reader brings it. */
import { readFileSync } from 'node:fs';
import { decode } from 'fast-png';
import type { PlanarPicture } from '../../src/widgets/contract.ts';

export function clockPicture(): PlanarPicture {
  const { data, width, height } = decode(readFileSync(new URL('pictures/clock_motion.png', import.meta.url)));
  const plane = Float32Array.from(data, (level) => level / 255);
  return { shape: [height, width], planes: [plane, plane, plane] };
}
