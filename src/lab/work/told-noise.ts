/** What the methods are told of the noise: estimated, known since it was put in here, or set by hand. */
import { luminanceOf } from '../../core/light.ts';
import type { Vec } from '../../core/vector.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { LEAST_SIGMA } from '../params/index.ts';
import type { Exposure } from './exposure.ts';
import { toLight } from './stored.ts';
import type { RuleNoise } from './rules/index.ts';
import type { NoiseSettings } from './task.ts';

/** Variance of a luminance whose colours each have variance 1: Σ w². */
const OF_LUMINANCE = [0, 1, 2].reduce((sum, colour) => {
  const [weight] = luminanceOf([0, 1, 2].map((one) => [one === colour ? 1 : 0]));
  return sum + weight ** 2;
}, 0);

type Rounded = Pick<Exposure, 'planes' | 'stored'>;

/** Variance that the file's whole levels add to the light: a level's width at each pixel, squared, over 12. Every slider asks again. */
const roundingOf = keepLast(
  (exposure: Rounded) => exposure,
  ({ planes, stored }: Rounded) => {
    if (stored.depth === 'float') return 0;
    const [light, half] = [toLight(stored), 0.5 / (2 ** stored.depth - 1)];
    const widths = planes.map(
      (plane) => plane.reduce((sum, v) => sum + (light(v + half) - light(v - half)) ** 2, 0) / plane.length,
    );
    return widths.reduce((a, b) => a + b, 0) / widths.length / 12;
  },
);

const meanOf = (plane: Vec): number => plane.reduce((a, b) => a + b, 0) / plane.length;

/**
 * σ as one number, the root of the mean variance σ² + light/photons, and its parts where photons are told. Of a luminance that is made
 * of three colours with their own noise, the variance is Σw² = 0.56 of a colour's.
 * What is known holds the rounding of the file too. Where nobody knows, the finest detail is asked, and told photons count beside it.
 * @param light what is restored of the exposure, and σ estimated from that
 */
export function toldNoise(
  { from, sigma }: NoiseSettings,
  exposure: Pick<Exposure, 'added' | 'colours' | 'planes' | 'photons' | 'stored'>,
  light: readonly Vec[],
  estimated: number,
): RuleNoise {
  const { added, colours, photons: gained } = exposure;
  const share = light.length < colours ? OF_LUMINANCE : 1;
  if (from === 'known' && added) {
    const photons = added.photons && added.photons / share;
    return counted(Math.sqrt(share * (added.sigma ** 2 + roundingOf(exposure))), photons, light);
  }
  const photons = gained && gained / share;
  if (from === 'set') return counted(sigma, photons, light);
  // What is stored in whole levels has their rounding at least, however smooth it looks.
  const least = Math.max(estimated, Math.sqrt(share * roundingOf(exposure)));
  return counted(photons ? withoutPhotons(least, photons, light) : least, photons, light);
}

/** The light of the middle of all pixels. */
const middleOf = keepLast(
  (light: readonly Vec[]) => light,
  (light) => {
    const middles = light.map((plane) => Math.max(0, plane.toSorted()[plane.length >> 1]));
    return middles.reduce((sum, one) => sum + one, 0) / middles.length;
  },
);

/** What the electronics add: the finest detail tells the whole noise where the light is as in the middle of all pixels. */
const withoutPhotons = (whole: number, photons: number, light: readonly Vec[]): number =>
  Math.sqrt(Math.max(0, whole ** 2 - middleOf(light) / photons));

function counted(read: number, photons: number | undefined, light: readonly Vec[]): RuleNoise {
  if (!photons) return { sigma: Math.max(LEAST_SIGMA, read), read };
  const mean = Math.max(0, light.reduce((sum, plane) => sum + meanOf(plane), 0) / light.length);
  return { sigma: Math.max(LEAST_SIGMA, Math.sqrt(read ** 2 + mean / photons)), read, photons };
}
