/** The whole picture, and a detail in which each pixel can be seen. */
import type { PictureData, View, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { ofPlanes, pictureRow, sideAxes } from '../../parts/view/pictures.ts';
import { rect } from '../../parts/view/plot.ts';
import type { Planes } from './decoder.ts';
import type { Result } from './model.ts';
import { DETAIL, SIDE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

const WHOLE = [SIDE, SIDE] as const;
const SHARE = 1 / 2;

/** The upper left corner, [row, column], of the detail around a place given from the left and from below. */
const cornerOf = ([x, y]: Params['spot']): number[] =>
  [1 - y, x].map((at) => Math.round(Math.max(0, Math.min(SIDE - DETAIL, at * SIDE - DETAIL / 2))));

function detailOf(planes: Planes, spot: Params['spot']): PictureData {
  const [top, left] = cornerOf(spot);
  const cut = (plane: ArrayLike<number>) =>
    Float64Array.from({ length: DETAIL * DETAIL }, (_, at) => {
      return plane[(top + Math.floor(at / DETAIL)) * SIDE + left + (at % DETAIL)];
    });
  return ofPlanes([DETAIL, DETAIL], planes.map(cut));
}

/** Where in the whole picture the detail lies. */
function outline(context: ViewContext<Params, Result, Words>): Element {
  const width = panelWidth(context.width, SHARE);
  const pixel = width / SIDE;
  const [top, left] = cornerOf(context.p.spot).map((at) => at * pixel);
  const frame = { x1: left, x2: left + DETAIL * pixel, y1: top, y2: top + DETAIL * pixel };
  const mark = rect([frame], {
    x1: 'x1',
    x2: 'x2',
    y1: 'y1',
    y2: 'y2',
    stroke: colourOf('kernel'),
    strokeWidth: 2,
    fill: 'none',
  });
  return barePanel(context, { name: 'outline', height: width, share: SHARE }, [mark]).node;
}

export const view: View<Params, Result, Words> = (context) => {
  const { r, p, words } = context;
  const planes = r.pictures[p.shown];
  const role = p.shown === 'truth' ? 'truth' : 'observation';
  const [x, y] = p.spot;
  return {
    panels: pictureRow(context, { share: SHARE, group: 'twins' }, [
      { name: 'whole', role, ...ofPlanes(WHOLE, planes), axes: sideAxes(WHOLE), over: outline(context) },
      { name: 'detail', role, ...detailOf(planes, p.spot) },
    ]),
    handles: [
      { param: 'spot', panel: 'whole', axis: 'xy', at: { x, y }, grab: 'panel', label: words.figure.spot },
    ],
  };
};
