import { describe, expect, test } from 'vitest';
import { compile, functions } from '../../src/expression/index.ts';

const t = Float64Array.from({ length: 81 }, (_, i) => (i - 40) / 8);
const n = Float64Array.from({ length: 81 }, (_, i) => i - 40);

/** Formula, and the same in plain JavaScript. */
const cases: readonly (readonly [string, (t: number, n: number) => number])[] = [
  ['7', () => 7],
  ['.5 + 5. + 1e-3', () => 0.5 + 5 + 1e-3],
  ['t', (t) => t],
  ['pi + e + tau', () => Math.PI + Math.E + 2 * Math.PI],
  ['π · t − n × 2 ÷ 3', (t, n) => Math.PI * t - (n * 2) / 3],
  ['t² + 2·t³ − (n² + 1)⁻¹', (t, n) => t ** 2 + 2 * t ** 3 - 1 / (n ** 2 + 1)],
  ['−t²', (t) => -(t ** 2)],
  ['2^t²', (t) => 2 ** (t * t)],
  ['½ * t ＋ ２', (t) => t / 2 + 2],
  ['𝑡 ∗ 3\u200b', (t) => 3 * t],
  ['log₂(8) + log₁₀(1000)', () => 6],
  ['0 ≤ t ≤ 1 and t ≠ 0.5', (t) => Number(t >= 0 && t <= 1 && t !== 0.5)],
  ['box(t，3)', (t) => Number(t >= -1.5 && t < 1.5)],
  ['box(t-0, 3)', (t) => Number(t >= -1.5 && t < 1.5)],
  ['min(1,2) + mod(7,3)', () => 2],
  ['1 - 2 - 3', () => -4],
  ['12 / 2 / 3', () => 2],
  ['2^3^2', () => 512],
  ['-t^2', (t) => -(t ** 2)],
  ['2^-t', (t) => 2 ** -t],
  ['--t + +t', (t) => t + t],
  ['(1 + t) * (1 - t)', (t) => 1 - t * t],
  ['t < 1', (t) => Number(t < 1)],
  ['t <= 1', (t) => Number(t <= 1)],
  ['t > 1', (t) => Number(t > 1)],
  ['t >= 1', (t) => Number(t >= 1)],
  ['n == 3', (_, n) => Number(n === 3)],
  ['n != 3', (_, n) => Number(n !== 3)],
  ['0 <= t < 1', (t) => Number(t >= 0 && t < 1)],
  ['0 < t < 2 < n', (t, n) => Number(t > 0 && t < 2 && n > 2)],
  ['t > 0 and n < 9', (t, n) => Number(t > 0 && n < 9)],
  ['t > 1 or n < -9', (t, n) => Number(t > 1 || n < -9)],
  ['not (t > 1)', (t) => Number(!(t > 1))],
  ['not '.repeat(47) + '(t > 0)', (t) => Number(!(t > 0))],
  ['t' + '+t'.repeat(49), (t) => 50 * t],
  ['3 * (t > 1) - 1', (t) => 3 * Number(t > 1) - 1],
  ['t < 0 ? -t : t^2', (t) => (t < 0 ? -t : t * t)],
  ['t < 0 ? 1 : t < 2 ? 2 : 3', (t) => (t < 0 ? 1 : t < 2 ? 2 : 3)],
  ['n mod 4', (_, n) => ((n % 4) + 4) % 4],
  ['sin(t) + cos(t) + tan(t)', (t) => Math.sin(t) + Math.cos(t) + Math.tan(t)],
  ['exp(t)', (t) => Math.exp(t)],
  ['log(abs(t) + 1)', (t) => Math.log(Math.abs(t) + 1)],
  ['ln(exp(t))', (t) => t],
  ['log2(8) + log10(1000)', () => 6],
  ['sqrt(t^2 + 1)', (t) => Math.sqrt(t * t + 1)],
  ['sign(t)', (t) => Math.sign(t)],
  ['floor(t) + 10*ceil(t)', (t) => Math.floor(t) + 10 * Math.ceil(t)],
  ['round(2.5) + 10*round(-2.5) + 100*round(0.49999999999999994)', () => 3 - 30],
  ['min(t, 1) + max(t, 0, n)', (t, n) => Math.min(t, 1) + Math.max(t, 0, n)],
  ['mod(n, -3)', (_, n) => n + 3 * Math.floor(n / -3)],
  ['pow(abs(t), 1.5)', (t) => Math.abs(t) ** 1.5],
  ['step(t) + ramp(t)', (t) => (t >= 0 ? 1 + t : 0)],
  ['delta(n - 3)', (_, n) => Number(n === 3)],
  ['box(n, 5)', (_, n) => Number(Math.abs(n) <= 2)],
  ['box(n, 4)', (_, n) => Number(n >= -2 && n <= 1)],
  ['box(t)', (t) => Number(t >= -0.5 && t < 0.5)],
  ['tri(t, 2)', (t) => Math.max(0, 1 - Math.abs(t) / 2)],
  ['gauss(t)', (t) => Math.exp(-t * t * 0.5)],
  ['gauss(t, 2)', (t) => Math.exp(-(t * t) / 8)],
  ['sinc(t)', (t) => (t === 0 ? 1 : Math.sin(Math.PI * t) / (Math.PI * t))],
  ['pulse(n, 3)', (_, n) => Number(n === 0 || n === 1 || n === 2)],
  ['decay(n, 4)', (_, n) => (n < 0 ? 0 : Math.exp(-n / 4))],
  ['3*delta(n-1) + sin(2*pi*n/8)', (_, n) => 3 * Number(n === 1) + Math.sin((2 * Math.PI * n) / 8)],
];

