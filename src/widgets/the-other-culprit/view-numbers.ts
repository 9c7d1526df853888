/** Measures of the gradients and of the pictures, each over all seeds and for all three discriminators: is it in the one, does it reach the other? */
import { framedPanel, HALO } from '../../parts/view/frame.ts';
import type { FrameOptions } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, ruleX, ruleY, text } from '../../parts/view/plot.ts';
import type { Markish } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import type { Panel, Role } from '../contract.ts';
import { FIRSTS } from './params.ts';
import type { First } from './params.ts';
import type { Context } from './view-pictures.ts';

/** One measure: its place in a row of the record, what is shown now, and what real digits have of it. */
interface Measure {
  readonly title: string;
  readonly column: 0 | 1 | 2 | 3 | 4;
  readonly shown: number;
  readonly real?: number;
}

const HEIGHT = { narrow: 250, wide: 222 };
const DOMAIN = [0.01, 30] as const;
/** Lines of a measure: its title, and one for each discriminator. */
const LINES = 1 + FIRSTS.length;
/** From the top. */
const rowOf = (measure: number, line: number): number => measure * LINES + line + 0.5;
/** Which discriminator a line is for; titles have none. */
const firstAt = (y: number): First | undefined => FIRSTS[((y - 0.5) % LINES) - 1];

export function numbersPanels(context: Context): Panel[] {
  const { r, words } = context;
  const named = words.figure;
  const [uneven, ratio] = [Math.max(...r.phases), r.gradientLines[2].ratio];
  const gradient = numbersPanel(context, 'gradientNumbers', 'kernel', named.ofGradient, [
    { title: named.uneven, column: 0, shown: uneven },
    { title: named.ratio, column: 1, shown: ratio },
  ]);
  const pictures = numbersPanel(context, 'pictureNumbers', 'estimate', named.ofPictures, [
    { title: named.ratio, column: 2, shown: r.pictureLines[2].ratio, real: r.real.picture2 },
    { title: named.hidden, column: 4, shown: r.beforeLines[2].ratio },
    { title: named.seam, column: 3, shown: r.seam, real: r.real.seam },
  ]);
  return [gradient, pictures];
}

function numbersPanel(
  context: Context,
  name: 'gradientNumbers' | 'pictureNumbers',
  role: Role,
  title: string,
  measures: readonly Measure[],
): Panel {
  const { r, p, narrow, words } = context;
  const options: FrameOptions = {
    name,
    share: narrow ? 1 : 1 / 2,
    height: HEIGHT[narrow ? 'narrow' : 'wide'],
    marginTop: 26,
    marginRight: 14,
    x: decadeAxis(DOMAIN, [0.01, 0.1, 1, 10]),
    y: {
      label: '',
      domain: [measures.length * LINES, 0],
      ticks: measures.flatMap((_, m) => FIRSTS.map((_, i) => rowOf(m, i + 1))),
      format: (y) => words.figure[firstAt(y) ?? 'k4s2'],
    },
  };
  const seeds = filled(title, { seeds: r.seeds[p.first].length });
  const panel = framedPanel(context, options, [
    ruleX([1], { stroke: 'var(--rule)' }),
    ruleY(
      measures.slice(1).map((_, m) => (m + 1) * LINES),
      { stroke: 'var(--rule)' },
    ),
    ...measures.flatMap((measure, m) => measureMarks(context, measure, m, role)),
    ...wordRow([{ text: seeds, role }], 0, narrow),
  ]);
  return { ...panel, group: 'numbers' };
}

const within = (value: number): number => Math.min(DOMAIN[1], Math.max(DOMAIN[0], value));

function measureMarks({ r, p }: Context, measure: Measure, m: number, role: Role): Markish[] {
  const { title, column, shown, real } = measure;
  const all = FIRSTS.flatMap((first, i) =>
    r.seeds[first].map((row) => ({ x: within(row[column]), y: rowOf(m, i + 1), own: first === p.first })),
  );
  const ring = [{ x: within(shown), y: rowOf(m, FIRSTS.indexOf(p.first) + 1) }];
  const stroke = `var(--${role})`;
  const across = real === undefined ? [] : [within(real)];
  return [
    text([title], { x: DOMAIN[0], y: rowOf(m, 0), textAnchor: 'start', fill: 'var(--ink)', dx: 2, ...HALO }),
    ruleX(across, {
      ...{ y1: rowOf(m, 1) - 0.5, y2: rowOf(m, LINES) - 0.5 },
      ...{ stroke: 'var(--truth)', strokeWidth: 2 },
    }),
    ...[false, true].map((own) =>
      dot(
        all.filter((one) => one.own === own),
        { x: 'x', y: 'y', r: 2.6, fill: own ? stroke : 'var(--quiet)', fillOpacity: 0.55 },
      ),
    ),
    dot(ring, { x: 'x', y: 'y', r: 5.5, fill: 'none', ...HALO }),
    dot(ring, { x: 'x', y: 'y', r: 5.5, fill: 'none', stroke, strokeWidth: 2 }),
  ];
}
