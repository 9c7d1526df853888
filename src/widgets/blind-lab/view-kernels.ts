/** The kernel found, and the true one where it is known, on squares of one size, each as bright as its largest weight. */
import { pictureRow } from '../../parts/view/pictures.ts';
import type { Panel, ViewContext } from '../contract.ts';
import type { Result } from './model.ts';
import { KERNEL_SIDE, type Params } from './params.ts';
import { sharesOf } from './shares.ts';
import type { Words } from './words.en.ts';

/** A square of weights in the middle of a larger one. */
function inMiddle(weights: ArrayLike<number>, side: number, outer: number): Float64Array {
  const at = Math.floor(outer / 2) - Math.floor(side / 2);
  const whole = new Float64Array(outer * outer);
  for (let i = 0; i < weights.length; i++)
    whole[(Math.floor(i / side) + at) * outer + (i % side) + at] = weights[i];
  return whole;
}

export function kernelPanels(context: ViewContext<Params, Result, Words>): Panel[] {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { truth, kernel, nearness } = r;
  const side = kernel.shape[0];
  // At a coarse scale the square is as many coarse pixels wide as cover the same ground.
  const outer = truth ? Math.round((KERNEL_SIDE * side) / p.support) | 1 : side;
  const square = (name: string, role: Panel['role'], caption: string, weights: Float64Array) => ({
    name,
    role,
    caption,
    shape: [Math.sqrt(weights.length), Math.sqrt(weights.length)] as const,
    data: weights,
    range: [0, Math.max(...weights)] as const,
  });
  const likeness = nearness ? `${named.found}: ${nearness.similarity.toFixed(2)}` : named.found;
  const found = square('found', 'estimate', likeness, inMiddle(kernel.data, side, Math.max(side, outer)));
  const place = { share: sharesOf(narrow, truth !== null).kernel, group: 'kernels' };
  if (!truth) return pictureRow(context, place, [found]);
  return pictureRow(context, place, [square('kernel', 'kernel', named.kernel, truth.kernel), found]);
}
