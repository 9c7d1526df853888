import { checkAllFinite, checkFits, demand } from '../check.ts';
import { scale, sizeOf, sum } from '../vector.ts';
import type { Vec } from '../vector.ts';

interface Wanted {
  readonly kernelShape: readonly [number, number];
  readonly kernel?: Vec;
}

/** h₀ divided by its sum, or a flat one. Throws unless it fits, is ≥ 0 everywhere and not dark: `who` is the solver's name. */
export function startingKernel(who: string, { kernel, kernelShape }: Wanted): Vec {
  const size = sizeOf(kernelShape);
  if (kernel === undefined) return new Float64Array(size).fill(1 / size);
  checkFits(who, 'kernel', kernel, kernelShape);
  checkAllFinite(who, 'kernel', kernel);
  const least = kernel.reduce((a, b) => Math.min(a, b));
  demand(least >= 0, who, 'kernel must be ≥ 0 everywhere', least);
  const light = sum(kernel);
  demand(light > 0, who, 'kernel must not be dark', 'sum 0');
  return scale(1 / light, kernel);
}
