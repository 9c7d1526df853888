import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Twice as many pixels',
  intro: 'A camera has taken means of 2 × 2 pixels. Bicubic and three networks enlarge what it saw.',
  question: 'What does a network add to a bicubic picture?',
  params: {
    picture: {
      label: 'Picture',
      options: {
        ...named(SCENES, 'text-page', 'dead-leaves', 'still-life'),
        discs: 'Discs',
        ramp: 'A ramp',
      },
      hint: 'Held out. The networks learned from leaves and discs. A picture of your own is made half as large first.',
    },
    shown: { label: 'Show', options: { picture: 'Picture', difference: 'Minus truth' } },
    place: { label: 'Magnified square' },
  },
  presets: {
    leaves: {
      label: 'Leaves',
      notice:
        'Both networks that add to the bicubic picture come 1.0 dB nearer, and how they enlarge hardly matters. On its own, after as many steps, a network comes 0.2 dB nearer.',
    },
    text: {
      label: 'Text',
      notice:
        'Text was in no training. The networks gain 0.4 dB, and structural similarity rises from 0.70 to 0.76 and 0.75. Drag the square over small letters: can you read more of them?',
    },
    still: {
      label: 'Still life',
      notice:
        'Nor was a still life, and the networks gain 1.6 and 1.4 dB. They learned from leaves and discs alone, and it carries over.',
    },
    difference: {
      label: 'Minus truth',
      notice:
        'What each is wrong by. All of them are wrong along edges, the networks by less: structural similarity is 0.85 for them and 0.81 for bicubic.',
    },
    ramp: {
      label: 'A ramp',
      notice:
        'Differences up to 0.01, 25 times enlarged. A ramp’s steps are alike, and bicubic leaves them so. Of the sub-pixel network’s they differ by 38 %, of the transposed one’s by 14, and by less in each of five trainings.',
    },
    discs: {
      label: 'Discs',
      notice: 'Discs were in the training, and here the networks gain most: 2.5 and 2.1 dB.',
    },
  },
  measures: {
    bicubic: { label: 'PSNR: bicubic', unit: 'dB', role: 'kernel' },
    subPixel: { label: 'sub-pixel', unit: 'dB', role: 'estimate' },
    transposed: { label: 'transposed', unit: 'dB', role: 'estimate' },
    ssimBicubic: { label: 'SSIM: bicubic', role: 'kernel' },
    ssimSubPixel: { label: 'sub-pixel', role: 'estimate' },
    ssimTransposed: { label: 'transposed', role: 'estimate' },
    hereBicubic: { label: 'Rms in the square, hundredths: bicubic', digits: 2, role: 'kernel' },
    hereSubPixel: { label: 'sub-pixel', digits: 2, role: 'estimate' },
  },
  figure: {
    bicubic: 'Bicubic: {psnr} dB',
    subPixel: '● Sub-pixel: {psnr} dB',
    transposed: '○ Transposed: {psnr}',
    plain: '• On its own: {psnr}',
    camera: 'Seen by the camera',
    originalDetail: 'Truth',
    original: 'Drag the square',
    differences: 'Above: minus truth, ±{reach}',
    square: 'Magnified square',
    record: 'dB ahead of bicubic',
    gain: 'dB',
    leaves: 'leaves',
    discs: 'discs',
    text: 'text',
    still: 'still',
  },
  refusals: {
    small: ({ height, width, least }) =>
      `This picture is ${String(width)} × ${String(height)} pixels. Take one of ${String(least)} × ${String(least)} at least.`,
    even: () => 'This picture has one grey throughout, so that there is nothing to enlarge.',
  },
  challenges: {
    halved: {
      task: 'The still life: find a square in which the sub-pixel network leaves at most two thirds of bicubic’s error.',
      done: 'Here it takes off a third and more; of most squares it takes off less. One number for a whole picture hides both.',
    },
  },
  hints: {
    still: 'Take the still life.',
    flat: 'There is hardly an error here to take off. Look for an edge.',
    outline: 'There is an error here, and the network takes off less than a third of it. Try another edge.',
  },
  describe: ({ height, width, differs }, m) =>
    `A picture of ${width / 2} × ${height / 2} pixels enlarged to ${width} × ${height}${differs ? ', shown as the difference from the truth' : ''}. Bicubic is ${formatNumber(m.bicubic)} dB from the truth, SSIM ${formatNumber(m.ssimBicubic)}; a sub-pixel network ${formatNumber(m.subPixel)} dB, SSIM ${formatNumber(m.ssimSubPixel)}; a transposed one ${formatNumber(m.transposed)} dB, SSIM ${formatNumber(m.ssimTransposed)}. Without a bicubic picture to add to, a network comes to ${formatNumber(m.plain)} dB.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
