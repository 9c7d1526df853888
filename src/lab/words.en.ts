/** Every word that the Lab says, in English. `{name}` stands for what is filled in. */
import { blurWords } from './words/blur.en.ts';
import { bothWords } from './words/both.en.ts';
import { lookingWords } from './words/looking.en.ts';
import { methodsWords } from './words/methods.en.ts';
import { noiseWords } from './words/noise.en.ts';
import { pictureWords } from './words/picture.en.ts';

export const en = {
  title: 'The Lab',
  lead: 'Undo the blur of a picture of your own: drop, paste or choose one, say how it was blurred, and see what each method makes of it.',
  toSignals: 'A signal instead',
  apartHint:
    'Without scripts this page shows one finished run: a shaken picture of the book, and what two methods make of it. With scripts you choose the picture, the blur and the methods.',
  toGuide: 'What each method believes, the field guide tells.',
  setupParts: {
    label: 'What the methods are told',
    options: { picture: 'Picture', blur: 'Blur', noise: 'Noise' },
  },
  linkPrivate: 'The link holds everything but your own picture.',
  linkWithoutKernel: 'Your own kernel is not in it.',
  ...bothWords,
  ...pictureWords,
  ...blurWords,
  ...noiseWords,
  ...methodsWords,
  ...lookingWords,
} as const;
