import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Learned against Wiener',
  intro: 'A network has learned to undo one blur, σ = 1.5, under noise of 0.02. Take it away from there.',
  question: 'When does learning beat a formula?',
  params: {
    picture: {
      label: 'Picture',
      options: { ...named(SCENES, 'dead-leaves', 'text-page', 'still-life'), discs: 'Discs' },
      hint: 'Held out. The networks learned from leaves and discs.',
    },
    noise: { label: 'Noise σ' },
    blur: { label: 'Blur σ' },
    beside: {
      label: 'Beside it',
      options: {
        retuned: 'Wiener, retuned',
        frozen: 'Wiener, frozen',
        variation: 'Total variation',
        plugged: 'Plugged in',
        varied: 'Varied net',
      },
    },
    along: { label: 'Curve along', options: { noise: 'Noise', blur: 'Blur' } },
    seed: { label: 'Noise seed' },
  },
  presets: {
    home: {
      label: 'At home',
      notice:
        'What the training was for. Told nothing but the picture, the network comes 0.2 dB nearer than Wiener, which knows blur, noise and such pictures’ spectrum. Total variation comes within 0.1 dB of it.',
    },
    loud: {
      label: 'More noise',
      notice:
        'Five times the noise. The network takes it for detail: 15.5 dB, worse than the 16.7 it was given. Wiener, told of the noise, makes 19.3; the varied net was shown such noise, and makes 19.0.',
    },
    sharper: {
      label: 'Less blur',
      notice:
        'A milder blur than the training’s, and the network undoes the old one: 19.8 dB, down from 21.6. Told the blur, Wiener gains 2.3 dB. Nobody told the network.',
    },
    blurrier: {
      label: 'More blur',
      notice:
        'A blur of 2.5. The network takes off the part that it knows and gains 0.5 dB. Told the blur, Wiener gains 2.0, and so does the plugged-in denoiser, which has never seen one.',
    },
    quiet: {
      label: 'Less noise',
      notice:
        'A quarter of the noise, so there is more to be had, and nobody tells the network. It gains 3.0 dB; Wiener, retuned, 3.9; the plugged-in denoiser 4.4.',
    },
    text: {
      label: 'Text',
      notice:
        'Text was in no training. The network is ahead of this filter, which was made for leaves and discs, by 0.2 dB, and of total variation by 0.4. The letters stay hard to read.',
    },
    still: {
      label: 'Still life',
      notice:
        'Nor was a still life. The network is 0.7 dB ahead of Wiener; total variation, its weight set by the noise alone, is 0.2 dB ahead of the network.',
    },
    discs: {
      label: 'Discs',
      notice:
        'Discs were in the training, and the network comes 0.7 dB nearer than Wiener. But flat parts and edges are what total variation believes in: it comes 0.4 nearer still.',
    },
  },
  measures: {
    seen: { label: 'Untouched', unit: 'dB', role: 'observation' },
    fixed: { label: 'Network', unit: 'dB', role: 'estimate' },
    retuned: { label: 'Wiener, retuned', unit: 'dB', role: 'kernel' },
    variation: { label: 'Total variation', unit: 'dB', role: 'kernel' },
  },
  figure: {
    truth: 'Truth',
    seen: 'Seen: {psnr} dB',
    fixed: 'Network: {psnr} dB',
    varied: 'Varied net: {psnr} dB',
    plugged: 'Plugged in: {psnr} dB',
    frozen: 'Wiener, frozen: {psnr}',
    retuned: 'Wiener, retuned: {psnr}',
    variation: 'Total variation: {psnr}',
    noise: 'noise σ',
    blur: 'blur σ (pixels)',
    gain: 'dB',
    byNoise: 'dB gained: {kind}, blur {blur}, {trainings} trainings. Grey: worse than untouched',
    byBlur: 'dB gained: {kind}, noise {noise}, {trainings} trainings. Grey: worse than untouched',
    offBlur: 'Faint: curves at blur {blur} alone. Dots: this picture at its own blur',
    offNoise: 'Faint: curves at noise {noise} alone. Dots: this picture at its own noise',
    fixedName: 'network',
    variedName: 'varied net',
    pluggedName: 'plugged in',
    frozenName: 'frozen',
    retunedName: 'retuned',
    variationName: 'total var.',
  },
  refusals: {
    small: ({ height, width, least }) =>
      `This picture is ${String(width)} × ${String(height)} pixels, and its edges don’t count. Take one of ${String(least)} × ${String(least)} at least.`,
    even: () => 'This picture has one grey throughout, so that there is nothing to make sharp.',
  },
  challenges: {
    edge: {
      task: 'Find the edge of its home: a noise or a blur at which the network’s picture is as good as the untouched one, to 0.2 dB.',
      done: 'One step further and it does harm. Nothing in its own picture says that you have crossed a line.',
    },
    tie: {
      task: 'At noise above 0.04, have the varied network ahead of the retuned Wiener filter.',
      done: 'That noise was in its training, and so was this blur. It works where it was shown, and nobody told it the level.',
    },
  },
  hints: {
    inside: 'It still gains. Go further away from what it was trained for.',
    beyond: 'Here it does harm already. Go back a little.',
    nearly: 'Nearly. It still gains a little.',
    louder: 'More noise first: above 0.04.',
    itsBlur: 'Give it the blur that it knows.',
    middle: 'Stay within what it was shown: noise up to 0.1. In the middle of that it is at its best.',
  },
  describe: ({ blur, noise, worse, ahead }, m) =>
    `A picture blurred by a Gaussian of σ = ${formatNumber(blur)} with noise of ${formatNumber(noise)}: ${formatNumber(m.seen)} dB from the truth. A network trained for 1.5 and 0.02 makes it ${formatNumber(m.fixed)} dB, ${worse ? 'worse than untouched' : ahead ? 'better than the retuned Wiener filter' : 'not as good as the retuned Wiener filter'}. Wiener: frozen at the training ${formatNumber(m.frozen)} dB, retuned ${formatNumber(m.retuned)} dB. Total variation ${formatNumber(m.variation)} dB; the varied network ${formatNumber(m.varied)} dB; a denoiser plugged into a formula ${formatNumber(m.plugged)} dB.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
