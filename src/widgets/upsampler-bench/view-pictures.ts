/** The input, the truth and six ways between them: a detail of each, or its whole spectrum with the grid's frequencies ringed. */
import { formatNumber } from '../../format.ts';
import type { Axis, Handle, Panel, PictureData, Role, ViewContext } from '../contract.ts';
import { filled } from '../figures/notes.ts';
import type { Result } from './model.ts';
import { DETAIL, UPSAMPLERS, type Params } from './params.ts';

export type Context = ViewContext<Params, Result>;
type Shape = readonly [number, number];
type Plane = ArrayLike<number>;

/** log₁₀ of the power: black and white. */
const POWERS = [-10, -3] as const;
/** Radius of the rings, in frequencies. */
const RING = { inner: 3.4, outer: 4.6 };

/** The top left corner of the detail, on whole blocks of the input. */
function cornerOf({ r, p }: Context): Shape {
  const { shape, stride } = r.task;
  const centre = [(1 - p.spot[1]) * shape[0], p.spot[0] * shape[1]];
  const [top, left] = centre.map((at, axis) => {
    const free = Math.max(0, Math.min(shape[axis] - DETAIL, at - DETAIL / 2));
    return Math.round(free / stride) * stride;
  });
  return [top, left];
}

function detail(context: Context, picture: Plane): PictureData {
  const [top, left] = cornerOf(context);
  const width = context.r.task.shape[1];
  const data = Float64Array.from({ length: DETAIL * DETAIL }, (_, at) => {
    return picture[(top + Math.floor(at / DETAIL)) * width + left + (at % DETAIL)];
  });
  return { shape: [DETAIL, DETAIL], data };
}

/**
 * Rolled by half a tile, so that frequency 0 and each frequency of the grid lie in the middle of one of s × s equal tiles; those of
 * the grid are ringed.
 */
function spectrum({ r }: Context, powers: Plane): PictureData {
  const { shape, stride } = r.task;
  const [height, width] = shape;
  const half = [Math.floor(height / stride / 2), Math.floor(width / stride / 2)];
  const data = Float64Array.from({ length: height * width }, (_, at) => {
    const place = [Math.floor(at / width), at % width];
    const frequency = place.map((i, axis) => (i - half[axis] + shape[axis]) % shape[axis]);
    const tile = place.map((i, axis) => Math.min(stride - 1, Math.floor((i * stride) / shape[axis])));
    const away = Math.hypot(...place.map((i, axis) => i - half[axis] - (tile[axis] * shape[axis]) / stride));
    const ringed = (tile[0] > 0 || tile[1] > 0) && away >= RING.inner && away <= RING.outer;
    return ringed ? POWERS[1] : powers[frequency[0] * width + frequency[1]];
  });
  return { shape, data, range: POWERS };
}

/** The whole input: the place of the detail is dragged over it, in parts of its sides. */
function inputPanel(context: Context, share: number): Panel {
  const { r, picture, words } = context;
  const { shape, stride, input } = r.task;
  const [height, width] = shape.map((side) => side / stride);
  const axes: { x: Axis; y: Axis } = {
    x: { type: 'linear', domain: [0, 1], range: [0, width] },
    y: { type: 'linear', domain: [0, 1], range: [height, 0] },
  };
  const node = picture('input', { shape: [height, width], data: input });
  return { name: 'input', node, role: 'observation', caption: words.figure.input, share, axes };
}

export function picturePanels(context: Context): { panels: Panel[]; handles: Handle[] } {
  const { r, p, picture, narrow, words } = context;
  const named = words.figure;
  const share = narrow ? 1 / 2 : 1 / 4;
  const spectra = p.show === 'spectra';
  const shown = (
    name: string,
    role: Role,
    one: { readonly picture: Plane; readonly spectrum: Plane; readonly score: number },
  ): Panel => ({
    name,
    node: picture(name, spectra ? spectrum(context, one.spectrum) : detail(context, one.picture)),
    role,
    caption: filled(named.scored, {
      name: named[narrow ? `${name}Short` : name],
      score: formatNumber(one.score, 2),
    }),
    share,
  });
  const truth = { picture: r.task.truth, spectrum: r.truthSpectrum, score: r.truthScore };
  const ways = UPSAMPLERS.map((name, i) => shown(name, 'estimate', r.enlarged[i]));
  const [x, y] = p.spot;
  return {
    panels: [
      inputPanel(context, share),
      ...ways.slice(0, 3),
      shown('truth', 'truth', truth),
      ...ways.slice(3),
    ],
    handles: [{ param: 'spot', panel: 'input', axis: 'xy', at: { x, y }, label: named.spot }],
  };
}
