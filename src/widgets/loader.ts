/** Finds one file of a widget among those that a glob has found. */
export type Loaders<M> = Record<string, () => Promise<M>>;

/** The widget whose folder a found path lies in. */
export const widgetOf = (path: string): string => path.split('/')[1];

export function loader<M>(loaders: Loaders<M>, widget: string, file: string): () => Promise<M> {
  const load = loaders[`./${widget}/${file}`];
  if (load) return load;
  const there = new Set(Object.keys(loaders).map(widgetOf));
  throw new RangeError(`no widget file ${widget}/${file}; there are: ${[...there].join(', ')}`);
}
