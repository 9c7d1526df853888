/** Words of the table around the methods' own. */
import type { Method } from '../methods/index.ts';

/** What a method believes of the noise, where its assumption does not say so. */
export const beliefs: Readonly<Record<Method['belief']['noise'], string>> = {
  none: '',
  white: 'Noise: white.',
  'white-unknown': '',
  counts: '',
};

export const needs = {
  blur: 'the blur',
  reach: 'how far the blur reaches',
  sigma: 'σ of the noise',
  spectrum: 'the expected power at each frequency',
  denoiser: 'a denoiser, with the level of noise that it is to take off',
} as const;

/** By the Lab's names. */
export const rules: Readonly<Record<string, string>> = {
  discrepancy: 'discrepancy principle',
  gcv: 'cross-validation',
  sure: 'SURE',
  'l-curve': 'L-curve',
  quasi: 'quasi-optimality',
  whiteness: 'whiteness of the residual',
  'three-sigma': 'three σ',
};

export const tableWords = {
  label: 'Every method of the book',
  find: 'Find',
  findHint: 'name, belief, library',
  order: 'Order',
  orders: { book: 'of the book', cost: 'cheapest first', name: 'by name' },
  none: 'No method has that.',
  toPath: 'Come to one by questions',
  toSearch: 'Search the whole book for it',
  count: '{count} methods',
  one: '1 method',
  more: '{title}: all of it',
  heads: {
    method: 'Method',
    believes: 'Takes to be true',
    setting: 'Set by',
    cost: 'Costs',
    fails: 'Where it fails',
    elsewhere: 'Called elsewhere',
  },
  needs: 'Told',
  rules: 'In the Lab by',
  times: '{times} × Tikhonov',
  learned: 'learned',
  nowhere: '—',
  versions: 'Called elsewhere, as found in',
  compared:
    'A dash, or no entry: none was found there. Costs are counted multiply–adds at 256 × 256 pixels, a kernel of 15 × 15 and the method’s own default of steps; Wiener’s and Tikhonov’s are the unit.',
} as const;
