import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'The trap of no blur',
  intro:
    'Drag t: the picture gets softer, its kernel sharper, and the data stay. Which pair would you choose?',
  question: 'If two answers explain the data equally well, which one does a prior take?',
  params: {
    t: { label: 't', hint: 'From the sharp picture with its blur, 0, to the blurry one with none, 1.' },
    alpha: { label: 'α', hint: 'The prior is Σ|∇x|^α: 1 is total variation, 2 smoothness.' },
    picture: {
      label: 'Sharp picture',
      options: {
        ...named(SCENES, 'still-life', 'dead-leaves', 'text-page', 'number-plate'),
        edge: 'A lone edge',
        discs: 'Flat discs',
      },
    },
    sigma: { label: 'Blur σ' },
    noise: { label: 'Noise σ', hint: 'White is 1.' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    sharp: {
      label: 'Sharp, with its blur',
      notice: 'The truth, and the kernel that made the data. Now drag t to the right, and watch the data.',
    },
    blurry: {
      label: 'Blurry, with none',
      notice:
        'The data have not moved. The kernel is one bright pixel, and the total variation is less than half.',
    },
    edge: {
      label: 'A lone edge, α = 1',
      notice:
        'Drag t: the curve is flat. However soft, the edge climbs the same height, and that is its cost.',
    },
    lone: {
      label: 'A lone edge, α = ½',
      notice: 'Now many small steps cost more than a large one. The sharp edge is the cheapest.',
    },
    discs: {
      label: 'Flat discs, α = 0.3',
      notice:
        'Flat with sharp edges, as this prior believes, and at 0.3 it takes the sharp one. Raise α to ½.',
    },
    sparse: {
      label: 'Still life, α = ½',
      notice:
        'A prior for natural pictures, and it takes the blurry one. Lower α: down to 0.3 it still does.',
    },
  },
  measures: {
    here: { label: 'Cost here / sharp', role: 'estimate' },
    blurry: { label: 'blurry / sharp', role: 'estimate' },
    tie: { label: 'They tie at α', role: 'estimate' },
    likeliest: { label: 'Likeliest blur, picture unasked', unit: 'pixels', role: 'kernel' },
  },
  figure: {
    estimate: 'picture xₜ',
    kernel: 'kernel hₜ',
    data: 'data y',
    cost: 'cost of xₜ / of the sharp one',
    costNarrow: 'xₜ / sharp',
    tAxis: 't',
    sharp: 'sharp',
    blurry: 'blurry',
    alphaCost: 'blurry / sharp, over α',
    alphaCostNarrow: 'blurry / sharp',
    alphaAxis: 'α',
    alone: '−log p(y | h) a pixel',
    widthAxis: 'σ of h, pixels',
    truth: 'true',
    tHandle: 't, from sharp to blurry',
    alphaHandle: 'Exponent α',
  },
  refusals: {
    small: ({ height, width }) =>
      `This picture is ${String(width)} × ${String(height)} pixels: too few for a blur to be told. Take one of 32 × 32 at least.`,
    flat: () => 'This picture is nearly of one grey. There is no edge in it that a prior could prefer.',
  },
  challenges: {
    tie: {
      task: 'Start from “Flat discs”. Find the α at which sharp and blurry cost the same to a hundredth.',
      done: 'Below this α the prior takes the sharp picture, above it the blurry one. Another picture has another, and many have none.',
    },
  },
  hints: {
    discs: 'Stay with the flat discs.',
    end: 'Compare the two ends: put t at 1.',
    high: 'Blurry is still the cheaper one: lower α.',
    low: 'Sharp is the cheaper one now: raise α a little. Typing a value or dragging on the curve is finer than the buttons.',
  },
  describe: ({ t, alpha, sigma, tied }, m) => {
    const way = `A picture blurred by σ = ${formatNumber(m.pictureWidth)} and a kernel of σ = ${formatNumber(m.kernelWidth)} pixels, at t = ${formatNumber(t)}; together they make a blur of ${formatNumber(sigma)}.`;
    const cost = `With α = ${formatNumber(alpha)} the picture costs ${formatNumber(m.here)} times as much as the sharp one, and the blurry end ${formatNumber(m.blurry)} times.`;
    const tie = tied
      ? `The ends tie at α = ${formatNumber(m.tie ?? 0)}.`
      : 'The ends tie at no α that can be set.';
    return `${way} ${cost} ${tie} With the picture integrated out, the data find a blur of ${formatNumber(m.likeliest)} the likeliest.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
