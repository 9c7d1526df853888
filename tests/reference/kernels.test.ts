/** Kernels of optics beside SciPy's Bessel function and astropy's profiles, averaged over pixels by many more points. */
import { expect, test } from 'vitest';
import { airy, besselJ1, moffat, square } from '../../src/core/kernels/index.ts';
import { fixture } from './fixture.ts';

interface Round {
  reach: number;
  h: number[];
}
const expected = fixture<{
  bessel: { x: number[]; j1: number[] };
  airy: (Round & { ring: number })[];
  moffat: (Round & { fwhm: number; beta: number })[];
  square: (Round & { side: number })[];
}>('kernels');

test('J₁: scipy.special.j1', () => {
  expect(expected.bessel.x.map(besselJ1)).toAgreeWith(expected.bessel.j1, 1e-14);
});

test.each(expected.airy)('Airy, first dark ring at $ring px: AiryDisk2D', ({ ring, reach, h }) => {
  expect(airy(ring, reach).data).toAgreeWith(h, 2e-5);
});

test.each(expected.moffat)('Moffat, FWHM $fwhm px, β $beta: Moffat2D', ({ fwhm, beta, reach, h }) => {
  expect(moffat(fwhm, beta, reach).data).toAgreeWith(h, 1e-5);
});

test.each(expected.square)('a square of side $side by covered lengths', ({ side, reach, h }) => {
  const kernel = square(side);
  expect(kernel.shape).toEqual([2 * reach + 1, 2 * reach + 1]);
  expect(kernel.data).toAgreeWith(h, 1e-14);
});
