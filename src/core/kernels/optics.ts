import { checkFinite, checkInteger, checkPositive, demand } from '../check.ts';
import { besselJ1 } from './bessel.ts';
import type { Kernel } from './kernel.ts';
import { roundKernel } from './round.ts';

/** The first zero of J₁, and the fifth. */
const FIRST_ZERO = 3.8317059702075125;
const FIFTH_ZERO = 16.470630050877634;
/** The share of the light that Moffat's profile may leave outside, and how far it is followed for that. */
const OUTSIDE = 0.01;
const FARTHEST = 5;

/**
 * A point through a round aperture without aberrations, in one colour:
 *
 *   I(r) = (2J₁(v)/v)²,   v = 3.8317 r/r₁,
 *
 * each weight the mean over its pixel, all summing to 1. Beyond v lies J₀²(v) + J₁²(v) of the light, about 2/(πv): 4 % where it is cut
 * by default, at the fifth dark ring. The profile is that of astropy's `AiryDisk2DKernel(r₁)`. Airy, *Trans. Camb. Phil. Soc.* 5, 1835;
 * Born & Wolf, *Principles of Optics*, §8.5.2.
 * @param ring r₁, the radius of the first dark ring in pixels: 1.22 λ·N for the f-number N.
 * @param reach pixels to each side.
 */
export function airy(ring: number, reach = Math.ceil((FIFTH_ZERO / FIRST_ZERO) * ring)): Kernel {
  checkPositive('airy', 'ring', ring);
  checkInteger('airy', 'reach', reach, 0);
  return roundKernel((r) => {
    const v = (FIRST_ZERO * r) / ring;
    return v === 0 ? 1 : ((2 * besselJ1(v)) / v) ** 2;
  }, reach);
}

/**
 * A star through the air above a telescope, exposed for long:
 *
 *   I(r) = (1 + (r/γ)²)^(−β),   FWHM = 2γ√(2^(1/β) − 1),
 *
 * each weight the mean over its pixel, all summing to 1. Beyond r lies (1 + (r/γ)²)^(1−β) of the light; by default it is cut where that
 * is 1 %, at most five FWHM away. β = 4.765 is turbulence, 2.5 to 4 what is measured; a large β is a Gaussian. The profile is that of
 * astropy's `Moffat2DKernel(γ, β)`. Moffat, *Astron. Astrophys.* 3, 1969; Trujillo et al., *Mon. Not. R. Astron. Soc.* 328, 2001.
 * @param fwhm the width at half the height, in pixels.
 * @param beta β > 1: with less, the light has no finite sum.
 */
export function moffat(fwhm: number, beta: number, reach = moffatReach(fwhm, beta)): Kernel {
  const gamma = moffatWidth(fwhm, beta);
  checkInteger('moffat', 'reach', reach, 0);
  return roundKernel((r) => (1 + (r / gamma) ** 2) ** -beta, reach);
}

/** γ. */
function moffatWidth(fwhm: number, beta: number): number {
  checkPositive('moffat', 'fwhm', fwhm);
  checkFinite('moffat', 'beta', beta);
  demand(beta > 1, 'moffat', 'beta must be > 1', beta);
  return fwhm / (2 * Math.sqrt(2 ** (1 / beta) - 1));
}

function moffatReach(fwhm: number, beta: number): number {
  const edge = moffatWidth(fwhm, beta) * Math.sqrt(OUTSIDE ** (1 / (1 - beta)) - 1);
  return Math.ceil(Math.min(edge, FARTHEST * fwhm));
}
