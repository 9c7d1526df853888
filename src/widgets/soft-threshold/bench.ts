/** What both methods start from: one sparse or drawn truth, one blur on a ring, one noisy signal, and where the minimum lies. */
import { gaussian } from '../../core/kernels/index.ts';
import type { LinearOperator } from '../../core/operator.ts';
import { convolve1d } from '../../core/operators/convolve1d.ts';
import { l1 } from '../../core/priors/index.ts';
import { spikes } from '../../core/signals/index.ts';
import { dot, maxAbs, subtract } from '../../core/vector.ts';
import type { Vec } from '../../core/vector.ts';
import { observe } from '../../experiment.ts';
import { heldSamples } from '../../parts/model/drawn.ts';
import { keepLast } from '../../parts/model/memo.ts';
import { lassoMinimum } from './minimum.ts';
import { SAMPLES, type Params } from './params.ts';

export interface Bench {
  readonly truth: Vec;
  readonly operator: LinearOperator;
  /** y. */
  readonly data: Vec;
  /** ‖Aᵀy‖∞: at this λ and above, x = 0 is the minimum. */
  readonly lambdaMax: number;
  readonly lambda: number;
  /** x*, and F* = F(x*). */
  readonly minimum: Vec;
  readonly least: number;
  /** F(0): both methods start from x₀ = 0. */
  readonly first: number;
  /** ‖x₀ − x*‖². */
  readonly distance: number;
}

/** Weights that sum to 1 and are positive: |H| is largest at frequency 0, where it is 1. So L = ‖A‖² = 1, and τ = 1/L. */
export const TAU = 1;

/** F(x) = ½‖y − Ax‖² + λ‖x‖₁, of the residual y − Ax and x. */
export const objective = (residual: Vec, x: Vec, lambda: number): number =>
  dot(residual, residual) / 2 + lambda * l1.value(x);

export function truthOf({ source, drawn, seed }: Params): Vec {
  if (source === 'spikes') return spikes(SAMPLES, { seed });
  return heldSamples(drawn, SAMPLES);
}

/** AᵀA, row by row: on a ring each row is the first one, moved on. */
function gramOf(operator: LinearOperator): Vec[] {
  const impulse = new Float64Array(SAMPLES);
  impulse[0] = 1;
  const first = operator.adjoint(operator.apply(impulse));
  return Array.from({ length: SAMPLES }, (_, i) =>
    Float64Array.from({ length: SAMPLES }, (_, j) => first[(j - i + SAMPLES) % SAMPLES]),
  );
}

const gramOfWidth = keepLast(
  (blur: number) => blur,
  (blur) => {
    const operator = convolve1d(gaussian(blur), SAMPLES, { boundary: 'periodic' });
    return { operator, gram: gramOf(operator) };
  },
);

export function benchOf(p: Params): Bench {
  const { operator, gram } = gramOfWidth(p.blur);
  const noise = { kind: 'gaussian', sigma: p.noise, seed: p.seed } as const;
  const { truth, data } = observe({ truth: truthOf(p), operator, noise });
  const correlation = operator.adjoint(data);
  const lambdaMax = maxAbs(correlation);
  const lambda = p.lambda * lambdaMax;
  const minimum = lassoMinimum(gram, correlation, lambda);
  return {
    truth,
    operator,
    data,
    lambdaMax,
    lambda,
    minimum,
    least: objective(subtract(data, operator.apply(minimum)), minimum, lambda),
    first: dot(data, data) / 2,
    distance: dot(minimum, minimum),
  };
}
