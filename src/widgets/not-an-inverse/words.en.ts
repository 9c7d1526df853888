import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Back to the shape, not to the picture',
  intro: 'One layer makes the picture smaller. Compare two ways back: its transpose, and its pseudo-inverse.',
  question: 'What does a transposed convolution bring back?',
  params: {
    picture: {
      label: 'Truth x',
      options: { ...named(SCENES, 'cells', 'dead-leaves'), letter: 'A letter', grey: 'Plain grey' },
    },
    kernel: {
      label: 'Kernel',
      options: { gaussian: 'Gaussian', tent: 'Tent', box: 'Box', daubechies: 'Daubechies' },
    },
    size: { label: 'Kernel size k' },
    stride: { label: 'Stride s' },
    padding: { label: 'Padding p' },
    unit: {
      label: 'Weights of unit norm',
      hint: 'On: their squares add up to 1. Off: the weights themselves do.',
    },
    scaled: {
      label: 'Scale Aᵀy',
      hint: 'By the factor that brings it nearest to the truth.',
    },
    noise: { label: 'Noise' },
    seed: { label: 'Noise seed' },
    row: { label: 'Row of the cut' },
  },
  presets: {
    scaled: {
      label: 'Brightened',
      notice:
        '24 × 24 pixels go in, 12 × 12 numbers come out, and Aᵀ brings back 24 × 24. Brightened by the best factor there is, it is still a blur of a blur: look at the cut.',
    },
    back: {
      label: 'Not brightened',
      notice:
        'Aᵀy as it comes. The shape has returned, and the letter has not; some of what it is off by is mere brightness.',
    },
    grey: {
      label: 'Plain grey',
      notice:
        'One grey goes in, and a grid comes back. Along an axis the outer weights meet, 0.23 + 0.23; the middle one, 0.55, stands alone. So inside it is darkest where four copies meet. A⁺y has a grid too.',
    },
    coarse: {
      label: 'Stride 3',
      notice:
        'Now 64 numbers stand for 576 pixels. A⁺ loses more, too: what the layer never kept is not in y.',
    },
    noisy: {
      label: 'With noise',
      notice:
        'A little noise on y, and A⁺y is worse than the blur: it divides by small σ, as in chapter 4. With 48 of 50 noise seeds it is worse than a black picture. Aᵀ multiplies by σ, and stays calm.',
    },
    same: {
      label: 'Where they agree',
      notice:
        'Kernel as long as the stride, unit norm, no padding: no two copies overlap, and Aᵀ is A⁺, to the last digit. Now lengthen the kernel by 1.',
    },
    wavelet: {
      label: 'Overlapping, and yet',
      notice:
        'Daubechies’ four weights: copies overlap by two. But there 0.483 · 0.224 − 0.837 · 0.129 = 0, so that no output mixes into the next, and Aᵀ is A⁺ again.',
    },
  },
  measures: {
    transposeError: { label: 'Aᵀy is off by', role: 'estimate' },
    inverseError: { label: 'A⁺y is off by', role: 'estimate' },
    transposeAgain: { label: 'A(Aᵀy) misses y by', digits: 2 },
    inverseAgain: { label: 'A(A⁺y) misses y by', digits: 2 },
    lost: { label: 'Directions lost' },
    condition: { label: 'Largest σ over smallest', digits: 2 },
  },
  figure: {
    truth: 'x, {height} × {width}',
    data: 'y = A x, {height} × {width}',
    noisyData: 'y = A x + n, {height} × {width}',
    transpose: 'Aᵀy',
    scaled: '{gain} · Aᵀy',
    inverse: 'A⁺y',
    cut: 'the row through the ring',
    pixel: 'column',
    truthLine: 'x',
    transposeLine: '┄ Aᵀy',
    inverseLine: '● A⁺y',
    factors: 'what is left of each shape',
    transposeFactor: '┄ by AᵀA: σ²',
    scaledFactor: '┄ by {gain} · AᵀA',
    inverseFactor: '— by A⁺A',
    shapes: 'shapes, by falling σ',
    lost: 'lost: {lost}',
    rowHandle: 'Row of the cut',
  },
  refusals: {
    dark: () => 'This picture is black all over. There is nothing to bring back.',
    odd: ({ size }) =>
      `Daubechies’ kernels have an even number of weights, and ${size} is odd. Choose 2, 4 or 6.`,
    small: ({ height, width, size }) =>
      `Kernel size can’t be greater than actual input size: a kernel of ${size} does not fit into ${height} × ${width}. Choose a smaller kernel, more padding, or a larger picture.`,
  },
  challenges: {
    agree: {
      task: 'Find a layer whose transpose is its pseudo-inverse, without any scaling.',
      done: 'Every σ of this layer is 1, or 0 and lost to both; to divide by 1 is to multiply by 1.',
    },
    quiet: {
      task: 'Noise of 0.03, and a kernel of 4 or more. Find a layer for which A⁺y is nearer to the truth than Aᵀy, scaled as well as can be.',
      done: 'The smallest σ of this layer is large enough: dividing by it makes less of the noise than Aᵀ leaves wrong.',
    },
  },
  hints: {
    scaled: 'Without scaling: switch it off.',
    positive:
      'Copies of the kernel overlap. With weights that are all positive they mix what they bring. How long may such a kernel be?',
    even: 'These weights leave one another alone when they are moved by an even number of cells.',
    cropped: 'The padding crops the copies along the edge: they are not whole any more.',
    bright:
      'No copy meets another, and the shapes agree. The brightness does not: what must the squares of the weights add up to?',
    noise: 'Leave the noise at 0.03 or above.',
    long: 'A kernel of 4 or more, please.',
    condition:
      'A⁺ divides by the smallest σ. Watch the readout “Largest σ over smallest”: which shape, size and padding keep it small?',
  },
  describe: (
    { height, width, outHeight, outWidth, scaled },
    { transposeError, transposeAgain, inverseError, inverseAgain, lost },
  ) => {
    const factor = scaled ? ', scaled as well as can be,' : '';
    return `A picture of ${height} × ${width} pixels becomes ${outHeight} × ${outWidth} numbers, and both ways back give ${height} × ${width} again. The transpose${factor} is off by ${formatNumber(transposeError)} of the truth, and put through the layer again it misses y by ${formatNumber(transposeAgain, 2)}. The pseudo-inverse is off by ${formatNumber(inverseError)} and misses y by ${formatNumber(inverseAgain, 2)}; ${formatNumber(lost)} directions are lost to both.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
