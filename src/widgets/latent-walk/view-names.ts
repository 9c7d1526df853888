/** What the twins are called. */
import type { ViewContext } from '../contract.ts';
import type { Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = Pick<ViewContext<Params, unknown, Words>, 'p' | 'narrow' | 'words'>;

export function firstName({ p, narrow, words }: Context): string {
  const mix = p.state === 'trained' ? 'transposed' : p.mix;
  return narrow ? words.figure[`${mix}Short`] : words.figure[mix];
}

export function secondName({ p, narrow, words }: Context): string {
  const leaves = p.state === 'trained' && p.subject === 'leaves';
  const other = leaves ? 'resized' : p.other;
  return narrow ? words.figure[`${other}Short`] : words.figure[other];
}
