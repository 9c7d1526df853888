import { checkVec, demand } from './check.ts';
import type { FramedFilter } from './fft/index.ts';
import type { RandomState } from './random/index.ts';
import type { Shape, Vec } from './vector.ts';
import { dot, formatShape, norm, sameShape, sizeOf } from './vector.ts';

/** A linear map A: ℝⁿ → ℝᵐ on flat, row-major Float64Arrays. Inputs are never mutated. */
export interface LinearOperator {
  readonly name: string;
  /** Shape of x: `[n]` or `[height, width]`. */
  readonly inShape: Shape;
  /** Shape of y. */
  readonly outShape: Shape;
  /** y = A x. Overwrites `out` when given (never x itself), allocates otherwise. */
  apply(x: Vec, out?: Vec): Vec;
  /** x = Aᵀ y, exactly: ⟨Ax, y⟩ = ⟨x, Aᵀy⟩. Overwrites `out` when given (never y itself). */
  adjoint(y: Vec, out?: Vec): Vec;
  /** How `apply` and `adjoint` filter a frame, where that is all they do: many steps can then be taken without leaving it. */
  readonly filter?: FramedFilter;
}

/** The mathematics of an operator, without the checks: each function overwrites all of `out`. */
export interface OperatorRecipe {
  readonly name: string;
  readonly inShape: Shape;
  readonly outShape: Shape;
  readonly forward: (x: Vec, out: Vec) => void;
  readonly backward: (y: Vec, out: Vec) => void;
  readonly filter?: FramedFilter;
}

/** Turns a recipe into an operator that checks lengths and allocates what the caller did not bring. */
export function linearOperator(recipe: OperatorRecipe): LinearOperator {
  const { name, inShape, outShape } = recipe;
  const inSize = sizeOf(inShape);
  const outSize = sizeOf(outShape);
  function run(who: string, map: OperatorRecipe['forward'], from: Vec, out: Vec): Vec {
    demand(out !== from, who, 'out must be another array than the input', 'the same');
    map(from, out);
    return out;
  }
  return {
    name,
    inShape,
    outShape,
    apply(x, out = new Float64Array(outSize)) {
      checkVec(name, 'x', x, inSize);
      checkVec(name, 'out', out, outSize);
      return run(name, recipe.forward, x, out);
    },
    adjoint(y, out = new Float64Array(inSize)) {
      checkVec(`${name} adjoint`, 'y', y, outSize);
      checkVec(`${name} adjoint`, 'out', out, inSize);
      return run(`${name} adjoint`, recipe.backward, y, out);
    },
    ...(recipe.filter && { filter: recipe.filter }),
  };
}

/** C = A B: first `second` (B), then `first` (A), as matrices are written. */
export function compose(first: LinearOperator, second: LinearOperator): LinearOperator {
  demand(
    sameShape(first.inShape, second.outShape),
    'compose',
    `'${first.name}' takes ${formatShape(first.inShape)}`,
    `${formatShape(second.outShape)} from '${second.name}'`,
  );
  return linearOperator({
    name: `${first.name} ∘ ${second.name}`,
    inShape: second.inShape,
    outShape: first.outShape,
    forward: (x, out) => first.apply(second.apply(x), out),
    backward: (y, out) => second.adjoint(first.adjoint(y), out),
  });
}

/** Aᵀ as an operator of its own: apply and adjoint change places. */
export function transpose(operator: LinearOperator): LinearOperator {
  return {
    name: `${operator.name}ᵀ`,
    inShape: operator.outShape,
    outShape: operator.inShape,
    apply: (y, out) => operator.adjoint(y, out),
    adjoint: (x, out) => operator.apply(x, out),
  };
}

/** The matrix of A, one Vec a row: `dense(A)[i][j]` = Aᵢⱼ. Costs one `apply` a column. */
export function dense(operator: LinearOperator): Vec[] {
  const columns = sizeOf(operator.inShape);
  const rows = Array.from({ length: sizeOf(operator.outShape) }, () => new Float64Array(columns));
  const unit = new Float64Array(columns);
  for (let j = 0; j < columns; j++) {
    unit[j] = 1;
    const column = operator.apply(unit);
    unit[j] = 0;
    for (let i = 0; i < rows.length; i++) rows[i][j] = column[i]!;
  }
  return rows;
}

/**
 * |⟨Ax, y⟩ − ⟨x, Aᵀy⟩| / (‖Ax‖‖y‖) for standard normal x and y: about 1e-16 for a true adjoint.
 * An operator is not done until this passes (Claerbout, *Earth Soundings Analysis*, 1992, "dot-product test").
 */
export function dotTest(operator: LinearOperator, rng: RandomState): number {
  const x = rng.standardNormal(sizeOf(operator.inShape));
  const y = rng.standardNormal(sizeOf(operator.outShape));
  const ax = operator.apply(x);
  const difference = Math.abs(dot(ax, y) - dot(x, operator.adjoint(y)));
  const size = Math.max(norm(ax) * norm(y), Number.MIN_VALUE);
  return difference / size;
}