test.each(cases)('%s', (text, expected) => {
  const values = compile(text, ['t', 'n']).evaluate({ t, n }, t.length);
  expect(values).toAgreeWith(
    t.map((value, i) => expected(value, n[i])),
    1e-13,
  );
});

describe('evaluate', () => {
  test('box(n, k) has k samples, whatever k', () => {
    for (let k = 1; k <= 20; k++) {
      const total = compile('box(n, k)', ['n', 'k']).evaluate({ n, k }, n.length);
      expect(total.reduce((a, b) => a + b)).toBe(k);
    }
  });

  test('tri is box convolved with itself', () => {
    const box = compile('box(n, 7)', ['n']).evaluate({ n }, n.length);
    const tri = compile('7 * tri(n, 7)', ['n']).evaluate({ n }, n.length);
    const convolved = n.map((_, i) => n.reduce((sum, __, j) => sum + (box[i - j + 40] ?? 0) * box[j], 0));
    expect(tri).toAgreeWith(convolved);
  });

  test('returns an array of its own, and leaves the bindings alone', () => {
    const mine = Float64Array.of(1, 2, 3);
    const values = compile('x', ['x']).evaluate({ x: mine }, 3);
    values[0] = 9;
    expect([...mine]).toEqual([1, 2, 3]);
  });

  test('poles are returned as they come', () => {
    const values = compile('1/x + log(x)', ['x']).evaluate({ x: Float64Array.of(-1, 0, 1) }, 3);
    expect([...values]).toEqual([NaN, NaN, 1]);
    expect([...compile('1/x', ['x']).evaluate({ x: Float64Array.of(0) }, 1)]).toEqual([Infinity]);
  });

  test('length 0 gives nothing', () => {
    expect(compile('1', []).evaluate({}, 0)).toHaveLength(0);
  });

  test('knows which variables are in use', () => {
    expect(compile('n + 1', ['t', 'n']).variables).toEqual(['n']);
  });
});

test('every function is described, and its signature begins with its name', () => {
  for (const [name, { signature, formula }] of functions) {
    expect(signature).toMatch(new RegExp(`^${name}\\(`));
    expect(formula).not.toBe('');
  }
});
