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
  ['1,234,567*t', '1234567*t'],
  ['1.000,5*t', '1000.5*t'],
  ['1,234.5*t', '1234.5*t'],
  ['sin(0,5*t)', 'sin(0.5*t)'],
  ['gauss(t,0,5)', 'gauss(t,0.5)'],
  ['gauss(t, 0,5)', 'gauss(t, 0.5)'],
  ['box(t-0,3;2)', 'box(t-0.3, 2)'],
  ['rect(t/4)', 'box(t/4)'],
  ['rect(t/4)*max(1,2)', 'box(t/4)*max(1,2)'],
  ['Π(t)', 'box(t)'],
  ['u(t)-u(t-4)', 'step(t)-step(t-4)'],
  ['heaviside(t)', 'step(t)'],
  ['np.heaviside(t, 0.5)', '((sign(t) + 1)/2)'],
  ['np.heaviside(t, 0)', '(t > 0)'],
  ['np.heaviside(t, 1)', 'step(t)'],
  ['tripuls(t)', 'tri(2*t)'],
  ['trunc(t)', 'sign(t)*floor(abs(t))'],
  ['np.square(t)^3', '((t)^2)^3'],
  ['sech(t)', '2/(exp(t) + exp(-t))'],
  ['tanh(sin(t))', '1 - 2/(exp(2*(sin(t))) + 1)'],
  ['LOG(t,10)', 'log10(t)'],
  ['log(t, 2)', 'log2(t)'],
  ['Log[10,t]', 'log10(t)'],
  ['Sin[2 Pi t]', 'sin(2*pi*t)'],
  ['2*PI()*t', '2*pi*t'],
  ['t//2', 'floor(t/2)'],
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
  ['2½', '(2 + 1/2)'],
  ['2 ½ t', '(2 + 1/2)*t'],
  ['½t', '(1/2)*t'],
  ['-2t', '-2*t'],
  ['not t>0', 'not (t>0)'],
  ['not t = 0 and t<2', 'not (t == 0) and t<2'],
  ['(not not t>0)*2', '(not not (t>0))*2'],
  ['t+1 if not t>0 else 2t', 'not (t>0) ? t+1 : 2*t'],
  ['2*(1 if t>0 else 0)', '2*(t>0 ? 1 : 0)'],
  ['|t||t-1|', 'abs(t)*abs(t-1)'],
  ['||t|-1|', 'abs(abs(t)-1)'],
  ['|t| || |t-1|>2', 'abs(t) or abs(t-1)>2'],
  ['2|t| + 3|t-1|', '2*abs(t) + 3*abs(t-1)'],
  ['t<0 || t>1', 't<0 or t>1'],
  ['(t<0) | (t>1)', '(t<0) or (t>1)'],
  ['ln|t|', 'ln(abs(t))'],
  ['e^-|t|', 'e^-abs(t)'],
  ['t=1', 't==1'],
  ['t=>1', 't>=1'],
  ['t=2t', '2*t'],
  ['t => t**2', 't^2'],
  ['(t>0)&(t<1)', '(t>0) and (t<1)'],
  ['50%*t', '(50/100)*t'],
  ['n%2', 't mod 2'],
  ['√2*t', 'sqrt(2)*t'],
  ['1./(1+t.^2)', '1/(1+t^2)'],
  ['5.*t', '5*t'],
  ['\\frac{1}{1+t^2}', '((1)/(1+t^2))'],
  ['\\sin\\left(2\\pi t\\right)', 'sin(2*pi*t)'],
  ['sin²t', 'sin(t)^2'],
  ['exp -t', 'exp(-t)'],
  ['[t + 1]*{2}', '(t + 1)*(2)'],
  ['10 % t', '10 mod t'],
  ['t<0.5 && t>0', 't<0.5 and t>0'],
  ['if(t<0, 0, 1)', '(t<0 ? 0 : 1)'],
];

test.each(instead)('%s is answered with %s', (typed, written) => {
  const error = refusal(typed);
  expect(error.instead).toEqual([written]);
  expect(error.message).toMatch(/^.+(?:\. Write|\? Then write) “.+”\.$/);
  expect(error.message).toContain(`rite “${written}”.`);
  expect(() => compile(written, ['t'])).not.toThrow();
});

