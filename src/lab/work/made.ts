/**
 * A sharp picture, blurred here and with noise: its truth is known. It is blurred on a grid twice as fine and then two by two pixels are
 * made one, so that the methods do not undo the very matrix that made their data: that "inverse crime" flatters them (Colton & Kress,
 * *Inverse Acoustic and Electromagnetic Scattering Theory*, 1992), and is committed only where it is asked for, or where the picture
 * is too small. Of what is blurred only pixels count that the blur reached from inside the canvas.
 */
import type { Kernel } from '../../core/kernels/index.ts';
import { linearToSrgb } from '../../core/light.ts';
import { gaussianNoise, poissonNoise } from '../../core/noise.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { RandomState } from '../../core/random/index.ts';
import type { Vec } from '../../core/vector.ts';
import { binned, ownCanvas, part, sceneCanvas, type Canvas } from './canvas.ts';
import { exposureOf, lightOf, type Exposure } from './exposure.ts';
import { BlurTooLarge, kernelFor } from './kernel.ts';
import { EIGHT_BITS } from './stored.ts';
import type { AddedNoise, BlurSettings, PictureSettings } from './task.ts';

type Size = readonly [number, number];

/** A frame with a shorter side is no picture any more. */
const LEAST_FRAME = 16;

/** What a picture that is blurred here is made of. */
interface Making {
  readonly picture: PictureSettings;
  readonly blur: BlurSettings;
  readonly noise: AddedNoise;
}

function canvasOf(picture: PictureSettings): Canvas {
  if (!picture.image.own) return sceneCanvas(picture.image.scene);
  const exposure = exposureOf(picture);
  return ownCanvas(lightOf(exposure, true), exposure.shape);
}

/** Half of a kernel's sides beside the middle. */
const reachOf = ({ shape }: Kernel): Size => [(shape[0] - 1) / 2, (shape[1] - 1) / 2];

/** How much of the canvas the frame leaves out on each side, in the answer's pixels: both ways of blurring have one frame. */
function marginsOf({ fineness, margin }: Canvas, fine: Kernel, coarse: Kernel): Size {
  const [near, far] = [reachOf(fine), reachOf(coarse)];
  const along = (axis: 0 | 1) => Math.max(margin, Math.ceil(near[axis] / fineness), far[axis]);
  return [along(0), along(1)];
}

/** A picture of light as the blur leaves it, and the truth beside it. */
interface Blurred {
  readonly shape: Size;
  readonly truth: readonly Vec[];
  readonly light: readonly Vec[];
}

/** @throws BlurTooLarge where no frame is left that the blur reaches from inside the canvas alone */
export function blurredHere(canvas: Canvas, blur: BlurSettings): Blurred {
  const { fineness, shape, light } = canvas;
  const [fine, coarse] = [kernelFor(blur, fineness), kernelFor(blur)];
  const [down, across] = marginsOf(canvas, fine, coarse);
  const frame = [shape[0] / fineness - 2 * down, shape[1] / fineness - 2 * across] as const;
  if (Math.min(...frame) < LEAST_FRAME) throw new BlurTooLarge();
  const window = { top: down, left: across, height: frame[0], width: frame[1] };
  const means = light.map((plane) => binned(plane, shape, fineness));
  const wide = shape[1] / fineness;
  const truth = means.map((plane) => part(plane, wide, window));
  if (blur.crime || fineness === 1) {
    const grid = [shape[0] / fineness, wide] as const;
    return { shape: frame, truth, light: means.map((plane) => seenThrough(coarse, plane, grid, window)) };
  }
  const finer = { top: 2 * down, left: 2 * across, height: 2 * frame[0], width: 2 * frame[1] };
  const fineFrame = [finer.height, finer.width] as const;
  return {
    shape: frame,
    truth,
    light: light.map((plane) => binned(seenThrough(fine, plane, shape, finer), fineFrame, fineness)),
  };
}

/** h ∗ x in a window to which the blur reaches from inside the plane alone. */
function seenThrough(kernel: Kernel, plane: Vec, shape: Size, window: Parameters<typeof part>[2]): Vec {
  const [down, across] = reachOf(kernel);
  const blur = convolve2d(kernel, shape, { boundary: 'zero', output: 'valid' });
  const inside = { ...window, top: window.top - down, left: window.left - across };
  return part(blur.apply(plane), shape[1] - 2 * across, inside);
}

const isCounted = ({ name }: AddedNoise): boolean => name === 'poisson' || name === 'mixed';
const isElectronic = ({ name }: AddedNoise): boolean => name === 'gaussian' || name === 'mixed';

/** y = h ∗ x + n, by the noise's name: photons first, then what the electronics add. */
export function noisy(light: Vec, noise: AddedNoise, rng: RandomState): Vec {
  const { sigma, photons } = noise;
  const counts = isCounted(noise)
    ? poissonNoise(
        light.map((value) => Math.max(0, value)),
        photons,
        rng,
      )
    : light;
  return isElectronic(noise) ? gaussianNoise(counts, sigma, rng) : counts;
}

const eightBits = (value: number): number =>
  Math.round(EIGHT_BITS.white * Math.min(1, Math.max(0, value))) / EIGHT_BITS.white;

function make({ picture, blur, noise }: Making): Exposure {
  const { shape, truth, light } = blurredHere(canvasOf(picture), blur);
  const rng = new RandomState(noise.seed);
  const planes = light.map((plane) => noisy(plane, noise, rng).map(linearToSrgb));
  const { sigma, photons } = noise;
  return {
    shape,
    colours: planes.length,
    planes: noise.isRounded ? planes.map((plane) => plane.map(eightBits)) : planes,
    stored: noise.isRounded ? EIGHT_BITS : { curve: 'srgb', depth: 'float', white: 1 },
    truth: truth.map((plane) => plane.map(linearToSrgb)),
    added: {
      sigma: isElectronic(noise) ? sigma : 0,
      ...(isCounted(noise) && { photons }),
    },
  };
}

let last: { readonly image: unknown; readonly key: string; readonly exposure: Exposure } | undefined;

/** What was taken of a sharp picture; the last is kept, since every slider of a method asks for it again. */
export function madeOf(making: Making): Exposure {
  const { picture, blur, noise } = making;
  const image = picture.image.own ?? picture.image.scene;
  // What the methods are told makes no other picture.
  const made = { ...blur, misstated: 1, outside: 'surround' };
  const key = JSON.stringify([{ ...picture, image: null }, made, noise]);
  if (!last || last.image !== image || last.key !== key) last = { image, key, exposure: make(making) };
  return last.exposure;
}
