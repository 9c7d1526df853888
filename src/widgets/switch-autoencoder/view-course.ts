/** How well each step gives back pages that it has never seen; beside it where the four ways of training end, over five seeds. */
import type { Panel, ViewContext } from '../contract.ts';
import { framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { lineMarks } from '../../parts/view/lines.ts';
import { filled, noteMarks } from '../../parts/view/notes.ts';
import { dot, link, ruleX, text } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import { RATES } from './rates.ts';
import type { Words } from './words.en.ts';

/** In dB; a page of one grey has some 11. */
const LEVELS = { least: 8, most: 28 };
/** Beside the curve, for the ends of the other ways. */
const ROOM = 84;
/** Of a name, and of what the frame leaves above and below the plot. */
const [LINE, MARGINS] = [16, 56];
/** From the lowest end to the highest. */
const WAYS_UP = ['shuffled', 'bilinear', 'topLeft', 'kept'] as const;

/** Where each way of training ends, and its name, pushed up where it would touch the one below. */
function endsOf(height: number, { p, words }: ViewContext<Params, Result, Words>) {
  const apart = (LINE * (LEVELS.most - LEVELS.least)) / (height - MARGINS);
  let above = LEVELS.least;
  return WAYS_UP.map((way) => {
    const ends = RATES[way].map(({ end }) => end);
    const y = ends.reduce((sum, end) => sum + end, 0) / ends.length;
    above = Math.max(y, above + apart);
    const said = words.figure[`${way}End`];
    return { said, here: way === p.way, low: Math.min(...ends), high: Math.max(...ends), y, at: above };
  });
}

export function coursePanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, narrow, words, progress } = context;
  const named = words.figure;
  const total = progress?.total ?? r.step;
  const options: FrameOptions = {
    name: 'course',
    height: narrow ? 190 : 200,
    share: narrow ? 1 : 3 / 4,
    marginRight: ROOM,
    x: { label: named.step, domain: [0, total], ticks: [0, total / 2, total], format: String },
    y: {
      label: '',
      domain: [LEVELS.least, LEVELS.most],
      ticks: [8, 12, 16, 20, 24, 28],
      format: String,
    },
  };
  const curve = progress?.trace.fidelity ?? [];
  const ends = endsOf(options.height, context);
  const nameMark = (some: typeof ends, fontWeight: number) =>
    text(some, {
      x: total,
      y: 'at',
      dx: 8,
      text: 'said',
      textAnchor: 'start',
      fill: 'var(--ink)',
      fontWeight,
    });
  return framedPanel(context, options, [
    ruleX([r.step], { stroke: 'var(--ink)', strokeWidth: 1.25 }),
    ...lineMarks({
      role: 'estimate',
      x: Array.from(curve, (_, i) => i),
      y: Array.from(curve, (value) => Math.max(LEVELS.least, value)),
      markers: 8,
    }),
    link(ends, { x1: total, x2: total, y1: 'low', y2: 'high', stroke: 'var(--ink)', strokeWidth: 5 }),
    dot(ends, { x: total, y: 'y', r: 3.5, fill: 'var(--panel)', stroke: 'var(--ink)' }),
    nameMark(
      ends.filter(({ here }) => here),
      700,
    ),
    nameMark(
      ends.filter(({ here }) => !here),
      400,
    ),
    ...noteMarks([{ text: filled(named.fidelity, LEVELS), role: 'estimate' }], narrow),
  ]);
}
