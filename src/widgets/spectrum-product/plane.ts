/** One picture, one blur: its spectrum, the blur's, their product, and where the blur's nulls lie. */
import { fft2, ifft2, type Complex } from '../../core/fft/index.ts';
import { disc, motion, type Kernel } from '../../core/kernels/index.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import { magnitude, transferFunction } from '../../core/spectral/index.ts';
import { maxAbs, subtract, type Vec } from '../../core/vector.ts';
import { sceneOrOwn, valuesOf } from '../../parts/model/picture.ts';
import { fileOf, preparedOf } from './camera.ts';
import { centred, distanceAt, type Nulls, type Shape } from './frequencies.ts';
import { times } from './line.ts';
import { ringNulls, stripeNulls } from './nulls.ts';
import { SIDE, type Params } from './params.ts';
import { profileOf, type Profile } from './profile.ts';
import { hiddenMotion } from './riddle.ts';

export interface Plane {
  readonly shape: Shape;
  readonly truth: Vec;
  readonly data: Vec;
  /** Cut out round its centre and scaled so that the largest weight is 1. */
  readonly kernel: { readonly shape: Shape; readonly data: Vec };
  /** log₁₀ of the magnitudes, the mean in the middle; X and Y divided by the number of pixels. */
  readonly spectra: { readonly truth: Vec; readonly kernel: Vec; readonly data: Vec };
  /** |H| in the DFT's order. */
  readonly transfer: Vec;
  /** 1 at pixels of the right half on a null as predicted. */
  readonly marks: Vec;
  readonly profile: Profile;
}

/** The picture as a file stores it, so that the Python can carry it exactly. */
export const pictureOf = sceneOrOwn(SIDE, (name, shape) => scene(name as SceneName, shape));

/** A cheap answer to "how large is it", before anything is drawn. */
export const shapeOf = ({ scene: { own } }: Params): Shape => own?.shape ?? [SIDE, SIDE];

export function planeKernel(p: Params): Kernel {
  if (p.mystery) {
    const hidden = hiddenMotion(p.seed);
    return motion(hidden.length, hidden.angle);
  }
  return p.plane === 'disc' ? disc(p.radius) : motion(p.length, p.angle);
}

/** The nulls to be marked: those of the blur, or of the reader's guess. */
export function nullsOf(p: Params): Nulls {
  if (p.mystery) return { places: stripeNulls(p.guess, 0.5), angle: p.guessAngle };
  if (p.plane === 'disc') return { places: ringNulls(p.radius, 0.5), angle: null };
  return { places: stripeNulls(p.length, 0.5), angle: p.angle };
}

/** Half the width of a marked line, in pixels of the spectrum. */
const PEN = 0.5;

function marksOf([height, width]: Shape, { places, angle }: Nulls): Vec {
  const marks = new Float64Array(height * width);
  const reach = PEN / Math.max(height, width);
  for (let k = 0; k < height; k++)
    for (let l = Math.floor(width / 2) + 1; l < width; l++) {
      const s = distanceAt(centred(l, width), centred(k, height), angle);
      if (places.some((place) => Math.abs(place - s) <= reach)) marks[k * width + l] = 1;
    }
  return marks;
}

/** The quadrants exchanged, so that the mean lies in the middle, and the logarithm taken. */
export function pictured(values: Vec, [height, width]: Shape): Vec {
  const least = 1e-12;
  return values.map((_, at) => {
    const k = (Math.floor(at / width) + Math.ceil(height / 2)) % height;
    const l = ((at % width) + Math.ceil(width / 2)) % width;
    return Math.log10(Math.max(least, values[k * width + l]));
  });
}

function cutOut({ shape, data }: Kernel): Plane['kernel'] {
  const side = Math.max(21, ...shape);
  const out = new Float64Array(side * side);
  const [top, left] = shape.map((n) => Math.floor(side / 2) - Math.floor(n / 2));
  const largest = maxAbs(data);
  for (const [at, value] of data.entries())
    out[(top + Math.floor(at / shape[1])) * side + left + (at % shape[1])] = value / largest;
  return { shape: [side, side], data: out };
}

/** y and its spectrum, the right way round: on the ring the product of spectra, of a file what its values give. */
function seenOf(p: Params, slid: Vec, product: Complex, truth: Vec, kernel: Kernel, shape: Shape) {
  if (p.taken === 'ring') return { data: slid, Y: product };
  const file = fileOf(truth, kernel, shape);
  const data = p.taken === 'file' ? file : preparedOf(file, shape);
  return { data, Y: fft2(data, new Float64Array(data.length), shape) };
}

export function planeOf(p: Params): { plane: Plane; difference: number } {
  const picture = pictureOf(p.scene);
  const { shape } = picture;
  const truth = valuesOf(picture);
  const kernel = planeKernel(p);
  const slid = convolve2d(kernel, shape, { boundary: 'periodic', method: 'direct' }).apply(truth);
  const X = fft2(truth, new Float64Array(truth.length), shape);
  const H = transferFunction(kernel, shape);
  const product = times(X, H);
  const { data, Y } = seenOf(p, slid, product, truth, kernel, shape);
  const sizes = (values: Vec): Vec => values.map((value) => value / truth.length);
  const spectra = {
    truth: pictured(sizes(magnitude(X)), shape),
    kernel: pictured(magnitude(H), shape),
    data: pictured(sizes(magnitude(Y)), shape),
  };
  const nulls = nullsOf(p);
  return {
    plane: {
      shape,
      truth,
      data,
      kernel: cutOut(kernel),
      spectra,
      transfer: magnitude(H),
      marks: marksOf(shape, nulls),
      profile: profileOf(spectra, shape, nulls),
    },
    difference: maxAbs(subtract(ifft2(product.re, product.im, shape).re, slid)) / (maxAbs(truth) || 1),
  };
}
