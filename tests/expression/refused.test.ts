import { describe, expect, test } from 'vitest';
import { compile, ExpressionError, firstBad } from '../../src/expression/index.ts';
import type { ExpressionErrorCode } from '../../src/expression/index.ts';

function refusal(text: string): ExpressionError {
  try {
    compile(text, ['t', 'x']);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

/** Formula, code, and the piece of it that is named. */
const hostile: readonly (readonly [string, ExpressionErrorCode, string?])[] = [
  ['', 'empty'],
  [' \t ', 'empty'],
  ['()', 'syntax'],
  ['1 +', 'syntax', ''],
  ['(t', 'syntax', ''],
  ['t)', 'syntax', ')'],
  ['sin(,)', 'syntax', ',)'],
  ['1..2', 'syntax', '.2'],
  ['t ? 1', 'syntax', ''],
  ['1e', 'implicit', '1 e'],
  [',', 'syntax', ','],
  // assignment, definition, recursion
  ['t = 3', 'unsupported', '='],
  ['f(x) = f(x)', 'unsupported', '='],
  ['pi = 3', 'unsupported', '='],
  // size from a number in the text
  ['1:1e7', 'unsupported', ':'],
  ['1:2:1e9', 'unsupported', ':'],
  ['zeros(20000, 20000)', 'call', 'zeros'],
  ['ones(1e9)', 'call', 'ones'],
  ['range(0, 1e9)', 'call', 'range'],
  ['[1, 2]', 'character', '['],
  ['x[1]', 'character', '['],
  ['t!', 'unsupported', '!'],
  ['170!', 'unsupported', '!'],
  ['factorial(170)', 'call', 'factorial'],
  ['gamma(1e9)', 'call', 'gamma'],
  ['nthRoot(2, 1e9)', 'call', 'nthRoot'],
  // the machine underneath
  ['import({})', 'character', '{'],
  ['eval("1")', 'character', '"'],
  ['eval(1)', 'call', 'eval'],
  ['Function(1)', 'call', 'Function'],
  ['constructor', 'name', 'constructor'],
  ['constructor(1)', 'call', 'constructor'],
  ['__proto__', 'name', '__proto__'],
  ['toString()', 'call', 'toString'],
  ['hasOwnProperty(t)', 'call', 'hasOwnProperty'],
  ['valueOf', 'name', 'valueOf'],
  ['t.constructor', 'unsupported', '.'],
  ['sin.constructor(1)', 'call', 'sin.constructor'],
  ['globalThis', 'name', 'globalThis'],
  ['this', 'name', 'this'],
  // other grammar of the parser
  ['"text"', 'character', '"'],
  ["t'", 'character', "'"],
  ['{a: 1}', 'character', '{'],
  ['1; 2', 'character', ';'],
  ['1\n2', 'character', 'U+000A'],
  ['t # note', 'character', '#'],
  ['10 % 3', 'character', '%'],
  ['t .* x', 'unsupported', '.*'],
  ['t .^ x', 'unsupported', '.^'],
  ['t xor x', 'unsupported', 'xor'],
  ['not t > 0', 'unsupported', 'not'],
  ['0 < not t < 1', 'unsupported', 'not'],
  ['not t + 1', 'unsupported', 'not'],
  ['-not t', 'unsupported', 'not'],
  ['t to x', 'unsupported', 'to'],
  ['t ?? x', 'unsupported', '??'],
  ['t?.x', 'unsupported', '.'],
  ['t | x', 'character', '|'],
  ['~t', 'character', '~'],
  ['true', 'unsupported', 'true'],
  ['null', 'unsupported', 'null'],
  ['undefined', 'unsupported', 'undefined'],
  ['$t', 'character', '$'],
  ['a \\ b', 'character', '\\'],
  // numbers
  ['1e999', 'number', 'Infinity'],
  ['Infinity', 'number', 'Infinity'],
  ['NaN', 'number', 'NaN'],
  ['0x1f', 'number', '0x1f'],
  ['0b101', 'number', '0b101'],
  // multiplication that is not written
  ['2t', 'implicit', '2 t'],
  ['1/2t', 'implicit', '1 / 2 t'],
  ['2(t + 1)', 'implicit', '2 (t + 1)'],
  ['t(1 - t)', 'implicit', 't(1 - t)'],
  ['pi(2)', 'implicit', 'pi(2)'],
  ['sin t', 'implicit', 'sin t'],
  ['sin^2(t)', 'implicit'],
  ['sin(t)(t)', 'implicit'],
  ['2 cm', 'implicit', '2 cm'],
  ['1_000', 'implicit'],
  // names and arguments
  ['y', 'name', 'y'],
  ['T', 'name', 'T'],
  ['end', 'name', 'end'],
  ['i', 'name', 'i'],
  ['Sin(t)', 'call', 'Sin'],
  ['sin', 'arguments', 'sin(x)'],
  ['sin()', 'arguments', 'sin(x)'],
  ['sin(t, x)', 'arguments', 'sin(x)'],
  ['mod(t)', 'arguments', 'mod(a, b)'],
  ['min(1)', 'arguments', 'min(a, b, …)'],
  ['min(1, 2, 3, 4, 5, 6, 7, 8, 9)', 'arguments', 'min(a, b, …)'],
  // commas that could be decimal signs
  ['box(t-0,3)', 'comma', '0,3'],
  ['min(1,2,3)', 'comma', '1,2'],
  ['0,5*t', 'syntax', ',5*t'],
  ['gauss(t,0,5)', 'arguments'],
  // unicode and control characters
  ['t²^3', 'character', '²'],
  ['tᵗ', 'character', 'ᵗ'],
  ['√t', 'character', '√'],
  ['💣', 'character', '💣'],
  ['\u0000', 'character', 'U+0000'],
  ['t\u202e', 'character', 'U+202E'],
  ['\ud800', 'character', 'U+D800'],
  ['ｙ', 'name', 'y'],
  ['\u2028', 'empty'],
  ['t\u0301', 'character', 'U+0301'],
  // depth and size
  ['t'.repeat(201), 'too-long', '201'],
  ['('.repeat(200), 'too-complex'],
  ['('.repeat(25) + 't' + ')'.repeat(25), 'too-complex'],
  ['sin('.repeat(30) + 't' + ')'.repeat(30), 'too-complex'],
  ['-'.repeat(199) + 't', 'too-complex'],
  ['+'.repeat(199) + 't', 'too-complex'],
  ['2^'.repeat(99) + '2', 'too-complex'],
  ['t+'.repeat(99) + 't', 'too-complex'],
  ['1?1:'.repeat(40) + '1', 'too-complex'],
  ['1<'.repeat(99) + '1', 'too-complex'],
  ['t' + '!'.repeat(190), 'unsupported', '!'],
];

const rows = hostile.map(([text, code, detail]) => ({ text, code, detail }));

test.each(rows)('$text is refused as $code', ({ text, code, detail }) => {
  const error = refusal(text);
  expect(error.code).toBe(code);
  if (detail !== undefined) expect(error.detail).toBe(detail);
  expect(error.message).toMatch(/^.{10,160}\.( .*\.)?$/u);
});

test.each([
  ['t + zeros(2)', 4],
  ['cost + cos(t) + foo', 0],
  ['x + sin', 4],
  ['t − t² + $', 9],
  ['t² + y', 5],
  ['1 + )', 4],
  ['t + (x = 2)', 7],
])('the place of the offence in %s is %i', (text, at) => {
  expect(refusal(text).at).toBe(at);
});

describe('what the caller did wrong', () => {
  test('names that are taken or no names', () => {
    for (const name of ['sin', 'pi', 'e', 'and', 'true', 'end']) {
      expect(() => compile('1', [name])).toThrow(`compile: a variable must not be called '${name}'`);
    }
    for (const name of ['', '2x', 'a b', '$', 'a.b']) {
      expect(() => compile('1', [name])).toThrow(TypeError);
    }
  });

  test('text that is not a string', () => {
    expect(() => compile(7 as unknown as string, [])).toThrow('compile: text must be a string, got number');
  });

  test('bindings', () => {
    const formula = compile('t + 1', ['t']);
    expect(() => formula.evaluate({}, 3)).toThrow(
      "evaluate: 't' must be a number or a Float64Array, got undefined",
    );
    expect(() => formula.evaluate({ t: new Float64Array(2) }, 3)).toThrow("'t' must have 3 samples, got 2");
    expect(() => compile('1', []).evaluate({}, -1)).toThrow(RangeError);
    expect(() => compile('1', []).evaluate({}, 1e12)).toThrow(RangeError);
    expect(() => compile('1', []).evaluate({}, 1.5)).toThrow(RangeError);
  });

  test('a variable is not found in the prototype', () => {
    const formula = compile('toString', ['toString']);
    expect(() => formula.evaluate({}, 1)).toThrow(RangeError);
  });
});

test('firstBad finds the first value that is not finite', () => {
  expect(firstBad(Float64Array.of(1, 2, 3))).toBe(-1);
  expect(firstBad(Float64Array.of(1, NaN, Infinity))).toBe(1);
  expect(firstBad(Float64Array.of(-Infinity))).toBe(0);
  expect(firstBad(new Float64Array(0))).toBe(-1);
});
