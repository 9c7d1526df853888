import { expect, test } from 'vitest';
import { fft, rfft } from '../../src/core/fft/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import { sizeOf } from '../../src/core/vector.ts';
import type { Shape } from '../../src/core/vector.ts';
import { fixture } from './fixture.ts';

interface Spectrum {
  re: number[];
  im: number[];
}
const { signals, pictures } = fixture<{
  signals: (Spectrum & { n: number })[];
  pictures: (Spectrum & { shape: Shape })[];
}>('fft');

test.each(signals)('scipy.fft.fft of $n', ({ n, re, im }) => {
  const rng = new RandomState(n);
  const ours = fft(rng.uniform(-1, 1, n), rng.uniform(-1, 1, n));
  expect([...ours.re, ...ours.im]).toAgreeWith([...re, ...im], 1e-13);
});

test.each(pictures)('scipy.fft.rfft2 of $shape', ({ shape, re, im }) => {
  const ours = rfft(new RandomState(3).uniform(-1, 1, sizeOf(shape)), shape);
  expect([...ours.re, ...ours.im]).toAgreeWith([...re, ...im], 1e-13);
});
