import { checkFinite, checkInteger, checkPositive } from '../check.ts';
import { RandomState } from '../random/index.ts';
import type { Vec } from '../vector.ts';
import { clamp } from '../vector.ts';
import { erf } from '../error-function.ts';
import { fractalNoise } from './fractal-noise.ts';
import { checkScene } from './scene-shape.ts';
import type { SceneShape } from './scene-shape.ts';

export interface StarFieldOptions {
  /** How many stars; 30 on 64 × 64 pixels, and in proportion, unless given. */
  readonly count?: number;
  /** True puts each star into one pixel; otherwise it is a Gaussian between the pixels, integrated over each. */
  readonly points?: boolean;
  /** Width of those Gaussians, the standard deviation in pixels; 0.65 unless given. */
  readonly sigma?: number;
  /** Brightness of the brightest part of the nebula; 0.25 unless given, 0 for none. */
  readonly nebula?: number;
  /** The sky itself; 0.01 unless given. */
  readonly sky?: number;
}

/** The centre in pixels from the top left corner, and the total light in units of full-scale pixels. */
interface Star {
  readonly y: number;
  readonly x: number;
  readonly light: number;
}

/** Faintest star over brightest, and the exponent of N(> light) ∝ light⁻ᵅ. */
const FAINTEST = 0.08;
const ALPHA = 0.7;

/**
 * A dark sky with stars of every brightness, few bright and many faint, before a faint nebula.
 *
 * The brightest star would fill its pixel if it stood at the centre of one; sums above 1 are cut off there.
 * @throws RangeError if a side is below 16 or an option is out of range
 */
export function starField(shape: SceneShape, seed = 1, options: StarFieldOptions = {}): Vec {
  checkScene('starField', shape, seed);
  const { points = false, sigma = 0.65, nebula = 0.25, sky = 0.01 } = options;
  const { count = Math.max(1, Math.round((30 * shape[0] * shape[1]) / 64 ** 2)) } = options;
  checkInteger('starField', 'count', count, 0, shape[0] * shape[1]);
  checkPositive('starField', 'sigma', sigma);
  checkFinite('starField', 'nebula', nebula, 0, 1);
  checkFinite('starField', 'sky', sky, 0, 1);
  const random = new RandomState(seed);
  const picture = new Float64Array(shape[0] * shape[1]).fill(sky);
  // light that puts 1 into the central pixel
  const full = points ? 1 : erf(0.5 / (Math.SQRT2 * sigma)) ** -2;
  for (const star of drawStars(random, shape, count)) {
    if (points) picture[Math.floor(star.y) * shape[1] + Math.floor(star.x)] += star.light;
    else addGaussian(picture, shape, { ...star, light: full * star.light }, sigma);
  }
  if (nebula > 0) addNebula(picture, shape, random, nebula);
  return picture.map((value) => clamp(value));
}

/** Uniform places; light by inverting the truncated power law, the first star being the brightest. */
function drawStars(random: RandomState, [height, width]: SceneShape, count: number): Star[] {
  const floor = FAINTEST ** -ALPHA;
  return Array.from({ length: count }, (_, k) => ({
    y: random.uniform(0, height),
    x: random.uniform(0, width),
    light: k === 0 ? 1 : random.uniform(1, floor) ** (-1 / ALPHA),
  }));
}

/** The integral of a Gaussian over each pixel: a difference of erf along each axis. */
function addGaussian(picture: Vec, [height, width]: SceneShape, star: Star, sigma: number): void {
  const reach = Math.ceil(5 * sigma);
  const row = Math.floor(star.y);
  const column = Math.floor(star.x);
  const share = (from: number, centre: number) =>
    (erf((from + 1 - centre) / (Math.SQRT2 * sigma)) - erf((from - centre) / (Math.SQRT2 * sigma))) / 2;
  for (let i = Math.max(0, row - reach); i <= Math.min(height - 1, row + reach); i++) {
    const light = star.light * share(i, star.y);
    for (let j = Math.max(0, column - reach); j <= Math.min(width - 1, column + reach); j++) {
      picture[i * width + j] += light * share(j, star.x);
    }
  }
}

/** A band of glowing gas across the picture, torn by fractal noise. */
function addNebula(picture: Vec, [height, width]: SceneShape, random: RandomState, brightness: number): void {
  const side = Math.min(height, width);
  const gas = fractalNoise(random, 0.4 * side, 6);
  const dust = fractalNoise(random, 0.18 * side, 5);
  const angle = random.uniform(0, Math.PI);
  for (let i = 0; i < height; i++) {
    for (let j = 0; j < width; j++) {
      const across = ((i - height / 2) * Math.cos(angle) - (j - width / 2) * Math.sin(angle)) / side;
      const band = Math.exp(-(((across + 0.15 * gas(i, j)) / 0.22) ** 2));
      // clouds from exponentials of noise, and wisps along the lines where the finer noise crosses zero
      const cloud = 1 - Math.exp(-Math.exp(3 * gas(i, j)));
      const wisp = Math.exp(-((5 * dust(i, j)) ** 2));
      picture[i * width + j] += brightness * band * cloud * (0.35 + 0.65 * wisp);
    }
  }
}
