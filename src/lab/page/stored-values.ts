/** Light as the file's own numbers would hold it. */
import { linearToSrgb } from '../../core/light.ts';
import type { Taken } from '../worker/messages.ts';

export function inFile(light: number, { curve, depth, white, offset = 0 }: Taken['stored']): number {
  const curved = curve === 'srgb' ? linearToSrgb(light) : light;
  const held = depth === 'float' ? curved : Math.min(1, Math.max(0, curved));
  return offset + held * (white - offset);
}
