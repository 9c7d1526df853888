/** Where a blur's spectrum is zero: a box of w samples at m/w, a motion of length L at m/L along it, a disc at J₁'s zeros. */

/** The first zeros of J₁ (Abramowitz & Stegun, table 9.5); the next ones lie π apart, nearly (McMahon). */
const BESSEL = [3.83170597, 7.01558667, 10.17346814, 13.32369194, 16.47063005];

const besselZero = (m: number): number =>
  BESSEL[m - 1] ?? BESSEL[BESSEL.length - 1] + (m - BESSEL.length) * Math.PI;

/** Multiples of 1/width up to a limit, in cycles a sample. */
export function stripeNulls(width: number, limit: number): number[] {
  return Array.from({ length: Math.floor(limit * width + 1e-9) }, (_, i) => (i + 1) / width);
}

/** j₁ₘ/2πr up to a limit, in cycles a pixel: the first is 0.61/r. */
export function ringNulls(radius: number, limit: number): number[] {
  const nulls: number[] = [];
  for (let m = 1; besselZero(m) / (2 * Math.PI * radius) <= limit; m++)
    nulls.push(besselZero(m) / (2 * Math.PI * radius));
  return nulls;
}
