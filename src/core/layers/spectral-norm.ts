import { checkNumbers, demand } from '../check.ts';
import type { Numbers, Vec } from '../vector.ts';
import { zerosLike } from '../vector.ts';
import type { Layer, Params } from './layer.ts';
import { mapParams } from './optimiser.ts';
import { countOf } from './tensor.ts';

type Shapes = Layer['parameters'];

/** Weights of spectral norm about 1, and what is needed to go on and to go back. */
export interface SpectralNorm<V extends Numbers = Vec> {
  /** W/σ for each weight; biases as they are. */
  readonly params: Params<V>;
  /** u for the next time. */
  readonly vectors: Params<V>;
  /** The estimate of each weight's largest singular value. */
  readonly sigmas: Readonly<Record<string, number>>;
  /** From the gradients with respect to W/σ those with respect to W: (dW̄ − ⟨dW̄, W̄⟩ u vᵀ)/σ. */
  backward(gradients: Params<V>): Params<V>;
}

/** 1e-12, as PyTorch: a weight of zeros stays one. */
const SMALLEST = 1e-12;

/**
 * Each weight, as a matrix [out, all else], over its largest singular value, by one step of power iteration from where the last one stopped:
 *
 *   v = Wᵀu/‖Wᵀu‖,  u ← Wv/‖Wv‖,  σ = uᵀWv,  W̄ = W/σ        (u, v count as constants in the gradient)
 *
 * A layer with W̄ stretches no difference by much more than 1, which keeps a discriminator's gradient alive (for a strided convolution the
 * matrix is not the whole operator; its norm can be larger, as in the paper). PyTorch: `nn.utils.spectral_norm(layer)`. Miyato, Kataoka, Koyama &
 * Yoshida, ICLR 2018.
 */
export function spectralNorm<V extends Numbers = Vec>(
  shapes: Shapes,
  params: Params<V>,
  vectors: Params<V>,
): SpectralNorm<V> {
  const found = Object.keys(vectors).map((key) => {
    demand(shapes[key]?.length > 1, 'spectralNorm', 'vectors must be of weights', key);
    checkNumbers('spectralNorm', `vector of '${key}'`, vectors[key], shapes[key][0], params[key]);
    return [key, iterated(params[key], vectors[key])] as const;
  });
  const norms = Object.fromEntries(found);
  return {
    params: mapParams(params, (w, key) => (norms[key] ? divided(w, norms[key].sigma) : w)),
    vectors: Object.fromEntries(found.map(([key, { u }]) => [key, u])),
    sigmas: Object.fromEntries(found.map(([key, { sigma }]) => [key, sigma])),
    backward: (gradients) =>
      mapParams(gradients, (g, key) => (norms[key] ? back(g, params[key], norms[key]) : g)),
  };
}

/** First vectors: of length 1, all entries equal. */
export function spectralVectors<V extends Numbers>(shapes: Shapes, like: Params<V>): Params<V> {
  const weights = Object.keys(shapes).filter((key) => shapes[key].length > 1);
  return Object.fromEntries(
    weights.map((key) => {
      const rows = shapes[key][0];
      demand(
        like[key].length === countOf(shapes[key]),
        'spectralVectors',
        `'${key}' must fit its shape`,
        rows,
      );
      return [key, zerosLike(like[key], rows).fill(1 / Math.sqrt(rows)) as V];
    }),
  );
}

interface Iterated<V extends Numbers> {
  readonly u: V;
  readonly v: V;
  readonly sigma: number;
}

function iterated<V extends Numbers>(w: V, before: V): Iterated<V> {
  const [rows, columns] = [before.length, w.length / before.length];
  const v = zerosLike<Numbers>(w, columns);
  for (let i = 0, at = 0; i < rows; i++) for (let j = 0; j < columns; j++, at++) v[j] += w[at] * before[i];
  normalise(v);
  const u = zerosLike<Numbers>(w, rows);
  for (let i = 0, at = 0; i < rows; i++) {
    let total = 0;
    for (let j = 0; j < columns; j++, at++) total += w[at] * v[j];
    u[i] = total;
  }
  // uᵀWv with u = Wv/‖Wv‖ is ‖Wv‖.
  return { u: u as V, v: v as V, sigma: normalise(u) };
}

/** Scales to length 1 in place; the length it had. */
function normalise(values: Numbers): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i] ** 2;
  const length = Math.max(Math.sqrt(total), SMALLEST);
  for (let i = 0; i < values.length; i++) values[i] /= length;
  return length;
}

function divided<V extends Numbers>(w: V, sigma: number): V {
  return w.map((value) => value / sigma) as V;
}

function back<V extends Numbers>(gradient: V, w: V, { u, v, sigma }: Iterated<V>): V {
  let along = 0;
  for (let at = 0; at < w.length; at++) along += (gradient[at] * w[at]) / sigma;
  const columns = v.length;
  return gradient.map(
    (value, at) => (value - along * u[Math.floor(at / columns)] * v[at % columns]) / sigma,
  ) as V;
}
