/** A formula as it is written elsewhere is answered with what to write here, and a comma in doubt with a question. */
import { expect, test } from 'vitest';
import { compile, ExpressionError, functions } from '../../src/expression/index.ts';
import { RandomState } from '../../src/core/random/index.ts';

function refusal(text: string): ExpressionError {
  try {
    compile(text, ['t']);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`accepted: ${text}`);
}

/** As typed, and what to write instead. */
const instead: readonly (readonly [typed: string, written: string])[] = [
  ['exp(-t**2)', 'exp(-t^2)'],
  ['0,5*t', '0.5*t'],
  ['1,5e-3*t', '1.5e-3*t'],
  ['0,5*t**2', '0.5*t^2'],
  ['1,000*t', '1000*t'],
  ['sin(0,5*t)', 'sin(0.5*t)'],
  ['gauss(t,0,5)', 'gauss(t,0.5)'],
  ['gauss(t, 0,5)', 'gauss(t, 0.5)'],
  ['box(t-0,3;2)', 'box(t-0.3, 2)'],
  ['rect(t/4)', 'box(t/4)'],
  ['rect(t/4)*max(1,2)', 'box(t/4)*max(1,2)'],
  ['Π(t)', 'box(t)'],
  ['u(t)-u(t-4)', 'step(t)-step(t-4)'],
  ['heaviside(t)', 'step(t)'],
  ['np.heaviside(t, 0.5)', 'step(t)'],
  ['H(t-0.2)', 'step(t-0.2)'],
  ['δ(t)', 'delta(t)'],
  ['sen(t)', 'sin(t)'],
  ['tg(t)', 'tan(t)'],
  ['lg(t)', 'log10(t)'],
  ['sgn(t)', 'sign(t)'],
  ['np.sin(2*np.pi*t)', 'sin(2*pi*t)'],
  ['SIN(2*PI*t)', 'sin(2*pi*t)'],
  ['cosh(t)', '(exp(t) + exp(-t))/2'],
  ['1 + cot(t-1)', '1 + (1/tan(t-1))'],
  ['x^2', 't^2'],
  ['|t|', 'abs(t)'],
  ['√t', 'sqrt(t)'],
  ['√(t+1)', 'sqrt(t+1)'],
  ['y = t^2', 't^2'],
  ['x(t)=exp(-x)', 'exp(-t)'],
  ['lambda t: t**2', 't^2'],
  ['sin t', 'sin(t)'],
  ['sin²(t)', 'sin(t)^2'],
  ['sin^2(t)', 'sin(t)^2'],
  ['2t', '2*t'],
  ['2(t + 1)', '2*(t + 1)'],
  ['t(1 - t)', 't*(1 - t)'],
  ['sin(2πt)', 'sin(2*π*t)'],
  ['2½', '2*(1/2)'],
  ['[t + 1]*{2}', '(t + 1)*(2)'],
  ['10 % t', '10 mod t'],
  ['t<0.5 && t>0', 't<0.5 and t>0'],
  ['if(t<0, 0, 1)', '(t<0 ? 0 : 1)'],
];

test.each(instead)('%s is answered with %s', (typed, written) => {
  const error = refusal(typed);
  expect(error.instead).toEqual([written]);
  expect(error.message).toMatch(/^.+\. Write “.+”\.$/);
  expect(error.message).toContain(`Write “${written}”.`);
  expect(() => compile(written, ['t'])).not.toThrow();
});

/** What has two meanings is not guessed. */
test.each(['1/2t', '2^2t', '1.2.3', '2 3', 't mod 2t', 'a*x', 'x + t', 'sin 2*t'])(
  '%s has no advice that could be another formula',
  (typed) => expect(refusal(typed).instead).toEqual([]),
);

test('what is known is said even where the rest is not', () => {
  expect(refusal('foo(t**2)').message).toBe(
    'A power is written ^. “foo” is not a function that formulas know.',
  );
});

test.each([
  ['box(t-0,3)', '0,3', 'box(t-0.3)', 'box(t-0, 3)'],
  ['box(t−0，3)', '0,3', 'box(t-0.3)', 'box(t-0, 3)'],
  ['min(1,2,3)', '1,2', 'min(1.2,3)', 'min(1, 2, 3)'],
  ['box(t-0,3)+box(t-0,5)', '0,3', 'box(t-0.3)+box(t-0.5)', 'box(t-0, 3)+box(t-0, 5)'],
])('the comma in %s is asked about, and both answers are accepted', (typed, comma, decimal, separate) => {
  const error = refusal(typed);
  expect([error.code, error.detail, error.instead]).toEqual(['comma', comma, [decimal, separate]]);
  expect(error.message).toContain(`Is “${comma}” the number ${comma.replace(',', '.')}?`);
  for (const formula of [decimal, separate]) {
    expect(error.message).toContain(`“${formula}”`);
    expect(() => compile(formula, ['t'])).not.toThrow();
  }
});

test('of a long formula only the comma is said', () => {
  const { message } = refusal(`${'t + '.repeat(16)}box(t-0,7)`);
  expect(message).toBe(
    'Is “0,7” the number 0.7? Then write “0.7”. If it separates two arguments, write “0, 7”, with a blank.',
  );
});

test('a formula under another name is asked about its comma as well', () => {
  expect(refusal('rect(t-0,3)').message).toBe(
    '“rect” has another name here. Is “0,3” the number 0.3? Then write “box(t-0.3)”. If it separates two arguments, write “box(t-0, 3)”, with a blank.',
  );
});

test('with a blank after it, a comma is never asked about', () => {
  for (const [name, { maxArguments }] of functions)
    if (maxArguments > 1) expect(() => compile(`${name}(1, 2)`, []), name).not.toThrow();
});

const SIGNS = [...' ,;.()*+-^/<>=!&|%[]{}²³⁻½√π·×−≤≠，＋ｔ0123456789tnxyuebπ\u200b'];
const WORDS = [
  '**',
  '0,5',
  ',3',
  'rect(',
  'u(',
  'np.',
  'sin ',
  'lambda t:',
  'if(',
  'max(1,',
  'e^-',
  '1e',
  '2t',
  'cosh(',
];

test('10,000 mutations are read or refused with an ExpressionError, and advice is always a formula', () => {
  const stream = new RandomState(20261130);
  const random = () => stream.random();
  const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)];
  let advised = 0;
  for (let i = 0; i < 10_000; i++) {
    let text = any(instead)[0];
    for (let edits = 1 + Math.floor(random() * 4); edits > 0; edits--) {
      const at = Math.floor(random() * (text.length + 1));
      text = text.slice(0, at) + any(random() < 0.7 ? SIGNS : WORDS) + text.slice(at + any([0, 0, 1, 2]));
    }
    try {
      compile(text, ['t']);
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw new Error(`“${text}” threw ${String(error)}`);
      for (const formula of error.instead)
        expect(() => compile(formula, ['t']), `${text}: ${formula}`).not.toThrow();
      advised += error.instead.length > 0 ? 1 : 0;
    }
  }
  expect(advised, 'mutations that were answered with a formula').toBeGreaterThan(500);
});
