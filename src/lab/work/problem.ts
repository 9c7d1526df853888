/** What the methods are told: light on a frame with what lies outside, and the size of the noise. */
import type { Kernel } from '../../core/kernels/index.ts';
import type { Denoiser } from '../../core/solvers/plug-and-play.ts';
import { powerLawSpectrum, transferFunction } from '../../core/spectral/index.ts';
import type { Shape, Vec } from '../../core/vector.ts';
import { asPicture, sameShape } from '../../core/vector.ts';
import type { Method, RestorationProblem } from '../../methods/index.ts';
import { LEAST_SIGMA } from '../params/index.ts';
import type { Exposure } from './exposure.ts';
import { noiseLevel } from './noise-level.ts';
import type { RuleNoise } from './rules/index.ts';
import type { Surround } from './surround.ts';

/** σ of the light's noise, of several planes the mean. */
export const estimatedSigma = (light: readonly Vec[], shape: Exposure['shape']): number =>
  Math.max(LEAST_SIGMA, light.reduce((sum, plane) => sum + noiseLevel(plane, shape), 0) / light.length);

interface Told {
  readonly light: Vec;
  readonly kernel: Kernel;
  readonly around: Surround;
  readonly noise: RuleNoise;
  /** [height, width] of the data without their margin. */
  readonly size: Exposure['shape'];
  readonly denoiser: Denoiser | undefined;
}

/** The truth's expected power as a law of frequency: scale·r^(−exponent), and the data's own at frequency 0. */
export interface Law {
  readonly scale: number;
  readonly exponent: number;
  readonly mean: number;
}

/** The problem on the frame that the method sees; what the method does not need is left out. */
export function problemFor(
  { needs }: Pick<Method, 'needs'>,
  { light, kernel, around, noise, size, denoiser }: Told,
): { readonly problem: RestorationProblem; readonly law?: Law } {
  const { shape, boundary } = around;
  const { sigma, photons } = noise;
  const data = around.wrap(light);
  const problem = { data, shape, kernel, boundary, noise: { sigma, ...(photons && { peak: photons }) } };
  if (needs.includes('denoiser'))
    return { problem: { ...problem, denoiser, ...(!sameShape(shape, size) && { known: size }) } };
  if (!needs.includes('spectrum')) return { problem };
  const transfer = transferFunction(kernel, shape);
  const { spectrum, scale, exponent } = powerLawSpectrum(data, { shape, transfer, noise: sigma ** 2 });
  const law = { scale, exponent, mean: spectrum[0] };
  return { problem: { ...problem, spectrum: boundary === 'reflect' ? mirrored(law, shape) : spectrum }, law };
}

/** The law at the frequencies of a mirrored frame, half a turn apart: k/2n cycles a sample. */
function mirrored({ scale, exponent, mean }: Law, shape: Shape): Vec {
  const [height, width] = asPicture(shape);
  const spectrum = Float64Array.from(
    { length: height * width },
    (_, i) =>
      scale * Math.hypot(Math.floor(i / width) / (2 * height), (i % width) / (2 * width)) ** -exponent,
  );
  spectrum[0] = mean;
  return spectrum;
}
