import fc from 'fast-check';
import { all, create } from 'mathjs/number';
import { expect, test } from 'vitest';
import { compile, ExpressionError, functions } from '../../src/expression/index.ts';

const settings = { seed: 20240607, numRuns: 1500 };
const t = Float64Array.from({ length: 9 }, (_, i) => (i - 4) / 4);

/** Compiles and, where accepted, evaluates; anything but an ExpressionError passes through. */
function attempt(text: string): void {
  try {
    expect(compile(text, ['t', 'x']).evaluate({ t, x: 2 }, t.length)).toHaveLength(t.length);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
  }
}

/** Bits of formulas and of mischief, to be strung together. */
const pieces = [
  ...[
    't',
    'x',
    'pi',
    'e',
    '1',
    '2.5',
    '1e9',
    '1e999',
    '(',
    ')',
    ' ',
    ',',
    '+',
    '-',
    '*',
    '/',
    '^',
    '<',
    '>=',
    '==',
  ],
  ...[
    '!=',
    '=',
    '!',
    '?',
    ':',
    ' and ',
    ' or ',
    'not ',
    ' mod ',
    'sin',
    'gauss(',
    'box(t,',
    'min(',
    'zeros(',
    '.',
  ],
  ...[
    '[',
    ']',
    '{',
    '}',
    ';',
    '"',
    "'",
    '%',
    '#',
    '\n',
    'constructor',
    '__proto__',
    'f(x)=',
    '1:1e7',
    'π',
    '²',
    '\0',
  ],
];
const mischief = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

test('random text never does anything but compile or be refused, quickly', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 220, unit: 'binary' }),
    fc.string({ maxLength: 220 }),
    mischief,
  );
  attempt('sin(t)'); // warm
  fc.assert(
    fc.property(text, (formula) => attempt(formula)),
    settings,
  );
});

/** Formulas of the allowed subset that mathjs evaluates to the same number. */
const { formula } = fc.letrec<{ formula: string }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'formula' },
    fc.constantFrom('t', 'x', 'pi', 'e', 'tau', '0', '1', '2', '0.25', '3.5', '1e2'),
    fc
      .tuple(tie('formula'), fc.constantFrom('+', '-', '*', '/', '^'), tie('formula'))
      .map(([a, op, b]) => `${a} ${op} ${b}`),
    fc
      .tuple(tie('formula'), fc.constantFrom('<', '<=', '>', '>=', '==', '!=', 'and', 'or'), tie('formula'))
      .map(([a, op, b]) => `(${a}) ${op} (${b})`),
    tie('formula').map((a) => `(${a})`),
    tie('formula').map((a) => `-${a}`),
    tie('formula').map((a) => `(not (${a}))`),
    fc.tuple(tie('formula'), tie('formula'), tie('formula')).map(([a, b, c]) => `((${a}) ? (${b}) : (${c}))`),
    fc
      .tuple(tie('formula'), tie('formula'), tie('formula'))
      .map(([a, b, c]) => `((${a}) < (${b}) <= (${c}))`),
    fc
      .tuple(
        fc.constantFrom(...'sin cos tan exp log log2 log10 sqrt abs sign floor ceil'.split(' ')),
        tie('formula'),
      )
      .map(([name, a]) => `${name}(${a})`),
    fc
      .tuple(fc.constantFrom('min', 'max', 'pow'), tie('formula'), tie('formula'))
      .map(([name, a, b]) => `${name}(${a}, ${b})`),
    tie('formula').map((a) => `mod(${a}, 3)`),
  ),
}));

test('mutations of valid formulas never do anything but compile or be refused, quickly', () => {
  const mutated = fc
    .tuple(
      formula,
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 4 }), fc.constantFrom(...pieces)), { maxLength: 4 }),
    )
    .map(([text, edits]) =>
      edits.reduce((now, [at, removed, inserted]) => {
        const cut = at % (now.length + 1);
        return now.slice(0, cut) + inserted + now.slice(cut + removed);
      }, text),
    );
  fc.assert(
    fc.property(mutated, (text) => attempt(text)),
    settings,
  );
});

test('agrees with mathjs, sample by sample, where both know the formula', () => {
  // comparisons as good as exact, as ours are
  const mathjs = create(all, { relTol: 1e-300, absTol: 0 });
  let compared = 0;
  fc.assert(
    fc.property(formula, (text) => {
      let mine: Float64Array;
      try {
        mine = compile(text, ['t', 'x']).evaluate({ t, x: 2 }, t.length);
      } catch (error) {
        // a random formula may be too long; nothing else can be wrong with it
        return error instanceof ExpressionError && ['too-long', 'too-complex'].includes(error.code);
      }
      compared++;
      const theirs = t.map((value) => Number(mathjs.evaluate(text, { t: value, x: 2 })));
      return theirs.every((value, i) => sameNumber(value, mine[i]));
    }),
    settings,
  );
  expect(compared).toBeGreaterThan(0.8 * settings.numRuns);
});

/** mathjs has its own log2 and pow(a, n), which differ in the last places; a difference may then be amplified. */
function sameNumber(a: number, b: number): boolean {
  return Object.is(a, b) || a === b || Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

test('every function takes every number', () => {
  const numbers = [0, -0, 1, -1, 0.5, -2.5, 1e308, -1e308, 5e-324, Infinity, -Infinity, NaN];
  for (const { apply, minArguments } of functions.values()) {
    for (const a of numbers)
      for (const b of numbers) expect(typeof apply(...[a, b].slice(0, minArguments))).toBe('number');
  }
});
