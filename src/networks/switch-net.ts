/**
 * An autoencoder that pools twice and unpools twice, on pages of the book's own handwriting, and its training while a reader watches: a 3×3
 * convolution to 8 channels, ReLU, pool, a 3×3 to 4, ReLU, pool: the code; then unpool, 3×3 to 8, ReLU, unpool, 5×5 to the page. 869 weights.
 * Unpooling by the switches of the pools: Zeiler, Taylor & Fergus, ICCV 2011, and SegNet (Badrinarayanan, Kendall & Cipolla, PAMI 2017).
 */
import type { AdamState, Layer, Memory, Params, SwitchMemory, Tensor } from '../core/layers/index.ts';
import {
  adam,
  conv2d,
  initialise,
  kaimingUniform,
  maxPool2d,
  maxUnpool2d,
  meanSquaredError,
  namedAfter,
  paramsOfPart,
  relu,
  sequential,
  single,
  upsample2d,
} from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Single } from '../core/vector.ts';

type Picture = Tensor<Single>;
type Weights = Params<Single>;

/** What stands where the pools kept their winners: those places, the upper left of each four, any of the four, or no unpooling at all. */
export const WAYS = ['kept', 'topLeft', 'shuffled', 'bilinear'] as const;
export type Way = (typeof WAYS)[number];

/** Channels of the first and the second convolution; the decoder's are the same, backwards. */
export const CHANNELS = { first: 8, code: 4 };
export const STEPS = 200;
export const BATCH = 8;
/** γ at the first step; it falls to 0 by half a cosine. */
export const RATE = 0.01;

const conv = (inChannels: number, outChannels: number, kernel: number) =>
  conv2d<Single>({ inChannels, outChannels, kernel, padding: (kernel - 1) / 2 });
const { first, code } = CHANNELS;
type Part = 'enter' | 'encode' | 'decode' | 'leave';
/** Between them stand the pools and the unpoolings. */
const parts: Readonly<Record<Part, Layer<Memory, Single>>> = {
  enter: sequential<Single>([conv(1, first, 3), relu()]),
  encode: sequential<Single>([conv(first, code, 3), relu()]),
  decode: sequential<Single>([conv(code, first, 3), relu()]),
  leave: sequential<Single>([conv(first, 1, 5)]),
};
const pool = maxPool2d<Single>({ kernel: 2 });
const bilinear = upsample2d<Single>({ scale: 2, method: 'bilinear' });

/** The weights of a part, out of all: 'enter.0.weight' is the '0.weight' of 'enter'. */
const weightsOf = (part: Part, weights: Weights): Weights => paramsOfPart(part, parts[part], weights);

/** PyTorch's own start: ±1/√fan and biases of 0, part after part from one stream. */
export function firstWeights(seed: number): Weights {
  const random = new RandomState(seed);
  const all = Object.entries(parts).flatMap(([part, layer]) =>
    namedAfter(part, single(initialise(layer, random, kaimingUniform(Math.sqrt(5))))),
  );
  return Object.fromEntries(all);
}

/** What pooling twice keeps: the code, and of each pool where its winners stood. */
export interface Encoded {
  readonly code: Picture;
  readonly fine: SwitchMemory & { readonly pooledShape: Picture['shape'] };
  readonly coarse: SwitchMemory & { readonly pooledShape: Picture['shape'] };
}
interface EncodingMemory {
  readonly enter: Memory;
  readonly encode: Memory;
}

export function encode(weights: Weights, x: Picture): Encoded & { readonly memory: EncodingMemory } {
  const enter = parts.enter.forward(x, weightsOf('enter', weights));
  const fine = pool.forward(enter.y);
  const inner = parts.encode.forward(fine.y, weightsOf('encode', weights));
  const coarse = pool.forward(inner.y);
  return {
    code: coarse.y,
    fine: { ...fine.memory, pooledShape: fine.y.shape },
    coarse: { ...coarse.memory, pooledShape: coarse.y.shape },
    memory: { enter: enter.memory, encode: inner.memory },
  };
}

