/** What chapter 16 has learned, as the table tells it: networks that are told no blur, and have no place in `src/methods`. */
export interface LearnedWords {
  readonly title: string;
  readonly summary: string;
  readonly assumption: string;
  readonly needs: string;
  readonly cost: string;
  readonly fails: string;
  readonly setting: string;
}

export const learned: Readonly<Record<string, LearnedWords>> = {
  restorer: {
    title: 'Restoring network',
    summary: 'Layers that say what is to be added to the blurred picture.',
    assumption:
      'The picture is of the kind that the training held, and came through the same blur and noise.',
    needs: 'sharp pictures of the kind, and minutes to days of training',
    cost: 'Some ten thousand multiply–adds a pixel for a small one, once.',
    fails: 'Off its blur or its noise it may be worse than nothing, and gives no sign of it by itself.',
    setting: 'Nothing, once it is trained; another blur or noise is another training.',
  },
  'super-resolver': {
    title: 'Super-resolver',
    summary: 'Adds to what bicubic interpolation makes of a small picture.',
    assumption: 'The small picture is the mean over blocks of one like those of the training.',
    needs: 'large pictures of the kind, and minutes to days of training',
    cost: 'Some ten thousand multiply–adds for each pixel of the small picture.',
    fails: 'What the pixels did not hold comes from the training: sharp, and perhaps wrong.',
    setting: 'Nothing; the factor is trained in.',
  },
};
