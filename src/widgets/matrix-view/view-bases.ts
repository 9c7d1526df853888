/** The same matrix in the basis of the DFT and of the DCT-II: diagonal, or not. */
import { barePanel } from '../../parts/view/bare.ts';
import { colourOf } from '../../parts/view/frame.ts';
import type { Handle, Panel } from '../contract.ts';
import type { Params } from './params.ts';
import { bandMark, gridOf, HANDLE, paintMarks } from './view-grid.ts';
import { layoutOf, titleMarks, TWIN, type Context } from './view-layout.ts';

/** Three decades of paint: what is a thousandth of the largest entry is still seen. */
const DECADES = 3;
/** Below this, what is off the diagonal is rounding. */
const ROUNDING = 1e-12;

export function basisPanel(context: Context, basis: Params['basis']): { panel: Panel; handles: Handle[] } {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { share, width, height } = layoutOf(context, TWIN);
  const grid = gridOf(r.size, width, height, narrow);
  const [values, off] = basis === 'fourier' ? [r.fourier, r.offFourier] : [r.cosine, r.offCosine];
  const largest = values.reduce((most, value) => Math.max(most, value), 0) || 1;
  const part = (at: number) => Math.max(0, 1 + Math.log10(values[at] / largest) / DECADES);
  const isDiagonal = off < ROUNDING;
  const panel = barePanel(context, { name: basis, height, share }, [
    ...titleMarks(
      [
        { said: named[basis], role: 'kernel' },
        { said: isDiagonal ? named.diagonal : named.off, role: isDiagonal ? undefined : 'noise' },
      ],
      narrow,
    ),
    ...paintMarks(grid, part),
    ...(p.basis === basis ? [bandMark(grid, 'column', r.wave.frequency, colourOf('truth'))] : []),
  ]);
  const handle: Handle = {
    param: 'frequency',
    panel: basis,
    axis: 'x',
    at: { x: r.wave.frequency, y: -0.5 - HANDLE.above / grid.cell },
    grab: { x1: r.wave.frequency - 0.5, x2: r.wave.frequency + 0.5 },
    label: named.frequencyHandle,
  };
  return {
    panel: { ...panel, group: 'bases', axes: { x: grid.x, y: grid.y } },
    handles: p.basis === basis ? [handle] : [],
  };
}
