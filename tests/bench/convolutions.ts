/** The plain sum against the FFT, turn about in one process, so that both meet the same machine. */
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { RandomState } from '../../src/core/random/index.ts';

const SIDE = 256;
const SIZES = [3, 7, 15, 31];
const PAIRS = 15;

interface Row {
  readonly k: number;
  readonly 'plain sum, ms': string;
  readonly 'FFT, ms': string;
  readonly 'sum ÷ FFT': string;
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)];

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function compareConvolutions(): Row[] {
  const random = new RandomState(1);
  const picture = random.uniform(0, 1, SIDE * SIDE);
  return SIZES.map((k) => {
    const kernel = { shape: [k, k] as const, data: random.uniform(0, 1, k * k) };
    const [sum, fft] = (['direct', 'fft'] as const).map((method) =>
      convolve2d(kernel, [SIDE, SIDE], { boundary: 'zero', method }),
    );
    const times = { sum: [] as number[], fft: [] as number[], ratio: [] as number[] };
    for (let i = 0; i < PAIRS; i++) {
      const [a, b] = [timed(() => sum.apply(picture)), timed(() => fft.apply(picture))];
      times.sum.push(a);
      times.fft.push(b);
      times.ratio.push(a / b);
    }
    return {
      k,
      'plain sum, ms': median(times.sum).toFixed(2),
      'FFT, ms': median(times.fft).toFixed(2),
      'sum ÷ FFT': median(times.ratio).toFixed(2),
    };
  });
}
