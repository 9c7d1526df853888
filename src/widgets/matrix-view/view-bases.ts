/** The same matrix in the basis of the DFT and of the DCT-II: diagonal, or not. */
import { barePanel } from '../figures/bare.ts';
import { colourOf } from '../figures/frame.ts';
import { filled } from '../figures/notes.ts';
import type { Handle, Panel } from '../contract.ts';
import { formatNumber } from '../../format.ts';
import type { Params } from './params.ts';
import { bandMark, gridOf, paintMarks } from './view-grid.ts';
import { layoutOf, titleMarks, type Context } from './view-layout.ts';

/** Three decades of paint: what is a thousandth of the largest entry is still seen. */
const DECADES = 3;
/** Below this, what is off the diagonal is rounding. */
const ROUNDING = 1e-12;

export function basisPanel(context: Context, basis: Params['basis']): { panel: Panel; handles: Handle[] } {
  const { r, p, words } = context;
  const named = words.figure;
  const { share, width, height } = layoutOf(context);
  const grid = gridOf(r.size, width, height);
  const [values, off] = basis === 'fourier' ? [r.fourier, r.offFourier] : [r.cosine, r.offCosine];
  const largest = values.reduce((most, value) => Math.max(most, value), 0) || 1;
  const part = (at: number) => Math.max(0, 1 + Math.log10(values[at] / largest) / DECADES);
  const isDiagonal = off < ROUNDING;
  const panel = barePanel(context, { name: basis, height, share }, [
    ...titleMarks([
      { said: named[basis], role: 'kernel' },
      {
        said: filled(isDiagonal ? named.diagonal : named.off, { off: formatNumber(off, 2) }),
        role: isDiagonal ? undefined : 'noise',
      },
    ]),
    ...paintMarks(grid, part),
    ...(p.basis === basis ? [bandMark(grid, 'column', r.wave.frequency, colourOf('truth'))] : []),
  ]);
  const handle: Handle = {
    param: 'frequency',
    panel: basis,
    axis: 'x',
    at: { x: r.wave.frequency, y: -0.5 - 12 / grid.cell },
    label: named.frequencyHandle,
  };
  return {
    panel: { ...panel, axes: { x: grid.x, y: grid.y } },
    handles: p.basis === basis ? [handle] : [],
  };
}
