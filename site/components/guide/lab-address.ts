/** Where the Lab opens in the state of an end of the path; the Lab as it is where that end has none. */
import { labQuery, signalQuery } from '../../../src/guide/lab-link.ts';
import type { Leaf } from '../../../src/guide/leaves.ts';
import { pathTo } from '../paths.ts';

export function labAddress({ lab, signal }: Pick<Leaf, 'lab' | 'signal'>): string {
  if (signal) return `${pathTo('lab/signal/')}?${signalQuery(signal)}`;
  return lab ? `${pathTo('lab/')}?${labQuery(lab)}` : pathTo('lab/');
}
