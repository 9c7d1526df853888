/** What is said only of a figure’s line of code, in English. `{name}` stands for what is filled in. */
export const en = {
  label: 'In PyTorch',
  hint: 'Paste a line here, or change it and press Enter.',
  taken: 'Taken.',
  clamped: 'Out of range here, and brought into it: {names}.',
  unreadable: 'There is no {wanted}(…) in it. Nothing was changed.',
  notShown: '{text} is not shown here.',
  notNumber: '{name}={text} is not a whole number, nor two; it was left as it was.',
  missing: '{name} is missing; it was left as it was.',
  refused: 'PyTorch refuses {text} with this stride; it was left as it was.',
  readAs: 'Read as the {wanted} with these settings: {found} is its transpose.',
  selected: 'The clipboard was refused. Copy the selected line.',
  first: 'Only the first layer was read.',
} as const;
