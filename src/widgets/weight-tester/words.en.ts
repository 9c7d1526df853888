import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'The weights decide',
  intro: 'Draw the weights. A constant stays a constant exactly where the sums of the classes are equal.',
  question: 'Which weights keep a constant constant?',
  params: {
    kernel: { label: 'Weights k' },
    stride: { label: 'Stride s' },
    weights: { label: 'Weights', options: { drawn: 'Drawn', random: 'Random' } },
    drawn: {
      label: 'Your weights',
      hint: 'Draw the bars, or focus them and use the arrow keys. They snap to multiples of 0.05.',
    },
    seed: { label: 'Seed' },
    repair: {
      label: 'Repair',
      options: { none: 'None', projection: 'Project at the end', icnr: 'ICNR at the start' },
    },
    steps: {
      label: 'Steps of training',
      hint: 'Gradient descent: enlarge a row of flat patches by s from its means.',
    },
  },
  presets: {
    random: {
      label: 'Divisible, fails',
      notice:
        'k 4, s 2: every output is painted twice, and yet the constant comes out striped. Equal counts are no equal sums.',
    },
    three: {
      label: 'Not divisible, passes',
      notice:
        'k 3, s 2, uneven overlap: ½ + ½ on one class, 1 on the other. Equal sums, no stripes. Divisibility is not needed.',
    },
    tied: {
      label: 'Nearest + conv',
      notice:
        'Resize by repeating, then convolve with 0.2, 0.5, 0.3: that is this one layer. Both sums are 0.2 + 0.5 + 0.3, and so it is for any three.',
    },
    icnr: {
      label: 'ICNR',
      notice:
        'Random weights, each pair of them equal: a convolution, then a nearest resize. No stripes, before any training.',
    },
    projected: {
      label: 'Projected',
      notice:
        'The random weights (dashed) moved as little as possible until the sums are equal: each class gave up its excess in equal shares.',
    },
    tidied: {
      label: 'Trained, projected',
      notice:
        'The trained weights, projected: they move by 0.006 in all, the stripes are gone, and the training error goes from 0.00576 to 0.00577.',
    },
    ramp: {
      label: 'Then a ramp',
      notice:
        'Nearest + conv with 0.7, 0.2, 0.1. The constant passes; the ramp climbs by 0.2 and 0.8 in turn. Passing the test is not all.',
    },
    bilinear: {
      label: 'Bilinear',
      notice:
        '¼ + ¾ = ¾ + ¼: equal sums, W is 0 at half the circle, and the constant stays. The ramp’s steps are equal too.',
    },
    cut: {
      label: 'One weight less',
      notice:
        'The bilinear weights without their last: k 3, and uneven, but by its weights: 1 against 0.75, and not 2 to 1.',
    },
    broken: {
      label: 'One step later',
      notice:
        'One step of gradient descent, and the two sums have parted: 0.707 and 0.711. ICNR is a way to start, and nothing holds it.',
    },
    trained: {
      label: 'Trained',
      notice:
        'From random weights, 200 steps. Nobody told it of classes, and the sums have come within 1 % of their mean. Close, and not equal.',
    },
    thirds: {
      label: 'k 5, s 3',
      notice:
        '5 is not divisible by 3, so ICNR is out; the projection only needs k ≥ s. Two zeros of W on the grid, at ⅓ and ⅔.',
    },
    own: {
      label: 'Your own',
      notice: 'Five weights of ½, stride 2: 1.5 against 1. Draw them so that the sums are equal.',
    },
  },
  measures: {
    imbalance: { label: 'Sums off their mean by', role: 'kernel' },
    grid: { label: 'Largest |W| on the grid', role: 'kernel' },
    leastStep: { label: 'Ramp’s least step', role: 'observation' },
    mostStep: { label: 'most', role: 'observation' },
    moved: { label: 'Projection moved w by' },
    loss: { label: 'Training error' },
  },
  figure: {
    weights: 'weights w[j]',
    weightsToDraw: 'weights w[j]: draw here',
    before: 'dashed: before',
    weight: 'j',
    class: 'class {r}: {terms}',
    term: 'w{j}',
    none: 'no weight',
    passes: 'Passes: the sums are equal.',
    fails: 'Fails: {off} off the mean.',
    spectrum: '|W(ω)|',
    marks: 'must be 0 on the lines',
    frequency: 'ω / 2π',
    mark: '{m}/{s}',
    constant: 'a constant 1 comes out',
    levels: 'as {levels}',
    ramp: 'a ramp comes out',
    steps: 'steps {steps}',
    parting: 'steps {least} … {most}, growing',
    output: 'output',
    picture: 'The constant: {low} … {high}',
    drawHandle: 'Your weights: draw, or use the arrow keys',
  },
  refusals: {
    icnr: ({ kernel, stride }) =>
      `ICNR repeats each weight s times, so s must divide k; ${stride} does not divide ${kernel}. Change k or s, or project instead.`,
    projection: ({ kernel, stride }) =>
      `With k ${kernel} and s ${stride} some class has no weight at all, and its sum stays 0. The projection needs k ≥ s.`,
  },
  challenges: {
    undivided: {
      task: 'Draw weights that pass the test with k not divisible by s and larger than s. None of them may be zero.',
      done: 'Every class has the same sum, and a constant asks for nothing else: how many weights share it does not matter.',
    },
    straight: {
      task: 'Four weights, stride 2, none zero, not their own mirror image. Keep the constant constant and the ramp straight.',
      done: 'w₀ + w₂ = w₁ + w₃ keeps the constant, and w₂ − w₃ at half of that makes both steps of the ramp alike.',
    },
  },
  hints: {
    draw: 'Weights of your own are asked for: drawn, without repair, without training.',
    divided: 'Here s divides k. Choose a k that it does not divide.',
    larger: 'With k below s some class has no weight. Take a larger k.',
    empty: 'One of the weights is zero.',
    sums: 'Read the classes. Which sum is larger? Lower a weight of that class, or raise one of another.',
    four: 'The challenge asks for k 4 and s 2.',
    constant: 'First the constant: w₀ + w₂ must equal w₁ + w₃.',
    lopsided: 'These pass, and are their own mirror image. Find others.',
    moments:
      'The sums are equal. The first step of the ramp is w₂ − w₃: it must be half of the sum of a class.',
  },
  describe: (
    { kernel, stride, divisible, passes, straight, least, most, trained, repair },
    { imbalance, leastStep, mostStep },
  ) => {
    const divides = divisible ? 'divisible' : 'not divisible';
    const after = trained === 0 ? '' : ` after ${trained} ${trained === 1 ? 'step' : 'steps'} of training`;
    const repaired = repair === 'icnr' ? ', started by ICNR' : repair === 'projection' ? ', projected' : '';
    const sums = passes
      ? `all classes add up to ${formatNumber(least)}, and a constant stays constant`
      : `the classes add up to between ${formatNumber(least)} and ${formatNumber(most)}, up to ${formatNumber(imbalance)} from their mean, and a constant comes out striped`;
    const ramp = straight
      ? 'A ramp stays straight.'
      : `A ramp climbs in steps between ${formatNumber(leastStep)} and ${formatNumber(mostStep)}.`;
    return `A transposed layer of ${kernel} weights with stride ${stride} (${divides})${after}${repaired}: ${sums}. ${ramp}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
