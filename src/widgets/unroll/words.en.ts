import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'An iteration that learned its steps',
  intro: 'Ten steps of ISTA as layers with learned τ and θ: for noise 0.01, blur 1.5, 6 spikes.',
  question: 'What does an iteration gain when its step sizes are learned, and where does it lose it again?',
  params: {
    layers: { label: 'Layers, steps' },
    net: {
      label: 'Learned',
      options: { steps: 'τ, θ', filter: 'τ, θ and a filter' },
      hint: '20 numbers, or 30.',
    },
    noise: { label: 'Noise σ' },
    blur: {
      label: 'Blur σ',
      hint: 'All methods are told it.',
    },
    spikes: { label: 'Spikes' },
    along: { label: 'Many signals along', options: { noise: 'noise', blur: 'blur', spikes: 'spikes' } },
    lambda: { label: 'λ of ISTA and FISTA', hint: 'ISTA steps by τ = 1.95, FISTA by 1.' },
    seed: { label: 'Draw', hint: 'Other spikes, other noise.' },
  },
  presets: {
    trained: {
      label: 'As trained',
      notice:
        'Ten learned layers: error 0.16; FISTA has 0.71 after ten steps. Over 100 signals five trainings come to 0.28 to 0.40, and this one is the best of them.',
    },
    leap: {
      label: 'The leap',
      notice:
        'Layer 8 learned τ = 99, where ISTA is safe below 2: the error leaps to 3.0, and two layers later it is 0.16. Only the last layer was trained for. In three of five trainings it rises above 1 on the way.',
    },
    filter: {
      label: 'A filter too',
      notice:
        'A filter in place of Aᵀ, the same in all layers: 0.12 here, and 0.19 to 0.23 over 100 signals and five trainings. The price is that it fits one blur.',
    },
    deeper: {
      label: 'More layers',
      notice:
        'The last layer again and again: the error grows from 0.16 to 0.22, and FISTA’s falls. Over 100 signals 30 layers have 0.32; in the other four trainings it is 0.76 to 1.00.',
    },
    noisy: {
      label: 'More noise',
      notice:
        'Ten times the noise of the training: 1.2, and FISTA has 0.92 with its old λ. Over 100 signals the five trainings have 1.08 to 1.20; an answer of nothing at all has 1. FISTA has 0.84 once λ is retuned.',
    },
    crowded: {
      label: 'More spikes',
      notice:
        '32 spikes where the training had 6: 1.0, and FISTA has 0.73. Over 100 signals it is 0.93 to 1.30 in five trainings, and FISTA has 0.74. The curves cross between 18 and 24 spikes.',
    },
    blurred: {
      label: 'Less blur',
      notice:
        'A milder blur is easier: FISTA has 0.081. The filter was learned for 1.5; here it sharpens too much, and layer after layer multiplies that: 891. Of 100 signals 99 end above 1. Now set Learned to τ, θ.',
    },
  },
  measures: {
    learnedError: { label: 'Error, learned', role: 'estimate' },
    fistaError: { label: 'FISTA', role: 'estimate' },
    istaError: { label: 'ISTA', role: 'estimate' },
  },
  figure: {
    sample: 'sample',
    truth: '━ truth x',
    data: '┄ seen y',
    learnedAt: '● {layers} layers',
    fistaAt: '○ {layers} FISTA steps',
    layer: 'layer, step',
    error: 'error, this signal',
    learned: '● learned',
    fista: '○ FISTA',
    ista: '┈ ISTA',
    numbers: 'learned for each layer',
    tau: '● step size τ',
    theta: '○ threshold θ',
    off: 'error at 10, learned and FISTA',
    retuned: '○ new λ',
    kept: '┈ old λ',
    noise: 'noise σ',
    blur: 'blur σ',
    spikes: 'spikes',
  },
  challenges: {
    behind: {
      task: 'Ten layers with learned τ and θ: find noise, blur or spikes at which FISTA with its λ is ahead of them on this signal.',
      done: 'Twenty numbers were fitted to one blur, one noise and one number of spikes. λ has a meaning that carries over; they have none.',
    },
  },
  hints: {
    ten: 'Stay with ten layers and with τ and θ.',
    off: 'Go away from where it was trained: noise 0.01, blur 1.5, 6 spikes.',
  },
  describe: ({ layers, noise, blur, spikes, net }, m) =>
    `Spikes in 128 samples: ${spikes}; blur σ = ${formatNumber(blur)}, noise σ = ${formatNumber(noise)}. After ${layers} layers with learned ${net === 'steps' ? 'step sizes and thresholds' : 'step sizes, thresholds and filter'} the error is ${formatNumber(m.learnedError)}; FISTA’s is ${formatNumber(m.fistaError)} after as many steps, and ISTA’s ${formatNumber(m.istaError)}.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
