/** What is said only in the drawers of a figure, in English. */
export const en = {
  linkCopied: 'Link copied',
  linkShown: 'Copy this link:',
  embed: 'To show this figure in a page of your own:',
  embedHow: 'High enough for a column of text; on a phone it wants to be higher.',
  linkPrivate: 'Not in the link, for it never leaves this machine: {names}.',
  savePng: 'Picture (PNG)',
  saveSvg: 'Drawing (SVG)',
  saveCsv: 'Numbers (CSV)',
  trainingKeep: 'This training',
  trainingGoOn: 'Go on from a kept training …',
  trainingKept:
    'Kept as it stands after step {step}. Nothing of it has left this machine but into your file.',
  trainingTaken: 'You go on from step {step}. Undo brings back what was here.',
  trainingTooLarge: '“{name}” is larger than {most} MB: no training of this book is. Nothing was changed.',
  trainingOther: '“{name}” is a training of another figure ({figure}). Nothing was changed.',
  trainingNone: '“{name}” holds no training that this figure could go on from. Nothing was changed.',
  codePython: 'Python for this state',
  codeSource: 'The model behind this figure',
  download: 'Download',
  beside: 'Beside it: {name}',
  working: 'Working…',
} as const;
