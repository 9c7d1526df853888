/** Two errors over λ that cross, and their sum, which has a valley; beside the sum, one draw of the noise. */
import type { Handle, Panel, ViewContext } from '../contract.ts';
import { colourOf, framedPanel, type FrameOptions, THIN_HALO } from '../../parts/view/frame.ts';
import { dot, line, ruleX, text } from '../../parts/view/plot.ts';
import { decadeAxis } from '../../parts/view/value-axes.ts';
import { wordLines, wordRow } from '../../parts/view/word-row.ts';
import type { Result } from './model.ts';
import { LARGEST, LEAST, type Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;

const LOW = 1e-6;
const HIGH = 100;
/** Of the draw's errors, every fourth is marked. */
const EVERY = 4;

export function curvesPanel(context: Context): { panel: Panel; handle: Handle } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const rows = Array.from(r.lambdas.keys());
  const best = r.expected.indexOf(Math.min(...r.expected));
  const curve = (values: ArrayLike<number>, stroke: string, strokeWidth: number, strokeDasharray?: string) =>
    line(rows, {
      x: (i: number) => r.lambdas[i],
      y: (i: number) => values[i],
      stroke,
      strokeWidth,
      strokeDasharray,
      clip: true,
    });
  const options: FrameOptions = {
    name: 'curves',
    height: narrow ? 280 : 236,
    marginTop: narrow ? 62 : 28,
    x: decadeAxis([LEAST, LARGEST], [1e-6, 1e-4, 1e-2, 1], named.lambda),
    y: decadeAxis([LOW, HIGH], [1e-6, 1e-4, 1e-2, 1, 100]),
  };
  const panel = framedPanel(context, options, [
    ruleX([p.lambda], { stroke: colourOf('estimate'), strokeWidth: 1.25, strokeDasharray: '6 3' }),
    curve(r.lost, colourOf('truth'), 2),
    curve(r.amplified, colourOf('noise'), 1.5),
    curve(r.expected, colourOf('estimate'), 2.75),
    dot(
      rows.filter((i) => i % EVERY === 0),
      {
        x: (i: number) => r.lambdas[i],
        y: (i: number) => r.drawn[i],
        r: 2.8,
        fill: 'var(--panel)',
        stroke: colourOf('observation'),
        strokeWidth: 1.25,
        clip: true,
      },
    ),
    text([named.best], {
      x: r.lambdas[best],
      y: r.expected[best],
      // The valley is steeper where the figure is narrow.
      dy: narrow ? -36 : -26,
      textAnchor: 'middle',
      fill: 'var(--ink)',
      fontWeight: 600,
      ...THIN_HALO,
    }),
    text([named.bestArrow], {
      x: r.lambdas[best],
      y: r.expected[best],
      dy: narrow ? -20 : -12,
      textAnchor: 'middle',
      fill: 'var(--ink)',
    }),
    ...names(context),
  ]);
  const handle: Handle = {
    param: 'lambda',
    panel: 'curves',
    axis: 'x',
    at: { x: p.lambda, y: LOW * 3 },
    grab: 'panel',
    label: named.lambdaHandle,
  };
  return { panel, handle };
}

function names({ narrow, words }: Context) {
  const named = words.figure;
  const parts = [
    { text: named.lost, role: 'truth' },
    { text: named.amplified, role: 'noise' },
  ] as const;
  const whole = [
    { text: named.expected, role: 'estimate' },
    { text: named.drawn, role: 'observation' },
  ] as const;
  if (!narrow) return wordRow([...parts, ...whole]);
  return wordLines([[parts[0]], [parts[1]], whole]);
}
