import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const BELIEFS: Readonly<Record<string, string>> = {
  tv: 'total variation',
  wavelets: 'few wavelets',
  smooth: 'smoothness',
  none: 'no prior at all',
};

export const words = {
  title: 'What a prior buys',
  intro:
    'What a belief about pictures makes of one that is blurred and has noise. Choose what to believe, and how firmly.',
  question: 'What does a prior buy?',
  params: {
    prior: {
      label: 'Believe in',
      options: {
        tv: 'Flat parts',
        wavelets: 'Few wavelets',
        smooth: 'Smooth',
        none: 'Nothing',
      },
    },
    weight: {
      label: 'How firmly',
      options: { hand: 'By hand', noise: 'By the noise' },
    },
    lambda: { label: 'λ' },
    picture: {
      label: 'Picture',
      options: named(SCENES, 'still-life', 'text-page', 'dead-leaves', 'cells'),
    },
    blur: { label: 'Blur σ' },
    noise: { label: 'Noise σ' },
    given: {
      label: 'The picture is',
      options: { sharp: 'The truth', blurred: 'Already blurred' },
      hint: 'Already blurred: blur and noise are then what you say of it, and nobody has the truth.',
    },
    row: { label: 'Row of the profile' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    tv: {
      label: 'Flat parts',
      notice:
        'The edges are back and the noise is gone: 3 dB nearer to the truth than what was seen. The grain of the wall has become patches of one grey.',
    },
    little: {
      label: 'Too small a λ',
      notice:
        'Hardly any belief. Of these presets it fits the data closest, and the noise is back, enlarged: x̂ is 7 dB further from the truth than the data.',
    },
    much: {
      label: 'Too large a λ',
      notice:
        'A cartoon: 57 % of all pixels are flat, small things are gone, and x̂ is further from the truth than the data.',
    },
    smooth: {
      label: 'Smooth',
      notice:
        'A formula, and one step. Even at the slider’s best λ edges stay soft and grain stays, for what is smooth has no edges: 1.2 dB less than flat parts.',
    },
    wavelets: {
      label: 'Wavelets',
      notice:
        'Few wavelets instead. The noise is gone, but small squares and ripples stand along the edges: 2 dB less than flat parts.',
    },
    text: {
      label: 'Text, by the noise',
      notice:
        'Nobody moves λ here: each iteration takes the one that leaves of the data just what noise of σ = 0.01 would. Move the noise, and λ follows.',
    },
    cells: {
      label: 'Cells',
      notice:
        'Threads of light, hardly a flat part. Here smoothness comes nearer than flat parts do at any λ, with each of 50 seeds: a belief is a bet on the picture.',
    },
    leaves: {
      label: 'Dead leaves',
      notice:
        'Edges upon edges. Flat parts come nearest with each of 50 seeds, and paint over what is fine on a leaf.',
    },
  },
  measures: {
    psnrData: { label: 'PSNR of y', unit: 'dB', role: 'observation' },
    psnr: { label: 'of x̂', unit: 'dB', role: 'estimate' },
    lambda: { label: 'λ', role: 'estimate' },
    misfit: { label: '‖Ax̂ − y‖ / √m σ', role: 'noise' },
    flat: { label: 'Flat pixels', role: 'estimate' },
  },
  figure: {
    data: 'seen y',
    estimate: 'estimate x̂',
    truth: 'truth x',
    dataShort: 'seen y',
    estimateShort: 'estimate x̂',
    truthShort: 'truth x',
    decibel: 'dB',
    row: 'Row of the profile',
    column: 'column',
    iteration: 'iteration',
    error: 'error of x̂ ÷ error of y',
    dataError: 'as far as the data',
    misfit: '‖Ax̂ − y‖ / √m σ',
    noiseLevel: 'what the noise explains',
    objective: '½‖Ax̂ − y‖² + λR(x̂) ÷ that of y',
    penalty: 'R(x̂) ÷ R(y)',
    ofData: 'of the data',
    gain: 'dB nearer than the data, 50 seeds',
  },
  refusals: {
    small: ({ height, width, least }) =>
      `This picture is ${String(width)} × ${String(height)} pixels, little more than the blur. Take one of ${String(least)} × ${String(least)} at least.`,
    even: () => 'This picture has one grey throughout, so that there is nothing to make sharp.',
    drowned: () =>
      'The noise is said to be as large as all that this picture differs from its mean: then an even grey explains it. Take a smaller noise, or λ by hand.',
  },
  hints: {
    byHand: 'Set λ by hand.',
    believe: 'Without a belief there is no λ. Choose one.',
    more: 'The estimate still follows the noise: x̂ leaves too little of the data. A larger λ.',
    less: 'The estimate leaves more of the data than the noise explains. A smaller λ.',
  },
  challenges: {
    discrepancy: {
      task: 'Set λ by hand so that the estimate leaves of the data what the noise explains: ‖Ax̂ − y‖ within 1.5 % of √m σ.',
      done: 'That is the discrepancy principle, and what “By the noise” does in each iteration.',
    },
  },
  describe: ({ prior, iterations, known, byNoise }, m) => {
    const how = `${BELIEFS[prior]}${m.lambda === undefined ? '' : `, λ = ${formatNumber(m.lambda)}${byNoise ? ' by the noise' : ''}`}`;
    const when = iterations === 0 ? '' : ` after ${iterations} iterations`;
    const rated = known
      ? `The data are ${formatNumber(m.psnrData)} dB from the truth, the estimate ${formatNumber(m.psnr)} dB.`
      : `Nobody has the truth; of the data it leaves ${formatNumber(m.misfit)} times what the noise explains.`;
    return `A blurred picture restored with ${how}${when}. ${rated} ${formatNumber(100 * m.flat, 2)} % of its pixels are flat.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
