/** How each twin doubles, from the coarsest step to the finest. */
import type { Up } from '../../networks/generator-layers.ts';
import type { Mix, Other, Params } from './params.ts';

export type Ups = readonly [Up, Up, Up];
const [T, R] = ['transposed', 'resized'] as const;
export const UPS_OF: Readonly<Record<Mix, Ups>> = {
  all: [T, T, T],
  lastTwo: [R, T, T],
  last: [R, R, T],
  middle: [R, T, R],
  first: [T, R, R],
  none: [R, R, R],
};
export const upOf = (other: Other): Up => (other === 'subPixel' ? 'sub-pixel' : 'resized');

export const isLeaves = ({ state, subject }: Pick<Params, 'state' | 'subject'>): boolean =>
  state === 'trained' && subject === 'leaves';
/** The second twin of leaves is the one that was trained on them. */
export const otherOf = (p: Pick<Params, 'state' | 'subject' | 'other'>): Other =>
  isLeaves(p) ? 'resized' : p.other;
export const mixOf = ({ state, mix }: Pick<Params, 'state' | 'mix'>): Mix =>
  state === 'trained' ? 'all' : mix;
