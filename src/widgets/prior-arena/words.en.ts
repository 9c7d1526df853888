import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const KINDS = {
  spikes: 'Spikes',
  jumps: 'Jumps',
  bumps: 'Smooth bumps',
  texture: 'Texture',
  steps: 'Skyline',
} as const;

const METHOD = {
  tikhonov: 'the penalty on second differences',
  wiener: 'Wiener',
  tv: 'total variation',
  l1: 'the sparse prior',
  wavelet: 'the wavelet prior',
} as const;

export const words = {
  title: 'Five bets on one blurred signal',
  intro: 'One blur, one noise, five priors. Each minimises ½‖Ax − y‖² + λR(x) with an R of its own.',
  question: 'What does a prior buy, and what does it cost when it is wrong?',
  params: {
    truth: { label: 'Truth x', options: { ...KINDS, drawn: 'Drawn' } },
    drawn: { label: 'Your signal', hint: 'Draw on the first panel, or focus it and use the arrow keys.' },
    tuned: {
      label: 'How λ is set',
      options: { best: 'Best, by the truth', rule: 'By the noise’s size', hand: 'By hand' },
    },
    factor: { label: 'λ, times each one’s best' },
    noise: { label: 'Noise σ' },
    width: {
      label: 'Blur width',
      hint: 'On a ring: what leaves at one end comes in at the other. TV does not pay across that seam.',
    },
    seed: { label: 'Seed', hint: 'Another signal of the kind, and other noise.' },
    told: {
      label: 'What Wiener is told',
      hint: 'The mean power spectrum of 64 other signals of this kind. For a drawn truth its own kind is the skyline.',
      options: { own: 'The truth’s own kind', ...KINDS },
    },
  },
  presets: {
    spikes: {
      label: 'Spikes',
      notice:
        'Twelve lone samples. The sparse prior bets on that, and leaves about a third of the next one’s error. Over 50 draws it comes first in 49.',
    },
    jumps: {
      label: 'Jumps',
      notice:
        'Flat stretches. TV pays for a jump and for nothing between two: it comes first in all 50 draws. The sparse prior bets on zeros, and loses badly.',
    },
    bumps: {
      label: 'Smooth bumps',
      notice:
        'Nothing here has a corner. TV makes stairs of it. Wiener, told the mean spectrum of such bumps, comes first in 47 of 50 draws; D² is close behind.',
    },
    texture: {
      label: 'Texture',
      notice:
        'Twenty of 129 frequencies hold everything. Wiener was told which, and comes first in all 50 draws. D² was told nothing.',
    },
    misled: {
      label: 'Wiener, misled',
      notice:
        'The same texture, but Wiener was told that bumps were coming. Even with its best λ it now does worse than D², which was told nothing: in all of 50 draws.',
    },
    drawn: {
      label: 'Yours',
      notice:
        'Seven lines, drawn by hand. Draw your own on the first panel. Which prior does your hand bet on?',
    },
    rule: {
      label: 'Without the truth',
      notice:
        'The skyline again, but no λ has seen the truth: each leaves as much misfit as the noise makes. Of 50 draws TV now wins 29 and the wavelets 21.',
    },
    steps: {
      label: 'A skyline',
      notice:
        'Flats, a ramp and a thin line. TV comes first in 38 of 50 draws, wavelets in 10. A prior that fits in part wins in part.',
    },
  },
  measures: {
    tikhonovShown: { label: 'Error, second differences' },
    wienerShown: { label: 'Error, Wiener' },
    tvShown: { label: 'Error, total variation' },
    l1Shown: { label: 'Error, sparse' },
    waveletShown: { label: 'Error, wavelets' },
    wienerBayes: { label: 'Wiener with λ = σ²' },
  },
  figure: {
    truth: '─ truth x',
    data: '┄ seen y',
    tikhonov: 'Smooth, D²',
    wiener: 'Wiener',
    tv: 'Flat, TV',
    l1: 'Sparse, ℓ₁',
    wavelet: 'Wavelets, ℓ₁',
    tikhonovShort: 'D²',
    wienerShort: 'Wiener',
    tvShort: 'TV',
    l1Short: 'ℓ₁',
    waveletShort: 'wavelet',
    rmse: 'root mean square error',
    best: '● best λ',
    rule: '○ by the rule',
    draws: '│ 50 draws',
    alone: 'this draw alone',
    wins: 'first {wins} of {count}',
    winsShort: '{wins}/{count}',
    drawHandle: 'Your signal: draw, or use the arrow keys',
  },
  refusals: {
    flat: () => 'Your signal is the same everywhere: every prior would find it. Draw something.',
  },
  challenges: {
    flat: {
      task: 'Start from “Yours”, keep the blur and the noise, and draw a signal, as high at its end as at its start, on which TV makes at most half the error of any other.',
      done: 'TV pays for jumps and for nothing between them: few jumps with flat stretches between are what it bets on.',
    },
  },
  hints: {
    draw: 'Choose “Drawn” as the truth.',
    keep: 'Leave the blur at 2 samples and the noise at 0.01, or make them larger.',
    seam: 'The blur runs over the ends, and TV does not pay there: let your signal end at the height where it begins.',
    near: 'TV is ahead, but not by enough. Fewer jumps, and flatter between.',
    behind: 'Another prior is ahead. Draw long flat stretches with a jump between.',
  },
  describe: ({ truth, noise, width, winner, next, recorded }, m) =>
    `${truth === 'drawn' ? 'A drawn signal' : KINDS[truth]}, blurred by a Gaussian of ${formatNumber(width)} samples on a ring, with noise of ${formatNumber(noise)}. The least error is that of ${METHOD[winner]}, ${formatNumber(m[`${winner}Shown`])}; the next is ${METHOD[next]} with ${formatNumber(m[`${next}Shown`])}.${recorded ? ' Fifty other draws stand beside it.' : ''}`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
