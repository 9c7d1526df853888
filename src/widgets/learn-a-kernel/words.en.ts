import { formatNumber } from '../../format.ts';
import type { WidgetWords } from '../contract.ts';

export const words: WidgetWords = {
  title: 'Learn a kernel',
  intro:
    'A secret kernel turned the first picture into the second. A layer sees both, and nothing else. Run, and watch its kernel form.',
  params: {
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
    made: {
      label: 'After is made by',
      hint: 'The layer itself always correlates.',
      options: { correlation: 'Correlation', convolution: 'Convolution' },
    },
    picture: {
      label: 'Picture to learn from',
      hint: 'Brought to 64 pixels and shades of grey.',
      options: {
        'dead-leaves': 'Dead leaves',
        'still-life': 'Still life',
        'text-page': 'Text',
        noise: 'Noise',
        'ripple-1': 'One ripple',
        'ripple-2': 'Two ripples',
        'ripple-3': 'Three ripples',
        'ripple-4': 'Four ripples',
      },
    },
    optimiser: {
      label: 'Optimiser',
      options: { descent: 'Gradient descent', momentum: 'With momentum 0.9', adam: 'Adam' },
    },
    rate: { label: 'Learning rate γ', hint: 'From the step shown on. Go to the start to change them all.' },
    start: { label: 'First kernel’s seed' },
  },
  presets: {
    leaves: {
      label: 'Dead leaves',
      notice:
        'Run. Nine random numbers become Sobel’s: after 1000 steps the kernel is off by 0.0005 of its size. Nobody told the layer what an edge is.',
    },
    slow: {
      label: 'Still life',
      notice:
        'Large calm areas. A thousand steps leave an error of 0.07: the loss curves 1270 times as steeply along one direction as along another, and the flat ones are learned last.',
    },
    ripple: {
      label: 'One ripple',
      notice:
        'Loss zero, pictures the same, kernel wrong: an error of 0.73 stays. Six of the nine directions are not in this picture, so no step ever moves along them.',
    },
    cliff: {
      label: 'Too fast',
      notice:
        'The steepest direction lies in the red: it overshoots by more at every step, and after 120 the run is hopeless. Go to the start, drag the red line to the right, past the dot, and run.',
    },
    momentum: {
      label: 'Momentum',
      notice:
        'The still life again. Each step now keeps nine tenths of the one before, and the flat directions gather speed. After 1000 steps the error is 4 × 10⁻⁹.',
    },
    adam: {
      label: 'Adam',
      notice:
        'Adam measures each weight’s step by how large its gradients have been. 2 × 10⁻⁵ after 1000 steps. It moves along weights, not along these directions.',
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
    wrong: 'error ŷ − y',
    secret: 'secret kernel',
    secretFlipped: 'secret, as written',
    learned: 'the layer’s kernel w',
    learnedShort: 'its kernel w',
    gradientShort: '∂L/∂w = x ⋆ error',
    gradient: 'gradient ∂L/∂w = x ⋆ error',
    step: 'step',
    lossAxis: 'loss, and error of w',
    loss: 'loss L',
    error: 'error of w',
    errorShort: 'error of w',
    shown: 'step',
    diverged: 'diverged',
    curvature: 'how steeply the loss curves along each direction of w',
    curvatureShort: 'curvature of the loss',
    left: 'part of the first mistake still there',
    leftShort: 'mistake left',
    limit: 'in the red, each step makes it worse',
    limitShort: 'too steep for γ',
    rateHandle: 'Learning rate γ',
    flat: '○ not in this picture: {count} directions',
  },
  problems: {
    nothing: () => 'A kernel of zeros leaves nothing to learn. Give it a number.',
    small: () => 'This picture is smaller than the kernel.',
    dark: () => 'This picture is black everywhere, so it shows nothing of the kernel.',
  },
  challenges: {
    ripples:
      'Plain gradient descent, and nothing to learn from but ripples. Get the kernel’s error below 0.01.',
    cliff:
      'The still life teaches slowly. With plain gradient descent, get the kernel’s error below 0.035 within the 1000 steps.',
  },
  hints: {
    stayRipples: 'Learn from ripples, however many.',
    stayDescent: 'Stay with gradient descent.',
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
};
