/** The weights as bars to draw; each class has its own depth of colour. */
import type { Handle, Panel } from '../contract.ts';
import { cellText } from '../../parts/view/cells.ts';
import { roundDomain, roundTicks } from '../../parts/view/domain.ts';
import { colourOf, frameOf, framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { rect, ruleY, text, type Markish } from '../../parts/view/plot.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import { MOST_WEIGHTS, params } from './params.ts';
import { depthOf, HEIGHT, SHARES, type Context } from './view-classes.ts';
import { letterSize, textWidth } from '../../parts/view/text-width.ts';

interface Bar {
  readonly j: number;
  readonly weight: number;
  readonly residue: number;
}
const DECIMALS = 2;
/** From a bar's end to its number, and further where neighbours would run into one another. */
const AWAY = 9;
const FURTHER = 13;

/** A number beyond the end of each bar. */
function numberMarks(bars: readonly Bar[], tip: (bar: Bar) => number, crowded: boolean): Markish[] {
  const isNegative = ({ weight }: Bar) => weight < 0;
  return [false, true].flatMap((negative) =>
    [0, 1].map((odd) => {
      const away = AWAY + (crowded && odd ? FURTHER : 0);
      return text(
        bars.filter((bar) => isNegative(bar) === negative && bar.j % 2 === odd),
        {
          x: 'j',
          y: tip,
          dy: negative ? away : -away,
          text: ({ weight }: Bar) => cellText(weight, DECIMALS),
          fill: colourOf('kernel'),
        },
      );
    }),
  );
}

const box = {
  x1: ({ j }: { j: number }) => j - 0.5,
  x2: ({ j }: { j: number }) => j + 0.5,
  y1: ({ weight }: { weight: number }) => Math.min(0, weight),
  y2: ({ weight }: { weight: number }) => Math.max(0, weight),
  stroke: colourOf('kernel'),
} as const;

function optionsOf({ r, narrow, words }: Context): FrameOptions {
  // Room to draw in, and for weights that training has moved further.
  const { min, max } = params.drawn;
  const domain = roundDomain([min, max], r.weights, r.start);
  return {
    name: 'weights',
    height: HEIGHT[narrow ? 'narrow' : 'wide'],
    share: narrow ? 1 : SHARES.weights,
    role: 'kernel',
    marginTop: 26,
    x: {
      label: words.figure.weight,
      domain: [-0.5, MOST_WEIGHTS - 0.5],
      ticks: Array.from({ length: MOST_WEIGHTS }, (_, j) => j),
      format: String,
    },
    y: { label: '', domain, ticks: roundTicks(domain), format: (v) => cellText(v) },
  };
}

export function weightsPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, words } = context;
  const named = words.figure;
  const drawn = p.weights === 'drawn';
  const bars = Array.from(r.weights, (weight, j): Bar => ({ j, weight, residue: j % p.stride }));
  const before = Array.from(r.start, (weight, j) => ({ j, weight })).filter(
    ({ j, weight }) => Math.abs(weight - r.weights[j]) > 1e-9,
  );
  /** Above all that is drawn on its side of 0. */
  const tip = ({ j, weight }: Bar) =>
    weight < 0 ? Math.min(weight, r.start[j]) : Math.max(weight, r.start[j]);
  const options = optionsOf(context);
  const { x } = frameOf(context, options);
  const longest = Math.max(
    ...bars.map(({ weight }) => textWidth(cellText(weight, DECIMALS), { size: letterSize(context.narrow) })),
  );
  const crowded = longest > (x.range[1] - x.range[0]) / MOST_WEIGHTS;
  const fill = { fill: colourOf('kernel'), fillOpacity: ({ residue }: Bar) => depthOf(residue) };
  const dashed = { fill: 'none', strokeDasharray: '3 2', strokeWidth: 1.5 };
  const panel = framedPanel(context, options, [
    rect(bars, { ...box, ...fill, insetLeft: 2, insetRight: 2 }),
    rect(before, { ...box, ...dashed, insetLeft: 5, insetRight: 5 }),
    ruleY([0], { stroke: 'var(--rule)' }),
    ...numberMarks(bars, tip, crowded),
    ...wordRow([
      { text: drawn ? named.weightsToDraw : named.weights, role: 'kernel' },
      ...(before.length > 0 ? [{ text: named.before }] : []),
    ]),
  ]);
  const handle: Handle = {
    param: 'drawn',
    panel: 'weights',
    axis: 'draw',
    at: { x: 0, y: 0 },
    label: named.drawHandle,
  };
  return { panel, handles: drawn ? [handle] : [] };
}
