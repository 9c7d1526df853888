/**
 * The likeness of the kernel found to the true one, at the end of the search, of 50 pictures that nobody chose: dead leaves with seeds
 * 1 … 25, blurred by a streak of 3 to 7 pixels at any angle, and once more by a Gaussian with σ from .75 to 1.75; noise .00158.
 * Made by `node tests/widgets/blind-lab.seeds.ts motion` and `… gaussian`.
 */
import type { Params } from './params.ts';

/** A kernel this like the true one counts as found. */
export const FOUND = 0.9;

type Draws = Readonly<Record<'motion' | 'gaussian', readonly number[]>>;

export const DRAWS: Readonly<Record<Params['method'], Draws>> = {
  delayed: {
    motion: [
      0.921148, 0.957026, 0.898621, 0.949862, 0.963543, 0.888733, 0.950735, 0.941101, 0.924317, 0.931708,
      0.925629, 0.828067, 0.902569, 0.918625, 0.898717, 0.926354, 0.907522, 0.940656, 0.833394, 0.928375,
      0.940982, 0.91657, 0.950087, 0.953638, 0.950859,
    ],
    gaussian: [
      0.975622, 0.99201, 0.966752, 0.972359, 0.991043, 0.979736, 0.9837, 0.982781, 0.868231, 0.978738,
      0.963694, 0.953031, 0.989693, 0.950195, 0.970023, 0.946383, 0.905213, 0.979044, 0.912408, 0.968468,
      0.956854, 0.923736, 0.972088, 0.976212, 0.972747,
    ],
  },
  'at-once': {
    motion: [
      0.58576, 0.682057, 0.512036, 0.581283, 0.748744, 0.540962, 0.644443, 0.59154, 0.578863, 0.626698,
      0.777977, 0.60648, 0.640223, 0.525052, 0.558692, 0.770968, 0.745143, 0.608098, 0.62327, 0.612246,
      0.66768, 0.736707, 0.540528, 0.511014, 0.519062,
    ],
    gaussian: [
      0.705583, 0.666349, 0.670587, 0.521065, 0.673432, 0.579715, 0.755011, 0.522952, 0.737088, 0.58989,
      0.695036, 0.703695, 0.602479, 0.675594, 0.577772, 0.662663, 0.615679, 0.635309, 0.679096, 0.643445,
      0.703769, 0.601248, 0.547561, 0.526373, 0.563727,
    ],
  },
  'richardson-lucy': {
    motion: [
      0.808325, 0.815644, 0.793144, 0.730139, 0.90166, 0.722141, 0.878312, 0.750052, 0.875222, 0.782459,
      0.894726, 0.833467, 0.743629, 0.796945, 0.729852, 0.904045, 0.872121, 0.769566, 0.847147, 0.810625,
      0.877784, 0.854944, 0.752553, 0.717158, 0.773762,
    ],
    gaussian: [
      0.998636, 0.998455, 0.996846, 0.943436, 0.992431, 0.954437, 0.968853, 0.968688, 0.952435, 0.975558,
      0.99026, 0.980091, 0.97624, 0.997227, 0.963721, 0.995202, 0.992789, 0.986294, 0.982785, 0.992519,
      0.975125, 0.965129, 0.994678, 0.949742, 0.959997,
    ],
  },
};

/** How many of the draws each method found, and of how many. */
export function ratesOf({ method }: Pick<Params, 'method'>) {
  const { motion, gaussian } = DRAWS[method];
  const found = (draws: readonly number[]): number => draws.filter((likeness) => likeness >= FOUND).length;
  return { drawsEach: motion.length, foundMotion: found(motion), foundGaussian: found(gaussian) };
}