/** What has two meanings is not guessed. */
const twofold = [
  ...['x=1', 'n => 1', '\\sqrt[3]{t}', '\\sin{t}^2', '2*(if t else 1'],
  ...[
    '1/2t',
    '2^2t',
    '1.2.3',
    '2 3',
    't mod 2t',
    'a*x',
    'x + t',
    'sin 2*t',
    'e^-2t',
    '2^-3t',
    '1/-2t',
    't²½',
  ],
  ...[
    '!t>0',
    'not t + 1',
    '1/2|t|',
    '|t|t|t|',
    '|t || t|',
    '|t|-t|-t|',
    't | 1 | t',
    'ln|t|^2',
    '√2t',
    '√t²',
    '2E',
  ],
  ...[
    '20% t',
    '20%t',
    '50 % -t',
    't & 1',
    't & 1 == 0',
    '-t//2',
    '2*t//3',
    'log(10,t)',
    'exp -t^2',
    'exp -t-1',
  ],
  // other functions of the same name, or of none here
  ...[
    'normpdf(t)',
    'normal(t)',
    'fmod(t, 2)',
    'rem(t, 2)',
    'remainder(t, 2)',
    'int(t)',
    'square(t)',
    'Sinc[t]',
    '=LOG(t)',
  ],
];

test.each(twofold)('%s has no advice that could be another formula', (typed) => {
  expect(refusal(typed).instead).toEqual([]);
});

test.each([
  ['gauss(t,0,1)', '0,1', 'gauss(x, [sigma = 1])', 'gauss(t,0.1)'],
  ['box(t,1,2)', '1,2', 'box(x, [width = 1])', 'box(t,1.2)'],
  ['rect(t,1,2)', '1,2', 'box(x, [width = 1])', 'box(t,1.2)'],
])('the comma in %s is asked about after what the function takes', (typed, comma, signature, decimal) => {
  const { message } = refusal(typed);
  expect(message).toContain(
    `Wrong number of arguments: it is written ${signature}. Is “${comma}” the number`,
  );
  expect(message).toContain(`? Then write “${decimal}”.`);
});

test.each([
  ['12,345*t', '12,345', '12.345*t', '12345*t'],
  ['1,000*t', '1,000', '1.000*t', '1000*t'],
  ['1,234*t + 0,5', '1,234', '1.234*t + 0.5', '1234*t + 0.5'],
])('whether the comma in %s is one of thousands is asked', (typed, comma, decimal, whole) => {
  const error = refusal(typed);
  expect([error.code, error.instead]).toEqual(['comma', [decimal, whole]]);
  expect(error.message).toBe(
    `Is “${comma}” the number ${comma.replace(',', '.')}? Then write “${decimal}”. If it is ${comma.replace(',', '')}, write “${whole}”.`,
  );
  for (const formula of error.instead) expect(() => compile(formula, ['t'])).not.toThrow();
});

test('what is advised for a function has its values', () => {
  const t = Float64Array.of(-2.5, -1, -0.25, 0, 0.25, 1, 2.5);
  const written = (typed: string) => compile(refusal(typed).instead[0], ['t']).evaluate({ t }, t.length);
  expect(written('trunc(t)')).toAgreeWith(t.map(Math.trunc));
  expect(written('np.heaviside(t, 0.5)')).toAgreeWith(t.map((x) => (Math.sign(x) + 1) / 2));
  expect(written('np.heaviside(t, 0)')).toAgreeWith(t.map((x) => Number(x > 0)));
  expect(written('tripuls(t)')).toAgreeWith(t.map((x) => Math.max(0, 1 - 2 * Math.abs(x))));
  expect(written('coth(t - 7)')).toAgreeWith(t.map((x) => 1 / Math.tanh(x - 7)));
  expect(written('csch(t - 7)')).toAgreeWith(t.map((x) => 1 / Math.sinh(x - 7)));
  expect(written('sech(t)')).toAgreeWith(t.map((x) => 1 / Math.cosh(x)));
  expect(written('not t>0')).toAgreeWith(t.map((x) => Number(!(x > 0))));
});

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
  'not ',
  '1,234',
  ' if ',
  ' else ',
  '||',
  '\\frac{',
  '//',
  'log(t,10)',
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
