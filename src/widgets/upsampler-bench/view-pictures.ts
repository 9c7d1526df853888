/** The input, the truth and six ways between them: a detail of each, or its whole spectrum with the grid's frequencies ringed. */
import { formatNumber } from '../../format.ts';
import type { Handle, Panel, PictureData, Role, ViewContext } from '../contract.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture, sideAxes } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import { DETAIL, UPSAMPLERS, type Name, type Params } from './params.ts';
import type { Words } from './words.en.ts';
import { onMat } from './view-mat.ts';

export type Context = ViewContext<Params, Result, Words>;
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
    const free = Math.max(0, Math.min(shape[axis] - DETAIL[axis], at - DETAIL[axis] / 2));
    return Math.round(free / stride) * stride;
  });
  return [top, left];
}

function detail(context: Context, picture: Plane): PictureData {
  const [top, left] = cornerOf(context);
  const width = context.r.task.shape[1];
  const [rows, columns] = DETAIL;
  const data = Float64Array.from({ length: rows * columns }, (_, at) => {
    return picture[(top + Math.floor(at / columns)) * width + left + (at % columns)];
  });
  return { shape: DETAIL, data };
}

/**
 * Rolled by half a tile, so that frequency 0 and each frequency of the grid lie in the middle of one of s × s equal tiles; those of
 * the grid are ringed. It is laid in the middle of a picture of the details' proportions, so that nothing moves when it comes.
 */
function spectrum({ r }: Context, powers: Plane): PictureData & { readonly data: Plane } {
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
  const { r, narrow, words } = context;
  const { shape, stride, input } = r.task;
  const sides = [shape[0] / stride, shape[1] / stride] as const;
  return captionedPicture(context, {
    name: 'input',
    role: 'observation',
    caption: words.figure[narrow ? 'inputShort' : 'input'],
    share,
    group: 'pictures',
    axes: sideAxes(sides),
    ...onMat(context, share, { shape: sides, data: input }),
  });
}

interface Shown {
  readonly picture: Plane;
  readonly spectrum: Plane;
  readonly score: number;
}

/** What has a short name too. */
type ShownName = Name | 'truth';

/** A detail, or the whole spectrum, and the score. */
function shownPanel(context: Context, share: number, name: ShownName, role: Role, one: Shown): Panel {
  const { p, narrow, words } = context;
  const named = words.figure;
  const caption = filled(named.scored, {
    name: named[narrow ? (`${name}Short` as const) : name],
    score: formatNumber(one.score, 2),
  });
  const content =
    p.show === 'pictures'
      ? detail(context, one.picture)
      : onMat(context, share, spectrum(context, one.spectrum));
  return captionedPicture(context, { name, role, caption, share, group: 'pictures', ...content });
}

export function picturePanels(context: Context): { panels: Panel[]; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const share = narrow ? 1 / 2 : 1 / 4;
  const truth = { picture: r.task.truth, spectrum: r.truthSpectrum, score: r.truthScore };
  const ways = UPSAMPLERS.map((name, i) => shownPanel(context, share, name, 'estimate', r.enlarged[i]));
  const [x, y] = p.spot;
  const spot = words.figure.spot;
  return {
    panels: [
      inputPanel(context, share),
      ...ways.slice(0, 3),
      shownPanel(context, share, 'truth', 'truth', truth),
      ...ways.slice(3),
    ],
    handles: [{ param: 'spot', panel: 'input', axis: 'xy', at: { x, y }, grab: 'panel', label: spot }],
  };
}
