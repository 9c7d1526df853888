/** What is learned from: a picture whose surroundings are taken out of each place, the crops that a step sees, and the part that is shown. */
import { evenContrast, withoutLocalMean } from '../../core/dictionary/index.ts';
import { tensor, type Tensor } from '../../core/layers/index.ts';
import { RandomState } from '../../core/random/index.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Single, Vec } from '../../core/vector.ts';
import { keepFew, keepLast } from '../../parts/model/memo.ts';
import { sceneOrOwn, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { BATCH, SIDE, SIGMA, WINDOW, type Params } from './params.ts';

export interface Bench {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** Of mean 0 or nearly so, its standard deviation 1. */
  readonly data: Single;
  /** Before it was divided by it; near 0 where there is nothing to learn from. */
  readonly deviation: number;
  /** [1, 1, side, side]: the liveliest part of the picture. */
  readonly window: Tensor<Single>;
  /** ½‖x‖² of it: what codes of zeros cost. */
  readonly idle: number;
}

/** Less is rounding. */
export const LEAST_DEVIATION = 1e-6;
/** Windows that are compared begin so many pixels from each other. */
const STRIDE = 12;
/** Seeds are whole numbers below this many batches of each other. */
const BATCHES = 1000;

export const pictureOf: (picture: Params['picture']) => StoredPicture = sceneOrOwn(SIDE, (name, shape) =>
  scene(name as SceneName, shape, 1),
);

const squares = (x: ArrayLike<number>): number => {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i] ** 2;
  return sum;
};
const meanOf = (x: Vec): number => x.reduce((sum, value) => sum + value, 0) / x.length;

function prepare(x: Vec, shape: Bench['shape'], how: Params['prepared']): Vec {
  if (how === 'mean') {
    const mean = meanOf(x);
    return x.map((value) => value - mean);
  }
  const detail = withoutLocalMean(x, shape, SIGMA.mean);
  return how === 'contrast' ? evenContrast(detail, shape, SIGMA.deviation) : detail;
}

/** A square of a picture. */
function cut(
  { shape: [, width], data }: Pick<Bench, 'shape' | 'data'>,
  row: number,
  column: number,
  side: number,
) {
  const out = new Float32Array(side ** 2);
  for (let i = 0; i < side; i++) {
    const from = (row + i) * width + column;
    out.set(data.subarray(from, from + side), i * side);
  }
  return out;
}

/** Of the windows that begin `STRIDE` pixels from each other, the one with the largest squares. */
function liveliest(picture: Pick<Bench, 'shape' | 'data'>): Single {
  const [height, width] = picture.shape;
  let best = cut(picture, 0, 0, WINDOW.side);
  for (let row = 0; row + WINDOW.side <= height; row += STRIDE)
    for (let column = 0; column + WINDOW.side <= width; column += STRIDE) {
      const one = cut(picture, row, column, WINDOW.side);
      if (squares(one) > squares(best)) best = one;
    }
  return best;
}

export function makeBench(picture: StoredPicture, how: Params['prepared']): Bench {
  const { shape } = picture;
  const plain = prepare(valuesOf(picture), shape, how);
  const mean = meanOf(plain);
  const deviation = Math.sqrt(squares(plain.map((value) => value - mean)) / plain.length);
  const data = Float32Array.from(plain, (value) => value / Math.max(deviation, LEAST_DEVIATION));
  const window = liveliest({ shape, data });
  return {
    shape,
    data,
    deviation,
    window: tensor([1, 1, WINDOW.side, WINDOW.side], window),
    idle: squares(window) / 2,
  };
}

const ofPicture = keepLast(
  (picture: StoredPicture) => picture,
  (picture) =>
    keepFew(
      3,
      (how: Params['prepared']) => how,
      (how) => makeBench(picture, how),
    ),
);
export const benchOf = ({ picture, prepared }: Pick<Params, 'picture' | 'prepared'>): Bench =>
  ofPicture(pictureOf(picture))(prepared);

/** The crops of a step, each from a place drawn at random. */
export function batchAt(bench: Bench, seed: number, step: number): Tensor<Single> {
  const rng = new RandomState((BATCHES * seed + step) % 2 ** 32);
  const { crops, side } = BATCH;
  const [height, width] = bench.shape;
  const rows = rng.randint(0, height - side + 1, crops);
  const columns = rng.randint(0, width - side + 1, crops);
  const data = new Float32Array(crops * side ** 2);
  for (let k = 0; k < crops; k++) data.set(cut(bench, rows[k], columns[k], side), k * side ** 2);
  return tensor([crops, 1, side, side], data);
}

/** Too small for the part that is shown. */
export const isSmall = ({ shape }: StoredPicture): boolean => Math.min(...shape) < WINDOW.side;
