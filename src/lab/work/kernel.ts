import { airy, disc, gaussian2d, identity, moffat, motion, square } from '../../core/kernels/index.ts';
import type { Kernel } from '../../core/kernels/index.ts';
import type { PlanarPicture } from '../../widgets/contract.ts';
import type { Base } from '../params/index.ts';
import { kernelDrawn, sheetOf } from './drawn.ts';
import { resized } from './resized.ts';
import type { BlurSettings } from './task.ts';

/** A Gaussian is cut at so many σ: beyond, less than 1e-4 of its peak. */
const REACH = 4.5;

/** A blur out of its settings, so many times as large: on a grid twice as fine, twice. */
type Make = (settings: BlurSettings, times: number) => Kernel;

const FORMULAS: Readonly<Record<Exclude<Base, 'nothing'>, Make>> = {
  motion: ({ length, angle }, times) => motion(Math.max(1, times * length), angle),
  gaussian: ({ sigma }, times) => gaussian2d(times * sigma, Math.ceil(REACH * times * sigma)),
  box: ({ side }, times) => square(Math.max(1, times * side)),
  disc: ({ radius }, times) => disc(times * radius),
  airy: ({ ring }, times) => airy(times * ring),
  moffat: ({ fwhm, beta }, times) => moffat(times * fwhm, beta),
};
const BLURS: Readonly<Record<string, Make>> = {
  ...FORMULAS,
  drawn: (settings, times) => resized(kernelDrawn(sheetFor(settings)) ?? identity(1), times),
  // A link that was made with one does not hold it.
  given: ({ given }, times) => (given ? resized(kernelIn(given), times) : identity(1)),
};

/** All of the sheet that a blur is drawn on. */
export const sheetFor = (settings: BlurSettings): Float64Array<ArrayBuffer> =>
  sheetOf({ ...settings, base: baseOf(settings) });

/** What lies beneath a drawing; of nothing, none. */
export const baseOf = (settings: BlurSettings): Kernel | undefined =>
  settings.base === 'nothing' ? undefined : FORMULAS[settings.base](settings, 1);

/** A kernel as a reader has it, in single precision: its sum made 1 again. */
function kernelIn({ shape, planes: [plane] }: PlanarPicture): Kernel {
  const sum = plane.reduce((a, b) => a + b, 0);
  return { shape, data: Float64Array.from(plane, (weight) => weight / sum) };
}

/** The blur that is, in pixels of a grid `times` as fine as the picture's. */
export const kernelFor = (settings: BlurSettings, times = 1): Kernel =>
  (BLURS[settings.blur] ?? FORMULAS.motion)(settings, times);

/** The blur that the methods are told. */
export const kernelTold = (settings: BlurSettings): Kernel => kernelFor(settings, settings.misstated);

/** A blur that cannot be undone in this picture. */
export class BlurTooLarge extends Error {}

/** Larger than the picture along some side: nothing of it would have been seen sharp enough to undo. */
export const isTooLarge = ({ shape }: Kernel, picture: readonly [number, number]): boolean =>
  shape.some((side, axis) => side > picture[axis]);

/** Its own mirror image, left to right and top to bottom, up to rounding. */
export function isMirrored({ shape: [height, width], data }: Kernel): boolean {
  const most = data.reduce((a, b) => Math.max(a, Math.abs(b)), 0);
  return data.every((value, i) => {
    const [row, column] = [Math.floor(i / width), i % width];
    const across = data[row * width + width - 1 - column];
    const down = data[(height - 1 - row) * width + column];
    return Math.max(Math.abs(value - across), Math.abs(value - down)) <= 1e-12 * most;
  });
}
