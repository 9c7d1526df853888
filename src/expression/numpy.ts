import { chainHelper, comparisons, helpers } from './numpy-helpers.ts';
import type { Term } from './term.ts';

/** A formula for Python, with `numpy` as `np`. */
export interface NumpyCode {
  /** The functions that `expression` calls and NumPy does not have; empty where there are none. */
  readonly definitions: string;
  readonly expression: string;
}

/** A piece of Python and how tightly it holds together: a sum 1, a product 2, a sign 3, a power 4, the rest 5. */
interface Piece {
  readonly python: string;
  readonly level: number;
}

/** An accepted formula as Python. Its length grows with the nodes of the formula, however they nest. */
export function printNumpy(term: Term): NumpyCode {
  const definitions = new Set<string>();
  const expression = print(term, definitions).python;
  return { definitions: [...definitions].join('\n\n'), expression };
}

function print(term: Term, definitions: Set<string>): Piece {
  if (term.kind === 'variable') return piece(term.name);
  if (term.kind === 'number') return piece(constant(term.value));
  const values = term.terms.map((child) => print(child, definitions));
  const signs = term.name.split(',');
  if (comparisons.has(signs[0])) return compare(signs, values, definitions);
  const helper = helpers.get(term.name);
  if (helper !== undefined) {
    definitions.add(helper);
    return call(/def (\w+)/.exec(helper)![1], values);
  }
  return (printers[term.name] ?? ((...all: Piece[]) => call(`np.${term.name}`, all)))(...values);
}

function piece(python: string, level = 5): Piece {
  return { python, level };
}

/** The piece, in parentheses unless it holds at least so tightly. */
function within({ python, level }: Piece, atLeast: number): string {
  return level < atLeast ? `(${python})` : python;
}

function call(name: string, values: readonly Piece[]): Piece {
  return piece(`${name}(${values.map(({ python }) => python).join(', ')})`);
}

/** NumPy's booleans do not subtract, so conditions become 1.0 and 0.0, as they are here. */
function asNumber(condition: string): Piece {
  return piece(`1.0 * ${condition}`, 2);
}

function compare(names: readonly string[], values: readonly Piece[], definitions: Set<string>): Piece {
  if (names.length > 1) {
    const { name, definition } = chainHelper(names);
    definitions.add(definition);
    return call(name, values);
  }
  const [a, b] = values.map((value) => within(value, 1));
  return asNumber(`(${a} ${comparisons.get(names[0])} ${b})`);
}

function infix(sign: string, level: number): (a: Piece, b: Piece) => Piece {
  return (a, b) => piece(`${within(a, level)} ${sign} ${within(b, level + 1)}`, level);
}

function logical(name: string): (...values: Piece[]) => Piece {
  return (...values) => asNumber(call(`np.logical_${name}`, values).python);
}

/** NumPy's minimum takes two: min(a, b, c) = minimum(a, minimum(b, c)). */
function pairwise(name: string): (...values: Piece[]) => Piece {
  return (...values) => values.reduceRight((rest, value) => call(name, [value, rest]));
}

/** How each operator and function is written where it is not a helper and not `np.` and its own name. */
const printers: Readonly<Record<string, (...values: Piece[]) => Piece>> = {
  add: infix('+', 1),
  subtract: infix('-', 1),
  multiply: infix('*', 2),
  divide: infix('/', 2),
  pow: (a, b) => piece(`${within(a, 5)} ** ${within(b, 3)}`, 4),
  unaryMinus: (a) => piece(`-${within(a, 3)}`, 3),
  unaryPlus: (a) => a,
  and: logical('and'),
  or: logical('or'),
  not: logical('not'),
  choose: (...values) => call('np.where', values),
  ln: (x) => call('np.log', [x]),
  min: pairwise('np.minimum'),
  max: pairwise('np.maximum'),
};

/** Always with a point or an exponent: NumPy refuses integers to negative integer powers. */
function constant(value: number): string {
  if (value === Math.PI) return 'np.pi';
  if (value === Math.E) return 'np.e';
  if (value === 2 * Math.PI) return '(2 * np.pi)';
  return /[.e]/.test(String(value)) ? String(value) : `${value}.0`;
}
