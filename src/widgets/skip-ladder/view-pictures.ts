/** The page, what was found on it, and the same at every rung, or with every way to join the levels. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { captionedPicture, inkAxes, sideAxes } from '../../parts/view/pictures.ts';
import { rect, text } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import { joinOf, joinsOf, WAYS } from './params.ts';
import type { Join, Params, Way } from './params.ts';
import { windowOf } from './view-detail.ts';
import { BLACK, classPicture, WHITE } from './view-colours.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const SHARES = { page: 1 / 3, rung: 1 / 6, join: 1 / 4 };
const NARROW = { page: 1 / 2, rung: 1 / 3, join: 1 / 3 };
export const sharesOf = (narrow: boolean) => (narrow ? NARROW : SHARES);

/** Noise goes beyond paper, 0, and ink, 1. */
const RANGE = [-0.2, 1.2] as const;
/** Letters beside what was read, in the drawing's pixels. */
const LETTER = 15;
const LETTERS = 'OXTL';

export function pagePanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const drawn = p.source === 'drawn';
  const panel = captionedPicture(context, {
    name: 'page',
    role: 'observation',
    caption: words.figure[drawn ? 'drawn' : 'page'],
    share: sharesOf(narrow).page,
    group: 'pages',
    axes: drawn ? inkAxes(r.shape) : undefined,
    ...{ shape: r.shape, data: r.page, range: RANGE },
  });
  const pen = { param: 'ink', panel: 'page', axis: 'draw', at: { x: 0, y: 0 } } as const;
  return { panel, handles: drawn ? [{ ...pen, label: words.figure.drawHere }] : [] };
}

/** What is shown, with each letter beside what was read as it, and a frame round the detail. */
export function foundPanel(context: Context): { panel: Panel; handle: Handle } {
  const { r, p, narrow, words } = context;
  const share = sharesOf(narrow).page;
  const { name, caption } = { name: 'found', caption: nameOf(context) };
  const panel = captionedPicture(context, {
    ...{ name, caption, share, role: 'estimate', group: 'pages', axes: sideAxes(r.shape) },
    ...classPicture(r.shape, r.shown.labels),
    over: readOver(context, share, r.read, true),
  });
  const [x, y] = p.spot;
  const spot = { param: 'spot', panel: name, axis: 'xy', at: { x, y }, grab: 'panel' } as const;
  return { panel, handle: { ...spot, label: words.figure.spot } };
}

export const truthPanel = (context: Context, share: number, group: string, lettered: boolean): Panel => {
  const { r, p, narrow, words } = context;
  // A panel keeps its share, and beside the joins there is room for a larger one.
  const name = p.size === 'odd' && !narrow ? 'answer' : 'truth';
  return captionedPicture(context, {
    ...{ name, role: 'truth', caption: words.figure.truth, share, group },
    ...classPicture(r.shape, r.truth, r.known),
    over: lettered && r.known ? readOver(context, share, r.letters, false) : undefined,
  });
};

function readOver(context: Context, share: number, read: Result['read'], framed: boolean): Element {
  const { r } = context;
  const width = panelWidth(context.width, share);
  const pixel = width / r.shape[1];
  const height = r.shape[0] * pixel;
  const inside = (at: number, end: number) => Math.min(end - LETTER / 2, Math.max(LETTER / 2, at));
  const { top, left, side } = windowOf(context);
  const box = { x1: left * pixel, x2: (left + side) * pixel, y1: top * pixel, y2: (top + side) * pixel };
  const letters = text(read, {
    x: (one: Result['read'][number]) => inside(one.right * pixel + LETTER / 2, width),
    y: (one: Result['read'][number]) => inside(one.top * pixel, height),
    text: (one: Result['read'][number]) => LETTERS[one.label - 1],
    ...{ fill: WHITE, stroke: BLACK, strokeWidth: 3, fontSize: LETTER, fontWeight: 700 },
  });
  const frame = rect([0], { ...box, fill: 'none', stroke: WHITE, strokeDasharray: '3 3' });
  return barePanel(context, { name: 'read', height, share }, framed ? [frame, letters] : [letters]).node;
}

/** What stands under a labelled page. */
function nameOf({ p, words }: Context): string {
  const named = words.figure;
  const { way } = p;
  return p.size === 'even' ? named[way] : `${named[way]}, ${named[joinOf(way, p.join)]}`;
}

/** What is compared: every rung and the learned decoder; where sides do not halve, the ways to join the levels instead. */
export function compared({ r, p }: Pick<Context, 'r' | 'p'>) {
  const joins = joinsOf(p);
  const names: readonly (Way | Join)[] = joins.length > 0 ? joins : WAYS;
  const all = joins.length > 0 ? r.joins : r.ways;
  const shown = joins.length > 0 ? joinOf(p.way, p.join) : p.way;
  return names.map((name, i) => ({ name, found: all[i], shown: name === shown }));
}

export function stripPanels(context: Context): Panel[] {
  const { r, p, narrow, words } = context;
  const share = sharesOf(narrow)[p.size === 'odd' ? 'join' : 'rung'];
  return compared(context).map(({ name, found, shown }) =>
    captionedPicture(context, {
      ...{ name, share, group: 'strip', role: shown ? 'estimate' : undefined },
      caption: words.figure[`${name}Short`],
      ...classPicture(r.shape, found.labels),
    }),
  );
}
