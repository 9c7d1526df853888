import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Learn a kernel',
  intro:
    'A secret kernel turned the first picture into the second. A layer sees both, and nothing else. Run, and watch its kernel form.',
  question: 'Can a layer find a kernel from one picture, before and after?',
  params: {
    rate: { label: 'Learning rate γ', hint: 'Holds from the step shown on.' },
    picture: {
      label: 'Picture',
      hint: 'Brought to 64 pixels and shades of grey.',
      options: {
        ...named(SCENES, 'dead-leaves', 'still-life', 'text-page'),
        noise: 'Noise',
        'ripple-1': 'One ripple',
        'ripple-2': 'Two ripples',
        'ripple-3': 'Three ripples',
        'ripple-4': 'Four ripples',
      },
    },
    secret: {
      label: 'Secret kernel',
      options: {
        sobel: 'Sobel',
        blur: 'Blur',
        sharpen: 'Sharpen',
        laplacian: 'Laplacian',
        emboss: 'Emboss',
        random: 'Random',
        own: 'Your own',
      },
    },
    own: { label: 'Your kernel' },
    secretSeed: { label: 'Secret’s seed' },
    optimiser: {
      label: 'Gradient descent',
      options: { descent: 'Plain', momentum: 'Momentum', adam: 'Adam' },
    },
    made: {
      label: 'After is made by',
      hint: 'The layer itself correlates.',
      options: { correlation: 'Correlation', convolution: 'Convolution' },
    },
    start: { label: 'First kernel’s seed' },
  },
  presets: {
    leaves: {
      label: 'Learn Sobel',
      notice:
        'Run: nine random numbers become Sobel’s. After 1000 steps they are off by 0.0005 of their size, with 50 first kernels by 0.00009 to 0.0016, and nobody told the layer what an edge is.',
    },
    ripple: {
      label: 'One ripple',
      notice:
        'Loss zero, pictures the same, kernel wrong: an error of 0.79 stays, and with 50 first kernels 0.64 to 0.94. Six of nine directions are not in this picture, so no step moves along them.',
    },
    slow: {
      label: 'Still life',
      notice:
        'Calm areas teach slowly. A thousand steps leave an error of 0.07, with 50 first kernels 0.036 to 0.104: along the flattest direction the loss curves 1270 times less than along the steepest.',
    },
    cliff: {
      label: 'Too fast',
      notice:
        'The steepest direction lies in the red: it overshoots by more at every step. Go to the start, drag the red line to the right, past the dot, and run.',
    },
    momentum: {
      label: 'Momentum',
      notice:
        'Each step keeps nine tenths of the one before, so the flat directions gather speed: the same still life, the same rate, and an error of 5 × 10⁻⁶ instead of 0.07; with 50 first kernels, 10⁻⁷ to 2 × 10⁻⁵.',
    },
    adam: {
      label: 'Adam',
      notice:
        'Adam scales each weight’s step by how large its gradients have been: 3 × 10⁻⁸ after 1000 steps. With 50 first kernels it ends anywhere from 5 × 10⁻¹² to 5 × 10⁻⁴.',
    },
    flipped: {
      label: 'Made by convolution',
      notice:
        'Chapter 2’s convolution flips the kernel, a layer does not. So the layer finds the secret turned by half a turn, and the pictures agree all the same.',
    },
  },
  measures: {
    loss: { label: 'Loss L', role: 'noise' },
    error: { label: 'Kernel’s error', role: 'estimate' },
    after: { label: 'At step 1000, foretold', role: 'estimate' },
    unseen: { label: 'Of that, never to be found', role: 'estimate' },
    taught: { label: 'Directions in the picture' },
    condition: { label: 'Steepest : flattest of these' },
    limit: { label: 'Rates that hold, below' },
  },
  figure: {
    before: 'before x',
    after: 'after y',
    scale: '(±{scale})',
    output: 'the layer’s ŷ',
    outputShort: 'its ŷ',
    wrong: 'error ŷ − y',
    wrongShort: 'error',
    secret: 'secret kernel',
    secretShort: 'secret',
    secretFlipped: 'secret, as written',
    learned: 'the layer’s kernel w',
    learnedShort: 'kernel w',
    gradient: 'gradient ∂L/∂w',
    gradientShort: 'gradient',
    step: 'step',
    loss: 'loss L',
    error: 'error of w',
    shown: 'step',
    diverged: 'diverged',
    curvature: 'curvature of the loss',
    left: 'mistake left',
    limit: 'too steep for γ',
    basis: 'the {count} directions of w as kernels, and how steeply the loss curves along each',
    none: 'not here',
    rateHandle: 'Learning rate γ',
    flat: '○ {count} not in this picture',
  },
  refusals: {
    nothing: () => 'A kernel of zeros leaves nothing to learn. Give it a number.',
    small: () => 'This picture is smaller than the kernel.',
    dark: () => 'This picture is black everywhere, so it shows nothing of the kernel.',
  },
  challenges: {
    ripples: {
      task: 'Plain gradient descent, and nothing to learn from but ripples. Get the kernel’s error below 0.01.',
      done: 'This picture varies in all nine directions of the kernel, so none of it stays as it was at the start; and the slowest had steps enough.',
    },
    cliff: {
      task: 'The still life teaches slowly. With plain gradient descent, get the kernel’s error below 0.035 within the 1000 steps.',
      done: 'All directions share one rate, and the steepest sets its limit. The nearer to it, the further the slow ones come.',
    },
  },
  hints: {
    stayRipples: 'Learn from ripples, however many.',
    stayDescent: 'Stay with plain gradient descent.',
    count: 'Some directions of the kernel are not in this picture at all. What would put them there?',
    faster: 'All nine directions are there now. Go to the start: there is room for a larger rate.',
    run: 'Run to the end.',
    stayStill: 'Stay with the still life.',
    over: 'This rate is above the largest that holds: the steepest direction is in the red.',
    nearer:
      'There is room. Go to the start first, or the steps taken stay as they were. How far can the red line come towards the steepest direction?',
  },
  describe: ({ step, diverged, taught, weights, tooLarge, flipped }, m) => {
    const state = `After ${step} steps the loss is ${formatNumber(m.loss)}, and the kernel is off by ${formatNumber(m.error)} of its size.`;
    const found =
      taught === weights
        ? `The picture holds all ${weights} directions of the kernel.`
        : `The picture holds ${taught} of the ${weights} directions of the kernel, so the others stay as they began.`;
    const speed = diverged
      ? ' The run has diverged and was stopped.'
      : tooLarge
        ? ' The learning rate is too large: the steepest direction grows.'
        : '';
    const turned = flipped ? ' The layer has to find the secret kernel turned by half a turn.' : '';
    return `${state} ${found}${speed}${turned}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
