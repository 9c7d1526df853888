/**
 * Discrete Gaussians on a ring: the kernel of variance σ² has H = e^(−σ²(2 − cos ω₁ − cos ω₂)). It is positive for every σ, and two
 * of them one after the other are a third, exactly: their variances add. Sampled Gaussians are neither, below a pixel or so.
 * Lindeberg, *Scale-space for discrete signals*, IEEE Trans. PAMI 12(3), 1990.
 */
import { halfWidth, irfft, rfft } from '../../core/fft/index.ts';
import type { Complex } from '../../core/fft/index.ts';
import type { Vec } from '../../core/vector.ts';

export type Shape = readonly [number, number];

const roughness = (k: number, n: number): number => 1 - Math.cos((2 * Math.PI * k) / n);

/** H over the whole DFT, which is real. */
export function heatTransfer([height, width]: Shape, variance: number): Complex {
  const re = new Float64Array(height * width);
  for (let k = 0; k < height; k++)
    for (let l = 0; l < width; l++)
      re[k * width + l] = Math.exp(-variance * (roughness(k, height) + roughness(l, width)));
  return { re, im: new Float64Array(re.length) };
}

/** The picture blurred by it, again and again from one spectrum. */
export function heated(x: Vec, shape: Shape): (variance: number) => Vec {
  const [height, width] = shape;
  const columns = halfWidth(width);
  const { re, im } = rfft(x, shape);
  return (variance) => {
    if (variance === 0) return x.slice();
    const [down, across] = [height, width].map((n) =>
      Float64Array.from({ length: n }, (_, k) => Math.exp(-variance * roughness(k, n))),
    );
    const scaled = (part: Vec) =>
      part.map((value, i) => value * down[Math.floor(i / columns)] * across[i % columns]);
    return irfft({ re: scaled(re), im: scaled(im) }, shape);
  };
}

/** The middle of the kernel, of this size, both sides odd. */
export function heatKernel(shape: Shape, variance: number, [rows, columns]: Shape): Vec {
  const [height, width] = shape;
  const point = new Float64Array(height * width);
  point[0] = 1;
  const h = heated(point, shape)(variance);
  return Float64Array.from({ length: rows * columns }, (_, i) => {
    const row = (Math.floor(i / columns) - (rows - 1) / 2 + height) % height;
    return h[row * width + (((i % columns) - (columns - 1) / 2 + width) % width)];
  });
}
