import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const FIRSTS: Readonly<Record<string, string>> = {
  k4s2: 'a kernel of 4 with a stride of 2',
  k3s2: 'a kernel of 3 with a stride of 2',
  k3pool: 'a kernel of 3 at every pixel and the mean of 2 × 2',
};

export const words = {
  title: 'The other culprit',
  intro:
    'A generator without transposed layers, and the discriminator that tells it what to change. Only the discriminator’s first layer is exchanged.',
  question: 'A strided discriminator sends a grid back in its gradient. Does it reach the pictures?',
  params: {
    first: {
      label: 'Its first layer',
      options: { k4s2: 'k 4, stride 2', k3s2: 'k 3, stride 2', k3pool: 'k 3, mean of 2 × 2' },
      hint: 'All that follows is the same: two convolutions of 4 with a stride of 2, and a linear layer.',
    },
    state: { label: 'Pair', options: { untrained: 'Untrained', trained: 'Trained' } },
    seed: { label: 'Seed of the weights' },
    digit: { label: 'Digit' },
    sample: { label: 'Sample', hint: 'Which z the picture is made from.' },
  },
  presets: {
    overlap: {
      label: 'k 3, stride 2',
      notice:
        'Windows of 3 × 3, a step of 2: one pixel in four lies in four of them, another in only one. What lies in four gets 3.8 times the energy, on average over 20 seeds: the map has dots.',
    },
    even: {
      label: 'k 4, stride 2',
      notice:
        'Every pixel lies in four windows: the count favours none. Eight random kernels still favour one phase a little, with each of 20 seeds less than k 3.',
    },
    pooled: {
      label: 'Pooled',
      notice:
        'A window at every pixel, and then the mean of four answers. Near 1/2 hardly any energy is left in the gradient.',
    },
    trained: {
      label: 'k 3, trained',
      notice:
        'The gradient is uneven still, in this training by 12, in five by 2.7 to 12. The pictures that were learned from it are clean: R is about 1, as in real digits.',
    },
    trainedEven: {
      label: 'k 4, trained',
      notice:
        'Less uneven, in each of five trainings, and no grid at 1/2 in the pictures. Before the tanh one of the five has a trace, R = 3.4.',
    },
    trainedPooled: {
      label: 'Pooled, trained',
      notice:
        'No stride in the first layer, and yet traces of 2 × 2 in the pictures: in each of five trainings their seam is the largest of the three.',
    },
  },
  measures: {
    uneven: { label: 'Gradient: largest phase over smallest', role: 'kernel' },
    gradient2: { label: 'its R at 1/2', role: 'kernel' },
    picture2: { label: 'Pictures: R at 1/2', role: 'estimate' },
    seam: { label: 'their seam', role: 'estimate' },
  },
  figure: {
    untrained: 'Untrained G: x',
    trained: 'Trained G: x',
    gradient: '∂D/∂x there',
    energy: 'Its energy, 400 x',
    phases: 'By phase, least = 1',
    spectrum: 'Energy by frequency',
    frequency: 'cycles a pixel',
    gradientSign: '━ ∂D/∂x',
    pictureSign: '● x',
    realSign: '─ real x',
    ofGradient: 'Gradients, {seeds} seeds',
    ofPictures: 'Pictures, {seeds} seeds',
    uneven: 'Largest phase over smallest',
    ratio: 'R at 1/2 (1: no grid)',
    hidden: 'The same before the tanh',
    seam: 'Seam (1: 2 × 2 blocks)',
    k4s2: 'k4 s2',
    k3s2: 'k3 s2',
    k3pool: 'mean',
  },
  challenges: {
    blocks: {
      task: 'Find a trained pair whose gradient is fair, its largest phase less than twice the smallest, and whose pictures show a seam of 2 × 2 all the same: more than 0.4.',
      done: 'A fair gradient is no guarantee. What alternates from pixel to pixel nearly cancels in a mean of 2 × 2; that the blocks stay because of it is likely, not shown.',
    },
  },
  hints: {
    train: 'Take a trained pair.',
    fair: 'This gradient favours a phase. Another first layer.',
    seam: 'Fair, but its pictures have hardly a seam. Another first layer.',
  },
  describe: ({ first, trained, digit }, m) =>
    `${trained ? 'A generator and a discriminator that trained against each other' : 'An untrained generator and an untrained discriminator'}; the discriminator begins with ${FIRSTS[first]}. Class ${formatNumber(digit)} is shown. Over 400 pictures the energy of its gradient at the four phases of a grid of period 2 differs by a factor of ${formatNumber(m.uneven)}; at 1/2 cycles a pixel lies ${formatNumber(m.gradient2)} times what lies beside it. In the pictures it is ${formatNumber(m.picture2)} times, ${formatNumber(m.real2)} in real digits, and the seam of 2 × 2 is ${formatNumber(m.seam)}, ${formatNumber(m.realSeam)} in real ones.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
