/** Contrast, perceived distance, and what the three dichromacies leave of a colour. */

/** Linear RGB in [0, 1]. */
export type Rgb = readonly [number, number, number];
type Matrix = readonly (readonly number[])[];

/** IEC 61966-2-1, the inverse of sRGB's transfer curve. */
const linear = (v: number): number => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);

/** `#rrggbb`. */
export function parseColour(hex: string): Rgb {
  const match = /^#(\w\w)(\w\w)(\w\w)$/.exec(hex);
  if (!match) throw new Error(`parseColour: a colour is #rrggbb, got ${hex}`);
  return match.slice(1).map((part) => linear(parseInt(part, 16) / 255)) as unknown as Rgb;
}

const times = (matrix: Matrix, [r, g, b]: Rgb): Rgb =>
  matrix.map(([x, y, z]) => x * r + y * g + z * b) as unknown as Rgb;

/** WCAG 2.2: (L₁ + 0.05)/(L₂ + 0.05) of the relative luminances. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [a, b]
    .map(([r, g, bl]) => 0.2126 * r + 0.7152 * g + 0.0722 * bl)
    .sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** B. Ottosson, “A perceptual color space for image processing”, 2020: linear sRGB → LMS, cube root, → OKLab. */
const TO_LMS: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];
const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];
const oklab = (colour: Rgb): Rgb => times(TO_LAB, times(TO_LMS, colour).map(Math.cbrt) as unknown as Rgb);

/** Euclidean distance in OKLab. */
export function distance(a: Rgb, b: Rgb): number {
  const [labA, labB] = [oklab(a), oklab(b)];
  return Math.hypot(...labA.map((v, i) => v - labB[i]));
}

/**
 * G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, “A physiologically-based model for simulation of color vision
 * deficiency”, IEEE TVCG 15 (2009) 1291–1298, doi:10.1109/TVCG.2009.113: the matrices of severity 1, on linear RGB.
 */
const PROTAN: Matrix = [
  [0.152286, 1.052583, -0.204868],
  [0.114503, 0.786281, 0.099216],
  [-0.003882, -0.048116, 1.051998],
];
const DEUTAN: Matrix = [
  [0.367322, 0.860646, -0.227968],
  [0.280085, 0.672501, 0.047413],
  [-0.01182, 0.04294, 0.968881],
];
const TRITAN: Matrix = [
  [1.255528, -0.076749, -0.178779],
  [-0.078411, 0.930809, 0.147602],
  [0.004733, 0.691367, 0.3039],
];
/** What a screen can show: each channel clipped to [0, 1]. */
const through =
  (matrix: Matrix) =>
  (colour: Rgb): Rgb =>
    times(matrix, colour).map((v) => Math.min(1, Math.max(0, v))) as unknown as Rgb;

export const VISIONS = {
  normal: (colour: Rgb): Rgb => colour,
  protan: through(PROTAN),
  deutan: through(DEUTAN),
  tritan: through(TRITAN),
} as const;
