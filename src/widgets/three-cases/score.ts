/** How near an estimate is, in the measure of its case. */
import { linearToSrgb } from '../../core/light.ts';
import { psnr, relativeError } from '../../core/metrics.ts';
import type { Vec } from '../../core/vector.ts';
import type { Case } from './cases.ts';
import { readSpectrum } from './spectrum.ts';

/** What a file would hold of light. */
export const storedOf = (light: Vec): Vec =>
  light.map((value) => linearToSrgb(Math.min(1, Math.max(0, value))));

/** dB of stored values; relative error of light; samples between the pair’s two lines. */
export function scoreOf({ name, truth }: Case, x: Vec): number {
  if (name === 'photograph') return psnr(storedOf(x), truth);
  return name === 'slice' ? relativeError(x, truth) : readSpectrum(x).apart;
}
