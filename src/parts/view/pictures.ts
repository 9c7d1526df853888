/**
 * Pictures with their captions, how their numbers become light, and the axes of what is grabbed on them. Without a plotting library: a
 * figure of pictures alone loads none.
 */
import type { Axis, Panel, PictureData, ViewContext } from '../../widgets/contract.ts';

type PictureOptions = PictureData & Omit<Panel, 'node' | 'height'>;
type Context = Pick<ViewContext<unknown, unknown>, 'picture'>;
type Shape = PictureData['shape'];

export function captionedPicture({ picture }: Context, options: PictureOptions): Panel {
  const { shape, data, range, map, ...panel } = options;
  return { ...panel, node: picture(panel.name, { shape, data, range, map }) };
}

/** Pictures that take the same share and are looked at together. */
export const pictureRow = (
  context: Context,
  place: Pick<Panel, 'share' | 'group'>,
  pictures: readonly PictureOptions[],
): Panel[] => pictures.map((one) => captionedPicture(context, { ...place, ...one }));

/** One plane is grey, three are colours. */
export const ofPlanes = (shape: Shape, planes: readonly ArrayLike<number>[]): PictureData =>
  planes.length === 1 ? { shape, data: planes[0] } : { shape, data: planes, map: 'rgb' };

/** Black at 0 and white at the scale; with a sign grey at 0, and each sign a colour. */
export const onScale = (
  shape: Shape,
  data: ArrayLike<number>,
  scale: number,
  signed: boolean,
): PictureData =>
  signed ? { shape, data, map: 'diverging', range: [-scale, scale] } : { shape, data, range: [0, scale] };

type Axes = { readonly x: Axis; readonly y: Axis };
const linear = (domain: Axis['domain'], range: Axis['range']): Axis => ({ type: 'linear', domain, range });

/** Each whole number is the middle of a pixel; rows count from below, so that the arrow keys move a handle the way they point. */
export const pixelAxes = ([height, width]: Shape): Axes => ({
  x: linear([-0.5, width - 0.5], [0, width]),
  y: linear([-0.5, height - 0.5], [height, 0]),
});

/** From 0 to 1 along each side, from below too: a place that a picture of another size keeps. */
export const sideAxes = ([height, width]: Shape): Axes => ({
  x: linear([0, 1], [0, width]),
  y: linear([0, 1], [height, 0]),
});

/** In pixels from the upper left corner, rows downwards: the places of ink. */
export const inkAxes = ([height, width]: Shape): Axes => ({
  x: linear([0, width], [0, width]),
  y: linear([0, height], [0, height]),
});
