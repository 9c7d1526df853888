/**
 * Ten steps of ISTA as ten layers, whose step sizes and thresholds are learned from spikes and what a blur makes of them:
 *
 *   xₖ₊₁ = soft(xₖ + τₖ G(y − A xₖ), θₖ),   x₀ = 0
 *
 * 'steps' learns τₖ and θₖ and keeps G = Aᵀ; 'filter' learns one filter G for all layers too. All that is learned begins at 0, where the layers are ISTA
 * with τ = 1/‖A‖² = 1. Gregor & LeCun, ICML 2010; one G and scalars for each layer: Liu, Chen, Wang & Yin, ICLR 2019.
 */
import type { Layer, Memory, Params } from '../core/layers/index.ts';
import { lossAndGradients, meanSquaredError, tensor } from '../core/layers/index.ts';
import { RandomState } from '../core/random/index.ts';
import type { Numbers, Single, Vec } from '../core/vector.ts';
import { zerosLike } from '../core/vector.ts';
import type { Network, Scores, TrainingSettings } from './network.ts';
import { blurred, halfOf, SAMPLES, signalsOf, TRAINED } from './sparse-signals.ts';

export const UNROLLED = ['steps', 'filter'] as const;
export type Unrolled = (typeof UNROLLED)[number];

/** Layers of the training. */
export const LAYERS = 10;
/** θ before anything is learned. */
export const FIRST_THRESHOLD = 0.02;

/** What one layer does: its τ, its θ, and half of its even filter G. */
export interface Step {
  readonly tau: number;
  readonly theta: number;
  readonly half: ArrayLike<number>;
}

/** The steps that learned numbers stand for, with the blur's own half: more than were trained repeat the last. */
export function stepsOf(params: Params<Single>, own: Vec, layers = LAYERS): Step[] {
  const half = params.filter ? halfOf(TRAINED.blur).map((value, j) => value + params.filter[j]) : own;
  return Array.from({ length: layers }, (_, k) => {
    const at = Math.min(k, LAYERS - 1);
    return {
      tau: Math.exp(params.steps[at]),
      theta: FIRST_THRESHOLD * Math.exp(params.thresholds[at]),
      half,
    };
  });
}

interface Kept<V extends Numbers = Single> {
  readonly residual: V;
  /** G(y − Ax), and what the threshold was given. */
  readonly pull: V;
  readonly before: V;
}

/** One layer, and what its backward pass needs; in the precision of y. */
export function stepped<V extends Numbers>(
  x: V,
  y: V,
  own: ArrayLike<number>,
  { tau, theta, half }: Step,
): { readonly x: V; readonly kept: Kept<V> } {
  const seen = blurred(x, own);
  const residual = filledBy(y, (i) => y[i] - seen[i]);
  const pull = blurred(residual, half);
  const before = filledBy(y, (i) => x[i] + tau * pull[i]);
  const after = filledBy(y, (i) => Math.sign(before[i]) * Math.max(Math.abs(before[i]) - theta, 0));
  return { x: after, kept: { residual, pull, before } };
}

function filledBy<V extends Numbers>(like: V, valueAt: (i: number) => number): V {
  const values = zerosLike<Numbers>(like, like.length);
  for (let i = 0; i < values.length; i++) values[i] = valueAt(i);
  return values as V;
}

interface UnrolledMemory extends Memory {
  readonly kept: readonly Kept[];
}

/** [n, 1, 1, 128] → the same: what was seen of n signals, and what was there. */
export function unrolledLayers(variant: Unrolled): Layer<UnrolledMemory, Single> {
  const own = halfOf(TRAINED.blur);
  return {
    name: 'unrolled',
    parameters: {
      ...{ steps: [LAYERS], thresholds: [LAYERS] },
      ...(variant === 'filter' && { filter: [own.length] }),
    },
    outShape: (shape) => shape,
    forward(y, params = {}) {
      const kept: Kept[] = [];
      let x = new Float32Array(y.data.length);
      for (const step of stepsOf(params, own)) {
        const made = stepped(x, y.data, own, step);
        kept.push(made.kept);
        x = made.x;
      }
      return { y: tensor(y.shape, x), memory: { inShape: y.shape, kept } };
    },
    backward(dy, { inShape, kept }, params = {}) {
      const found = {
        steps: new Float32Array(LAYERS),
        thresholds: new Float32Array(LAYERS),
        ...(variant === 'filter' && { filter: new Float32Array(own.length) }),
      };
      const steps = stepsOf(params, own);
      const dData = new Float32Array(dy.data.length);
      let dx = dy.data;
      for (let k = LAYERS - 1; k >= 0; k--) dx = steppedBack(dx, kept[k], own, steps[k], k, found, dData);
      return { dx: tensor(inShape, dData), gradients: found };
    },
  };
}

