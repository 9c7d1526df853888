/** The kernel as it was chosen, never flipped. */
import { roundDomain, roundTicks } from '../../parts/view/domain.ts';
import { framedPanel, type FrameOptions } from '../../parts/view/frame.ts';
import { noteMarks } from '../../parts/view/notes.ts';
import { ruleY } from '../../parts/view/plot.ts';
import { stemMarks } from '../../parts/view/samples.ts';
import { plainAxis } from '../../parts/view/value-axes.ts';
import type { Handle, Panel } from '../contract.ts';
import { TAPS } from './params.ts';
import { positions, type Context } from './view-lens.ts';

const NAME = 'kernel';

/** A head at the top must not touch the words above. */
const withHeadroom = ([low, high]: readonly [number, number]): [number, number] => [
  low,
  high + 0.08 * (high - low),
];

export function kernelPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const drawn = p.kernel === 'drawn';
  const domain = roundDomain(r.h, drawn ? [-1, 1] : [1]);
  const options: FrameOptions = {
    name: NAME,
    height: narrow ? 132 : 122,
    share: narrow ? 1 : 1 / 3,
    marginTop: 24,
    x: plainAxis([-0.5, TAPS - 0.5], positions(TAPS), named.kernelAxis),
    y: plainAxis(withHeadroom(domain), roundTicks(domain)),
  };
  const panel = framedPanel(context, options, [
    ruleY([0], { stroke: 'var(--edge)' }),
    ...stemMarks({ role: 'kernel', x: positions(TAPS), y: r.h }, 5.5),
    ...noteMarks([{ text: drawn ? named.kernelToDraw : named.kernel, role: 'kernel' }]),
  ]);
  const surface: Handle = {
    param: 'drawn',
    panel: NAME,
    axis: 'draw',
    at: { x: 0, y: 0 },
    label: named.kernelHandle,
  };
  return { panel, handles: drawn ? [surface] : [] };
}
