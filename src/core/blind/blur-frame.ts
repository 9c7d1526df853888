import { checkChoice, checkPicture, demand } from '../check.ts';
import { fastLength, halfSpectrum, irfft, rfft } from '../fft/index.ts';
import type { Complex } from '../fft/index.ts';
import { formatShape, sizeOf } from '../vector.ts';
import type { Vec } from '../vector.ts';

type Size = readonly [number, number];

/** What lies outside the data: nobody knows, so that x is larger than they are; or their other side again. */
export type Beyond = 'unknown' | 'periodic';

/** The blur y = h ∗ x and both of its adjoints, by transforms that the three share. What it works in is its own, for all its calls. */
export interface BlurFrame {
  /** `[height, width]` of the picture: of the data where it is periodic, a kernel less one pixel larger where it is not. */
  readonly frame: Size;
  /** Stands until the spectrum of the same is next asked for. */
  spectrumOf(what: 'picture' | 'kernel' | 'data', values: Vec): Complex;
  /** y = h ∗ x, of the data's shape, as a new array or in `out`. */
  blurred(picture: Complex, kernel: Complex, out?: Vec): Vec;
  /** The adjoint in x: each datum spread back over the picture by h. */
  toPicture(data: Complex, kernel: Complex, out?: Vec): Vec;
  /** The adjoint in h: the data correlated with the picture, on the kernel's support. */
  toKernel(data: Complex, picture: Complex): Vec;
}

/**
 * What a camera sees of a scene that goes on beyond its frame: yᵢ = Σₖ hₖ x_{i+K−1−k}, each datum with its whole neighbourhood. A
 * transform at least as large as x wraps round only where no datum is: nothing is assumed of what lies outside.
 * As `convolve2d(h, frame, { boundary: 'zero', output: 'valid' })`; with 'periodic', as `convolve2d(h, shape, { boundary: 'periodic' })`.
 *
 * @param shape `[height, width]` of the data
 * @param kernelShape `[height, width]` of the kernel, no larger
 */
export function blurFrame(shape: Size, kernelShape: Size, beyond: Beyond = 'unknown'): BlurFrame {
  checkPicture('blurFrame', 'shape', shape);
  checkPicture('blurFrame', "kernel's shape", kernelShape);
  checkChoice('blurFrame', 'beyond', beyond, ['unknown', 'periodic']);
  const fits = kernelShape[0] <= shape[0] && kernelShape[1] <= shape[1];
  const arrived = `${formatShape(kernelShape)} in ${formatShape(shape)}`;
  demand(fits, 'blurFrame', 'kernel must fit in the data', arrived);
  const ring = beyond === 'periodic';
  const [top, left] = [kernelShape[0] - 1, kernelShape[1] - 1];
  const frame: Size = ring ? shape : [shape[0] + top, shape[1] + left];
  const padded: Size = ring ? shape : [fastLength(frame[0]), fastLength(frame[1])];
  // On the ring a kernel's first weight lies before its centre, round the corner.
  const centre = ring ? [Math.floor(kernelShape[0] / 2), Math.floor(kernelShape[1] / 2)] : [0, 0];
  /** A part that is put into the whole, around it zeros, and the spectrum of that. */
  const partAt = (size: Size, at: Size) => ({
    size,
    at,
    whole: new Float64Array(sizeOf(padded)),
    spectrum: halfSpectrum(padded),
  });
  const parts = {
    picture: partAt(frame, [0, 0]),
    kernel: partAt(kernelShape, [-centre[0], -centre[1]]),
    data: partAt(shape, ring ? [0, 0] : [top, left]),
  };
  const back = new Float64Array(sizeOf(padded));
  const times = halfSpectrum(padded);

  function spectrumOf(what: keyof typeof parts, values: Vec): Complex {
    const { whole, spectrum } = parts[what];
    eachRun(parts[what], padded, (here, there, length) =>
      whole.set(values.subarray(here, here + length), there),
    );
    return rfft(whole, padded, spectrum);
  }
  /** The part of a·b, or of a·b̄ where the sign is −1. */
  function cut(
    what: keyof typeof parts,
    a: Complex,
    b: Complex,
    sign: 1 | -1,
    values: Vec = new Float64Array(sizeOf(parts[what].size)),
  ): Vec {
    multiply(a, b, sign, times);
    irfft(times, padded, back);
    eachRun(parts[what], padded, (here, there, length) =>
      values.set(back.subarray(there, there + length), here),
    );
    return values;
  }
  return {
    frame,
    spectrumOf,
    blurred: (picture, kernel, out) => cut('data', picture, kernel, 1, out),
    toPicture: (data, kernel, out) => cut('picture', data, kernel, -1, out),
    toKernel: (data, picture) => cut('kernel', data, picture, -1),
  };
}

/** Where a part begins in the whole. */
interface Place {
  readonly size: Size;
  readonly at: Size;
}

/** Every row of a part, in one piece or, where the whole ends and begins again, in two. */
function eachRun(
  { size, at }: Place,
  [height, width]: Size,
  visit: (here: number, there: number, length: number) => void,
): void {
  const left = (at[1] + width) % width;
  const first = Math.min(size[1], width - left);
  for (let row = 0; row < size[0]; row++) {
    const [here, line] = [row * size[1], ((row + at[0] + height) % height) * width];
    visit(here, line + left, first);
    if (first < size[1]) visit(here + first, line, size[1] - first);
  }
}

function multiply(a: Complex, b: Complex, sign: 1 | -1, { re, im }: Complex): void {
  for (let i = 0; i < re.length; i++) {
    const bIm = sign * b.im[i];
    re[i] = a.re[i] * b.re[i] - a.im[i] * bIm;
    im[i] = a.re[i] * bIm + a.im[i] * b.re[i];
  }
}
