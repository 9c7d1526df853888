import { formatNumber } from '../../format.ts';
import { BOUNDARIES } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const ROUNDING = 1e-12;

const SHAPES: Readonly<Record<string, string>> = {
  zero: 'Toeplitz: each diagonal holds one number all along',
  periodic: 'circulant: each row is the one above, moved on by one and wrapped round',
  reflect: 'Toeplitz plus Hankel: what left at the edge is folded back in',
  replicate: 'Toeplitz but for its first and last columns, where the edge is counted again',
};

export const words = {
  title: 'Convolution as a matrix',
  intro:
    'Change what lies outside, and look which of the two lower matrices is left with its diagonal alone.',
  question: 'Which waves turn the matrix of a convolution into a diagonal?',
  params: {
    boundary: {
      label: 'Outside the signal',
      options: BOUNDARIES,
    },
    kernel: {
      label: 'Kernel h',
      options: { tent: 'Tent', box: 'Box', fade: 'One-sided', slope: 'Slope', drawn: 'Drawn' },
    },
    drawn: {
      label: 'Your kernel',
      hint: 'Draw in the panel of h, or focus it and use the arrow keys. It snaps to whole numbers.',
    },
    size: { label: 'Size n' },
    basis: { label: 'Send in', options: { fourier: 'A wave of the DFT', cosine: 'A cosine of the DCT' } },
    frequency: { label: 'Its frequency f' },
    row: { label: 'Row' },
    column: { label: 'Column' },
  },
  presets: {
    periodic: {
      label: 'Circulant',
      notice:
        'Periodic: every row is the row above, moved on by one. In the DFT’s basis only the diagonal is left, and the wave comes out as itself.',
    },
    zero: {
      label: 'Toeplitz',
      notice:
        'Zeros outside: the corners are gone, and every diagonal is still constant. Neither basis takes it apart: the wave comes out bent at both ends.',
    },
    reflect: {
      label: 'Toeplitz + Hankel',
      notice:
        'Mirrored: what left at the edge is folded back in (dashed). Now it is the DCT whose matrix is diagonal, and its cosine comes out as itself.',
    },
    replicate: {
      label: 'Neither',
      notice:
        'The edge sample repeated for ever. It looks almost like the mirror, and neither DFT nor DCT takes it apart. A is no longer symmetric either.',
    },
    fade: {
      label: 'One-sided mirror',
      notice:
        'Mirrored, but the kernel is not its own mirror image. The DCT is not enough: symmetry was half of the bargain.',
    },
    turned: {
      label: 'One-sided, periodic',
      notice:
        'The same one-sided kernel, wrapped round. The DFT does not mind: the wave comes out scaled and shifted, and still the same wave.',
    },
    large: {
      label: 'A larger frame',
      notice:
        'Half as large again: the ends are a smaller share of all, and less is off the diagonal. At 24, the largest on offer, there is still some.',
    },
    ring: {
      label: 'A null on the ring',
      notice:
        'A box of five on a ring of fifteen. Wave 3 fits into the box once, and nothing of it comes out: the data hold nothing of it.',
    },
    night: {
      label: 'The same, dark outside',
      notice:
        'The same box, the same wave, zeros outside. At the ends the box holds part of a wave, and there it shows. At this size no signal is lost.',
    },
    own: {
      label: 'Your own',
      notice: 'Draw the five weights, and choose what lies outside.',
    },
  },
  measures: {
    dft: { label: 'Off the diagonal: DFT', digits: 2, role: 'kernel' },
    dct: { label: 'DCT', digits: 2, role: 'kernel' },
    toeplitz: { label: 'Diagonals uneven by', digits: 2 },
    symmetric: { label: 'A − Aᵀ', digits: 2 },
    changed: { label: 'Wave changed by', digits: 2, role: 'observation' },
    least: { label: 'Faintest signal kept ÷ strongest', digits: 2 },
  },
  figure: {
    matrix: 'y = A x',
    folded: 'dashed: from outside',
    unfolded: 'nothing from outside',
    transpose: 'Aᵀ',
    turned: 'the row is a column now',
    fourier: 'A seen by the DFT',
    cosine: 'A seen by the DCT',
    diagonal: 'diagonal',
    off: 'not diagonal',
    waveIn: 'in: wave {frequency}',
    waveOut: 'out ÷ {reach}',
    sameWave: 'same wave × {gain} ÷ {reach}',
    unchanged: 'the same wave came out',
    nothing: 'nothing of it came out',
    changed: 'changed: {changed} of it',
    sample: 'sample',
    place: 'place j',
    kernel: 'h',
    gathers: 'row: y{at} =',
    term: '{weight}x{at}',
    scatters: 'column: x{at} →',
    output: 'y{at}',
    rowHandle: 'Row of A, one output',
    columnHandle: 'Column of A, one input',
    frequencyHandle: 'Frequency of the wave, a column of this matrix',
    drawHandle: 'Your kernel: draw, or use the arrow keys',
  },
  refusals: { empty: () => 'All five weights are zero, and so is the matrix. Draw at least one.' },
  challenges: {
    cosine: {
      task: 'Draw a kernel of five weights, none of them zero, and choose what lies outside, so that the DCT’s matrix is diagonal and the DFT’s is not.',
      done: 'Reflect continues the cosines of the DCT as they were going, and a kernel that is its own mirror image returns each of them. The DFT’s waves want a ring.',
    },
  },
  hints: {
    draw: 'This one asks for a kernel of your own: choose “Drawn”.',
    few: 'A kernel that reaches one sample only is too easy: it can’t tell reflect from replicate. Let none of the five be zero.',
    replicate:
      'Repeating the edge suits neither transform. Which boundary lets a cosine that starts on its crest go on undisturbed?',
    zero: 'Zeros outside cut every wave off. A cosine of the DCT starts and ends on a crest or a trough: what continues it smoothly?',
    periodic:
      'Periodic is what the DFT wants. The DCT’s cosines do not close into a ring; they see themselves in a mirror.',
    lopsided:
      'The boundary is right. Now the kernel: the mirror works only where h is its own mirror image. Compare h₋₂ with h₂, and h₋₁ with h₁.',
  },
  describe: ({ size, boundary, basis, frequency, kernel }, { dft, dct, changed, gain, least }) => {
    const shape = SHAPES[boundary];
    const seen = (off: number) =>
      off < ROUNDING ? 'is diagonal' : `has ${formatNumber(off, 2)} off its diagonal`;
    const symmetric = kernel ? 'a symmetric kernel' : 'a kernel that is not symmetric';
    const wave = basis === 'fourier' ? `wave ${frequency} of the DFT` : `cosine ${frequency} of the DCT`;
    const itself = gain < ROUNDING ? 'comes out as nothing' : 'comes out as itself';
    const lost =
      least === 0
        ? ' Some signal is lost.'
        : ` The faintest signal keeps ${formatNumber(least, 2)} of what the strongest does.`;
    const out = changed < ROUNDING ? itself : `comes out with ${formatNumber(changed, 2)} of it changed`;
    return `The ${size} × ${size} matrix of a convolution with ${symmetric} is ${shape}. In the basis of the DFT it ${seen(dft)}, in that of the DCT it ${seen(dct)}. Sent through it, ${wave} ${out}.${lost}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
