/** The weights as bars to draw; each class has its own depth of colour. */
import type { Handle, Panel } from '../contract.ts';
import { cellText } from '../figures/cells.ts';
import { roundDomain, roundTicks } from '../figures/domain.ts';
import { colourOf, framedPanel } from '../figures/frame.ts';
import { rect, ruleY, text } from '../figures/plot.ts';
import { wordRow } from '../figures/word-row.ts';
import { MOST_WEIGHTS, params } from './params.ts';
import { depthOf, HEIGHT, type Context } from './view-classes.ts';

interface Bar {
  readonly j: number;
  readonly weight: number;
  readonly residue: number;
}
const DECIMALS = 2;

export function weightsPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const drawn = p.weights === 'drawn';
  const bars = Array.from(r.weights, (weight, j): Bar => ({ j, weight, residue: j % p.stride }));
  const before = Array.from(r.start, (weight, j) => ({ j, weight })).filter(
    ({ j, weight }) => Math.abs(weight - r.weights[j]) > 1e-9,
  );
  // Room to draw in, and for weights that training has moved further.
  const { min, max } = params.drawn;
  const domain = roundDomain([min, max], r.weights, r.start);
  /** Above all that is drawn on its side of 0. */
  const tip = ({ j, weight }: Bar) =>
    weight < 0 ? Math.min(weight, r.start[j]) : Math.max(weight, r.start[j]);
  const box = {
    x1: ({ j }: { j: number }) => j - 0.5,
    x2: ({ j }: { j: number }) => j + 0.5,
    y1: ({ weight }: { weight: number }) => Math.min(0, weight),
    y2: ({ weight }: { weight: number }) => Math.max(0, weight),
    stroke: colourOf('kernel'),
  } as const;
  const label = (sign: 1 | -1) =>
    text(
      bars.filter(({ weight }) => (sign > 0 ? weight >= 0 : weight < 0)),
      {
        x: 'j',
        y: tip,
        dy: -9 * sign,
        text: ({ weight }: Bar) => cellText(weight, DECIMALS),
        fill: colourOf('kernel'),
      },
    );
  const panel = framedPanel(
    context,
    {
      name: 'weights',
      height: HEIGHT,
      share: narrow ? 1 : 1 / 2,
      role: 'kernel',
      marginTop: 26,
      x: {
        label: named.weight,
        domain: [-0.5, MOST_WEIGHTS - 0.5],
        ticks: Array.from({ length: MOST_WEIGHTS }, (_, j) => j),
        format: String,
      },
      y: { label: '', domain, ticks: roundTicks(domain), format: (v) => cellText(v) },
    },
    [
      rect(bars, {
        ...box,
        insetLeft: 2,
        insetRight: 2,
        fill: colourOf('kernel'),
        fillOpacity: ({ residue }: Bar) => depthOf(residue),
      }),
      rect(before, {
        ...box,
        insetLeft: 5,
        insetRight: 5,
        fill: 'none',
        strokeDasharray: '3 2',
        strokeWidth: 1.5,
      }),
      ruleY([0], { stroke: 'var(--rule)' }),
      label(1),
      label(-1),
      ...wordRow([
        { text: drawn ? named.weightsToDraw : named.weights, role: 'kernel' },
        ...(before.length > 0 ? [{ text: named.before }] : []),
      ]),
    ],
  );
  const draw: Handle = {
    param: 'drawn',
    panel: 'weights',
    axis: 'draw',
    at: { x: 0, y: 0 },
    label: named.drawHandle,
  };
  return { panel, handles: drawn ? [draw] : [] };
}
