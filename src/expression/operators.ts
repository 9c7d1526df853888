/** A scalar function that the walk applies sample by sample. */
export type Elementwise = (...values: number[]) => number;

/** The remainder with the sign of the divisor, as NumPy and mathematics have it; NaN where b is 0. */
export function modulo(a: number, b: number): number {
  return a - b * Math.floor(a / b);
}

const truth = (condition: boolean): number => (condition ? 1 : 0);

/**
 * The operators, under the names the parser gives them. Comparisons and logic return 1 or 0; NaN counts as
 * false. Comparisons are exact, as NumPy's are: 0.1 + 0.2 == 0.3 is 0.
 */
export const operators: ReadonlyMap<string, Elementwise> = new Map<string, Elementwise>([
  ['add', (a, b) => a + b],
  ['subtract', (a, b) => a - b],
  ['multiply', (a, b) => a * b],
  ['divide', (a, b) => a / b],
  ['pow', (a, b) => a ** b],
  ['mod', modulo],
  ['unaryMinus', (a) => -a],
  ['unaryPlus', (a) => a],
  ['smaller', (a, b) => truth(a < b)],
  ['smallerEq', (a, b) => truth(a <= b)],
  ['larger', (a, b) => truth(a > b)],
  ['largerEq', (a, b) => truth(a >= b)],
  ['equal', (a, b) => truth(a === b)],
  ['unequal', (a, b) => truth(a !== b)],
  ['and', (a, b) => truth(Boolean(a) && Boolean(b))],
  ['or', (a, b) => truth(Boolean(a) || Boolean(b))],
  ['not', (a) => truth(!a)],
]);

/** `condition ? a : b`. Both sides are computed everywhere, as by `np.where`. */
export const choose: Elementwise = (condition, a, b) => (condition ? a : b);
