/** What every prior starts from: a picture, blurred and with noise; or a picture that is taken for blurred, whose truth nobody has. */
import { gaussian2d } from '../../core/kernels/index.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { scene, type SceneName } from '../../core/scenes/index.ts';
import { cosineTransfer } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { cutTo, sceneOrOwn, valuesOf, type StoredPicture } from '../../parts/model/picture.ts';
import { SIDE, type Params } from './params.ts';
import { BLOCK } from './prior.ts';

export interface Bench {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** Null where the picture is taken for blurred. */
  readonly truth: Vec | null;
  readonly data: Vec;
  /** H over the DCT: the mirrored blur is diagonal there. */
  readonly transfer: Vec;
  /** √m σ: what the truth itself would leave of the data, on average. */
  readonly noise: number;
}

/** The ray marcher photographs the book's still life once; every other scene is drawn with the same seed. */
const stored = sceneOrOwn(SIDE, (name, shape) => scene(name as SceneName, shape, 1));
const wholeBlocks = keepLast(
  (picture: StoredPicture) => picture,
  (picture) => cutTo(picture, BLOCK),
);
/** As a file stores it, cut to sides that the wavelets divide. */
export const pictureOf = ({ picture }: Pick<Params, 'picture'>): StoredPicture =>
  wholeBlocks(stored(picture));

type Asked = Pick<Params, 'blur' | 'noise' | 'given' | 'seed'>;

export function makeBench(picture: StoredPicture, { blur, noise, given, seed }: Asked): Bench {
  const { shape } = picture;
  const seen = valuesOf(picture);
  const kernel = gaussian2d(blur);
  const common = { shape, transfer: cosineTransfer(kernel, shape), noise: Math.sqrt(seen.length) * noise };
  if (given === 'blurred') return { ...common, truth: null, data: seen };
  const operator = convolve2d(kernel, shape, { boundary: 'reflect' });
  const model = { kind: 'gaussian', sigma: noise, seed } as const;
  return { ...common, truth: seen, data: observe({ truth: seen, operator, noise: model }).data };
}

/** The last experiment with the last picture: a drag of λ asks for the same one again and again. */
const ofPicture = keepLast(
  (picture: StoredPicture) => picture,
  (picture) =>
    keepLast(
      ({ blur, noise, given, seed }: Asked) => [blur, noise, given, seed].join(),
      (asked) => makeBench(picture, asked),
    ),
);
export const benchOf = (p: Params): Bench => ofPicture(pictureOf(p))(p);