/** Where the numbers of both unpoolings go. */
export type Switches = Pick<Encoded, 'fine' | 'coarse'>;
/** The layers that enlarge, the coarse one first. */
type Enlargements = readonly [Layer<Memory, Single>, Layer<Memory, Single>];

/** The switches of a way: those of the pools, or others in their place, the coarse ones drawn first; null for bilinear. */
export function switchesOf(way: Way, { fine, coarse }: Switches, seed: number): Switches | null {
  if (way === 'bilinear') return null;
  if (way === 'kept') return { coarse, fine };
  const random = new RandomState(seed);
  const corner = way === 'topLeft' ? () => 0 : () => random.randint(0, 4);
  const other = (memory: Encoded['fine']) => ({ ...memory, switches: moved(memory, corner) });
  const drawnFirst = other(coarse);
  return { coarse: drawnFirst, fine: other(fine) };
}

const enlargements = (switches: Switches | null): Enlargements =>
  switches
    ? [maxUnpool2d<Single>(switches.coarse), maxUnpool2d<Single>(switches.fine)]
    : [bilinear, bilinear];

/** Switches to a corner of each four cells: 0 … 3, in reading order. */
function moved({ inShape, pooledShape }: Encoded['fine'], corner: () => number): Int32Array {
  const [width, [n, c, rows, columns]] = [inShape[3], pooledShape];
  const plane = rows * columns;
  return Int32Array.from({ length: n * c * plane }, (_, o) => {
    const [row, column, at] = [Math.floor((o % plane) / columns), o % columns, corner()];
    return (2 * row + (at >> 1)) * width + 2 * column + (at & 1);
  });
}

export function decode(weights: Weights, codes: Picture, switches: Switches | null) {
  const [coarse, fine] = enlargements(switches);
  const up = coarse.forward(codes);
  const inner = parts.decode.forward(up.y, weightsOf('decode', weights));
  const whole = fine.forward(inner.y);
  const leave = parts.leave.forward(whole.y, weightsOf('leave', weights));
  const memory = { up: up.memory, inner: inner.memory, whole: whole.memory, leave: leave.memory };
  return { y: leave.y, memory, layers: [coarse, fine] as const };
}

/** Loss on a batch, and the gradients that the next step goes by. Each step of a training has a shuffle of its own. */
export function lookAt(
  way: Way,
  weights: Weights,
  x: Picture,
  { seed, step }: Record<'seed' | 'step', number>,
) {
  const encoded = encode(weights, x);
  const decoded = decode(weights, encoded.code, switchesOf(way, encoded, shuffleSeed(seed, step)));
  const { value, dy } = meanSquaredError(x)(decoded.y);
  return { loss: value, gradients: backward(weights, dy, encoded, decoded) };
}

export const shuffleSeed = (seed: number, step: number): number => (seed * 100_019 + step) % 2 ** 32;

function backward(
  weights: Weights,
  dy: Picture,
  encoded: ReturnType<typeof encode>,
  { memory, layers: [coarse, fine] }: ReturnType<typeof decode>,
): Weights {
  const gradients: Record<string, Single> = {};
  const through = (part: Part, flowing: Picture, kept: Memory): Picture => {
    const back = parts[part].backward(flowing, kept, weightsOf(part, weights));
    Object.assign(gradients, Object.fromEntries(namedAfter(part, back.gradients)));
    return back.dx;
  };
  const whole = fine.backward(through('leave', dy, memory.leave), memory.whole);
  const up = coarse.backward(through('decode', whole.dx, memory.inner), memory.up);
  const inner = through('encode', pool.backward(up.dx, encoded.coarse).dx, encoded.memory.encode);
  through('enter', pool.backward(inner, encoded.fine).dx, encoded.memory.enter);
  return gradients;
}

export const startOf = (seed: number): AdamState<Single> => adam.init(firstWeights(seed));
/** γ of a step: half a cosine from `rate` to 0. */
export const rateAt = (rate: number, step: number): number =>
  (rate / 2) * (1 + Math.cos((Math.PI * step) / STEPS));
