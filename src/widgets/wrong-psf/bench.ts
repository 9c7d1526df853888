/** A picture with its surround, a blur, noise; and what a wrong belief about the blur makes of it on a ring, in closed form. */
import { gaussianNoise } from '../../core/noise.ts';
import { wholeSpectrum, rfft, type Complex } from '../../core/fft/index.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { crop } from '../../core/operators/crop.ts';
import { RandomState } from '../../core/random/index.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import { transferFunction } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { gradientPenalty } from '../../parts/model/blur-evidence.ts';
import { keepEach, keepLast } from '../../parts/model/memo.ts';
import { sceneOrOwn, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { kernelOf, type Blur } from './kernels.ts';
import { SHAPE, SURROUND, type Params } from './params.ts';

export type Shape = readonly [number, number];

const WHOLE = [SHAPE[0] + 2 * SURROUND, SHAPE[1] + 2 * SURROUND] as const;
const stored = sceneOrOwn(WHOLE, (name, shape) => scene(name as SceneName, shape, 1));

/** With its surround. */
export const pictureOf = ({ picture }: Pick<Params, 'picture'>): StoredPicture => stored(picture);

export const trueBlur = (p: Params): Blur => ({ shape: p.blur, width: p.width, angle: p.angle });
export const assumedBlur = (p: Params): Blur => ({
  shape: p.assumed,
  width: p.assumedWidth,
  angle: p.assumedAngle,
});

/** Whether the data are cut out of a larger picture, so that nobody knows what lies around them. */
export const isCut = ({ frame }: Pick<Params, 'frame'>): boolean => frame !== 'ring';

export interface Bench {
  /** Of the data. */
  readonly shape: Shape;
  readonly truth: Vec;
  readonly data: Vec;
}

/** Each picture keeps the data that were made of it last. */
const benches = keepLast(pictureOf, (first: Params) => {
  const picture = pictureOf(first);
  return keepLast(
    (p: Params) => [isCut(p), p.blur, p.width, p.angle, p.noise, p.seed].join(' '),
    (p) => photographed(picture, p),
  );
});
export const benchOf = (p: Params): Bench => benches(p)(p);

/** On a ring the picture is all there is; a cut one is blurred with its surround, and the surround then lost. */
function photographed(picture: StoredPicture, p: Params): Bench {
  const inside = crop(picture.shape, SURROUND);
  const shape = inside.outShape as Shape;
  const whole = valuesOf(picture);
  const truth = inside.apply(whole);
  const kernel = kernelOf(trueBlur(p));
  const blurred = isCut(p)
    ? inside.apply(convolve2d(kernel, picture.shape, { boundary: 'periodic' }).apply(whole))
    : convolve2d(kernel, shape, { boundary: 'periodic' }).apply(truth);
  return { shape, truth, data: gaussianNoise(blurred, p.noise, new RandomState(p.seed)) };
}

/** |D|² at each frequency of a frame, of which a picture has few. */
export const penaltyOf = keepEach(gradientPenalty, (shape: Shape) => shape.join(' '));
export const transferOf = ({ blur, shape }: { blur: Blur; shape: Shape }): Complex =>
  transferFunction(kernelOf(blur), shape);

export const spectrumOf = (x: Vec, shape: Shape): Complex => wholeSpectrum(rfft(x, shape), shape);
