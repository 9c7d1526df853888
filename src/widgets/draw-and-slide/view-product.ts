/** What the kernel and the signal make of each other at t: bars, whose area is the one number that the output keeps. */
import { framedPanel } from '../../parts/view/frame.ts';
import { roundDomain } from '../../parts/view/domain.ts';
import { filled, noteMarks } from '../../parts/view/notes.ts';
import { barMarks } from '../../parts/view/samples.ts';
import type { Handle, Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { FIRST, SIGNAL_SAMPLES } from './params.ts';
import {
  guides,
  handleHeight,
  positionsFrom,
  slideHandle,
  slidingFrame,
  withHeadroom,
  type Context,
} from './view-frame.ts';

const NAME = 'product';

export function productPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, words } = context;
  const named = words.figure;
  // The same axis at every t, so that areas can be compared.
  const values = roundDomain(r.products);
  const domain = withHeadroom(values);
  const row = (p.t - FIRST) * SIGNAL_SAMPLES;
  const options = slidingFrame(context, {
    name: NAME,
    label: named.sample,
    values,
  });
  const panel = framedPanel(context, options, [
    ...guides(p.t, domain),
    ...barMarks({
      role: 'observation',
      x: positionsFrom(0, SIGNAL_SAMPLES),
      y: r.products.subarray(row, row + SIGNAL_SAMPLES),
    }),
    ...noteMarks([
      { text: p.flip ? named.product : named.productAsIs, role: 'observation' },
      { text: filled(named.sum, { value: formatNumber(r.y[p.t - FIRST]) }), role: 'observation', end: true },
    ]),
  ]);
  return { panel, handles: [slideHandle(NAME, p.t, handleHeight(domain), named.slideHandle)] };
}
