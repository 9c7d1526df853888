/** One network over one page, whatever the page's size. */
import type { Layer, Memory, Params as Weights } from '../../core/layers/index.ts';
import type { Single } from '../../core/vector.ts';
import { decoderLayers } from '../../networks/decoder.ts';
import { CLASSES } from '../../networks/glyph-pages.ts';
import { labelsOf } from '../../networks/segmentation.ts';
import { rungLayers } from '../../networks/skip-ladder.ts';
import type { Join, Way } from './params.ts';

type Shape = readonly [number, number];

/** What a page's sides must be multiples of: three poolings halve them. */
export const MULTIPLE = 8;
export const fitsAsItIs = (shape: Shape): boolean => shape.every((side) => side % MULTIPLE === 0);

/** The layers of a way, as they are for sides that halve. */
export const layersOf = (way: Way): Layer<Memory, Single> =>
  way === 'decoder' ? decoderLayers : rungLayers(way);

export interface Labelled {
  /** The class of each pixel of the page: paper where the network says nothing. */
  readonly labels: Uint8Array;
  /** The mean probability of the class that was said, over all that was said to be ink; undefined where there is none. */
  readonly sure: number | undefined;
}

/** @throws RangeError where the sizes do not fit and the layers are joined as they are */
export function label(way: Way, weights: Weights<Single>, page: Single, shape: Shape, join: Join): Labelled {
  const asIs = fitsAsItIs(shape);
  const reached: Shape =
    asIs || join !== 'padded'
      ? shape
      : [MULTIPLE * Math.ceil(shape[0] / MULTIPLE), MULTIPLE * Math.ceil(shape[1] / MULTIPLE)];
  const layers =
    asIs || join === 'padded' || way === 'decoder' ? layersOf(way) : rungLayers(way, { shape, join });
  const x = { shape: [1, 1, ...reached] as const, data: placed(page, shape, reached) };
  const { y } = layers.forward(x, weights);
  return readOff(y.data, [y.shape[2], y.shape[3]], shape);
}

/** In the upper left of a plane of another size: what is more is 0, what is too much is cut off. */
function placed<V extends Single | Uint8Array>(plane: V, from: Shape, to: Shape): V {
  if (from[0] === to[0] && from[1] === to[1]) return plane;
  const made = new (plane.constructor as new (length: number) => V)(to[0] * to[1]);
  const columns = Math.min(from[1], to[1]);
  for (let row = 0; row < Math.min(from[0], to[0]); row++)
    made.set(plane.subarray(row * from[1], row * from[1] + columns), row * to[1]);
  return made;
}

function readOff(scores: Single, made: Shape, shape: Shape): Labelled {
  const pixels = made[0] * made[1];
  const said = labelsOf(scores, pixels);
  let [sum, count] = [0, 0];
  const within = placed(new Uint8Array(shape[0] * shape[1]).fill(1), shape, made);
  said.forEach((best, at) => {
    if (best === 0 || !within[at]) return;
    let others = 0;
    for (let c = 0; c < CLASSES; c++)
      others += Math.exp(scores[c * pixels + at] - scores[best * pixels + at]);
    sum += 1 / others;
    count++;
  });
  return { labels: placed(said, made, shape), sure: count === 0 ? undefined : sum / count };
}
