/** What `npm run look` was asked for. Throws in words where it cannot be. */
import { parseArgs } from 'node:util';
import { widgetsOfSite } from './pages.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
const SIZES = ['1280x720', '1366x640', '768x1024', '360x740', '740x360'];
const PRESENTED = ['1280x720', '1024x768'];

function sizeOf(text: string): Size {
  const [width, height] = text.split('x').map(Number);
  if (!(width > 0 && height > 0)) throw new RangeError(`look: --size takes 360x740, got ${text}`);
  return { width, height };
}

/** Those named, or all, or the one that the figure opens with. */
function presetsOf(widget: string, every: readonly string[], named: readonly string[], all: boolean) {
  for (const preset of named)
    if (!every.includes(preset))
      throw new RangeError(`look: ${widget} has no preset ${preset}; there are: ${every.join(', ')}`);
  if (all) return every;
  return named.length > 0 ? named : every.slice(0, 1);
}

export async function optionsOf(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: {
      size: { type: 'string', multiple: true },
      dark: { type: 'boolean', default: false },
      present: { type: 'boolean', default: false },
      all: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const { size, dark, present, all } = values;
  const [widget, ...named] = positionals;
  const known = await widgetsOfSite();
  const found = known.find((one) => one.widget === widget);
  if (!found)
    throw new RangeError(`look: which figure? There are: ${known.map((one) => one.widget).join(', ')}`);
  const every = Object.keys(found.presets);
  return {
    widget,
    /** The preset that it opens with. */
    home: every[0],
    presets: presetsOf(widget, every, named, all),
    sizes: (size ?? (present ? PRESENTED : SIZES)).map(sizeOf),
    dark,
    present,
  };
}
