/** What, where, and what was overlooked: this page beside what is usual, a row a way. */
import { formatNumber } from '../../format.ts';
import type { Panel } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { filled } from '../../parts/view/notes.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { dot, link, ruleX, ruleY, text } from '../../parts/view/plot.ts';
import type { Markish } from '../../parts/view/plot.ts';
import { letterSize } from '../../parts/view/text-width.ts';
import type { Found } from './model.ts';
import { compared } from './view-pictures.ts';
import type { Context } from './view-pictures.ts';

export const SIZES = {
  wide: { head: 18, row: 16, foot: 17, names: 90, number: 54, gap: 24 },
  narrow: { head: 42, row: 22, foot: 22, names: 66, number: 28, gap: 18 },
};
/** A screen's height shrinks the wide drawing, most where sides do not halve, and these stay legible when it is presented. */
export const lettersOf = (narrow: boolean): number => (narrow ? letterSize(narrow) : 15);
/** Rows that there is room for: where sides do not halve there are fewer, and the panel stays as high. */
const ROWS = 5;

interface Track {
  readonly key: 'right' | 'edge' | 'missed';
  readonly ends: readonly [number, number];
  readonly log: boolean;
}
const TRACKS: readonly Track[] = [
  { key: 'right', ends: [0, 1], log: false },
  { key: 'edge', ends: [0.1, 10], log: true },
  { key: 'missed', ends: [0, 1], log: false },
];

export function numbersPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const size = SIZES[narrow ? 'narrow' : 'wide'];
  const width = panelWidth(context.width);
  const height = size.head + ROWS * size.row + size.foot;
  const rows = compared(context);
  const middle = (i: number) => size.head + (i + 0.5) * size.row;
  const column = (width - size.names) / TRACKS.length;
  const style = { fontSize: lettersOf(narrow), lineAnchor: 'middle' as const };
  const names = rows.map(({ name, shown }, i) => {
    const said = words.figure[`${name}Short`];
    return text([shown ? `▸ ${said}` : said], {
      ...style,
      ...{ x: 0, y: middle(i), textAnchor: 'start', fill: 'var(--ink)', fontWeight: shown ? 700 : 400 },
    });
  });
  const tracks = TRACKS.flatMap((track, k) => {
    const left = size.names + k * column;
    const place = {
      left,
      right: left + column - size.number - size.gap,
      end: left + column - size.gap / 2,
      middle,
    };
    return trackMarks(
      context,
      track,
      rows.map(({ found }) => found),
      place,
    );
  });
  return barePanel(
    context,
    {
      name: 'numbers',
      height,
      caption: filled(words.figure[p.size === 'even' ? 'usual' : 'usualOdd'], { count: r.trainings }),
    },
    [ruleY([size.head], { stroke: 'var(--rule)' }), ...names, ...tracks],
  );
}

interface Place {
  readonly left: number;
  readonly right: number;
  /** Where numbers end. */
  readonly end: number;
  readonly middle: (row: number) => number;
}

function trackMarks(context: Context, track: Track, rows: readonly Found[], place: Place): Markish[] {
  const { narrow, words } = context;
  const { key, ends, log } = track;
  const { left, right, end, middle } = place;
  const warp = (value: number) => (log ? Math.log(value) : value);
  const [a, b] = ends.map(warp);
  const at = (value: number) =>
    left + Math.min(1, Math.max(0, (warp(Math.max(value, 1e-9)) - a) / (b - a))) * (right - left);
  const size = SIZES[narrow ? 'narrow' : 'wide'];
  const [top, bottom] = [size.head, size.head + ROWS * size.row];
  const style = { fontSize: lettersOf(narrow), lineAnchor: 'middle' as const };
  const heads = (narrow ? words.figure[`${key}Short`] : words.figure[key]).split('|');
  const all = rows.map((found, i) => ({ value: found.scores[key], usual: found.usual[key], y: middle(i) }));
  const page = all.flatMap(({ value, y }) => (value === undefined ? [] : [{ x: at(value), y }]));
  return [
    ...heads.map((head, i) =>
      text([head], {
        ...style,
        x: left,
        y: 8 + 17 * i,
        textAnchor: 'start',
        fill: 'var(--ink)',
        fontWeight: 600,
      }),
    ),
    ruleX([left, right], { y1: top, y2: bottom, stroke: 'var(--rule)' }),
    link(all, {
      x1: ({ usual }: (typeof all)[number]) => at(usual.least) - 2,
      x2: ({ usual }: (typeof all)[number]) => at(usual.most) + 2,
      y1: 'y',
      y2: 'y',
      ...{ stroke: 'var(--quiet)', strokeWidth: 13, strokeOpacity: 0.45, strokeLinecap: 'butt' },
    }),
    dot(page, { x: 'x', y: 'y', r: 3.5, fill: colourOf('estimate'), stroke: 'var(--panel)' }),
    ...all.map(({ value, y }) =>
      text([saidOf(key, value, narrow)], { ...style, x: end, y, textAnchor: 'end', fill: 'var(--ink)' }),
    ),
    ...ends.map((value, i) =>
      text([saidOf(key, value, narrow)], {
        ...style,
        ...{
          x: [left, right][i],
          y: bottom + 10,
          // On a phone there is no room for both between the ends.
          textAnchor: narrow ? 'middle' : i === 0 ? 'start' : 'end',
          fill: 'var(--quiet)',
        },
      }),
    ),
  ];
}

/** Without its unit on a phone, where the head says it. */
function saidOf(key: Track['key'], value: number | undefined, narrow: boolean): string {
  if (value === undefined) return formatNumber(undefined);
  const number = key === 'edge' ? formatNumber(Math.round(100 * value) / 100) : (100 * value).toFixed(0);
  return narrow ? number : `${number} ${key === 'edge' ? 'px' : '%'}`;
}
