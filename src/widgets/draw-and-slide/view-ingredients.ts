/** The kernel as it was chosen, to draw on; and what the flip buys: the output beside the one with x and h swapped. */
import { framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { roundDomain } from '../../parts/view/domain.ts';
import { noteMarks } from '../../parts/view/notes.ts';
import { dot, ruleY } from '../../parts/view/plot.ts';
import { barMarks, stemMarks } from '../../parts/view/samples.ts';
import type { Handle, Panel } from '../contract.ts';
import { FIRST_SWAPPED, KERNEL_SAMPLES, LAST } from './params.ts';
import { heightOf, positionsFrom, valueAxis, type Context } from './view-frame.ts';

const zero = ruleY([0], { stroke: 'var(--edge)' });

export function kernelPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const drawn = p.kernel === 'drawn';
  const options: FrameOptions = {
    name: 'kernel',
    height: heightOf(context, 'kernel'),
    share: narrow ? 1 : 1 / 2,
    marginTop: 24,
    x: { label: named.kernelSample, domain: [-0.5, KERNEL_SAMPLES - 0.5], ticks: [0, 5, 10, 15] },
    y: valueAxis(roundDomain(r.h, drawn ? [-1, 1] : [1])),
  };
  const panel = framedPanel(context, options, [
    zero,
    ...stemMarks({ role: 'kernel', x: positionsFrom(0, KERNEL_SAMPLES), y: r.h }, 3.2),
    ...noteMarks([{ text: drawn ? named.kernelToDraw : named.kernel, role: 'kernel' }]),
  ]);
  const surface: Handle = {
    param: 'kernelDrawn',
    panel: 'kernel',
    axis: 'draw',
    at: { x: 0, y: 0 },
    label: named.kernelHandle,
  };
  return { panel, handles: drawn ? [surface] : [] };
}

export function ordersPanel(context: Context): Panel {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { asSet, swapped } = r.orders;
  const positions = positionsFrom(FIRST_SWAPPED, LAST - FIRST_SWAPPED + 1);
  const options: FrameOptions = {
    name: 'orders',
    height: heightOf(context, 'kernel'),
    share: narrow ? 1 : 1 / 2,
    marginTop: 24,
    x: { label: named.position, domain: [FIRST_SWAPPED - 0.5, LAST + 0.5], ticks: narrow ? 5 : 7 },
    y: valueAxis(roundDomain(asSet)),
  };
  // Where both are zero a dot would only underline the axis.
  const shown = positions.map((_, i) => i).filter((i) => swapped[i] !== 0);
  return framedPanel(context, options, [
    zero,
    ...barMarks({ role: 'observation', x: positions, y: asSet, opacity: 0.3 }),
    dot(shown, {
      x: (i: number) => positions[i],
      y: (i: number) => swapped[i],
      r: narrow ? 1.5 : 2,
      fill: 'var(--observation)',
    }),
    ...noteMarks([
      { text: p.flip ? named.orders : named.ordersAsIs, role: 'observation' },
      { text: r.difference === 0 ? named.same : named.different, end: true },
    ]),
  ]);
}
