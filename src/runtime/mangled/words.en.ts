/** What is said of a link, by what was the matter with it. */
export const en = {
  clamped: 'The link asked for more than this figure allows; brought into range: {names}.',
  unreadable: 'Part of the link could not be read and was left at its usual value: {names}.',
  unknown: 'The link names something this figure does not have: {names}.',
  guessed: 'The link was made on another page; here it may mean several figures, and was taken for this one.',
} as const;
