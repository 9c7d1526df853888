/** The whole picture, and a detail in which each pixel can be seen. */
import type { PictureData, View } from '../contract.ts';
import { ofPlanes, pictureRow, sideAxes } from '../../parts/view/pictures.ts';
import type { Planes } from './decoder.ts';
import type { Result } from './model.ts';
import { DETAIL, SIDE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

const WHOLE = [SIDE, SIDE] as const;

/** The detail around a place given from the left and from below, as far inside as it fits. */
function detailOf(planes: Planes, [x, y]: Params['spot']): PictureData {
  const [top, left] = [1 - y, x].map((at) =>
    Math.round(Math.max(0, Math.min(SIDE - DETAIL, at * SIDE - DETAIL / 2))),
  );
  const cut = (plane: ArrayLike<number>) =>
    Float64Array.from({ length: DETAIL * DETAIL }, (_, at) => {
      return plane[(top + Math.floor(at / DETAIL)) * SIDE + left + (at % DETAIL)];
    });
  return ofPlanes([DETAIL, DETAIL], planes.map(cut));
}

export const view: View<Params, Result, Words> = (context) => {
  const { r, p, words } = context;
  const planes = r.pictures[p.shown];
  const role = p.shown === 'truth' ? 'truth' : 'observation';
  const [x, y] = p.spot;
  return {
    panels: pictureRow(context, { share: 1 / 2, group: 'twins' }, [
      { name: 'whole', role, ...ofPlanes(WHOLE, planes), axes: sideAxes(WHOLE) },
      { name: 'detail', role, ...detailOf(planes, p.spot) },
    ]),
    handles: [
      { param: 'spot', panel: 'whole', axis: 'xy', at: { x, y }, grab: 'panel', label: words.figure.spot },
    ],
  };
};
