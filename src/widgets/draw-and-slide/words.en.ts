import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Draw and slide',
  intro: 'Drag t. The kernel h slides over the signal x; what they share adds up to one number y[t].',
  question: 'How do two signals make a third by sliding?',
  params: {
    source: {
      label: 'Signal x',
      options: {
        box: 'Box',
        ramps: 'Ramps',
        decay: 'Decay',
        spikes: 'Spikes',
        formula: 'Formula',
        drawn: 'Drawn',
      },
    },
    formula: { label: 'x(n) =', hint: 'n counts samples, 0 to 47. Try box, tri, gauss, pulse, delta, sin.' },
    drawn: { label: 'Your signal', hint: 'Draw on the top panel, or focus it and use the arrow keys.' },
    kernel: {
      label: 'Kernel h',
      options: {
        box: 'Box',
        ramp: 'Ramp',
        decay: 'Decay',
        echo: 'Echo',
        difference: 'Difference',
        formula: 'Formula',
        drawn: 'Drawn',
      },
    },
    kernelFormula: { label: 'h(n) =', hint: 'n counts samples, 0 to 15. Try delta(n - 3), gauss(n - 7, 2).' },
    kernelDrawn: {
      label: 'Your kernel',
      hint: 'Draw on the panel “kernel h[j]”, or focus it and use the arrow keys.',
    },
    flip: { label: 'Flip the kernel', hint: 'On: convolution, h[t − k]. Off: correlation, h[k − t].' },
    t: { label: 'Position t', hint: 'h[0] sits at t. Drag it in any of the three panels.' },
  },
  presets: {
    boxes: {
      label: 'Box over box',
      notice: 'The overlap grows, is whole at t = 23 only, and shrinks. Two boxes make a triangle.',
    },
    copies: {
      label: 'Spikes',
      notice:
        'Every spike leaves a copy of h, as high as the spike. Where two copies overlap they add, as at t = 32.',
    },
    mirrored: {
      label: 'No flip',
      notice:
        'The same spikes, the same h, no flip: the copies come out mirrored, and before their spike. This is correlation.',
    },
    echo: {
      label: 'Echo',
      notice: 'h is a 1, then .6 after 7 samples, then .36 after 14. One clap comes back as three.',
    },
    difference: {
      label: 'Difference',
      notice:
        'h = [1, −1] takes each sample minus the one before. Ramps become their slopes, 1/8 and −1/16; level parts become 0.',
    },
    draw: {
      label: 'Your own',
      notice:
        'Both are yours to draw. The kernel starts as a lone 1 at j = 0, so y is x itself. Now move that 1.',
    },
    tone: {
      label: 'Wave',
      notice:
        'A wave of 12 samples under a box of 12. Once the box lies inside the wave, hill and valley cancel: y is 0.',
    },
  },
  measures: {
    area: { label: 'Σ y', role: 'observation' },
    areas: { label: 'Σ x · Σ h' },
    commutes: { label: 'Swapping x and h changes y by' },
  },
  figure: {
    sample: 'sample k',
    kernelSample: 'sample j',
    position: 'position t (samples)',
    signal: 'signal x[k]',
    signalToDraw: 'signal x[k]: draw here',
    flippedKernel: 'kernel h[t − k], flipped',
    kernelAsIs: 'kernel h[k − t], as it is',
    product: 'product x[k]·h[t − k]',
    productAsIs: 'product x[k]·h[k − t]',
    sum: 'Σ = {value}',
    output: 'output y = x ∗ h',
    outputAsIs: 'output y = x ⋆ h',
    here: 'y[{t}] = {value}',
    kernel: 'kernel h[j]',
    kernelToDraw: 'kernel h[j]: draw here',
    orders: 'x ∗ h bars, h ∗ x dots',
    ordersAsIs: 'x ⋆ h bars, h ⋆ x dots',
    same: 'they agree',
    different: 'mirrored',
    slideHandle: 'Position t of the kernel',
    drawHandle: 'Your signal: draw, or use the arrow keys',
    kernelHandle: 'Your kernel: draw, or use the arrow keys',
  },
  refusals: {
    undefined: ({ which, n }) =>
      `The ${which}’s formula has no value at n = ${n}. Division by zero, or a root of a negative number?`,
    empty: ({ which }) => `The ${which}’s formula is zero everywhere, so there is nothing to slide.`,
    large: ({ which, largest, limit }) =>
      `The ${which}’s formula reaches ${formatNumber(largest)}; keep it below ${formatNumber(limit)}.`,
  },
  challenges: {
    delay: {
      task: 'Draw a kernel that changes nothing but the time: y is x, three samples late.',
      done: 'One sample of h is one copy of x. It comes three samples late, and its height of 1 changes nothing else.',
    },
    differentiate: {
      task: 'Draw a kernel that turns x into its slope: 0 where x is level, and the rise per sample where it climbs.',
      done: 'The samples of h add up to 0, so a level x gives 0. What is left is a difference of neighbours, scaled so that a climb of 1 a sample gives 1.',
    },
  },
  hints: {
    nothing: 'The kernel is zero everywhere, so y is too. It needs at least one sample.',
    several:
      'Every sample of h that is not 0 makes a copy of x, and y is their sum. How many copies do you want?',
    future:
      'Without the flip, h[3] fetches x[t + 3], which is still to come: y is early. Switch the flip on.',
    early: 'One copy, but too early. h[j] makes a copy j samples late: which j do you want?',
    late: 'One copy, but too late. h[j] makes a copy j samples late: which j do you want?',
    height: 'The copy comes at the right time with the wrong height. What must it be multiplied by?',
    level:
      'On a level stretch y is the height of x times the sum of h. What must the samples of h add up to?',
    upsideDown: 'It answers to slopes, but upside down: where x climbs, y must be positive. Swap the signs.',
    wide: 'It compares samples that lie far apart, so every edge comes out broad. Use the first three samples of h at most.',
    strength: 'Level parts give 0, but a climb of 1 a sample does not give 1. Scale h until it does.',
  },
  describe: ({ flip, commutes, peak, height }, { area, commutes: difference }) => {
    if (height === 0) return 'The output is zero everywhere.';
    const what = flip
      ? 'The kernel is flipped and slides over the signal: a convolution.'
      : 'The kernel slides over the signal without a flip: a correlation.';
    const swap = commutes
      ? 'Swapping signal and kernel changes nothing.'
      : `Swapping signal and kernel mirrors the output, and changes it by up to ${formatNumber(difference)}.`;
    return `${what} The output is furthest from 0 at t = ${formatNumber(peak)}, where it is ${formatNumber(height)}; its samples add up to ${formatNumber(area)}, the sum of x times the sum of h. ${swap}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