type Found = { readonly steps: Single; readonly thresholds: Single; readonly filter?: Single };

/** From dxₖ₊₁ to dxₖ; adds to the gradients, and to that of y. */
function steppedBack(
  dAfter: Single,
  { residual, pull, before }: Kept,
  own: Vec,
  { tau, theta, half }: Step,
  k: number,
  found: Found,
  dData: Single,
): Single {
  const dBefore = dAfter.map((value, i) => (Math.abs(before[i]) > theta ? value : 0));
  let [along, shrunk] = [0, 0];
  dBefore.forEach((value, i) => {
    along += value * pull[i];
    shrunk -= value * Math.sign(before[i]);
  });
  // Both are learned as logarithms.
  found.steps[k] += tau * along;
  found.thresholds[k] += theta * shrunk;
  const dPull = dBefore.map((value) => tau * value);
  if (found.filter) addFilterGradient(found.filter, dPull, residual);
  const dResidual = blurred(dPull, half);
  dResidual.forEach((value, i) => (dData[i] += value));
  const dSeen = blurred(dResidual, own);
  return dBefore.map((value, i) => value - dSeen[i]);
}

/** ∂⟨d, G r⟩/∂g of an even filter's half. */
function addFilterGradient(gradient: Single, d: Single, r: Single): void {
  for (let j = 0; j < gradient.length; j++) {
    let sum = 0;
    for (let at = 0; at < d.length; at++) {
      const row = at - (at % SAMPLES);
      const i = at - row;
      const beside = j === 0 ? r[at] : r[row + ((i + j) % SAMPLES)] + r[row + ((i - j + SAMPLES) % SAMPLES)];
      sum += d[at] * beside;
    }
    gradient[j] += sum;
  }
}

/** Seeds of the training's signals, and of the test's. */
const [FIRST_TRAINED, FIRST_TESTED, TESTED] = [1_000_000, 10_000, 200];

function look(variant: Unrolled, params: Params<Single>, seed: number, step: number) {
  const random = new RandomState((seed * 100_003 + step) % 2 ** 32);
  const first = FIRST_TRAINED + random.randint(0, 2 ** 30);
  const { truth, data } = signalsOf(
    Array.from({ length: settings.batch }, (_, i) => first + i),
    TRAINED,
  );
  const shape = [settings.batch, 1, 1, SAMPLES] as const;
  return lossAndGradients(
    unrolledLayers(variant),
    params,
    tensor(shape, data),
    meanSquaredError(tensor(shape, truth)),
  );
}

export const testedSeeds = (count: number): number[] =>
  Array.from({ length: count }, (_, i) => FIRST_TESTED + i);

/** ‖x̂ − x‖/‖x‖ of each signal. */
export function errorsOf(estimate: Single, truth: Single): number[] {
  return Array.from({ length: truth.length / SAMPLES }, (_, n) => {
    let [wrong, whole] = [0, 0];
    for (let i = n * SAMPLES; i < (n + 1) * SAMPLES; i++) {
      wrong += (estimate[i] - truth[i]) ** 2;
      whole += truth[i] ** 2;
    }
    return Math.sqrt(wrong / whole);
  });
}

function measure(variant: Unrolled, params: Params<Single>): Scores {
  const { truth, data } = signalsOf(testedSeeds(TESTED), TRAINED);
  const { y } = unrolledLayers(variant).forward(tensor([TESTED, 1, 1, SAMPLES], data), params);
  return { error: errorsOf(y.data, truth).reduce((sum, one) => sum + one, 0) / TESTED };
}

const settings: TrainingSettings = { steps: 1000, batch: 32, learningRate: 0.03, warmUp: 20 };

export const network: Network<Unrolled> = {
  ...{ name: 'unrolled', variants: UNROLLED, settings },
  layersOf: unrolledLayers,
  ...{ look, measure },
};
