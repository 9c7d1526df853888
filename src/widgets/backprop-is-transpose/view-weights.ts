/** The kernel and its own gradient, which is a correlation too: of the input with the gradient of the outputs. */
import type { Panel, Role } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf, panelWidth } from '../../parts/view/frame.ts';
import { gridCellMarks, placeGrid, type GridCell } from '../../parts/view/grid.ts';
import { text, type Markish } from '../../parts/view/plot.ts';
import { cellOf, lowerOf, TITLE, TOP, type Context } from './view-layout.ts';

const GAP = 24;
const FOOT = 20;
const MOST = 42;

export function weightsPanel(context: Context): Panel {
  const { r, words, width, narrow } = context;
  const named = words.figure;
  const { height, share } = lowerOf(narrow);
  const { kernel } = r.side;
  const span = { rows: [0, kernel], columns: [0, kernel] } as const;
  const room = height - TOP - FOOT;
  const half = (panelWidth(width, share) - 4 - GAP) / 2;
  const grid = (values: Float64Array, left: number, role: Role, title: string): Markish[] => {
    const most = Math.max(0, ...values.map(Math.abs)) || 1;
    const place = placeGrid(span, { left, top: TOP, width: half, height: room, most: MOST });
    const cells = Array.from(values, (value, at): GridCell => ({
      ...cellOf(at, kernel),
      value,
      part: value / most,
      signed: true,
    }));
    return [
      ...gridCellMarks(cells, { ...place, left, top: TOP }, 'kernel'),
      text([title], { x: left, y: TITLE, textAnchor: 'start', fill: colourOf(role), fontWeight: 600 }),
    ];
  };
  const panel = barePanel(context, { name: 'weights', height, share }, [
    ...grid(r.weights, 2, 'kernel', named.w),
    ...grid(r.gradient.w, 2 + half + GAP, 'kernel', named.wGradient),
    text([named.wHow], {
      x: 2,
      y: height - 8,
      textAnchor: 'start',
      fill: 'var(--quiet)',
    }),
  ]);
  return { ...panel, more: narrow };
}
