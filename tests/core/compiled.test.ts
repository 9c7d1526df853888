/** Compiled kernels: their bytes come from their sources, and what they compute agrees with the TypeScript to the last bit. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { withoutCompiled } from '../../src/core/compiled/switch.ts';
import { withTwin } from '../../src/core/compiled/twin.ts';
import { compiledTransforms } from '../../src/core/fft/compiled.ts';
import {
  cosineTransform,
  fft,
  fft2,
  filter,
  halfWidth,
  ifft2,
  inverseCosineTransform,
  irfft,
  openFrame,
  rfft,
} from '../../src/core/fft/index.ts';
import type { Complex } from '../../src/core/fft/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Vec } from '../../src/core/vector.ts';
import { compileKernels, MODULES } from '../support/kernels.ts';

afterEach(() => void vi.unstubAllGlobals());

test('the bytes are those of the sources: else run `npm run kernels`', async () => {
  const made = await compileKernels();
  expect(made.map(({ file }) => file.replace(/.*\//, ''))).toEqual(MODULES.map((name) => `${name}.ts`));
  for (const { file, text } of made) expect(readFileSync(file, 'utf8') === text, file).toBe(true);
});

test('all kernels together are at most 25 kB, compressed', () => {
  const text = MODULES.map((name) => readFileSync(`src/core/compiled/bytes/${name}.ts`)).join('');
  expect(gzipSync(text).length).toBeLessThanOrEqual(25_000);
});

test('compiled transforms run here, and there are none without WebAssembly', () => {
  expect(compiledTransforms()).not.toBeNull();
  vi.stubGlobal('WebAssembly', undefined);
  expect(compiledTransforms()).toBeNull();
});

test('a twin is made once, and what could not be made is not tried again', () => {
  for (const made of ['compiled', null]) {
    const make = vi.fn(() => made);
    const choose = withTwin('written', make);
    expect(make).not.toHaveBeenCalled();
    for (let call = 0; call < 3; call++) expect(choose()).toBe(made ?? 'written');
    expect(withoutCompiled(choose)).toBe('written');
    expect(make).toHaveBeenCalledTimes(1);
  }
});

/** Numbers of every kind that data hold: random ones, exact zeros of both signs, and whole ones. */
function mixed(n: number, seed: number): Vec {
  const random = new RandomState(seed);
  const kinds = random.uniform(0, 1, n);
  return random
    .standardNormal(n)
    .map((value, i) =>
      kinds[i] < 0.1 ? 0 : kinds[i] < 0.2 ? -0 : kinds[i] < 0.3 ? Math.round(value) : value,
    );
}

const parts = (value: Complex | Vec): Vec[] => ('re' in value ? [value.re, value.im] : [value]);

/** How many numbers differ, −0 from 0 too. */
function differing(ours: Complex | Vec, written: Complex | Vec): number {
  const [a, b] = [parts(ours), parts(written)];
  return a.reduce((sum, part, p) => sum + part.filter((value, i) => !Object.is(value, b[p][i])).length, 0);
}

/** As `filter`, in a frame. */
function framed(x: Vec, transfer: Complex, shape: readonly [number, number]): Vec {
  const frame = openFrame(shape);
  frame.data.set(x);
  frame.filter(transfer, false);
  return frame.data.slice();
}

/** Every transform of one shape, both ways. */
function compare(height: number, width: number, seed: number): void {
  const shape = [height, width] as const;
  const [re, im] = [mixed(height * width, seed), mixed(height * width, seed + 1)];
  const columns = halfWidth(width);
  const half = { re: mixed(height * columns, seed + 2), im: mixed(height * columns, seed + 3) };
  const works: Record<string, () => Complex | Vec> = {
    fft2: () => fft2(re, im, shape),
    ifft2: () => ifft2(re, im, shape),
    rfft: () => rfft(re, shape),
    irfft: () => irfft(half, shape),
    filter: () => filter(re, half, shape),
    frame: () => framed(re, half, shape),
    cosine: () => cosineTransform(re, shape),
    'inverse cosine': () => inverseCosineTransform(im, shape),
    correlate: () => filter(re, half, shape, { conjugate: true }),
  };
  for (const [name, work] of Object.entries(works))
    expect(differing(work(), withoutCompiled(work)), `${name} of ${height}×${width}`).toBe(0);
}

test('transforms of every length up to 300 agree to the last bit', () => {
  for (let n = 1; n <= 300; n++) compare(1, n, n);
});

test('transforms of pictures agree to the last bit', () => {
  const side = fc.integer({ min: 1, max: 90 });
  fc.assert(
    fc.property(side, side, fc.nat(1e6), (height, width, seed) => compare(height, width, seed)),
    { seed: 20, numRuns: 120 },
  );
  for (const [height, width] of [
    [256, 256],
    [97, 131],
    [1, 4096],
    [2, 2003],
  ] as const)
    compare(height, width, 5);
});

test('tables that were thrown away are made again', () => {
  const first = fft(mixed(1000, 1), mixed(1000, 2));
  // More than the memory keeps: 32 MB.
  for (let n = 2 ** 18; n < 2 ** 18 + 10; n++) fft(new Float64Array(n), new Float64Array(n));
  expect(fft(mixed(1000, 1), mixed(1000, 2))).toEqual(first);
});
