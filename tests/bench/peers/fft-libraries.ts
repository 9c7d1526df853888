/** Transforms by others: each way of doing it keeps its plan and its arrays from one run to the next, as its README shows. */
import type { Vec } from '../../../src/core/vector.ts';
import type { Job } from '../row.ts';
import { SINGLE } from '../row.ts';
import { requirePeer } from './install.ts';

interface FftJs {
  transform(out: number[], x: ArrayLike<number>): void;
  realTransform(out: number[], x: ArrayLike<number>): void;
  createComplexArray(): number[];
}
interface MlFft {
  readonly FFT: { init(n: number): void; fft(re: Vec, im: Vec): void };
}
interface KissFft {
  readonly wasmKissFFT: { readonly HEAPF32: Float32Array };
  readonly ComplexArray: new (n: number) => KissArray;
  readonly RealArray: new (n: number) => KissArray;
  readonly FFTConfig: new (n: number, inverse: boolean) => KissPlan;
  readonly RealFFTNDConfig: new (shape: readonly number[]) => KissPlan;
}
interface KissArray {
  readonly pointer: number;
  asFloat32Array(): Float32Array;
}
interface KissPlan {
  work(x: KissArray, out: KissArray): void;
}

export interface FftLibraries {
  /** X = F x of complex numbers of this length; a library that cannot do it is left out. */
  complex(re: Vec, im: Vec): Record<string, Job>;
  /** The half spectrum of a real square picture. */
  real2d(x: Vec, side: number): Record<string, Job>;
}

export async function fftLibraries(): Promise<FftLibraries> {
  const FFT = requirePeer('fft.js') as new (n: number) => FftJs;
  const mlFft = (requirePeer('ml-fft') as MlFft).FFT;
  const kiss = await kissFft();
  return {
    complex(re, im) {
      const n = re.length;
      const kissed = { 'kissfft-wasm (single)': kissComplex(kiss, re, im) };
      if (!isPowerOf2(n)) return kissed;
      return { 'fft.js': fftJs(new FFT(n), re, im), 'ml-fft': mlFftOf(mlFft, re, im), ...kissed };
    },
    real2d: (x, side) => ({
      'fft.js': fftJsReal2d(new FFT(side), x, side),
      'kissfft-wasm (single)': kissReal2d(kiss, x, side),
    }),
  };
}

const isPowerOf2 = (n: number) => (n & (n - 1)) === 0;

function fftJs(fft: FftJs, re: Vec, im: Vec): Job {
  const x = interleaved(re, im);
  const out = fft.createComplexArray();
  return { run: () => fft.transform(out, x), numbers: () => apart(out) };
}

/** Its tables are those of one length at a time. It works in place: its copy of the input is part of the run, as it is of ours. */
function mlFftOf(fft: MlFft['FFT'], re: Vec, im: Vec): Job {
  const [a, b] = [re.slice(), im.slice()];
  return {
    run() {
      if (mlFftLength !== re.length) fft.init((mlFftLength = re.length));
      a.set(re);
      b.set(im);
      fft.fft(a, b);
    },
    numbers: () => [...a, ...b],
  };
}
let mlFftLength = 0;

/** By rows, then by columns, each with a copy out and a copy in: it knows no strides. */
function fftJsReal2d(fft: FftJs, x: Vec, side: number): Job {
  const columns = side / 2 + 1;
  const [out, column] = [fft.createComplexArray(), fft.createComplexArray()];
  const [re, im] = [new Float64Array(side * columns), new Float64Array(side * columns)];
  const run = () => {
    for (let i = 0; i < side; i++) {
      fft.realTransform(out, x.subarray(i * side, (i + 1) * side));
      for (let l = 0; l < columns; l++) {
        re[i * columns + l] = out[2 * l];
        im[i * columns + l] = out[2 * l + 1];
      }
    }
    for (let l = 0; l < columns; l++) {
      for (let k = 0; k < side; k++) {
        column[2 * k] = re[k * columns + l];
        column[2 * k + 1] = im[k * columns + l];
      }
      fft.transform(out, column);
      for (let k = 0; k < side; k++) {
        re[k * columns + l] = out[2 * k];
        im[k * columns + l] = out[2 * k + 1];
      }
    }
  };
  return { run, numbers: () => [...re, ...im] };
}

/** Its loader takes any `fetch` for a browser's, which reads no file: while it loads there is none. */
async function kissFft(): Promise<KissFft> {
  const { fetch } = globalThis;
  Reflect.deleteProperty(globalThis, 'fetch');
  try {
    const { waitLoading } = requirePeer('kissfft-wasm/lib/wasm.js') as { waitLoading: () => Promise<void> };
    await waitLoading();
  } finally {
    globalThis.fetch = fetch;
  }
  return requirePeer('kissfft-wasm') as KissFft;
}

function kissComplex(kiss: KissFft, re: Vec, im: Vec): Job {
  const n = re.length;
  const plan = new kiss.FFTConfig(n, false);
  const [x, out] = [new kiss.ComplexArray(n), new kiss.ComplexArray(n)];
  return kissJob(plan, Float32Array.from(interleaved(re, im)), x, out);
}

function kissReal2d(kiss: KissFft, picture: Vec, side: number): Job {
  const plan = new kiss.RealFFTNDConfig([side, side]);
  const [x, out] = [new kiss.RealArray(side * side), new kiss.ComplexArray(side * side)];
  // The package says that a plan wants as many numbers out as in; half of them are written.
  return kissJob(plan, Float32Array.from(picture), x, out, side * (side + 2));
}

/** In and out of the module's memory at each run, as ours. */
function kissJob(plan: KissPlan, input: Float32Array, x: KissArray, out: KissArray, count?: number): Job {
  let found = new Float32Array();
  return {
    run() {
      x.asFloat32Array().set(input);
      plan.work(x, out);
      found = out.asFloat32Array().slice(0, count);
    },
    numbers: () => apart(found),
    tolerance: SINGLE,
  };
}

function interleaved(re: Vec, im: Vec): Vec {
  const out = new Float64Array(2 * re.length);
  re.forEach((value, i) => out.set([value, im[i]], 2 * i));
  return out;
}

/** The real parts, then the imaginary parts. */
function apart(x: ArrayLike<number>): Vec {
  const half = x.length / 2;
  return Float64Array.from({ length: x.length }, (_, i) => (i < half ? x[2 * i] : x[2 * (i - half) + 1]));
}
