/** What readers call the things that many figures offer: one name each, in the whole book. */

export const SCENES = {
  'still-life': 'Still life',
  'dead-leaves': 'Dead leaves',
  'text-page': 'Page of text',
  'resolution-chart': 'Test chart',
  'number-plate': 'Number plate',
  'star-field': 'Stars',
  cells: 'Cells',
} as const;

export const BOUNDARIES = {
  zero: 'Zero',
  periodic: 'Periodic',
  reflect: 'Reflect',
  replicate: 'Replicate',
} as const;

/** Some of them, in this order: `options: named(SCENES, 'cells', 'star-field')`. */
export const named = <N extends string, K extends N>(
  names: Readonly<Record<N, string>>,
  ...keys: readonly K[]
): Readonly<Record<K, string>> =>
  Object.fromEntries(keys.map((key) => [key, names[key]])) as Record<K, string>;
