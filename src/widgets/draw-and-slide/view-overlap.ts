/** The signal, and over it the kernel placed at t: turned round when it is flipped, h[0] at t either way. */
import { framedPanel } from '../../parts/view/frame.ts';
import { roundDomain } from '../../parts/view/domain.ts';
import { noteMarks } from '../../parts/view/notes.ts';
import { rect } from '../../parts/view/plot.ts';
import { barMarks, stemMarks } from '../../parts/view/samples.ts';
import type { Handle, Panel } from '../contract.ts';
import { KERNEL_SAMPLES, SIGNAL_SAMPLES } from './params.ts';
import {
  guides,
  handleHeight,
  positionsFrom,
  slideHandle,
  slidingFrame,
  withHeadroom,
  type Context,
} from './view-frame.ts';

const NAME = 'overlap';

export function overlapPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const values = roundDomain(r.x, r.h, p.source === 'drawn' ? [-1, 1] : [1]);
  const domain = withHeadroom(values);
  const side = p.flip ? -1 : 1;
  const places = positionsFrom(0, KERNEL_SAMPLES).map((j) => p.t + side * j);
  const window = { x1: Math.min(...places) - 0.5, x2: Math.max(...places) + 0.5 };
  const options = slidingFrame(context, {
    name: NAME,
    label: named.sample,
    values,
  });
  const panel = framedPanel(context, options, [
    rect([window], {
      x1: 'x1',
      x2: 'x2',
      y1: domain[0],
      y2: domain[1],
      fill: 'var(--kernel)',
      fillOpacity: 0.1,
    }),
    ...barMarks({ role: 'truth', x: positionsFrom(0, SIGNAL_SAMPLES), y: r.x, opacity: 0.75 }),
    ...guides(p.t, domain),
    ...stemMarks({ role: 'kernel', x: places, y: r.h }, narrow ? 2 : 3.2),
    ...noteMarks([
      { text: p.source === 'drawn' && !narrow ? named.signalToDraw : named.signal, role: 'truth' },
      { text: p.flip ? named.flippedKernel : named.kernelAsIs, role: 'kernel' },
    ]),
  ]);
  const slide = slideHandle(NAME, p.t, handleHeight(domain), named.slideHandle);
  // The kernel itself is carried along; where the signal is drawn on, the pen goes before.
  const handles: Handle[] = [{ ...slide, grab: p.source === 'drawn' ? undefined : ['panel', window] }];
  // The surface to draw on lies below the handle of t.
  if (p.source === 'drawn')
    handles.unshift({
      param: 'drawn',
      panel: NAME,
      axis: 'draw',
      at: { x: 0, y: 0 },
      label: named.drawHandle,
    });
  return { panel, handles };
}
