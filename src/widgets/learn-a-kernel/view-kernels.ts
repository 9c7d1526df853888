/** The secret, the kernel as it forms, and the gradient that forms it. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { cellMarks } from '../../parts/view/cells.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import type { Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';
import { sharesOf } from './shares.ts';

const largest = (values: ArrayLike<number>): number => Math.max(...Array.from(values, Math.abs));

export function kernelPanels(context: ViewContext<Params, Result, Words>): Panel[] {
  const { r, p, narrow, words } = context;
  const named = words.figure;
  const { kernel: share } = sharesOf(narrow);
  const height = narrow ? 104 : 132;
  const room = { width: panelWidth(context.width, share), height };
  const grid = (
    name: string,
    caption: string,
    role: Panel['role'],
    values: ArrayLike<number>,
    scale: number,
  ) =>
    barePanel(
      context,
      { name, caption, role, share, height },
      cellMarks({ shape: r.kernelShape, values, colours: 'signed', numbered: true, scale }, room),
    );
  const scale = largest(r.secret);
  const flipped = p.made === 'convolution';
  return [
    grid(
      'secret',
      narrow ? named.secretShort : flipped ? named.secretFlipped : named.secret,
      'kernel',
      r.secret,
      scale,
    ),
    grid('learned', narrow ? named.learnedShort : named.learned, 'estimate', r.learned, scale),
    grid(
      'gradient',
      narrow ? named.gradientShort : named.gradient,
      undefined,
      r.gradient,
      largest(r.gradient),
    ),
  ];
}
