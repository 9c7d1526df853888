/** What other languages, programs and books call what formulas have here under another name. */

/**
 * Functions: the arguments stay as they are. Not here, because they are other functions: fmod and rem (the sign of a), int (in some
 * languages trunc, in others floor), normpdf (of area 1), and square (in MATLAB and SciPy a wave).
 */
const CALLED: Readonly<Record<string, string>> = {
  sin: 'sen sinus seno',
  cos: 'cosinus coseno cosine',
  tan: 'tg tang tangent',
  log10: 'lg logten',
  log2: 'ld lb',
  log: 'loge',
  exp: 'exponential',
  sqrt: 'sqroot root racine wurzel',
  abs: 'fabs absolute magnitude betrag',
  sign: 'sgn signum',
  floor: 'entier',
  ceil: 'ceiling',
  pow: 'power',
  min: 'minimum fmin amin',
  max: 'maximum fmax amax',
  step: 'u heaviside heavyside unitstep stepfun hs theta θ Θ',
  box: 'rect rectangle rectangular boxcar rectpuls Π pi_',
  tri: 'triangle triangular triang tent Λ',
  gauss: 'gaussian gaus',
  delta: 'dirac impulse kronecker unitimpulse unit_impulse δ Δ',
};
export const otherNames: ReadonlyMap<string, string> = new Map(
  Object.entries(CALLED).flatMap(([name, others]) => others.split(' ').map((other) => [other, name])),
);

/** What is written with other functions; x stands for the argument. */
export const formulasOf: ReadonlyMap<string, string> = new Map([
  ['cot', '1/tan(x)'],
  ['ctg', '1/tan(x)'],
  ['sec', '1/cos(x)'],
  ['csc', '1/sin(x)'],
  ['sinh', '(exp(x) - exp(-x))/2'],
  ['sh', '(exp(x) - exp(-x))/2'],
  ['cosh', '(exp(x) + exp(-x))/2'],
  ['ch', '(exp(x) + exp(-x))/2'],
  ['tanh', '1 - 2/(exp(2*x) + 1)'],
  ['sigmoid', '1/(1 + exp(-x))'],
  ['relu', 'max(0, x)'],
  ['cbrt', 'sign(x)*abs(x)^(1/3)'],
  ['sech', '2/(exp(x) + exp(-x))'],
  ['csch', '2/(exp(x) - exp(-x))'],
  ['coth', '1 + 2/(exp(2*x) - 1)'],
  ['tripuls', 'tri(2*x)'],
  ['trunc', 'sign(x)*floor(abs(x))'],
]);

/** Prefixes of the packages that have these functions. */
export const PACKAGES = /(?<![\w.])(?:np|numpy|jnp|math|Math|scipy|torch|tf|sp|sympy)\s*\.\s*(?=[A-Za-z])/g;
