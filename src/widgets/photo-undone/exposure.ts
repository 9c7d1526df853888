/** A picture, blurred in light and stored in 8 bits: the only noise is the rounding of the file. */
import { gaussian2d } from '../../core/kernels/index.ts';
import { linearToSrgb, srgbToLinear } from '../../core/light.ts';
import { psnr } from '../../core/metrics.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { scene, stillLifeColour, type SceneName } from '../../core/scenes/index.ts';
import { naive, spectralSolve, tikhonov, transferFunction } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { keepEach, keepLast } from '../../parts/model/memo.ts';
import { photographed, storedPicture, valuesOf } from '../../parts/model/picture.ts';
import { SHAPE, SIGMA, type Params } from './params.ts';

/** Red, green and blue, or one plane of grey; stored values in [0, 1]. */
export type Planes = readonly Vec[];
export interface Picture {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  readonly planes: Planes;
}
export interface Exposure extends Picture {
  readonly blurred: Planes;
  readonly divided: Planes;
  /** Against the truth, in dB. */
  readonly quality: Readonly<Record<'blurred' | 'divided', number>>;
  /** The kernel's spectrum. */
  readonly transfer: ReturnType<typeof transferFunction>;
}

const whole = (plane: ArrayLike<number>, shape: Picture['shape']): Vec =>
  valuesOf(storedPicture(plane, shape));

const drawn = keepEach((name: string): Picture => {
  const planes =
    name === 'still-life' ? Object.values(stillLifeColour(SHAPE, 1)) : [scene(name as SceneName, SHAPE, 1)];
  return { shape: SHAPE, planes: planes.map((plane) => whole(plane, SHAPE)) };
});

/** What was photographed, as a file stores it. */
export const pictureOf = ({ picture: { scene: name, own } }: Pick<Params, 'picture'>): Picture =>
  own ? { shape: own.shape, planes: own.planes.map((plane) => whole(plane, own.shape)) } : drawn(name);

export const exposed = keepLast(
  ({ planes }: Picture) => planes,
  (picture): Exposure => {
    const { shape, planes } = picture;
    const kernel = gaussian2d(SIGMA);
    const blur = convolve2d(kernel, shape, { boundary: 'periodic' });
    const transfer = transferFunction(kernel, shape);
    const blurred = planes.map((plane) => photographed(plane, blur, shape));
    const divided = solved({ shape, blurred, transfer }, naive());
    const truth = together(planes);
    const quality = { blurred: psnr(together(blurred), truth), divided: psnr(together(divided), truth) };
    return { ...picture, blurred, transfer, divided, quality };
  },
);

/** All planes, one after the other. */
export function together(planes: Planes): Vec {
  const all = new Float64Array(planes.length * planes[0].length);
  planes.forEach((plane, i) => all.set(plane, i * plane.length));
  return all;
}

function solved(
  { shape, blurred, transfer }: Pick<Exposure, 'shape' | 'blurred' | 'transfer'>,
  factor: Parameters<typeof spectralSolve>[3],
): Planes {
  return blurred.map((plane) =>
    spectralSolve(plane.map(srgbToLinear), shape, transfer, factor).map((light) =>
      linearToSrgb(Math.min(1, Math.max(0, light))),
    ),
  );
}

export const regularised = (exposure: Exposure, lambda: number): Planes => solved(exposure, tikhonov(lambda));
