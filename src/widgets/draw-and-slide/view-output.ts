/** The output: full up to t, faint beyond, and at t a bar as high as the product's area. */
import { framedPanel } from '../../parts/view/frame.ts';
import { roundDomain } from '../../parts/view/domain.ts';
import { filled, noteMarks } from '../../parts/view/notes.ts';
import { barMarks } from '../../parts/view/samples.ts';
import type { Handle, Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import { FIRST, POSITIONS } from './params.ts';
import {
  guides,
  positionsFrom,
  slideHandle,
  slidingFrame,
  withHeadroom,
  type Context,
} from './view-frame.ts';

const NAME = 'output';

export function outputPanel(context: Context): { panel: Panel; handles: Handle[] } {
  const { r, p, words } = context;
  const named = words.figure;
  const here = p.t - FIRST;
  const values = roundDomain(r.y);
  const domain = withHeadroom(values);
  const positions = positionsFrom(FIRST, POSITIONS);
  const part = (from: number, to: number, opacity: number) =>
    barMarks({ role: 'observation', x: positions.slice(from, to), y: r.y.slice(from, to), opacity });
  const options = slidingFrame(context, {
    name: NAME,
    label: named.position,
    values,
  });
  const panel = framedPanel(context, options, [
    ...guides(p.t, domain),
    ...part(0, here, 0.6),
    ...part(here, here + 1, 1),
    ...part(here + 1, POSITIONS, 0.25),
    ...noteMarks([
      { text: p.flip ? named.output : named.outputAsIs, role: 'observation' },
      {
        text: filled(named.here, { t: formatNumber(p.t), value: formatNumber(r.y[here]) }),
        role: 'observation',
        end: true,
      },
    ]),
  ]);
  return { panel, handles: [slideHandle(NAME, p.t, r.y[here], named.slideHandle)] };
}
