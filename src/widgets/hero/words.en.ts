import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'Unfolding, in four presses',
  intro: 'Blur a page, undo it, regret it, regularise.',
  question: 'Can a blurred page be read again?',
  params: {
    act: {
      label: 'Act',
      options: { sharp: 'Sharp', blurred: 'Blurred', divided: 'Divided', regularised: 'Regularised' },
    },
  },
  presets: {
    blur: { label: 'Blur', notice: 'Each point has become a small smudge. Where did the letters go?' },
    undo: { label: 'Undo', notice: 'Divide by the blur. The algebra is right, and the noise is everything.' },
    regularise: { label: 'Regularise', notice: 'Ask for a little less, and most of it comes back.' },
    sharp: { label: 'The truth', notice: 'What was there before. In life, you never get to press this one.' },
  },
  measures: {},
  figure: { sharp: '', blurred: '', divided: '', regularised: '' },
  describe: ({ act }, { blurred, divided, regularised }) => {
    const quality = { blurred, divided, regularised, sharp: undefined }[act];
    const rated = quality === undefined ? '' : `, ${formatNumber(quality)} dB from the truth`;
    return `A page of print that begins with the word “Unfolding”: ${act}${rated}.`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model>;

export type Words = typeof words;
