import { expect, test } from 'vitest';
import {
  convolutionSize,
  neverRead,
  restoringOutputPadding,
  transposedSize,
} from '../../src/core/arithmetic.ts';
import {
  artifactScore,
  icnr,
  nearestEven,
  overlapCounts,
  residueSums,
  stackedCounts,
  stackedPeriod,
  stern,
  transposedFromSubPixel,
} from '../../src/core/checkerboard/index.ts';
import { fft, fft2, irfft, rfft } from '../../src/core/fft/index.ts';
import {
  airy,
  besselJ1,
  box,
  disc,
  exponential,
  gaussian,
  gaussian2d,
  identity,
  kernelOf,
  moffat,
  motion,
  outer,
  separate,
  sobel,
  square,
} from '../../src/core/kernels/index.ts';
import { mse, psnr, ssim } from '../../src/core/metrics.ts';
import { arNoise, gaussianNoise, impulseNoise, poissonNoise, speckleNoise } from '../../src/core/noise.ts';
import { scale, stack, sum } from '../../src/core/operator-algebra.ts';
import { compose } from '../../src/core/operator.ts';
import { convolve1d } from '../../src/core/operators/convolve1d.ts';
import { convolve2d } from '../../src/core/operators/convolve2d.ts';
import { correlate2d } from '../../src/core/operators/correlate2d.ts';
import { crop } from '../../src/core/operators/crop.ts';
import { difference1d } from '../../src/core/operators/difference1d.ts';
import { divergence } from '../../src/core/operators/divergence.ts';
import { gradient } from '../../src/core/operators/gradient.ts';
import { mask } from '../../src/core/operators/mask.ts';
import { pad } from '../../src/core/operators/pad.ts';
import { bilinearUpsampler, resample } from '../../src/core/operators/resample.ts';
import { stridedCorrelate1d } from '../../src/core/operators/strided-correlate1d.ts';
import { stridedCorrelate2d } from '../../src/core/operators/strided-correlate2d.ts';
import { transposedCorrelate1d } from '../../src/core/operators/transposed-correlate1d.ts';
import { transposedCorrelate2d } from '../../src/core/operators/transposed-correlate2d.ts';
import { wavelet } from '../../src/core/operators/wavelet.ts';
import { RandomState } from '../../src/core/random/index.ts';
import {
  landweberFactor,
  naive,
  spectralSolve,
  tikhonov,
  transferFunction,
  wiener,
} from '../../src/core/spectral/index.ts';
import { observe } from '../../src/experiment.ts';

