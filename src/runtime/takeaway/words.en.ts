/** What is said only in the drawers of a figure, in English. */
export const en = {
  linkCopied: 'Link copied',
  linkShown: 'Copy this link:',
  linkPrivate: 'Not in the link, for it never leaves this machine: {names}.',
  savePng: 'Picture (PNG)',
  saveSvg: 'Drawing (SVG)',
  saveCsv: 'Numbers (CSV)',
  codePython: 'Python for this state',
  codeSource: 'The model behind this figure',
  download: 'Download',
  beside: 'Beside it: {name}',
  working: 'Working…',
} as const;
