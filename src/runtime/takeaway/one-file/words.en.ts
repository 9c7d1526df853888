/** What is said of a figure as one file, in English. */
export const en = {
  save: 'One HTML file',
  making: 'Putting the file together …',
  saved:
    '{file} ({size} MB) opens without a network, also from a stick: the figure as it stands, with its presets and controls.',
  leftOut: 'Not in the file, for it never leaves this page: {names}.',
} as const;
