/**
 * JCAMP-DX: X++(Y..Y), where each line gives its first position and the values from there on at equal steps, and (XY..XY), pairs.
 * R. S. McDonald, P. A. Wilks, Appl. Spectrosc. 42, 151 (1988).
 */
import { fill } from '../../words.ts';
import { en as words } from '../words.en.ts';
import { namedFew } from './complaints.ts';
import { paired, stepped, type Data } from './jcamp-points.ts';
import { EMPTY_REPORT, type Choices, type Line, type Taken } from './types.ts';

const LABEL = /^\s*##([^=]*)=(.*)$/;
const HOLDS_DATA = new Set(['XYDATA', 'XYPOINTS', 'PEAKTABLE', 'DATATABLE']);
const nameOf = (label: string): string => label.toUpperCase().replace(/[\s\-/_]/g, '');
const withoutComment = (text: string): string => text.replace(/\$\$.*$/, '').trim();

/** Labels are the same whatever stands between their words. */
export const isJcamp = (lines: readonly Line[]): boolean =>
  lines.some(({ raw }) => {
    const name = nameOf(LABEL.exec(raw)?.[1] ?? '');
    return name === 'JCAMPDX' || HOLDS_DATA.has(name);
  });

function dataOf(lines: readonly Line[]): Data[] {
  const found: Data[] = [];
  let labels = new Map<string, string>();
  let open: Line[] | undefined;
  for (const line of lines) {
    const label = LABEL.exec(line.raw.replace(/^\ufeff/, ''));
    if (label) {
      const name = nameOf(label[1]);
      const value = withoutComment(label[2]);
      // What still belongs to the head may follow the label of the data.
      if (open?.length !== 0 || name === 'END') {
        open = undefined;
        labels = new Map(labels);
      }
      labels.set(name, value);
      if (HOLDS_DATA.has(name))
        found.push({
          labels: (labels = new Map(labels)),
          form: value.toUpperCase().replace(/\s/g, ''),
          lines: (open = []),
        });
    } else if (open && withoutComment(line.text) !== '')
      open.push({ ...line, text: withoutComment(line.text) });
  }
  return found;
}

/** The compressed forms by the signs that only they use; an E with its exponent belongs to a number written out. */
function compressions(lines: readonly Line[]): string[] {
  const text = lines
    .map((line) => line.text)
    .join('\n')
    .replace(/([\d.])[eE](?=[+-]?\d)/g, '$1 ')
    .replace(/nan/gi, '');
  const signs = { SQZ: /[@A-Ia-i]/, DIF: /[%J-Rj-r]/, DUP: /[S-Zs]/ };
  const names = Object.entries(signs).flatMap(([name, sign]) => (sign.test(text) ? [name] : []));
  const isPacked = names.length === 0 && /\d[+-]\d/.test(text);
  return isPacked ? ['PAC'] : names;
}

const refused = (complaint: string): Taken => ({ rows: [], report: undefined, complaints: [complaint] });

export function readJcamp(
  lines: readonly Line[],
  { block = 0 }: Choices,
  wanted: number,
  mostRows: number,
): Taken {
  const all = dataOf(lines).filter(({ lines }) => lines.length > 0);
  const at = block < all.length ? block : 0;
  const data = all[at];
  if (!data) return refused(words.tableJcampEmpty);
  const isStepped = /X\+\+\(Y\.\.Y\)/.test(data.form);
  const isPaired = /^\(?(XY[A-Z]?)\.\.\1\)?/.test(data.form);
  if (!isStepped && !isPaired)
    return refused(fill(words.tableJcampForm, { form: data.form.slice(0, 40) || '–' }));
  const compressed = compressions(data.lines);
  if (compressed.length) return refused(fill(words.tableJcampCompressed, { forms: compressed.join(', ') }));
  const { pairs, unmeasured, bad, notes } = isStepped ? stepped(data) : paired(data);
  const rows = pairs.slice(0, mostRows).map(([x, y]) => (wanted === 1 ? [y] : [x, y]));
  const repeated = wanted > 1 ? rows.length - new Set(rows.map(([x]) => x)).size : 0;
  const again = repeated > 0 ? [fill(words.tableRepeated, { count: repeated })] : [];
  const several = all.length > 1 ? [fill(words.tableBlocks, { blocks: all.length, block: at + 1 })] : [];
  const complaints = [
    ...(rows.length === 0 ? [words.tableJcampEmpty] : []),
    ...namedFew(bad),
    ...(unmeasured > 0 ? [fill(words.tableUnmeasuredPoints, { count: unmeasured })] : []),
    ...(pairs.length > mostRows ? [fill(words.tableTooLong, { most: mostRows })] : []),
  ];
  return {
    rows,
    complaints,
    report: {
      ...EMPTY_REPORT,
      form: 'jcamp',
      separator: 'blank',
      width: 2,
      columns: [0, 1],
      rows: rows.length,
      leftOut: bad.length + unmeasured,
      unmeasured,
      blocks: all.length,
      block: at,
      notes: [...several, ...notes, ...again],
    },
  };
}
