/**
 * A homework in the fragment of a figure's address, `#homework/mend/two/xs/Ada%20Lovelace`: task, start, options, and whose it is. A browser
 * keeps the fragment to itself, so that no server learns a name.
 */
import { tidyName } from './names.ts';

export interface Homework {
  readonly task: string;
  /** The preset that it starts from; the figure's first where it is missing. */
  readonly start?: string;
  /** Whether each pupil has data of their own. */
  readonly hasOwnSeed: boolean;
  /** Whether the figure's presets are in sight. */
  readonly showsPresets: boolean;
  /** Empty where the pupil types it. */
  readonly name: string;
}

export const HOMEWORK = '#homework/';
const NO_START = '-';

/** What shows links in a text ends them at some signs: these too are written by their numbers. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(
    /[.!~*'()]|-$/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export function writeHomework({ task, start, hasOwnSeed, showsPresets, name }: Homework): string {
  const options = `x${hasOwnSeed ? 's' : ''}${showsPresets ? 'p' : ''}`;
  const whose = escaped(tidyName(name).name);
  const parts = [task, start ?? NO_START, options, ...(whose ? [whose] : [])];
  return HOMEWORK + parts.join('/');
}

/** Nothing where the fragment is none. What it names need not be there. */
export function readHomework(fragment: string): Homework | undefined {
  if (!fragment.startsWith(HOMEWORK)) return undefined;
  const [task = '', start = NO_START, options = '', name = ''] = fragment.slice(HOMEWORK.length).split('/');
  return {
    task,
    ...(start !== NO_START && { start }),
    hasOwnSeed: options.includes('s'),
    showsPresets: options.includes('p'),
    name: tidyName(unescaped(name)).name,
  };
}
