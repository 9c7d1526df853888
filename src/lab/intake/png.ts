/** PNG with sixteen bits. Over white where it is transparent, as the browser lays one with eight. */
import { decode } from 'fast-png';
import type { Numbers } from './numbers.ts';

const WHITE = 65_535;

export function pngNumbers(bytes: Uint8Array): Numbers {
  const { width, height, data, channels } = decode(bytes);
  const isGrey = channels < 3;
  const colours = isGrey ? 1 : 3;
  const isThroughout = channels === colours;
  return {
    width,
    height,
    channels: colours,
    data: isThroughout ? data : overWhite(data, channels),
    step: colours,
    apart: 1,
    depth: 16,
    curve: 'linear',
    pages: 1,
    page: 0,
  };
}

/** The last sample of each pixel says how much of it is seen. */
function overWhite(data: ArrayLike<number>, channels: number): Float32Array {
  const colours = channels - 1;
  return Float32Array.from({ length: (data.length / channels) * colours }, (_, i) => {
    const at = channels * Math.floor(i / colours);
    const alpha = data[at + colours] / WHITE;
    return Math.round(alpha * data[at + (i % colours)] + (1 - alpha) * WHITE);
  });
}
