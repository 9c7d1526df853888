import { formatNumber } from '../../format.ts';
import { SCENES, named } from '../../parts/words/names.en.ts';
import type { WordsOf } from '../contract.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'A picture, undone',
  intro:
    'To the left, a blurred picture as its file stores it, in 8 bits. To the right, what undoing the blur makes of it.',
  question: 'Can a blurred picture be made sharp again?',
  params: {
    shown: {
      label: 'Shown',
      options: { divided: 'Divided', regularised: 'Regularised', truth: 'The truth' },
    },
    lambda: { label: 'λ', hint: 'How much less than dividing is asked for.' },
    picture: { label: 'Picture', options: named(SCENES, 'still-life', 'text-page', 'number-plate') },
  },
  presets: {
    undo: {
      label: 'Undo',
      notice:
        'Divided by the blur’s own spectrum. The algebra is right, and the rounding of 8 bits is everything.',
    },
    regularise: { label: 'Regularise', notice: 'Ask for a little less. Much comes back; now move λ.' },
    greedy: {
      label: 'Too small a λ',
      notice: 'Nearly dividing: the rounding is back, as a grain over all of it.',
    },
    timid: { label: 'Too large a λ', notice: 'Hardly anything is undone: smooth, and as blurred as before.' },
    truth: {
      label: 'The truth',
      notice: 'What was photographed. With a picture of your own you would not have it.',
    },
  },
  measures: {
    blurred: { label: 'Blurred', unit: 'dB', role: 'observation' },
    divided: { label: 'divided', unit: 'dB', role: 'estimate' },
    regularised: { label: 'with λ', unit: 'dB', role: 'estimate' },
  },
  figure: {},
  refusals: {
    small: ({ height, width }) =>
      `This picture is ${String(width)} × ${String(height)} pixels, and the blur alone is wider. Take one of 16 × 16 at least.`,
  },
  describe: ({ shown, lambda }, { blurred, divided, regularised }) => {
    const quality = { blurred, divided, regularised }[shown as string];
    const rated = quality === undefined ? '' : `, ${formatNumber(quality)} dB from the truth`;
    const how =
      shown === 'regularised' ? `regularised with λ = ${formatNumber(Number(lambda))}` : String(shown);
    return `A picture, ${how === 'truth' ? 'as it was before the blur' : how}${rated}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model>;

export type Words = typeof words;
