/** `npm run bench:choice`: where 'auto' is not the fastest way to a convolution, and by how much: seeded, the ways turn about in one process. */
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import type { ConvolutionMethod } from '../../src/core/operators/convolve2d.ts';
import { outer } from '../../src/core/kernels/index.ts';
import type { Kernel } from '../../src/core/kernels/index.ts';
import { RandomState } from '../../src/core/random/index.ts';
import type { Vec } from '../../src/core/vector.ts';

const SIZES = [16, 32, 64, 128, 256, 512, 1024];
const KERNELS = [1, 3, 5, 7, 9, 11, 15, 21, 31, 45, 63];
/** More than so many products are not summed one by one: Fourier wins there by far. */
const PRODUCTS = 4e8;
const [ROUNDS, LEAST_MS, TOLERANCE] = [7, 0.25, 0.1];

interface Row {
  readonly size: number;
  readonly kernel: number;
  readonly separates: boolean;
  readonly fastest: string;
  readonly 'auto is slower by': string;
}

function compareChoices(): Row[] {
  const random = new RandomState(1);
  const rows: Row[] = [];
  for (const size of SIZES)
    for (const k of KERNELS.filter((k) => k <= size))
      for (const separates of [true, false]) {
        const kernel: Kernel = separates
          ? outer(random.uniform(0, 1, k), random.uniform(0, 1, k))
          : { shape: [k, k], data: random.uniform(0, 1, k * k) };
        const times = timesOf(kernel, size, separates, random.uniform(0, 1, size * size));
        const [fastest, least] = [...times].filter(([way]) => way !== 'auto').sort((a, b) => a[1] - b[1])[0];
        const excess = times.get('auto')! / least - 1;
        if (excess > TOLERANCE)
          rows.push({
            size,
            kernel: k,
            separates,
            fastest,
            'auto is slower by': `${(100 * excess).toFixed(0)} %`,
          });
      }
  return rows;
}

/** The least time of each way, in milliseconds. */
function timesOf(kernel: Kernel, size: number, separates: boolean, x: Vec): Map<ConvolutionMethod, number> {
  const summable = size ** 2 * kernel.data.length <= PRODUCTS;
  const ways: ConvolutionMethod[] = ['auto', 'fft', ...(separates ? (['separable'] as const) : [])];
  if (summable) ways.push('direct');
  const out = new Float64Array(size * size);
  const works = ways.map((method) => {
    const blur = convolve2d(kernel, [size, size], { boundary: 'zero', method });
    return { method, times: 1, run: () => void blur.apply(x, out) };
  });
  for (const work of works) {
    timed(work.run, 3);
    work.times = Math.ceil(LEAST_MS / timed(work.run, 1));
  }
  const least = new Map<ConvolutionMethod, number>();
  for (let round = 0; round < ROUNDS; round++)
    for (const { method, times, run } of works)
      least.set(method, Math.min(least.get(method) ?? Infinity, timed(run, times)));
  return least;
}

function timed(run: () => void, times: number): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) run();
  return (performance.now() - start) / times;
}

console.table(compareChoices());
