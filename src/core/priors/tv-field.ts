import { checkChoice } from '../check.ts';
import type { Vec } from '../vector.ts';

/**
 * How the two differences of a pixel count together: 'isotropic' √(∂₁² + ∂₂²), 'anisotropic' |∂₁| + |∂₂|. The first is the
 * usual one; the second favours edges along the axes.
 */
export type TvKind = 'isotropic' | 'anisotropic';

export function checkTvKind(who: string, kind: TvKind): void {
  checkChoice(who, 'kind', kind, ['isotropic', 'anisotropic']);
}

/** Σ|(v, h)| of a field of two halves, as `gradient` gives it: TV(x) for the field ∇x. */
export function fieldNorm(field: Vec, kind: TvKind): number {
  const size = field.length / 2;
  const isotropic = kind === 'isotropic';
  let total = 0;
  for (let q = 0; q < size; q++) {
    const v = field[q];
    const h = field[size + q];
    total += isotropic ? Math.sqrt(v * v + h * h) : Math.abs(v) + Math.abs(h);
  }
  return total;
}

/**
 * The nearest field with no vector longer than `radius`, isotropic, or no component larger, anisotropic; in place. It is the
 * prox of the conjugate of radius·Σ|·|, and by Moreau v − projectField(v) shrinks each vector by `radius`.
 */
export function projectField(field: Vec, radius: number, kind: TvKind): void {
  const size = field.length / 2;
  if (kind === 'anisotropic') {
    for (let q = 0; q < field.length; q++) field[q] = Math.max(-radius, Math.min(radius, field[q]));
    return;
  }
  for (let q = 0; q < size; q++) {
    const v = field[q];
    const h = field[size + q];
    const length = Math.sqrt(v * v + h * h);
    if (length <= radius) continue;
    field[q] = (v * radius) / length;
    field[size + q] = (h * radius) / length;
  }
}
