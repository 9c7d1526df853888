import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Blind tasting',
  intro: 'A picture nobody has shown you, blurred and noisy. Choose λ by eye, then lift the cover.',
  question: 'Would your eye choose the λ that the rules choose?',
  params: {
    picture: {
      label: 'What is under the cover',
      hint: 'Your own picture is taken as light: blurred, restored and judged in it. Another plate is then other noise.',
      options: named(SCENES, 'still-life', 'dead-leaves', 'cells', 'text-page', 'star-field'),
    },
    blur: { label: 'Blur', options: { gaussian: 'Gaussian', disc: 'Out of focus' } },
    width: { label: 'Blur width' },
    noise: { label: 'Noise σ' },
    seed: { label: 'Plate' },
    lambda: { label: 'Your λ' },
    look: {
      label: 'Look at the picture chosen by',
      options: {
        yours: 'You',
        psnr: 'The best PSNR',
        ssim: 'The best SSIM',
        gcv: 'GCV',
        corner: 'The L-curve',
        discrepancy: 'Discrepancy',
        sure: 'SURE',
      },
    },
    reveal: {
      label: 'Lift the cover',
      hint: 'Your λ then stands. For another plate, cover this one first: a new number is a new picture.',
    },
  },
  presets: {
    first: {
      label: 'A first plate',
      notice:
        'λ is far too small here, and all you see is noise. Drag it right until you would hang the picture on a wall.',
    },
    leaves: {
      label: 'Leaves',
      notice: 'Edges everywhere, and no texture to hide the noise in. Where do you stop?',
    },
    page: {
      label: 'A page',
      notice: 'Choose for reading, not for looking: which λ lets you make out the most letters?',
    },
    focus: {
      label: 'Out of focus',
      notice: 'A lens out of focus, and little noise. Too small a λ rings round every cell.',
    },
    opened: {
      label: 'The first plate, opened',
      notice:
        'Somebody chose as GCV does, and lost more than 1 dB. PSNR is content with some grain; SSIM asks for twice the λ. Look at both.',
    },
    lens: {
      label: 'Out of focus, opened',
      notice:
        'The same plate, opened. The L-curve’s corner lies deep in the noise, and GCV leaves more grain than PSNR likes.',
    },
  },
  measures: {
    lambda: { label: 'Your λ', role: 'estimate' },
    lost: { label: 'You lost', unit: 'dB', role: 'estimate', digits: 2 },
    psnr: { label: 'Your PSNR', unit: 'dB', role: 'estimate' },
    bestPsnr: { label: 'Best PSNR', unit: 'dB', role: 'truth' },
  },
  figure: {
    estimate: 'restored with your λ',
    estimateOf: 'restored with the λ of:',
    data: 'what you were given',
    truth: 'the truth',
    lambda: 'λ',
    psnr: 'PSNR',
    ssim: 'SSIM',
    psnrCurve: 'PSNR in dB, over λ',
    yourLambda: 'your λ: drag',
    covered: 'nobody can draw\nthe curve before\nthe cover is lifted',
    coveredList: 'who chose which λ, and what it is worth: choose first',
    yours: 'you',
    gcv: 'GCV',
    corner: 'L-curve',
    discrepancy: 'discrepancy',
    sure: 'SURE',
    lost: 'dB lost',
    handle: 'Your λ',
  },
  refusals: {
    small: ({ height, width, least }) =>
      `This picture has ${width} × ${height} pixels. SSIM looks through a window of ${least} × ${least}: choose a larger one.`,
  },
  challenges: {
    taste: {
      task: 'Start from “Leaves”, or take a plate of your own. Choose λ with the cover on, then lift it: lose no more than 0.5 dB.',
      done: 'Near the best λ the error hardly changes: what is gained in grain is lost in detail. So an eye that sees no truth can still come this near.',
    },
  },
  hints: {
    choose: 'The cover is on and λ is still at its left end. Choose first.',
    open: 'Sure of your choice? Lift the cover.',
    grainy: 'More than 0.5 dB lost: you left more noise than PSNR would. Cover it, and try another plate.',
    smooth:
      'More than 0.5 dB lost: you smoothed more than PSNR would. Eyes often do. Cover it, and try another plate.',
  },
  describe: ({ revealed, noise, picture }, m) => {
    const what =
      picture === 'own'
        ? 'Your own picture, as light,'
        : `A plate of the kind “${picture.replace('-', ' ')}”`;
    const plate = `${what} with noise of ${formatNumber(noise, 2)}, restored with λ = ${formatNumber(m.lambda, 2)}.`;
    if (!revealed) return `${plate} The truth is covered.`;
    return `${plate} Its PSNR is ${formatNumber(m.psnr)} dB, ${formatNumber(m.lost, 2)} dB below the best, at λ = ${formatNumber(m.bestLambda, 2)}. The best SSIM lies at ${formatNumber(m.ssimLambda, 2)}. GCV lost ${formatNumber(m.gcvLost, 2)} dB, the L-curve ${formatNumber(m.cornerLost, 2)}, the discrepancy principle ${formatNumber(m.discrepancyLost, 2)}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
