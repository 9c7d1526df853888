import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const BELIEFS = {
  true: 'the true spectrum',
  flat: 'a flat spectrum',
  other: 'the spectrum of another class',
  data: 'a spectrum taken from the data',
} as const;

export const words = {
  title: 'The Wiener filter’s bend',
  intro:
    'Draw how strong signal and noise are at each frequency, and watch where the filter lets go of 1/|H|.',
  question: 'What is the best linear filter, if you know the spectra of signal and noise?',
  params: {
    hand: { label: 'Your hand draws', options: { signal: 'Signal S', noise: 'Noise N' } },
    signalPower: {
      label: 'Signal power S',
      hint: 'Draw on the first panel, or focus it and use the arrow keys.',
    },
    noisePower: {
      label: 'Noise power N',
      hint: 'Draw on the first panel, or focus it and use the arrow keys.',
    },
    blur: { label: 'Blur σ' },
    assumed: {
      label: 'The filter believes in',
      options: { true: 'S itself', flat: 'a flat S', other: 'another class', data: 'the data' },
    },
    source: { label: 'Truth x', options: { class: 'Drawn from S', drawn: 'Your own' } },
    drawn: { label: 'Your signal', hint: 'Draw on the panel of the signal.' },
    seed: { label: 'Draw' },
  },
  presets: {
    bend: {
      label: 'The bend',
      notice:
        'Wiener follows 1/|H| up to frequency 34, where noise meets the blurred signal, and bends down. Expected error 0.019; with the best flat λ, 0.022.',
    },
    coloured: {
      label: 'Noise in a band',
      notice:
        'Noise round frequency 20. Wiener cuts a hole there, and opens again behind it. Tikhonov has one ratio for all frequencies, and twice the expected error.',
    },
    flat: {
      label: 'Flat is Tikhonov',
      notice:
        'S and N are both flat, and the two curves lie on each other: Wiener with one ratio is Tikhonov with λ² = N/S, or ridge regression.',
    },
    other: {
      label: 'A wrong belief',
      notice:
        'The filter believes in a texture round frequency 40. It lets noise through there and cuts the signal: an expected error of 1.02, where x̂ = 0 costs 1.',
    },
    data: {
      label: 'From the data',
      notice:
        'S taken from y itself: max(|Y|² − N, 0)/|H|², unsmoothed. Where noise alone exceeds N it passes for signal, and is divided by H. Mean error at this blur 0.84; with the true S, 0.0095.',
    },
    drawn: {
      label: 'Outside the class',
      notice:
        'This signal was not drawn from S, and Tikhonov’s λ is tuned on it: it wins 33 of 50 draws of the noise. With the λ that is best for the class it wins none.',
    },
  },
  measures: {
    wienerExpected: { label: 'Expected error, Wiener', role: 'estimate' },
    wienerHere: { label: 'this draw', role: 'estimate' },
    tikhonovExpected: { label: 'Expected, Tikhonov', role: 'estimate' },
    tikhonovHere: { label: 'this draw', role: 'estimate' },
    assumedHere: { label: 'This draw, as believed', role: 'estimate' },
    tikhonovWins: { label: 'Draws of 50 that Tikhonov wins' },
  },
  figure: {
    frequency: 'frequency (cycles per 256 samples)',
    sample: 'sample',
    signal: 'signal S',
    seen: 'blurred |H|²S',
    noise: 'noise N',
    assumed: '┄ what the filter believes of S',
    drowned: '■ noise above the blurred signal',
    divided: '1/|H|',
    wiener: '● Wiener',
    tikhonov: '○ Tikhonov, best λ',
    shown: '─ with what it believes',
    data: 'seen y',
    truth: 'truth x',
    estimate: 'estimate x̂',
    error: 'mean squared error / signal power',
    draws: '● 50 draws   ○ shown   | expected',
    wienerRow: 'Wiener, with the true S',
    tikhonovRow: 'Tikhonov, with the best flat λ',
    shownRow: 'with what it believes',
    signalHandle: 'Signal power: draw, or use the arrow keys',
    noiseHandle: 'Noise power: draw, or use the arrow keys',
    drawHandle: 'Your signal: draw, or use the arrow keys',
  },
  challenges: {
    apart: {
      task: 'Draw S and N so that the best flat λ has more than three times the Wiener filter’s expected error.',
      done: 'One ratio for all frequencies is a compromise. The more N/S differs from frequency to frequency, among those that the blur has left, the more it costs.',
    },
  },
  hints: {
    class: 'The theorem is about signals drawn from S: choose those.',
    alike:
      'One λ still serves nearly all frequencies. Put strong noise into a band where the signal is strong too, and take it away elsewhere.',
    more: 'The right way. Make the noise in its band louder.',
  },
  refusals: { empty: () => 'The signal is zero everywhere, so there is nothing to restore. Draw something.' },
  describe: ({ assumed, own, from, draws }, m) => {
    const of = own ? 'For a signal of your own' : 'For signals of this class';
    const where = from < 0 ? '' : ` From frequency ${from} on the noise lies above the blurred signal.`;
    return `${of} the expected squared error, over the signal’s power, is ${formatNumber(m.wienerExpected)} with the Wiener filter and ${formatNumber(m.tikhonovExpected)} with Tikhonov’s best λ; over ${draws} draws the means are ${formatNumber(m.wienerMean)} and ${formatNumber(m.tikhonovMean)}.${where} The estimate shown is made with ${BELIEFS[assumed]}: here its error is ${formatNumber(m.assumedHere)}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
