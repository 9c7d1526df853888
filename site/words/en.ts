/** Every word of the shell, in English. */
export const en = {
  language: 'en',
  book: 'Unfold',
  tagline: 'An interactive book about convolution, and undoing it.',
  skip: 'Skip to the text',
  chapter: 'Chapter {number}',
  minutes: '{minutes} minutes',
  chapters: 'Chapters',
  figures: 'Figures',
  figuresTitle: 'All figures',
  figuresIntro: 'Every figure of the book on one page. Each has a page of its own, made for a projector.',
  alone: 'Open this figure alone',
  theme: 'Light or dark',
  contents: 'Contents',
  scriptsOff: 'Scripts are switched off: the figures stand still, and everything can be read.',
} as const;
