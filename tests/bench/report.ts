/** What was measured, as a line of a table and as JSON. */
import { parseArgs } from 'node:util';
import type { Row, Target } from './row.ts';
import { textOf } from './row.ts';

export interface Measured {
  readonly row: string;
  readonly ours_ms: number;
  readonly peers: Readonly<Record<string, number>>;
  /** Ours over the best peer; null where there is no peer. */
  readonly ratio: number | null;
  readonly best_peer: string | null;
  readonly targets: readonly { readonly target: string; readonly met: boolean }[];
}

/** Words after the options choose rows by their names. */
export function optionsOf(): { json: boolean; words: string[] } {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' } },
    allowPositionals: true,
  });
  return { json: values.json ?? false, words: positionals };
}

/** The medians of a row, ours under the name 'ours', set beside each other and beside what the row is to reach. */
export function measuredOf(
  { row, targets }: Row,
  medians: ReadonlyMap<string, number>,
  native: boolean,
): Measured {
  const ours = medians.get('ours')!;
  const peers = Object.fromEntries([...medians].filter(([name]) => name !== 'ours'));
  const [best] = Object.keys(peers).sort((a, b) => peers[a] - peers[b]);
  const against = ({ of }: Target) => (of === 'ms' ? 1 : of === 'native' ? native && peers[best] : peers[of]);
  return {
    row,
    ours_ms: ours,
    peers,
    ratio: best === undefined ? null : ours / peers[best],
    best_peer: best ?? null,
    targets: targets.flatMap((target) => {
      const unit = against(target);
      return unit ? [{ target: textOf(target), met: ours <= target.most * unit }] : [];
    }),
  };
}

/** Prints each row as soon as it is measured, or all of them as JSON at the end; then nothing else goes to the standard output. */
export function reporter(json: boolean): { add: (measured: Measured) => void; end: () => void } {
  const all: Measured[] = [];
  return {
    add(measured) {
      all.push(measured);
      if (json) console.error(measured.row);
      else console.log(lineOf(measured));
    },
    end() {
      if (json) console.log(JSON.stringify(all, null, 2));
    },
  };
}

const HEAD = ['ms', 'ours ÷ best'];

export const heading = (): string =>
  `${''.padEnd(40)}${HEAD.map((word) => word.padStart(13)).join('')}   peers, ms`;

function lineOf({ row, ours_ms, peers, ratio, targets }: Measured): string {
  const numbers = [digits(ours_ms), ratio === null ? '–' : ratio.toFixed(2)];
  const others = Object.entries(peers).map(([name, ms]) => `${name} ${digits(ms)}`);
  const reached = targets.map(({ target, met }) => `${target}: ${met ? 'met' : 'NOT MET'}`);
  return [
    `${row.padEnd(40)}${numbers.map((text) => text.padStart(13)).join('')}   ${others.join(', ')}`,
    ...reached.map((text) => `${''.padEnd(69)}${text}`),
  ].join('\n');
}

/** Three digits. */
const digits = (ms: number): string => (ms < 100 ? ms.toPrecision(3) : ms.toFixed(0));
