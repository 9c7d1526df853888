/** Pages of handwritten O, X, T and L: ink is 1, paper 0, in whole levels so that a script can carry them exactly. */
import type { Tensor } from '../core/layers/index.ts';
import { tensor } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import { glyphScene } from '../core/scenes/index.ts';
import type { Single } from '../core/vector.ts';

const LETTERS = 'OXTL';
/** Height of a capital in pixels. */
const SIZE = 14;
/** Grey levels above paper: four bits a pixel. */
export const LEVELS = 15;
/** Sides of a page that is shown, and of the small ones that a step is made of: each with one letter. */
export const SIDE = 64;
const SMALL = 32;
const LETTERS_ON = { [SIDE]: 7, [SMALL]: 1 };
/** Seeds below are for the pages shown; training takes those from here on. */
const FIRST_TRAINED = 2 ** 20;

/** The page of this seed, four bits a pixel. */
export function pageOf(seed: number, side: typeof SIDE | typeof SMALL = SIDE): Single {
  const count = LETTERS_ON[side];
  const ink = glyphScene([side, side], seed, { characters: LETTERS, size: SIZE, count });
  return Float32Array.from(ink, (value) => Math.round(LEVELS * value) / LEVELS);
}

/** What one step of the training with this seed sees: pages that no other step has seen. */
export function pageBatch(seed: number, step: number, count: number): Tensor<Single> {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const data = new Float32Array(count * SMALL * SMALL);
  for (let i = 0; i < count; i++)
    data.set(pageOf(random.randint(FIRST_TRAINED, 2 ** 31), SMALL), i * SMALL * SMALL);
  return tensor([count, 1, SMALL, SMALL], data);
}

/** One page as a batch. */
export const asBatch = (page: Single): Tensor<Single> => tensor([1, 1, SIDE, SIDE], page);
