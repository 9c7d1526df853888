import { checkFinite, demand } from '../check.ts';
import type { RandomState } from '../random/index.ts';
import type { Single, Vec } from '../vector.ts';
import type { Layer, Params } from './layer.ts';
import { mapParams } from './optimiser.ts';
import { countOf } from './tensor.ts';

/** First values of one weight, from its shape. */
export type Initialiser = (shape: readonly number[], rng: RandomState) => Vec;

/** Normal with mean 0 and standard deviation σ; a DCGAN takes .02. PyTorch: `nn.init.normal_(w, 0, sigma)`. */
export function normal(sigma: number): Initialiser {
  checkFinite('normal', 'sigma', sigma, 0);
  return (shape, rng) => rng.standardNormal(countOf(shape)).map((value) => sigma * value);
}

/** Uniform from low to high. PyTorch: `nn.init.uniform_(w, low, high)`. */
export function uniform(low: number, high: number): Initialiser {
  checkFinite('uniform', 'low', low);
  checkFinite('uniform', 'high', high, low);
  return (shape, rng) => rng.uniform(low, high, countOf(shape));
}

/**
 * Kaiming's uniform: ±√(6/((1 + a²)·fan)), which keeps the variance through a leaky ReLU of slope a; a is 0 by default.
 * PyTorch: `nn.init.kaiming_uniform_(w, a)`; its layers begin with a = √5, that is ±1/√fan. He et al., ICCV 2015.
 */
export function kaimingUniform(a = 0): Initialiser {
  checkFinite('kaimingUniform', 'a', a);
  return (shape, rng) => {
    const bound = Math.sqrt(3) * deviation('kaimingUniform', shape, a);
    return uniform(-bound, bound)(shape, rng);
  };
}

/** Kaiming's normal: standard deviation √(2/((1 + a²)·fan)). PyTorch: `nn.init.kaiming_normal_(w, a)`. */
export function kaimingNormal(a = 0): Initialiser {
  checkFinite('kaimingNormal', 'a', a);
  return (shape, rng) => normal(deviation('kaimingNormal', shape, a))(shape, rng);
}

/**
 * First values for every parameter of a layer or a stack, in its order from one stream: `how` for the weights, 0 for biases. `single` of
 * them begins a training in single precision with the same.
 */
export function initialise(
  layer: Pick<Layer, 'parameters'>,
  rng: RandomState,
  how: Initialiser = kaimingUniform(),
): Params {
  const entries = Object.entries(layer.parameters).map(([key, shape]) => {
    return [key, shape.length > 1 ? how(shape, rng) : new Float64Array(countOf(shape))] as const;
  });
  return Object.fromEntries(entries);
}

/** The same values in single precision. */
export function single(params: Params): Params<Single> {
  return mapParams(params, (values) => new Float32Array(values));
}

/** Single-precision parameters in double precision, with the same numbers: what comes of them is the same wherever it is computed. */
export const double = (params: Params<Single>): Params =>
  Object.fromEntries(Object.entries(params).map(([name, values]) => [name, Float64Array.from(values)]));

/**
 * √(2/((1 + a²)·fan)); fan is the second axis times the kernel's cells. For [out, in, k, k] that is what an output sums; for the
 * [in, out, k, k] of a transposed layer it is not, but it is what PyTorch counts.
 */
function deviation(who: string, shape: readonly number[], a: number): number {
  demand(
    shape.length >= 2,
    who,
    'Fan in and fan out can not be computed for tensor with fewer than 2 dimensions',
    shape,
  );
  return Math.sqrt(2 / ((1 + a * a) * countOf(shape.slice(1))));
}
