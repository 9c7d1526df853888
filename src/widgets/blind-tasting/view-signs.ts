/** How each choice is marked, and the cover over what nobody may see yet. */
import type { ViewContext } from '../contract.ts';
import { colourOf } from '../../parts/view/frame.ts';
import { rect, type Markish } from '../../parts/view/plot.ts';
import type { Opened, Result } from './model.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

export type Context = ViewContext<Params, Result, Words>;
export type Name = keyof Opened['choices'];

/** Each choice’s sign and letter, and whether the truth made it. */
export const SIGNS: Readonly<
  Record<Name, { symbol: 'circle' | 'star' | 'square'; letter: string; knows?: boolean }>
> = {
  yours: { symbol: 'circle', letter: 'Y' },
  psnr: { symbol: 'star', letter: 'P', knows: true },
  ssim: { symbol: 'star', letter: 'S', knows: true },
  gcv: { symbol: 'square', letter: 'G' },
  corner: { symbol: 'square', letter: 'L' },
  discrepancy: { symbol: 'square', letter: 'D' },
  sure: { symbol: 'square', letter: 'U' },
};

export const colourFor = (name: Name): string => colourOf(SIGNS[name].knows ? 'truth' : 'estimate');

/** Choices from the smallest λ to the largest. */
export const sorted = ({ choices }: Opened): [Name, Opened['choices'][Name]][] =>
  (Object.entries(choices) as [Name, Opened['choices'][Name]][]).sort(([, a], [, b]) => a.lambda - b.lambda);

/** The cover over a plot's own frame. */
export const cover = (x: readonly [number, number], y: readonly [number, number]): Markish =>
  rect([0], {
    x1: x[0],
    x2: x[1],
    y1: y[0],
    y2: y[1],
    fill: 'var(--rule)',
    fillOpacity: 0.35,
    rx: 6,
  });
