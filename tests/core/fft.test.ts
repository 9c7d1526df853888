import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cosineTransform,
  fastLength,
  fft,
  fft2,
  ifft,
  ifft2,
  inverseCosineTransform,
  irfft,
  rfft,
  wholeSpectrum,
} from '../../src/core/fft/index.ts';
import type { Complex } from '../../src/core/fft/index.ts';
import { radicesOf } from '../../src/core/fft/plan.ts';
import { roots } from '../../src/core/fft/roots.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { sizeOf } from '../../src/core/vector.ts';
import type { Vec } from '../../src/core/vector.ts';
import { bothWays } from './both-ways.ts';

/** The definition, n² products. */
function naiveDft(re: Vec, im: Vec): Complex {
  const n = re.length;
  const out = { re: new Float64Array(n), im: new Float64Array(n) };
  for (let k = 0; k < n; k++) {
    for (let j = 0; j < n; j++) {
      const angle = (-2 * Math.PI * ((j * k) % n)) / n;
      out.re[k] += re[j] * Math.cos(angle) - im[j] * Math.sin(angle);
      out.im[k] += re[j] * Math.sin(angle) + im[j] * Math.cos(angle);
    }
  }
  return out;
}

const both = ({ re, im }: Complex) => [...re, ...im];
const noise = (n: number, seed: number) => new RandomState(seed).standardNormal(n);

const lengths = [
  ...Array.from({ length: 70 }, (_, i) => i + 1),
  96,
  100,
  128,
  210,
  243,
  251,
  257,
  509,
  625,
  997,
  1009,
  1024,
];

