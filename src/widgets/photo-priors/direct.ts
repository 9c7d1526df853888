/** The two estimates that have a formula: every coefficient of the DCT for itself. */
import { cosineTransform, inverseCosineTransform } from '../../core/fft/index.ts';
import { differencesGram } from '../../core/priors/index.ts';
import { weightFor } from '../../core/spectral/index.ts';
import type { Vec } from '../../core/vector.ts';
import type { Bench } from './bench.ts';

export interface Direct {
  readonly x: Vec;
  /** ‖Ax − y‖². */
  readonly residual: number;
  /** ½‖∇x‖². */
  readonly penalty: number;
  readonly lambda: number;
}

const START = 0.01;

/** argmin ½‖Ax − y‖² + (λ/2)‖∇x‖², x̂ = Hŷ/(H² + λ|∇|²); of `weight` null, with the λ that leaves ‖Ax − y‖ = √m σ. */
export function smooth(bench: Bench, weight: number | null): Direct {
  const { data, shape, transfer, noise } = bench;
  const spectrum = cosineTransform(data, shape);
  const gram = differencesGram(shape);
  const target = new Float64Array(data.length);
  const lambda = weight ?? weightFor({ transfer, spectrum, target, gram }, noise, START);
  return synthesised(bench, spectrum, lambda, (h, k) => h / (h * h + lambda * gram[k]));
}

/** x̂ = ŷ/H, whatever it costs; an H of exactly 0 says nothing. */
export const naive = (bench: Bench): Direct =>
  synthesised(bench, cosineTransform(bench.data, bench.shape), 0, (h) => (h === 0 ? 0 : 1 / h));

/** The data as their own estimate: x = y, which A blurs once more. */
export const untouched = (bench: Bench): Direct => ({
  ...synthesised(bench, cosineTransform(bench.data, bench.shape), NaN, () => 1),
  x: bench.data,
});

function synthesised(
  { shape, transfer }: Bench,
  spectrum: Vec,
  lambda: number,
  factor: (h: number, k: number) => number,
): Direct {
  const gram = differencesGram(shape);
  let [residual, penalty] = [0, 0];
  const coefficients = spectrum.map((value, k) => {
    const x = factor(transfer[k], k) * value;
    residual += (transfer[k] * x - value) ** 2;
    penalty += (gram[k] * x * x) / 2;
    return x;
  });
  return { x: inverseCosineTransform(coefficients, shape), residual, penalty, lambda };
}
