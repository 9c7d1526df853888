/** How far each line of the grid stands out, over all seeds: a dot a seed, a ring for what is shown, a stroke for real pictures. */
import { framedPanel, HALO } from '../../parts/view/frame.ts';
import type { FrameOptions } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, link, ruleX, ruleY } from '../../parts/view/plot.ts';
import type { Markish } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import type { Panel, Role } from '../contract.ts';
import type { Side } from './model.ts';
import type { Context } from './view-pictures.ts';

const [LEAST, MOST] = [0.1, 1000];
const FRACTIONS = ['1/2', '1/4', '1/8'];
/** The middle of a line's row, and how far the twins lie from it. */
const rowOf = (line: number): number => FRACTIONS.length - 0.5 - line;
const APART = 0.2;

export function numbersPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const options: FrameOptions = {
    name: 'numbers',
    share: narrow ? 1 : 3 / 8,
    height: narrow ? 210 : 190,
    marginTop: narrow ? 32 : 28,
    marginRight: 16,
    x: decadeAxis([LEAST, MOST], [0.1, 1, 10, 100, 1000], named.ratio),
    y: {
      label: '',
      domain: [0, FRACTIONS.length],
      ticks: FRACTIONS.map((_, line) => rowOf(line)),
      format: (y) => FRACTIONS[FRACTIONS.length - 0.5 - y],
    },
  };
  const real = r.real.ratios.map((ratio, line) => ({ x: within(ratio), y: rowOf(line) }));
  return framedPanel(context, options, [
    ruleX([1], { stroke: 'var(--rule)' }),
    ruleY([1, 2], { stroke: 'var(--rule)' }),
    ...sideMarks(r.first, 'kernel', APART),
    ...sideMarks(r.second, 'estimate', -APART),
    link(real, {
      ...{ x1: 'x', x2: 'x' },
      y1: ({ y }: { y: number }) => y - 0.4,
      y2: ({ y }: { y: number }) => y + 0.4,
      ...{ stroke: 'var(--truth)', strokeWidth: 2.5 },
    }),
    ...wordRow([{ text: filled(named.lines, { seeds: r.first.seeds.length }) }], 0, narrow),
  ]);
}

const within = (ratio: number): number => Math.min(MOST, Math.max(LEAST, ratio));

function sideMarks({ ratios, seeds }: Side, role: Role, offset: number): Markish[] {
  const all = seeds.flatMap((seed) =>
    seed.map((ratio, line) => ({ x: within(ratio), y: rowOf(line) + offset })),
  );
  const shown = ratios.map((ratio, line) => ({ x: within(ratio), y: rowOf(line) + offset }));
  const stroke = `var(--${role})`;
  return [
    dot(all, { x: 'x', y: 'y', r: 2.6, fill: stroke, fillOpacity: 0.55 }),
    dot(shown, { x: 'x', y: 'y', r: 6, fill: 'none', ...HALO }),
    dot(shown, { x: 'x', y: 'y', r: 6, fill: 'none', stroke, strokeWidth: 2 }),
  ];
}
