/** How the unevenness grows with each layer, on a logarithmic scale: equal factors are equal steps. */
import type { Panel } from '../contract.ts';
import { roundUp } from '../../parts/view/domain.ts';
import { colourOf, framedPanel } from '../../parts/view/frame.ts';
import { dot, line, text, type Markish } from '../../parts/view/plot.ts';
import { wordRow } from '../../parts/view/word-row.ts';
import { MOST_LAYERS } from './params.ts';
import { SHARES, type Context } from './view-window.ts';

const HEIGHT = { narrow: 220, wide: 168 };
/** What five layers of k 3, s 2 come to fits, and most else. */
const CEILING = 20;
const TICKS = [1, 2, 5, 10, 20, 50];

const shown = (ratio: number): string => String(Number(ratio.toPrecision(3)));

interface Point {
  readonly layer: number;
  readonly ratio: number;
  readonly falls: boolean;
}

/** Each ratio above its point; beside it where the line comes from above. */
function written(points: readonly Point[]): Markish[] {
  const options = (falls: boolean) => ({
    x: 'layer',
    y: 'ratio',
    text: ({ ratio }: Point) => shown(ratio),
    fill: colourOf('observation'),
    fontWeight: 600,
    ...(falls ? { dx: 9, dy: -6, textAnchor: 'start' as const } : { dy: -13 }),
  });
  return [false, true].map((falls) =>
    text(
      points.filter((point) => point.falls === falls),
      options(falls),
    ),
  );
}

export function growthPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const points = Array.from(r.ratios, (ratio, l): Point => {
    return { layer: l + 1, ratio, falls: l > 0 && ratio < r.ratios[l - 1] };
  });
  const finite = points.filter(({ ratio }) => Number.isFinite(ratio));
  const never = points.filter(({ ratio }) => !Number.isFinite(ratio));
  const ceiling = roundUp(Math.max(CEILING, ...finite.map(({ ratio }) => 1.15 * ratio)));
  const at = { x: 'layer', y: 'ratio' } as const;
  return framedPanel(
    context,
    {
      name: 'growth',
      height: HEIGHT[narrow ? 'narrow' : 'wide'],
      share: narrow ? 1 : SHARES.right,
      marginTop: 26,
      x: {
        label: named.depth,
        domain: [0.5, MOST_LAYERS + 0.5],
        ticks: Array.from({ length: MOST_LAYERS }, (_, l) => l + 1),
        format: String,
      },
      y: {
        label: '',
        type: 'log',
        domain: [0.9, ceiling],
        ticks: TICKS.filter((tick) => tick < ceiling),
        format: String,
      },
    },
    [
      line([0.5, MOST_LAYERS + 0.5], { x: (x: number) => x, y: 1, stroke: 'var(--rule)' }),
      line(finite, { ...at, stroke: colourOf('observation'), strokeDasharray: '5 3' }),
      dot(finite, { ...at, r: 4, fill: colourOf('observation') }),
      ...written(finite),
      text(never, {
        x: 'layer',
        y: ceiling,
        dy: 10,
        text: () => named.never,
        fill: colourOf('noise'),
        fontWeight: 600,
      }),
      ...wordRow([{ text: named.growth, role: 'observation' }]),
    ],
  );
}
