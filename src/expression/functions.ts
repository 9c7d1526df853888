import { modulo } from './operators.ts';

/** One function of the language, applied sample by sample. */
export interface FormulaFunction {
  /** How it is written; a name in square brackets may be left out. */
  readonly signature: string;
  /** What it computes, for the help under a formula field. */
  readonly formula: string;
  readonly minArguments: number;
  readonly maxArguments: number;
  readonly apply: (...values: number[]) => number;
}

function unary(name: string, formula: string, apply: (x: number) => number): FormulaFunction {
  return { signature: `${name}(x)`, formula, minArguments: 1, maxArguments: 1, apply };
}

function shape(
  signature: string,
  formula: string,
  apply: (x: number, width?: number) => number,
): FormulaFunction {
  return { signature, formula, minArguments: 1, maxArguments: 2, apply };
}

/** Half away from zero, as at school: round(2.5) = 3 and round(-2.5) = -3. */
function roundAwayFromZero(x: number): number {
  return Math.sign(x) * Math.round(Math.abs(x));
}

function box(x: number, width = 1): number {
  return x >= -width / 2 && x < width / 2 ? 1 : 0;
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/**
 * Every function a formula may call. The shapes have height 1, so that heights are read off the formula; a
 * kernel that should sum to 1 is normalised by whoever uses it. Intervals are closed on the left and open on
 * the right, so that shifted boxes tile the line and `box(n, k)` on the integers has exactly k samples.
 */
const table: Readonly<Record<string, FormulaFunction>> = {
  sin: unary('sin', 'sine of x radians', Math.sin),
  cos: unary('cos', 'cosine of x radians', Math.cos),
  tan: unary('tan', 'tangent of x radians', Math.tan),
  exp: unary('exp', 'eˣ', Math.exp),
  log: unary('log', 'natural logarithm, base e', Math.log),
  ln: unary('ln', 'natural logarithm, base e', Math.log),
  log2: unary('log2', 'logarithm, base 2', Math.log2),
  log10: unary('log10', 'logarithm, base 10', Math.log10),
  sqrt: unary('sqrt', 'square root', Math.sqrt),
  abs: unary('abs', '|x|', Math.abs),
  sign: unary('sign', '−1, 0 or 1', Math.sign),
  floor: unary('floor', 'the integer at or below x', Math.floor),
  ceil: unary('ceil', 'the integer at or above x', Math.ceil),
  round: unary('round', 'the nearest integer, halves away from 0', roundAwayFromZero),
  min: {
    signature: 'min(a, b, …)',
    formula: 'the smallest',
    minArguments: 2,
    maxArguments: 8,
    apply: Math.min,
  },
  max: {
    signature: 'max(a, b, …)',
    formula: 'the largest',
    minArguments: 2,
    maxArguments: 8,
    apply: Math.max,
  },
  mod: {
    signature: 'mod(a, b)',
    formula: 'a − b⌊a/b⌋',
    minArguments: 2,
    maxArguments: 2,
    apply: modulo,
  },
  pow: { signature: 'pow(a, b)', formula: 'aᵇ', minArguments: 2, maxArguments: 2, apply: Math.pow },
  step: unary('step', '1 where x ≥ 0, else 0', (x) => (x >= 0 ? 1 : 0)),
  ramp: unary('ramp', 'x where x ≥ 0, else 0', (x) => (x > 0 ? x : x <= 0 ? 0 : NaN)),
  delta: unary('delta', '1 where −½ ≤ x < ½, else 0: one sample', (x) => box(x, 1)),
  box: shape('box(x, [width = 1])', '1 where −width/2 ≤ x < width/2, else 0', box),
  tri: shape('tri(x, [width = 1])', 'max(0, 1 − |x|/width), which is box * box', (x, width = 1) =>
    Math.max(0, 1 - Math.abs(x) / width),
  ),
  gauss: shape('gauss(x, [sigma = 1])', 'exp(−x²/2σ²), height 1', (x, sigma = 1) =>
    Math.exp((-x * x) / (2 * sigma * sigma)),
  ),
  sinc: unary('sinc', 'sin(πx)/(πx), and 1 at x = 0', sinc),
  pulse: shape('pulse(x, [width = 1])', '1 where 0 ≤ x < width, else 0', (x, width = 1) =>
    x >= 0 && x < width ? 1 : 0,
  ),
  decay: shape('decay(x, [tau = 1])', 'exp(−x/tau) where x ≥ 0, else 0', (x, tau = 1) =>
    x < 0 ? 0 : Math.exp(-x / tau),
  ),
};

/** A Map, so that `constructor` or `__proto__` is an unknown name like any other. */
export const functions: ReadonlyMap<string, FormulaFunction> = new Map(Object.entries(table));
