/** Every word of the shell, in English. `{name}` stands for what is filled in. */
export const en = {
  language: 'en',
  book: 'Unfold',
  tagline: 'An interactive book about convolution, and undoing it.',
  pitch:
    'Every blur, echo and neural layer slides one thing over another. This book lets you do the sliding, try to undo it, watch it go wrong, and learn what to ask for instead.',
  pitchHow:
    'Every figure moves. Every number is computed in front of you, on your own machine, and can be taken away.',
  begin: 'Begin with chapter {number}',
  skip: 'Skip to the text',
  chapter: 'Chapter {number}',
  chapterInText: 'chapter {number}',
  minutes: '{minutes} minutes',
  part: 'Part {numeral}',
  partOf: 'Part {numeral} · {title}',
  planned: 'to come',
  contents: 'Contents',
  onThisPage: 'On this page',
  previous: 'Before',
  next: 'Next',
  figures: 'Figures',
  figuresTitle: 'All figures',
  figuresIntro:
    'Every figure of the book on one page. Each has a page of its own; its Present button fills a projector with it.',
  alone: 'This figure alone:',
  about: 'About',
  themes: { system: 'Theme: as the system', light: 'Theme: light', dark: 'Theme: dark' },
  references: 'References',
  doi: 'doi:',
  derivation: 'Derivation',
  objectives: 'What you will be able to do',
  summary: 'Summary',
  notFound: 'There is no such page',
  notFoundText:
    'The address is misspelt, or the chapter is still to be written. The contents list what there is.',
  scriptsOff: 'Scripts are switched off: the figures stand still, and everything can be read.',
  licence: 'Text CC BY 4.0, code MIT.',
} as const;
