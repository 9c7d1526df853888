/** The plane of latent space as a map of pictures, and the picture of each twin at the place on it. */
import { barePanel } from '../../parts/view/bare.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { captionedPicture, pictureRow } from '../../parts/view/pictures.ts';
import { line } from '../../parts/view/plot.ts';
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { MAP } from './map-places.ts';
import type { Result } from './model.ts';
import { REACH } from './params.ts';
import type { Params } from './params.ts';
import { sheetOf } from './sheet.ts';
import { firstName, secondName } from './view-names.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const SIDE = 32;
const SHAPE = [SIDE, SIDE] as const;
const SHEET = MAP * SIDE;
const SHARE = 1 / 3;
/** Between real pictures. */
const GAP = 2;
/** Corners of the polygon that stands for a circle. */
const CORNERS = 48;

/** Where z has the length that it has as a rule. */
function usualCircle(context: Context): Element {
  const side = panelWidth(context.width, SHARE);
  const radius = side / 2 / REACH;
  const points = Array.from({ length: CORNERS + 1 }, (_, i) => (2 * Math.PI * i) / CORNERS);
  const at = {
    x: (angle: number) => side / 2 + radius * Math.cos(angle),
    y: (angle: number) => side / 2 + radius * Math.sin(angle),
  };
  return barePanel(context, { name: 'usual', height: side, share: SHARE }, [
    line(points, { ...at, stroke: '#000', strokeWidth: 3, strokeOpacity: 0.5 }),
    line(points, { ...at, stroke: '#fff', strokeWidth: 1.5 }),
  ]).node;
}

export function picturePanels(context: Context): { panels: Panel[]; handle: Handle } {
  const { r, p, narrow, words } = context;
  const axis = (from: number, to: number) =>
    ({ type: 'linear', domain: [-REACH, REACH], range: [from, to] }) as const;
  const { reach } = r.first;
  const map = captionedPicture(context, {
    ...{ name: 'map', share: SHARE, group: 'twins', caption: words.figure[narrow ? 'mapShort' : 'map'] },
    axes: { x: axis(0, SHEET), y: axis(SHEET, 0) },
    over: usualCircle(context),
    ...{ ...sheetOf(r.map), range: [-reach, reach] },
  });
  const sides = [
    { name: 'first', role: 'kernel', side: r.first, caption: firstName(context) },
    { name: 'second', role: 'estimate', side: r.second, caption: secondName(context) },
  ] as const;
  const twins = pictureRow(
    context,
    { share: SHARE, group: 'twins' },
    sides.map(({ side, ...named }) => ({
      ...named,
      ...{ shape: SHAPE, data: side.picture, range: [-side.reach, side.reach] as const },
    })),
  );
  const [x, y] = p.at;
  const handle = { param: 'at', panel: 'map', axis: 'xy', at: { x, y }, grab: 'panel' } as const;
  return { panels: [map, ...twins], handle: { ...handle, label: words.figure.at } };
}

/** Real ones, about as large as those of the map. */
export const realPanel = (context: Context): Panel =>
  captionedPicture(context, {
    ...{ name: 'real', role: 'truth', share: context.narrow ? 1 / 2 : 1 / 4, more: context.narrow },
    caption: context.words.figure.realSheet,
    ...{ ...sheetOf(context.r.beside, GAP), range: [-1, 1] },
  });