const zero = { boundary: 'zero' } as const;
const periodic = { boundary: 'periodic' } as const;
const vec = (...values: number[]) => Float64Array.from(values);
const rng = () => new RandomState(0);
const blur = convolve1d(box(3), 8, zero);
const flat = new Float64Array(8);
/** For what TypeScript would not let through, but a reader's link or file may bring. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- wrong kinds on purpose
const wrong = (value: unknown) => value as any;

const cases: readonly (readonly [message: string, run: () => unknown, kind?: typeof TypeError])[] = [
  [
    "convolve2d: kernel must fit in the image with boundary 'periodic', got 9×9 in 8×8",
    () => convolve2d(gaussian2d(1, 4), [8, 8], periodic),
  ],
  [
    "convolve1d: kernel must fit in the signal with boundary 'periodic', got 5 in 4",
    () => convolve1d(box(5), 4, periodic),
  ],
  [
    "convolve1d: kernel must fit in the signal with output 'valid', got 5 in 4",
    () => convolve1d(box(5), 4, { ...zero, output: 'valid' }),
  ],
  [
    "convolve1d: output 'full' has nothing outside, so boundary must be 'zero', got 'reflect'",
    () => convolve1d(box(3), 9, { boundary: 'reflect', output: 'full' }),
  ],
  [
    "convolve1d: boundary must be 'zero' | 'periodic' | 'reflect' | 'replicate', got 'mirror'",
    () => convolve1d(box(3), 9, { boundary: wrong('mirror') }),
  ],
  [
    "convolve1d: boundary must be 'zero' | 'periodic' | 'reflect' | 'replicate', got undefined",
    () => convolve1d(box(3), 9, wrong(undefined)),
  ],
  [
    "convolve2d: method must be 'auto' | 'direct' | 'separable' | 'fft', got 'magic'",
    () => convolve2d(identity(3), [4, 4], { ...zero, method: wrong('magic') }),
  ],
  [
    "convolve2d: kernel must have rank 1 for method 'separable', got rank 2",
    () =>
      convolve2d(
        kernelOf([
          [1, 0],
          [0, 1],
        ]),
        [4, 4],
        { ...zero, method: 'separable' },
      ),
  ],
  [
    'convolve1d: kernel must be finite everywhere, got NaN at index 1',
    () => convolve1d(vec(1, NaN), 9, zero),
  ],
  [
    'correlate2d: kernel must be finite everywhere, got Infinity at index 0',
    () => correlate2d({ shape: [1, 1], data: vec(Infinity) }, [4, 4], zero),
  ],
  ['convolve1d: kernel must not be empty, got length 0', () => convolve1d(vec(), 9, zero)],
  [
    'convolve1d: kernel must be a Float64Array, got [1, 2]',
    () => convolve1d(wrong([1, 2]), 9, zero),
    TypeError,
  ],
  [
    'convolve2d: kernel must be {shape, data}, got undefined',
    () => convolve2d(wrong(undefined), [4, 4], zero),
    TypeError,
  ],
  [
    'convolve2d: kernel must hold 2×2 numbers, got 3',
    () => convolve2d({ shape: [2, 2], data: vec(1, 2, 3) }, [4, 4], zero),
  ],
  [
    'convolve2d: shape must be [n] or [height, width] of whole numbers ≥ 1, got [4, 0]',
    () => convolve2d(identity(1), [4, 0], zero),
  ],
  [
    'convolve1d: n must be [n] or [height, width] of whole numbers ≥ 1, got [2.5]',
    () => convolve1d(box(1), 2.5, zero),
  ],
  ['convolve1d: x must hold 8 numbers, got 7', () => blur.apply(new Float64Array(7))],
  ['convolve1d adjoint: y must hold 8 numbers, got 9', () => blur.adjoint(new Float64Array(9))],
  ['convolve1d: out must hold 8 numbers, got 1', () => blur.apply(flat, new Float64Array(1))],
  [
    'convolve1d: x must be a Float64Array, got Float32Array',
    () => blur.apply(wrong(new Float32Array(8))),
    TypeError,
  ],
  ['convolve1d: out must be another array than the input, got the same', () => blur.apply(flat, flat)],
  [
    "compose: 'convolve1d' takes 8, got 9 from 'convolve1d'",
    () => compose(blur, convolve1d(box(3), 9, zero)),
  ],
  ["sum: operators must give one shape, 8, got 4 from 'crop'", () => sum(blur, crop([8], 2))],
  ["stack: operators must take one shape, 8, got 4 from 'crop'", () => stack(blur, crop([4], 1))],
  ['stack: operators must be at least one, got 0', () => stack()],
  ['scale: c must be a finite number, got NaN', () => scale(NaN, blur)],
  [
    "convolutionSize: kernel size can't be greater than the padded input size, got d(k−1)+1 = 5 in i+2p = 4",
    () => convolutionSize(2, { kernel: 3, padding: 1, dilation: 2 }),
  ],
  [
    'convolutionSize: stride must be a whole number ≥ 1, got 0',
    () => convolutionSize(5, { kernel: 3, stride: 0 }),
  ],
  ['transposedSize: input size must be a whole number ≥ 1, got 0', () => transposedSize(0, { kernel: 3 })],
  [
    'transposedSize: output padding must be smaller than either stride or dilation, got 2 with stride 2, dilation 1',
    () => transposedSize(3, { kernel: 3, stride: 2, outputPadding: 2 }),
  ],
  [
    'neverRead: dilation must be a whole number ≥ 1, got 1.5',
    () => neverRead(5, { kernel: 2, dilation: 1.5 }),
  ],
  [
    "restoringOutputPadding: kernel size can't be greater than the padded input size, got d(k−1)+1 = 3 in i+2p = 2",
    () => restoringOutputPadding(2, { kernel: 3 }),
  ],
  [
    "stridedCorrelate2d: kernel size can't be greater than the padded input size, got d(k−1)+1 = 3 in i+2p = 2",
    () => stridedCorrelate2d(identity(3), [5, 2]),
  ],
  [
    'stridedCorrelate2d: shape must be [height, width], got [5]',
    () => stridedCorrelate2d(identity(3), wrong([5])),
  ],
  [
    'stridedCorrelate2d: stride must be a number or [vertical, horizontal], got [1]',
    () => stridedCorrelate2d(identity(3), [5, 5], { stride: wrong([1]) }),
  ],
  [
    'stridedCorrelate2d: padding must be a whole number ≥ 0, got -1',
    () => stridedCorrelate2d(identity(3), [5, 5], { padding: [0, -1] }),
  ],
  [
    "stridedCorrelate1d: stride must be a number, got '2'",
    () => stridedCorrelate1d(box(3), 5, { stride: wrong('2') }),
    TypeError,
  ],
  [
    'transposedCorrelate2d: output padding must be smaller than either stride or dilation, got 1 with stride 1, dilation 1',
    () => transposedCorrelate2d(identity(3), [5, 5], { stride: [2, 1], outputPadding: 1 }),
  ],
  [
    'transposedCorrelate1d: output size is too small: (i−1)s − 2p + d(k−1) + output padding + 1 must be ≥ 1, got -1',
    () => transposedCorrelate1d(box(2), 2, { padding: 2 }),
  ],
  [
    'transposedCorrelate1d: x must hold 4 numbers, got 8',
    () => transposedCorrelate1d(box(3), 4, { stride: 2 }).apply(flat),
  ],
  ['gradient: shape must be [height, width], got [8]', () => gradient(wrong([8]), { boundary: 'periodic' })],
  [
    "gradient: boundary must be 'replicate' | 'periodic', got 'zero'",
    () => gradient([4, 4], { boundary: wrong('zero') }),
  ],
  [
    "divergence: boundary must be 'replicate' | 'periodic', got undefined",
    () => divergence([4, 4], wrong(undefined)),
  ],
  ['divergence: x must hold 32 numbers, got 8', () => divergence([4, 4], periodic).apply(flat)],
  [
    "difference1d: n must be > 2 with ends 'free' and order 2, got 2",
    () => difference1d(2, { order: 2, ends: 'free' }),
  ],
  [
    'difference1d: order must be a whole number in [1, 2], got 3',
    () => difference1d(9, { order: wrong(3), ends: 'free' }),
  ],
  [
    "difference1d: ends must be 'free' | 'periodic', got undefined",
    () => difference1d(9, wrong({ order: 1 })),
  ],
  [
    'crop: margins must leave at least one cell, got top 2, bottom 2, left 2, right 2 of 4×5',
    () => crop([4, 5], 2),
  ],
  ['pad: a signal has no margin at the top or bottom, got 1', () => pad([8], { top: 1 }, zero)],
  ["crop: margin at the left must be a number, got '2'", () => crop([8], wrong('2')), TypeError],
  ['pad: margin at the left must be a whole number ≥ 0, got -1', () => pad([4, 5], { left: -1 }, zero)],
  [
    "pad: boundary must be 'zero' | 'periodic' | 'reflect' | 'replicate', got undefined",
    () => pad([8], 1, wrong({})),
  ],
  ['mask: weights must hold 3×3 numbers, got 8', () => mask(flat, [3, 3])],
  ['mask: weights must be finite everywhere, got NaN at index 1', () => mask(vec(1, NaN), [2])],
  ['mask: weights must be finite everywhere, got Infinity at index 0', () => mask(vec(Infinity, 1), [2])],
  [
    'mask: weights must be finite everywhere, got -Infinity at index 2',
    () => mask(vec(1, -0, -Infinity), [3]),
  ],
  [
    "resample: method must be 'nearest' | 'bilinear' | 'bicubic' | 'area', got 'lanczos'",
    () => resample([4, 4], [8, 8], { method: wrong('lanczos') }),
  ],
  [
    'resample: outShape must have as many axes as shape, got 8 from 4×4',
    () => resample([4, 4], [8], { method: 'area' }),
  ],
  [
    'resample: outShape must be [n] or [height, width] of whole numbers ≥ 1, got [8, 0]',
    () => resample([4, 4], [8, 0], { method: 'area' }),
  ],
  ['bilinearUpsampler: factor must be a whole number ≥ 1, got 1.5', () => bilinearUpsampler(1.5)],
  [
    'wavelet: shape must be divisible by 2^levels = 8, got 12×20',
    () => wavelet([12, 20], { family: 'haar', levels: 3 }),
  ],
  [
    'wavelet: levels must be a whole number in [1, 30], got 0',
    () => wavelet([8], { family: 'haar', levels: 0 }),
  ],
  [
    "wavelet: family must be 'haar' | 'daubechies4', got 'db2'",
    () => wavelet([8], { family: wrong('db2'), levels: 1 }),
  ],
  ['gaussian: sigma must be a finite number ≥ 0, got -1', () => gaussian(-1)],
  ['gaussian: sigma must be a finite number ≥ 0, got NaN', () => gaussian2d(NaN)],
  ['gaussian: radius must be a whole number ≥ 0, got 1.5', () => gaussian(1, 1.5)],
  ['box: width must be a whole number ≥ 1, got 0', () => box(0)],
  ['exponential: tau must be a finite number > 0, got 0', () => exponential(0)],
  ['motion: length must be a finite number ≥ 1, got 0', () => motion(0, 0)],
  ['motion: angle must be a finite number, got NaN', () => motion(3, NaN)],
  ['disc: radius must be a finite number ≥ 0, got -2', () => disc(-2)],
  ['square: side must be a finite number ≥ 1, got 0', () => square(0)],
  ['airy: ring must be a finite number > 0, got 0', () => airy(0)],
  ['airy: reach must be a whole number ≥ 0, got -1', () => airy(2, -1)],
  ['moffat: fwhm must be a finite number > 0, got 0', () => moffat(0, 3)],
  ['moffat: beta must be > 1, got 1', () => moffat(2, 1)],
  ['besselJ1: x must be a finite number, got NaN', () => besselJ1(NaN)],
  ["sobel: axis must be 'x' | 'y', got 'z'", () => sobel(wrong('z'))],
  ['kernelOf: rows must have one length, got 2, 1', () => kernelOf([[1, 2], [3]])],
  [
    "kernelOf: kernel's shape must be [n] or [height, width] of whole numbers ≥ 1, got [0, 0]",
    () => kernelOf([]),
  ],
  ['outer: row must not be empty, got length 0', () => outer(vec(1), vec())],
  [
    'separate: kernel must be finite everywhere, got NaN at index 0',
    () => separate({ shape: [1, 1], data: vec(NaN) }),
  ],
  ['fft: re must not be empty, got length 0', () => fft(vec(), vec())],
  ['fft2: im must hold 2×2 numbers, got 3', () => fft2(vec(1, 2, 3, 4), vec(1, 2, 3), [2, 2])],
  ['rfft: x must hold 3 numbers, got 2', () => rfft(vec(1, 2), [3])],
  ['irfft: re must hold 1×3 numbers, got 2', () => irfft({ re: vec(1, 2), im: vec(1, 2) }, [5])],
  ['RandomState: seed must be a whole number in [0, 4294967295], got -1', () => new RandomState(-1)],
  ["RandomState: seed must be a number, got '7'", () => new RandomState(wrong('7')), TypeError],
  ['randint: high must be a whole number in [4, 4294967299], got 3', () => rng().randint(3, 3)],
  ['poisson: lambda must be a finite number in [0, 1125899906842624], got -1', () => rng().poisson(-1)],
  [
    'poisson: lambda[1] must be a finite number in [0, 1125899906842624], got -2',
    () => rng().poisson(vec(1, -2)),
  ],
  ['standardNormal: n must be a whole number ≥ 0, got -3', () => rng().standardNormal(-3)],
  ['gaussianNoise: sigma must be a finite number ≥ 0, got -0.1', () => gaussianNoise(flat, -0.1, rng())],
  ['poissonNoise: peak must be a finite number > 0, got 0', () => poissonNoise(flat, 0, rng())],
  ['poissonNoise: y must be ≥ 0 everywhere, got -0.5', () => poissonNoise(vec(1, -0.5), 10, rng())],
  ['speckleNoise: sigma must be a finite number ≥ 0, got -1', () => speckleNoise(flat, -1, rng())],
  ['impulseNoise: fraction must be a finite number in [0, 1], got 1.5', () => impulseNoise(flat, 1.5, rng())],
  ['arNoise: sigma must be a finite number ≥ 0, got Infinity', () => arNoise(flat, Infinity, 0, rng())],
  ['arNoise: rho must be between −1 and 1, got 1', () => arNoise(flat, 1, 1, rng())],
  ['arNoise: rho must be a finite number, got NaN', () => arNoise(flat, 1, NaN, rng())],
  ['arNoise: y must be a Float64Array, got [1]', () => arNoise(wrong([1]), 1, 0, rng()), TypeError],
  ['mse: second array must hold 8 numbers, got 2', () => mse(flat, vec(1, 2))],
  ['psnr: peak must be a finite number > 0, got 0', () => psnr(flat, flat, 0)],
  [
    'ssim: picture must be at least 11×11, got 10×20',
    () => ssim(new Float64Array(200), new Float64Array(200), [10, 20]),
  ],
  [
    'transferFunction: kernel must fit in the periodic frame, got 1×9 in 8',
    () => transferFunction(box(9), [8]),
  ],
  ['tikhonov: lambda must be a finite number ≥ 0, got -1', () => tikhonov(-1)],
  ['tikhonov: penalty must be ≥ 0 at every frequency, got -1', () => tikhonov(1, vec(1, -1))],
  ['wiener: nsr must be a finite number ≥ 0, got NaN', () => wiener(NaN)],
  ['wiener: noise must hold 2 numbers, got 1', () => wiener({ signal: vec(1, 2), noise: vec(1) })],
  ['landweberFactor: k must be a whole number ≥ 0, got -1', () => landweberFactor(-1, 1)],
  [
    'spectralSolve: data must hold 8 numbers, got 1',
    () => spectralSolve(vec(1), [8], transferFunction(box(3), [8]), naive()),
  ],
  [
    'spectralSolve: transfer must hold 8 numbers, got 9',
    () => spectralSolve(flat, [8], transferFunction(box(3), [9]), naive()),
  ],
  [
    'observe: truth must hold 8 numbers, got 2',
    () => observe({ truth: vec(1, 2), operator: blur, noise: { kind: 'none', seed: 0 } }),
  ],
  [
    "observe: noise's kind must be 'none' | 'gaussian' | 'poisson' | 'speckle' | 'impulse' | 'ar', got 'pink'",
    () => observe({ truth: flat, operator: blur, noise: { kind: wrong('pink'), seed: 0 } }),
  ],
  [
    'gaussianNoise: sigma must be a number, got undefined',
    () => observe({ truth: flat, operator: blur, noise: { kind: 'gaussian', seed: 0 } }),
    TypeError,
  ],
  [
    'arNoise: rho must be a number, got undefined',
    () => observe({ truth: flat, operator: blur, noise: { kind: 'ar', sigma: 1, seed: 0 } }),
    TypeError,
  ],
  [
    'observe: oversampling must be a whole number ≥ 1, got 1.5',
    () => observe({ truth: flat, operator: blur, noise: { kind: 'none', seed: 0 }, oversampling: 1.5 }),
  ],
  [
    'observe: the fine shape must be a multiple of oversampling 3, got 8',
    () => observe({ truth: flat, operator: blur, noise: { kind: 'none', seed: 0 }, oversampling: 3 }),
  ],
  [
    'overlapCounts: kernel size must be a whole number ≥ 1, got 0',
    () => overlapCounts({ kernel: 0, stride: 2 }),
  ],
  [
    'overlapCounts: stride must be a whole number ≥ 1, got 1.5',
    () => overlapCounts({ kernel: 3, stride: 1.5 }),
  ],
  ['stackedCounts: n must be a whole number ≥ 1, got 0', () => stackedCounts(0, [])],
  [
    'stackedPeriod: the period must hold at most 16777216 counts, got 100000000',
    () => stackedPeriod([1e4, 1e4].map((stride) => ({ kernel: 1, stride }))),
  ],
  ['stern: n must be a whole number ≥ 0, got -1', () => stern(-1)],
  ['residueSums: weights must be finite everywhere, got NaN at index 1', () => residueSums(vec(1, NaN), 2)],
  ['residueSums: weights must be a Float64Array, got [1]', () => residueSums(wrong([1]), 2), TypeError],
  ['icnr: stride must be a whole number ≥ 1, got 0', () => icnr(flat, 0)],
  [
    'nearestEven: there must be at least as many weights as the stride along each axis, got 2 with stride 3',
    () => nearestEven(vec(1, 2), 3),
  ],
  [
    'transposedFromSubPixel: there must be 4 kernels, got 1',
    () => transposedFromSubPixel([kernelOf([[1]])], 2),
  ],
  [
    'transposedFromSubPixel: kernels must be square and of one size, got 1×3',
    () => transposedFromSubPixel([kernelOf([[1, 2, 3]])], 1),
  ],
  [
    'transposedFromSubPixel: padding must be a whole number in [0, 0], got 1',
    () => transposedFromSubPixel([kernelOf([[1]])], 1, 1),
  ],
  [
    'artifactScore: stride must divide both sides into at least 4, got 3 in 64×64',
    () => artifactScore(new Float64Array(4096), [64, 64], 3),
  ],
  ['artifactScore: stride must be a whole number ≥ 2, got 1', () => artifactScore(flat, [2, 4], 1)],
  ['artifactScore: shape must be [height, width], got [8]', () => artifactScore(flat, [8], 2)],
];

test.each(cases)('%s', (message, run, kind) => {
  expect(run).toThrow(message);
  expect(run).toThrow(kind ?? RangeError);
});
