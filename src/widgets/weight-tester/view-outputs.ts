/** What the layer makes of a constant and of a ramp. */
import type { Panel } from '../contract.ts';
import { cellText } from '../../parts/view/cells.ts';
import { roundDomain, roundTicks, roundUp } from '../../parts/view/domain.ts';
import { colourOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { dot, line, rect, ruleY } from '../../parts/view/plot.ts';
import { wordRows } from '../../parts/view/word-row.ts';
import { SHARES, type Context } from './view-classes.ts';

export const HEIGHT = { narrow: 190, wide: 196 };
/** Two rows of words. */
export const TOP = 44;

function options(context: Context, name: string, count: number, values: ArrayLike<number>): FrameOptions {
  const domain = roundDomain(values);
  return {
    name,
    height: HEIGHT[context.narrow ? 'narrow' : 'wide'],
    share: context.narrow ? 1 : SHARES.below,
    role: 'observation',
    marginTop: TOP,
    x: {
      label: context.words.figure.output,
      domain: [-0.5, count - 0.5],
      ticks: [0, count - 1],
      format: String,
    },
    y: { label: '', domain, ticks: roundTicks(domain), format: (v) => cellText(v) },
  };
}

export function constantPanel(context: Context): Panel {
  const { r, words } = context;
  const rows = Array.from(r.constant, (value, o) => ({ o, value }));
  return framedPanel(context, options(context, 'constant', rows.length, r.constant), [
    rect(rows, {
      x1: ({ o }: { o: number }) => o - 0.5,
      x2: ({ o }: { o: number }) => o + 0.5,
      y1: ({ value }: { value: number }) => Math.min(0, value),
      y2: ({ value }: { value: number }) => Math.max(0, value),
      insetLeft: 0.5,
      insetRight: 0.5,
      fill: colourOf('observation'),
      fillOpacity: 0.6,
    }),
    ruleY([0], { stroke: 'var(--rule)' }),
    ...wordRows(
      [
        { text: words.figure.constant, role: 'observation' },
        { text: filled(words.figure.levels, { levels: levelsInWords(r) }) },
      ],
      true,
    ),
  ]);
}

/** Three decimals as far as they fit: training leaves sums that differ in the third. */
function levelsInWords({ sums, passes }: Context['r']): string {
  if (passes) return cellText(sums[0]);
  return Array.from(sums, (sum) => cellText(sum, sums.length < 4 ? 3 : 2)).join(', ');
}

const twoDecimals = (value: number): string => cellText(value, 2);

/** Where the sums differ the outputs of the classes part, further at each input. */
function stepsInWords({ r, p, words }: Context): string {
  if (r.passes) {
    const steps = Array.from(r.steps.slice(0, p.stride), twoDecimals).join(', ');
    return filled(words.figure.steps, { steps });
  }
  const [least, most] = [Math.min(...r.steps), Math.max(...r.steps)].map(twoDecimals);
  return filled(words.figure.parting, { least, most });
}

export function rampPanel(context: Context): Panel {
  const { r, words } = context;
  const rows = Array.from(r.ramp, (value, o) => ({ o, value }));
  const last = rows[rows.length - 1];
  const at = { x: 'o', y: 'value' } as const;
  return framedPanel(context, options(context, 'ramp', rows.length, r.ramp), [
    ruleY([0], { stroke: 'var(--rule)' }),
    line([rows[0], last], { ...at, stroke: 'var(--quiet)', strokeDasharray: '2 3' }),
    line(rows, { ...at, stroke: colourOf('observation'), strokeWidth: 1.5 }),
    dot(rows, { ...at, r: 3, fill: colourOf('observation') }),
    ...wordRows([{ text: words.figure.ramp, role: 'observation' }, { text: stepsInWords(context) }], true),
  ]);
}

/** 0 is always in the range, so that a faint stripe looks faint. */
export function picturePanel({ r, narrow, picture, words }: Context): Panel {
  const values = r.picture.data;
  const most = values.reduce((a, b) => Math.max(a, b), 0);
  const least = values.reduce((a, b) => Math.min(a, b), 0);
  const high = most > 0 ? roundUp(1.1 * most) : 0;
  const low = least < 0 ? -roundUp(-1.1 * least) : 0;
  return {
    name: 'picture',
    node: picture('picture', { ...r.picture, range: [low, high > low ? high : low + 1] }),
    role: 'observation',
    caption: filled(words.figure.picture, { low: cellText(low), high: cellText(high) }),
    share: narrow ? 1 : SHARES.picture,
  };
}
