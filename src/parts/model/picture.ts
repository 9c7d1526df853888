/** A picture as a file stores it: whole levels, which a script can carry exactly, so that the book and its Python see the same one. */
import { greyOf, linearToSrgb, srgbToLinear } from '../../core/light.ts';
import type { LinearOperator } from '../../core/operator.ts';
import type { Vec } from '../../core/vector.ts';
import type { ImageValue, PlanarPicture } from '../../widgets/contract.ts';
import { keepEach, keepLast } from './memo.ts';

export interface StoredPicture {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** 0 … 255, row after row. */
  readonly levels: Uint8Array;
}

const WHITE = 255;
const levelOf = (value: number): number => Math.round(WHITE * Math.min(1, Math.max(0, value)));

/** A plane of values, those outside [0, 1] clipped. */
export const storedPicture = (values: ArrayLike<number>, shape: StoredPicture['shape']): StoredPicture => ({
  shape,
  levels: Uint8Array.from({ length: values.length }, (_, i) => levelOf(values[i])),
});

/** The values in [0, 1] that the levels stand for. */
export const valuesOf = ({ levels }: Pick<StoredPicture, 'levels'>): Vec =>
  new Float64Array(levels).map((level) => level / WHITE);

/** What a widget makes of an image param: the reader's own picture in grey, of which the last is kept, or one of its scenes, each drawn once, square or of a shape. */
export function sceneOrOwn(
  size: number | StoredPicture['shape'],
  draw: (scene: string, shape: StoredPicture['shape']) => Vec,
): (value: ImageValue) => StoredPicture {
  const shape = typeof size === 'number' ? ([size, size] as const) : size;
  const drawn = keepEach((scene: string) => storedPicture(draw(scene, shape), shape));
  // A slider asks for the same picture at every stop, and its grey takes three powers a pixel.
  const taken = keepLast(
    (own: PlanarPicture) => own,
    ({ planes, shape: own }) => storedPicture(greyOf(planes), own),
  );
  return ({ scene, own }) => (own ? taken(own) : drawn(scene));
}

/** The size of a reader's own picture as they know it, for a sentence about it: width first, as files are told. */
export const fileSizeOf = ({ shape, fileShape = shape }: Omit<PlanarPicture, 'planes'>) => ({
  height: fileShape[0],
  width: fileShape[1],
});

/** Means over step × step pixels; both sides of the plane are multiples of the step. */
export function broughtDown(plane: Vec, [height, width]: StoredPicture['shape'], step: number): Vec {
  const across = width / step;
  const coarse = new Float64Array((height / step) * across);
  plane.forEach((value, at) => {
    const [row, column] = [Math.floor(at / width / step), Math.floor((at % width) / step)];
    coarse[row * across + column] += value / step ** 2;
  });
  return coarse;
}

/** What a camera's file holds of a plane of stored values: a lens blurs the light, the file keeps the sRGB curve of it, in whole levels. */
export const photographed = (
  plane: Vec,
  lens: Pick<LinearOperator, 'apply'>,
  shape: StoredPicture['shape'],
): Vec => valuesOf(storedPicture(lens.apply(plane.map(srgbToLinear)).map(linearToSrgb), shape));

/** Cut at the right and below to sides that are multiples of `step`, which none loses where they are. */
export function cutTo({ shape, levels }: StoredPicture, step: number): StoredPicture {
  const [height, width] = shape.map((side) => side - (side % step));
  if (height === shape[0] && width === shape[1]) return { shape, levels };
  const kept = new Uint8Array(height * width);
  for (let row = 0; row < height; row++)
    kept.set(levels.subarray(row * shape[1], row * shape[1] + width), row * width);
  return { shape: [height, width], levels: kept };
}

/** `x = np.array([…]) / 255`, a line a row. */
export function pythonPicture(name: string, { shape: [, width], levels }: StoredPicture): string {
  const rows: string[] = [];
  for (let i = 0; i < levels.length; i += width)
    rows.push(`    [${levels.subarray(i, i + width).join(', ')}],`);
  return `${name} = np.array([\n${rows.join('\n')}\n]) / ${WHITE}`;
}

/** Why a picture can't be tried: one of the reader's own with a side below `least`, or one with a single grey throughout. */
export function unfit(
  own: PlanarPicture | undefined,
  { levels }: Pick<StoredPicture, 'levels'>,
  least: number,
) {
  if (own && Math.min(...own.shape) < least)
    return { code: 'small', facts: { ...fileSizeOf(own), least } } as const;
  return levels.every((level) => level === levels[0]) ? ({ code: 'even' } as const) : null;
}
