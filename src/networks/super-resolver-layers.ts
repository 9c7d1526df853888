/** Enlargement by two: a fixed bicubic one, and networks that add to it or go without. */
import type { Layer, Memory } from '../core/layers/index.ts';
import { conv2d, convTranspose2d, graph, pixelShuffle, sequential, tensor } from '../core/layers/index.ts';
import { resample } from '../core/operators/resample.ts';
import type { Single, Vec } from '../core/vector.ts';
import { bodyOf } from './restorer-layers.ts';

export const FACTOR = 2;
/** Keys' own parameter. PyTorch's bicubic has −0.75, which ripples on a ramp. */
export const KEYS = -0.5;

/** A picture twice as large by Keys' cubic, a = −½. */
export const bicubic = (x: Vec, [height, width]: readonly [number, number]): Vec =>
  resample([height, width], [FACTOR * height, FACTOR * width], { method: 'bicubic', a: KEYS }).apply(x);

/** The same as a layer: [n, 1, h, w] → [n, 1, 2h, 2w]. */
const bicubicLayer: Layer<Memory, Single> = {
  ...{ name: 'bicubic', parameters: {} },
  outShape: ([n, c, h, w]) => [n, c, FACTOR * h, FACTOR * w],
  forward({ shape, data }) {
    const [n, c, h, w] = shape;
    const y = new Float32Array(n * c * h * w * FACTOR ** 2);
    for (let i = 0; i < n * c; i++)
      y.set(
        bicubic(Float64Array.from(data.subarray(i * h * w, (i + 1) * h * w)), [h, w]),
        i * h * w * FACTOR ** 2,
      );
    return { y: tensor([n, c, FACTOR * h, FACTOR * w], y), memory: { inShape: shape } };
  },
  backward({ data }, { inShape }) {
    const [n, c, h, w] = inShape;
    const { adjoint } = resample([h, w], [FACTOR * h, FACTOR * w], { method: 'bicubic', a: KEYS });
    const dx = new Float32Array(n * c * h * w);
    const size = h * w * FACTOR ** 2;
    for (let i = 0; i < n * c; i++)
      dx.set(adjoint(Float64Array.from(data.subarray(i * size, (i + 1) * size))), i * h * w);
    return { dx: tensor(inShape, dx), gradients: {} };
  },
};

const CHANNELS = 20;
const body = bodyOf({ inChannels: 1, channels: CHANNELS, deep: 2 });

const subPixel = sequential<Single>([
  conv2d<Single>({ inChannels: CHANNELS, outChannels: FACTOR ** 2, kernel: 3, padding: 1 }),
  pixelShuffle<Single>(FACTOR),
]);
const transposed = sequential<Single>([
  convTranspose2d<Single>({ inChannels: CHANNELS, outChannels: 1, kernel: 4, stride: FACTOR, padding: 1 }),
]);

const added = (head: Layer<Memory, Single>): Layer<Memory, Single> =>
  graph<Single>(
    {
      body: { of: ['x'], layer: body },
      head: { of: ['body'], layer: head },
      bicubic: { of: ['x'], layer: bicubicLayer },
    },
    ['head', 'bicubic'],
  );

/** 'sub-pixel' and 'transposed' add to the bicubic picture; 'plain', transposed too, has nothing to add to. */
export const SUPER_RESOLVERS = {
  'sub-pixel': added(subPixel),
  transposed: added(transposed),
  plain: graph<Single>({ body: { of: ['x'], layer: body }, head: { of: ['body'], layer: transposed } }, [
    'head',
  ]),
} as const;
export type SuperResolver = keyof typeof SUPER_RESOLVERS;
export const superResolvers: readonly SuperResolver[] = ['sub-pixel', 'transposed', 'plain'];
