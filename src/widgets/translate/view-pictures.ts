/** The page, what either network fills of it, and the truth: ink and inside are dark. On each the two places, on the page what is seen of them. */
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, HALO, panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture } from '../../parts/view/pictures.ts';
import { dot, rect, text, type Markish } from '../../parts/view/plot.ts';
import type { Axis, Handle, Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { PEN, SIDE, TRANSLATORS, type Params, type Translator } from './params.ts';
import { pixelOf, spansOf } from './seeing.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const SHAPE = [SIDE, SIDE] as const;
export const PLACES = ['a', 'b'] as const;
const NAMES = { a: 'A', b: 'B' } as const;
export const nameOf = (place: 'a' | 'b'): string => NAMES[place];

/** Dark where it is 1. */
export const dark = (values: ArrayLike<number>): Float64Array =>
  Float64Array.from(values, (value) => 1 - value);

/** In pixels from the left and from below, for places and for ink. */
const axes: { readonly x: Axis; readonly y: Axis } = {
  x: { type: 'linear', domain: [0, SIDE], range: [0, SIDE] },
  y: { type: 'linear', domain: [0, SIDE], range: [SIDE, 0] },
};

function overlay(context: Context, share: number, marks: (pixel: number) => readonly Markish[]): Element {
  const whole = panelWidth(context.width, share);
  return barePanel(context, { name: 'over', height: whole, share }, [edgeOf(whole), ...marks(whole / SIDE)])
    .node;
}

export const squareStyle = (place: 'a' | 'b') => ({
  ...{ fill: 'none', stroke: colourOf('kernel'), strokeWidth: 2 },
  strokeDasharray: place === 'b' ? '5 3' : undefined,
});

/** What is seen from either place, dashed from B, as far as there is paper. */
const squares = ({ p }: Context, pixel: number): Markish[] =>
  PLACES.map((place) => {
    const { rows, columns } = spansOf(p.view, pixelOf(p[place]));
    const onPaper = (line: number) => pixel * Math.min(SIDE, Math.max(0, line));
    return rect([0], {
      x1: onPaper(columns[0]),
      x2: onPaper(columns[1] + 1),
      y1: onPaper(rows[0]),
      y2: onPaper(rows[1] + 1),
      ...squareStyle(place),
    });
  });

/** Letters' height, and half of the longest word on a place: in CSS pixels. */
const [LINE, HALF_WORD] = [13, 32];

/** The two places with a word on each: above the upper one, below the other. */
function words({ p }: Context, pixel: number, said: (place: 'a' | 'b') => string): Markish[] {
  const upper = pixelOf(p.a)[0] <= pixelOf(p.b)[0] ? 'a' : 'b';
  const held = (value: number, margin: number) => Math.min(pixel * SIDE - margin, Math.max(margin, value));
  // At the page's edge a word stands on the other side.
  const sideOf = (y: number, isUpper: boolean): 1 | -1 => {
    if (isUpper) return y < 1.5 * LINE + 1 ? 1 : -1;
    return y > pixel * SIDE - 1.5 * LINE - 1 ? -1 : 1;
  };
  return PLACES.flatMap((place) => {
    const [row, column] = pixelOf(p[place]);
    const [x, y] = [pixel * (column + 0.5), pixel * (row + 0.5)];
    return [
      dot([0], { x, y, r: 3.5, fill: colourOf('kernel'), stroke: 'var(--panel)', strokeWidth: 1.5 }),
      text([said(place)], {
        x: held(x, said(place).length > 1 ? HALF_WORD : LINE / 2),
        y: y + sideOf(y, place === upper) * LINE,
        ...{ textAnchor: 'middle', lineAnchor: 'middle', fontWeight: 700 },
        ...{ fill: colourOf('kernel'), ...HALO },
      }),
    ];
  });
}

/** Paper is as light as what lies around it. */
export const edgeOf = (whole: number, options: object = {}): Markish =>
  rect([0], { x1: 0, x2: whole, y1: 0, y2: whole, fill: 'none', stroke: 'var(--rule)', ...options });

/** Whole per cents; the last ones say that it is not certain. */
export function percent(chance: number): string {
  if (chance < 0.005) return '<1 %';
  return chance > 0.995 ? '>99 %' : `${Math.round(100 * chance)} %`;
}

export const chanceOf = ({ r, p }: Context, net: Translator, place: 'a' | 'b'): number => {
  const [row, column] = pixelOf(p[place]);
  return r[net].chance[row * SIDE + column];
};

function netPanel(context: Context, net: Translator, share: number): Panel {
  const { r, words: all } = context;
  const named = all.figure;
  return captionedPicture(context, {
    name: net,
    role: 'estimate',
    caption: filled(named[net], { overlap: r[net].overlap.toFixed(2) }),
    ...{ shape: SHAPE, data: dark(r[net].chance), share, group: 'pictures' },
    over: overlay(context, share, (pixel) =>
      words(context, pixel, (place) => `${nameOf(place)} ${percent(chanceOf(context, net, place))}`),
    ),
  });
}

export function picturePanels(context: Context): { panels: Panel[]; handles: Handle[] } {
  const { r, p, narrow, words: all } = context;
  const named = all.figure;
  const share = narrow ? 1 / 2 : 1 / 3;
  const last = narrow ? 1 / 2 : 1 / 5;
  const page = captionedPicture(context, {
    name: 'page',
    role: 'observation',
    caption: named[p.source === 'drawn' ? 'pageDrawn' : 'page'],
    ...{ shape: SHAPE, data: dark(r.page), share, group: 'pictures', axes },
    over: overlay(context, share, (pixel) => squares(context, pixel)),
  });
  const truth = captionedPicture(context, {
    name: 'truth',
    role: 'truth',
    caption: named.truth,
    ...{ shape: SHAPE, data: dark(r.inside), share: last, group: 'pictures' },
    over: overlay(context, last, (pixel) => words(context, pixel, nameOf)),
  });
  const drawing = { param: 'ink', panel: 'page', axis: 'draw', at: { x: 0, y: 0 }, pen: PEN } as const;
  return {
    panels: [page, ...TRANSLATORS.map((net) => netPanel(context, net, share)), truth],
    handles: [
      ...(p.source === 'drawn' ? [{ ...drawing, label: named.drawHere }] : []),
      ...PLACES.map((place): Handle => {
        const [x, y] = p[place];
        const label = filled(named.place, { name: nameOf(place) });
        return { param: place, panel: 'page', axis: 'xy', at: { x, y }, label };
      }),
    ],
  };
}
