/** What a state looks like over seeds. */
import { median } from '../../parts/model/median.ts';
import type { First, Params } from './params.ts';
import { STARTS, TRAINED } from './recorded.ts';

/** How uneven the gradient is, its R at ½; the pictures' R at ½, their seam, and R before the tanh. */
export type Row = readonly [
  uneven: number,
  gradient2: number,
  picture2: number,
  seam: number,
  hidden2: number,
];

const rowsOf = (state: Params['state'], first: First): readonly Row[] =>
  (state === 'trained' ? TRAINED : STARTS)[first].map(([uneven, gradient2, picture2, seam, hidden2]) => [
    uneven,
    gradient2,
    picture2,
    seam,
    hidden2,
  ]);

/** All seeds of each discriminator. */
export const ofSeeds = (state: Params['state']): Readonly<Record<First, readonly Row[]>> => ({
  k4s2: rowsOf(state, 'k4s2'),
  k3s2: rowsOf(state, 'k3s2'),
  k3pool: rowsOf(state, 'k3pool'),
});

/** The middle over the seeds of this discriminator, and how far some of it spreads. */
export function middleOf({ first, state }: Pick<Params, 'first' | 'state'>) {
  const [uneven, gradient2, picture2, seam] = [0, 1, 2, 3].map((column) =>
    rowsOf(state, first).map((row) => row[column]),
  );
  return {
    ...{ unevenMiddle: median(uneven), unevenLeast: Math.min(...uneven), unevenMost: Math.max(...uneven) },
    ...{ gradient2Middle: median(gradient2), seamMiddle: median(seam) },
    ...{ picture2Middle: median(picture2), picture2Most: Math.max(...picture2) },
  };
}
