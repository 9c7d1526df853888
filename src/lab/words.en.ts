/** Every word that the Lab says, in English. `{name}` stands for what is filled in. */
import { blurWords } from './words/blur.en.ts';
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
  setup: 'What the methods are told',
  setupParts: {
    label: 'What the methods are told',
    options: { picture: 'Picture', blur: 'Blur', noise: 'Noise' },
  },
  reset: 'Reset',
  link: 'Copy the link',
  linkPrivate: 'The link holds everything but your own picture.',
  linkWithoutKernel: 'Your own kernel is not in it.',
  linkFailed: 'The browser does not let the link be copied; it stands in the address.',
  copied: 'Copied.',
  unreadable: 'Not all of the link could be read; left out: {names}.',
  ...pictureWords,
  ...blurWords,
  ...noiseWords,
  ...methodsWords,
  ...lookingWords,
} as const;