bothWays(() => {
  test.each(lengths)('fft of %i is the DFT, and ifft undoes it', (n) => {
    const [re, im] = [noise(n, n), noise(n, n + 1)];
    const spectrum = fft(re, im);
    expect(both(spectrum)).toAgreeWith(both(naiveDft(re, im)), 1e-12);
    expect(both(ifft(spectrum.re, spectrum.im))).toAgreeWith([...re, ...im], 1e-13);
  });

  test.each([65537, 99991, 100000, 131072])('a long one, %i, comes back', (n) => {
    const [re, im] = [noise(n, 1), noise(n, 2)];
    const spectrum = fft(re, im);
    expect(both(ifft(spectrum.re, spectrum.im))).toAgreeWith([...re, ...im], 1e-12);
  });

  describe.each([
    [1, 1],
    [1, 8],
    [8, 1],
    [2, 2],
    [5, 7],
    [8, 6],
    [9, 4],
    [37, 41],
    [64, 64],
  ] as const)('%i×%i', (h, w) => {
    const [re, im] = [noise(h * w, 3), noise(h * w, 4)];

    test('fft2 is rows, then columns', () => {
      const rows = Array.from({ length: h }, (_, i) =>
        naiveDft(re.slice(i * w, i * w + w), im.slice(i * w, i * w + w)),
      );
      const expected = { re: new Float64Array(h * w), im: new Float64Array(h * w) };
      for (let j = 0; j < w; j++) {
        const column = naiveDft(
          Float64Array.from(rows, (r) => r.re[j]),
          Float64Array.from(rows, (r) => r.im[j]),
        );
        for (let i = 0; i < h; i++) {
          expected.re[i * w + j] = column.re[i]!;
          expected.im[i * w + j] = column.im[i]!;
        }
      }
      const spectrum = fft2(re, im, [h, w]);
      expect(both(spectrum)).toAgreeWith(both(expected), 1e-12);
      expect(both(ifft2(spectrum.re, spectrum.im, [h, w]))).toAgreeWith([...re, ...im], 1e-13);
    });

    test('rfft is the left half of fft2, and irfft undoes it', () => {
      const half = rfft(re, [h, w]);
      const whole = fft2(re, new Float64Array(h * w), [h, w]);
      expect(both(wholeSpectrum(half, [h, w]))).toAgreeWith(both(whole), 1e-13);
      expect(irfft(half, [h, w])).toAgreeWith(re, 1e-13);
    });
  });

  test('a signal is a picture of one row', () => {
    const x = noise(15, 5);
    const whole = wholeSpectrum(rfft(x, [15]), [15]);
    expect(both(whole)).toAgreeWith(both(fft(x, new Float64Array(15))), 1e-13);
    expect(irfft(rfft(x, [15]), [15])).toAgreeWith(x, 1e-14);
  });

  test('Parseval: Σ|x|² = Σ|X|²/n, for any length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(1e6), (n, seed) => {
        const x = noise(n, seed);
        const { re, im } = fft(x, new Float64Array(n));
        const energy = (v: Vec) => v.reduce((s, a) => s + a * a, 0);
        expect((energy(re) + energy(im)) / n / energy(x)).toBeCloseTo(1, 11);
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  test('an out is filled, even where it is the input', () => {
    const [re, im] = [noise(24, 9), noise(24, 10)];
    for (const way of [fft2, ifft2]) {
      const expected = way(re, im, [4, 6]);
      const out = { re: re.slice(), im: im.slice() };
      expect(way(out.re, out.im, [4, 6], out)).toBe(out);
      expect(out).toEqual(expected);
    }
    expect(() => fft(re, im, { re, im: im.slice(1) })).toThrow('out');
    for (const way of [cosineTransform, inverseCosineTransform]) {
      for (const shape of [[24], [4, 6], [5, 5], [1, 7]] as const) {
        const x = noise(sizeOf(shape), 11);
        const expected = way(x, shape);
        expect(way(x, shape, x)).toBe(x);
        expect(x).toEqual(expected);
        expect(() => way(x, shape, x.slice(1))).toThrow('out');
      }
    }
  });

  test('inputs stay as they were', () => {
    const x = noise(12, 6);
    const kept = x.slice();
    const half = rfft(x, [3, 4]);
    const keptHalf = { re: half.re.slice(), im: half.im.slice() };
    fft(x, x);
    ifft2(x, x, [3, 4]);
    irfft(half, [3, 4]);
    expect(x).toEqual(kept);
    expect(half).toEqual(keptHalf);
  });

  test('many lengths in turn do not disturb each other', () => {
    const x = noise(60, 8);
    const first = fft(x, x);
    for (let n = 1; n < 200; n++) fft(noise(n, n), noise(n, n));
    expect(fft(x, x)).toEqual(first);
  });
});

test('fastLength is the next length with factors 2, 3 and 5 only', () => {
  const smooth = (n: number) => radicesOf(n).every((r) => r <= 5);
  for (let n = 1; n <= 2100; n++) {
    let expected = n;
    while (!smooth(expected)) expected++;
    expect(fastLength(n)).toBe(expected);
  }
});

describe('the roots of unity', () => {
  const ONE_TURN = [[1, 0], [0, -1], [-1, 0], [0, 1]]; // prettier-ignore
  const upTo = (n: number) => {
    const { re, im } = roots(n, n, (k) => k);
    return Array.from({ length: n }, (_, k) => [re[k], im[k]] as const);
  };

  test('are exactly 1, −i, −1 and i at the quarters', () => {
    for (let n = 1; n <= 400; n++) {
      const w = upTo(n);
      for (const [quarter, root] of ONE_TURN.entries())
        // −0 is 0 here.
        if ((quarter * n) % 4 === 0) expect(w[(quarter * n) / 4].map((part) => part + 0)).toEqual(root);
    }
  });

  test('are turned by a quarter without rounding', () => {
    for (let n = 4; n <= 400; n += 4) {
      const w = upTo(n);
      for (const [k, [re, im]] of w.entries()) {
        const [c, s] = w[(k + n / 4) % n];
        expect([c + 0, s + 0], `${k} of ${n}`).toEqual([im + 0, -re + 0]);
      }
    }
  });
});
