/** The values that a live param had in the steps of a process, for a script that takes the same steps. */
export type History = readonly { readonly from: number; readonly value: number }[];

/** The history, and that the step after `step` is taken with this value. */
export const noted = (history: History, step: number, value: number): History =>
  history.at(-1)?.value === value ? history : [...history, { from: step, value }];

/** A Python dict of the value by the step that it acts from on. */
export const pythonHistory = (history: History): string =>
  `{${history.map(({ from, value }) => `${from}: ${value}`).join(', ')}}`;
