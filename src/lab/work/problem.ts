/** What the methods are told: light instead of stored values, on a frame with a margin, and the size of the noise. */
import type { Kernel } from '../../core/kernels/index.ts';
import { greyOf, srgbToLinear } from '../../core/light.ts';
import { powerLawSpectrum, transferFunction } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { Method, RestorationProblem } from '../../methods/index.ts';
import { LEAST_SIGMA } from '../params.ts';
import type { Exposure } from './exposure.ts';
import { noiseLevel } from './noise-level.ts';
import type { Surround } from './surround.ts';

/** Light of what is restored: of each colour, or of their luminance alone. */
export function lightOf({ planes }: Exposure, perChannel: boolean): readonly Vec[] {
  return (perChannel ? planes : [greyOf(planes)]).map((plane) => plane.map(srgbToLinear));
}

/** σ of the light's noise, of several planes the mean. */
export const estimatedSigma = (light: readonly Vec[], shape: Exposure['shape']): number =>
  Math.max(LEAST_SIGMA, light.reduce((sum, plane) => sum + noiseLevel(plane, shape), 0) / light.length);

interface Told {
  readonly light: Vec;
  readonly kernel: Kernel;
  readonly around: Surround;
  readonly sigma: number;
}

/** The truth's expected power as a law of frequency: scale·r^(−exponent), and the data's own at frequency 0. */
export interface Law {
  readonly scale: number;
  readonly exponent: number;
  readonly mean: number;
}

/** The problem on the wider frame; what the method does not need is left out. */
export function problemFor(
  { needs }: Pick<Method, 'needs'>,
  { light, kernel, around, sigma }: Told,
): { readonly problem: RestorationProblem; readonly law?: Law } {
  const { shape } = around;
  const data = around.wrap(light);
  const problem: RestorationProblem = { data, shape, kernel, boundary: 'periodic', noise: { sigma } };
  if (!needs.includes('spectrum')) return { problem };
  const transfer = transferFunction(kernel, shape);
  const { spectrum, scale, exponent } = powerLawSpectrum(data, { shape, transfer, noise: sigma ** 2 });
  return { problem: { ...problem, spectrum }, law: { scale, exponent, mean: spectrum[0] } };
}
