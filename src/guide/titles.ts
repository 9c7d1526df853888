/** What a method is called, whether it is a formula or was learned. */
import { methodWords } from '../methods/index.ts';
import { learned } from './learned.en.ts';

export function titleOf(name: string): string {
  const title = methodWords[name]?.title ?? learned[name]?.title;
  if (title === undefined) throw new RangeError(`no method '${name}'`);
  return title;
}
