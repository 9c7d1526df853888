/** A plate: a picture that nobody has seen, blurred and noisy, and the basis in which its blur comes apart. */
import { disc, gaussian2d, type Kernel } from '../../core/kernels/index.ts';
import { convolve2d } from '../../core/operators/convolve2d.ts';
import { dct, type RealDecomposition } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import { keepLast } from '../../parts/model/memo.ts';
import type { Params } from './params.ts';
import { pictureOf, truthOf } from './picture.ts';

export interface Plate {
  readonly shape: readonly [number, number];
  readonly encoded: boolean;
  readonly truth: Vec;
  readonly data: Vec;
  readonly decomposition: RealDecomposition;
}

export const kernelOf = ({ blur, width }: Pick<Params, 'blur' | 'width'>): Kernel =>
  blur === 'disc' ? disc(width) : gaussian2d(width);

/** The reader's own pictures by number: their pixels would make a long key. */
const numbers = new WeakMap<object, number>();
let next = 1;
function nameOf({ scene: name, own }: Params['picture']): string {
  if (!own) return name;
  const number = numbers.get(own) ?? next++;
  numbers.set(own, number);
  return `own ${number}`;
}

export const plateKey = ({ picture, seed, blur, width, noise }: Params): string =>
  JSON.stringify([nameOf(picture), seed, blur, width, noise]);

/** Half-sample reflection at the edges, which the DCT takes apart. */
export const plateOf = keepLast(plateKey, (p: Params): Plate => {
  const picture = pictureOf(p);
  const { shape, encoded } = picture;
  const truth = truthOf(picture);
  const kernel = kernelOf(p);
  const operator = convolve2d(kernel, shape, { boundary: 'reflect' });
  const { data } = observe({
    truth,
    operator,
    noise: { kind: 'gaussian', sigma: p.noise, seed: p.seed },
  });
  return { shape, encoded, truth, data, decomposition: dct(kernel, shape) };
});
