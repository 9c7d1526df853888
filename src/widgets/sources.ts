/** Finds the models' source texts, for whoever opens a figure's code. */
import { loader } from './loader.ts';

const sources = import.meta.glob<string>('./*/model.ts', { query: '?raw', import: 'default' });

export const loadSource = (widget: string): Promise<string> => loader(sources, widget, 'model.ts')();
