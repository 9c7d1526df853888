/** What is said only in the drawers of a figure, in English. */
export const en = {
  linkCopied: 'Link copied',
  linkShown: 'Copy this link:',
  linkPrivate: 'Your own {names} is not in the link: it never leaves this machine.',
  savePng: 'Picture (PNG)',
  saveSvg: 'Drawing (SVG)',
  saveCsv: 'Numbers (CSV)',
  codePython: 'Python for this state',
  codeSource: 'The model behind this figure',
  download: 'Download',
  working: 'Working…',
} as const;
