import { checkFinite, demand } from './check.ts';
import type { LinearOperator } from './operator.ts';
import { linearOperator } from './operator.ts';
import type { Shape } from './vector.ts';
import { formatShape, sameShape, sizeOf } from './vector.ts';

/** (A + B + …) x = Ax + Bx + …; the adjoint is Aᵀ + Bᵀ + …. All take one shape and give one shape. */
export function sum(...operators: readonly LinearOperator[]): LinearOperator {
  const inShape = commonShape('sum', 'take', operators, 'inShape');
  const outShape = commonShape('sum', 'give', operators, 'outShape');
  return linearOperator({
    name: operators.map(({ name }) => name).join(' + '),
    inShape,
    outShape,
    forward(x, out) {
      out.fill(0);
      for (const operator of operators) operator.apply(x).forEach((value, i) => (out[i] += value));
    },
    backward(y, out) {
      out.fill(0);
      for (const operator of operators) operator.adjoint(y).forEach((value, i) => (out[i] += value));
    },
  });
}

/** (cA) x = c·Ax; the adjoint is cAᵀ. */
export function scale(c: number, operator: LinearOperator): LinearOperator {
  checkFinite('scale', 'c', c);
  const { inShape, outShape } = operator;
  return linearOperator({
    name: `${c}·${operator.name}`,
    inShape,
    outShape,
    forward(x, out) {
      operator.apply(x, out);
      for (let i = 0; i < out.length; i++) out[i] *= c;
    },
    backward(y, out) {
      operator.adjoint(y, out);
      for (let i = 0; i < out.length; i++) out[i] *= c;
    },
  });
}

/**
 * [A; B; …], rows on top of each other: y = (Ax, Bx, …) as one flat `[m₁ + m₂ + …]`, and x = Aᵀy₁ + Bᵀy₂ + …. All take
 * one shape. Regularised least squares is the stack of A and λL: ‖Ax − y‖² + λ²‖Lx‖² = ‖[A; λL] x − [y; 0]‖².
 */
export function stack(...operators: readonly LinearOperator[]): LinearOperator {
  const inShape = commonShape('stack', 'take', operators, 'inShape');
  const sizes = operators.map(({ outShape }) => sizeOf(outShape));
  const starts = sizes.map((_, i) => sizes.slice(0, i).reduce((total, size) => total + size, 0));
  return linearOperator({
    name: `[${operators.map(({ name }) => name).join('; ')}]`,
    inShape,
    outShape: [sizes.reduce((total, size) => total + size, 0)],
    forward(x, out) {
      operators.forEach((operator, i) => operator.apply(x, out.subarray(starts[i], starts[i] + sizes[i])));
    },
    backward(y, out) {
      out.fill(0);
      operators.forEach((operator, i) => {
        const part = operator.adjoint(y.subarray(starts[i], starts[i] + sizes[i]));
        part.forEach((value, j) => (out[j] += value));
      });
    },
  });
}

/** The shape that all of them share. */
function commonShape(
  who: string,
  verb: 'take' | 'give',
  operators: readonly LinearOperator[],
  side: 'inShape' | 'outShape',
): Shape {
  demand(operators.length > 0, who, 'operators must be at least one', '0');
  const shape = operators[0][side];
  for (const operator of operators) {
    const got = `${formatShape(operator[side])} from '${operator.name}'`;
    demand(
      sameShape(operator[side], shape),
      who,
      `operators must ${verb} one shape, ${formatShape(shape)}`,
      got,
    );
  }
  return shape;
}
