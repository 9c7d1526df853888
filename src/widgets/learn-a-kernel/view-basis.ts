/** The directions themselves, each as a kernel, with the curvature of the loss along it: those that the picture does not hold are empty. */
import { formatNumber } from '../../format.ts';
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { SIGNED } from '../../parts/view/cells.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { rect, text } from '../../parts/view/plot.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

/** Of one direction's place: its side, and from one row of them to the next. */
const SIDE = 42;
const ROW = SIDE + 24;
const MOST = 9;

export function basisPanel(context: ViewContext<Params, Result, Words>): Panel {
  const { r, narrow, words } = context;
  const named = words.figure;
  const count = r.curvatures.length;
  const across = narrow ? 5 : MOST;
  const apart = panelWidth(context.width) / across;
  const height = ROW * Math.ceil(MOST / across);
  const [rows, columns] = r.kernelShape;
  const side = SIDE / Math.max(rows, columns);
  const places = Array.from({ length: count }, (_, i) => ({
    left: (i % across) * apart,
    top: Math.floor(i / across) * ROW,
    taught: i < r.taught,
    said: i < r.taught ? formatNumber(r.curvatures[i], 2) : named.none,
  }));
  const cells = places.flatMap(({ left, top, taught }, i) =>
    Array.from({ length: count }, (_, k) => {
      const value = r.along[i * count + k];
      const [x, y] = [left + side * (k % columns), top + side * Math.floor(k / columns)];
      return { x1: x, x2: x + side, y1: y, y2: y + side, value, taught };
    }),
  );
  const box = { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2' } as const;
  const caption = filled(named.basis, { count });
  return {
    ...barePanel(context, { name: 'basis', height, caption }, [
      rect(
        cells.filter(({ taught }) => taught),
        {
          ...box,
          fill: ({ value }: { value: number }) => SIGNED[value < 0 ? 'negative' : 'positive'],
          fillOpacity: ({ value }: { value: number }) => Math.min(1, 1.5 * SIGNED.opacity * Math.abs(value)),
        },
      ),
      rect(cells, { ...box, fill: 'none', stroke: 'var(--rule)' }),
      text(places, {
        x: 'left',
        y: ({ top }: { top: number }) => top + SIDE + 11,
        text: 'said',
        textAnchor: 'start',
        fill: ({ taught }: { taught: boolean }) => (taught ? 'var(--ink)' : 'var(--quiet)'),
      }),
    ]),
    more: true,
  };
}
