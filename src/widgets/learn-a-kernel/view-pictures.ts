/** Before, after, what the layer makes of before with the kernel of this step, and where that is wrong. */
import type { Panel, ViewContext } from '../contract.ts';
import { cellText } from '../../parts/view/cells.ts';
import { filled } from '../../parts/view/notes.ts';
import { onScale, pictureRow } from '../../parts/view/pictures.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { sharesOf } from './shares.ts';

/** The nearest 1, 2 or 5 times a power of ten from below. */
function roundDown(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([5, 2].find((step) => step * power <= value * (1 + 1e-9)) ?? 1);
}
const largest = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);

export function pictures(context: ViewContext<Params, Result, Words>): Panel[] {
  const { r, narrow, words } = context;
  const named = words.figure;
  // One scale for the three, from the data alone: a wild output shows itself as wild.
  const scale = roundDown(largest(r.after) || 1);
  const signed = (data: ArrayLike<number>) => onScale(r.outShape, data, scale, true);
  const scaled = narrow ? '' : ` ${filled(named.scale, { scale: cellText(scale, 3) })}`;
  const wrong = r.output.map((value, i) => value - r.after[i]);
  return pictureRow(context, { share: sharesOf(narrow).picture }, [
    { name: 'before', role: 'truth', caption: named.before, shape: r.shape, data: r.before },
    { name: 'after', role: 'observation', caption: `${named.after}${scaled}`, ...signed(r.after) },
    {
      name: 'output',
      role: 'estimate',
      caption: narrow ? named.outputShort : named.output,
      ...signed(r.output),
    },
    { name: 'wrong', caption: narrow ? named.wrongShort : named.wrong, ...signed(wrong) },
  ]);
}
