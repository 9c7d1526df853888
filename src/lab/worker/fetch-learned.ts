/** What a network has learned comes with the first question that asks for it. */
import type { Learned } from '../work/learned.ts';

/** It did not come. */
export class Unfetched extends Error {
  constructor() {
    super('what its denoiser has learned did not arrive');
  }
}

/** @throws Unfetched */
export const fetchLearned = (): Promise<Learned> =>
  import('../work/learned.ts').then(
    ({ learned }) => learned,
    () => {
      throw new Unfetched();
    },
  );
