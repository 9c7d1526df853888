/** Tables in the shape of what instruments and programs export (`tables/`): the right values, or a clear sentence. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/runtime/intake/table/file.ts';
import { readTable, sayReport, type Choices } from '../../src/runtime/intake/table/index.ts';

const FOLDER = new URL('./tables/', import.meta.url);
const files = readdirSync(FOLDER);
const textOf = (name: string) =>
  decodeText(
    readFileSync(
      new URL(
        files.find((file) => file.startsWith(name))!,
        FOLDER,
      ),
    ),
  );
const read = (name: string, choices?: Choices) =>
  readTable(textOf(name), { columns: ['position', 'intensity'], mostRows: 4096 }, choices);
const highest = (rows: readonly number[][]) => rows.reduce((best, row) => (row[1] > best[1] ? row : best));

interface Right {
  readonly says: string;
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly peak: readonly number[];
  readonly notes?: readonly RegExp[];
  readonly complaints?: readonly RegExp[];
}
/** First, last and highest row, as they stand in the file. */
const CASES: Record<string, Right> = {
  S01: { says: 'Decimal comma, columns by blanks, 80 rows.', first: [400, 0.0524], last: [479, 0.0475], peak: [424, 0.8151] },
  S03: { says: 'Decimal comma, columns by blanks, 101 rows.', first: [400, 0.0532487], last: [450, 0.0491057], peak: [415, 0.849147] },
  S04: { says: 'Decimal comma, columns by comma, 101 rows.', first: [400, 0.0532], last: [450, 0.0491], peak: [415, 0.8491], notes: [/400,0 \| 0,0532/] },
  S05: { says: 'JCAMP-DX, 100 rows.', first: [450, 0.0506], last: [846, 0.0484], peak: [570, 0.8235] },
  S06: { says: 'JCAMP-DX, 60 rows.', first: [14, 49], last: [73, 49], peak: [32, 784] },
  S07: { says: 'Decimal dot, thousands by comma, columns by tab, 101 rows.', first: [400, 266], last: [450, 246], peak: [415, 4246] },
  S09: { says: 'Decimal dot, columns by comma, 101 rows, columns 2 and 3 of 3.', first: [400, 0.05325], last: [450, 0.04911], peak: [415, 0.84915] },
  S11: { says: 'Decimal dot, columns by comma, 101 rows.', first: [400, 0.0532], last: [450, 0.0491], peak: [415, 0.8491] },
  S12: { says: 'Decimal comma, columns by comma, 101 rows.', first: [400, 0.0532], last: [450, 0.0491], peak: [415, 0.8491] },
  S13: { says: 'Decimal comma, columns by semicolon, 101 rows.', first: [400, 0.0532], last: [450, 0.0491], peak: [415, 0.8491] },
  S14: { says: 'Decimal dot, thousands by comma, columns by comma, 101 rows.', first: [400, 266], last: [450, 246], peak: [415, 4246] },
  S15: { says: 'Decimal dot, columns by blanks, 101 rows.', first: [400, 0.053248690727], last: [450, 0.04910574287], peak: [415, 0.84914697428] },
  S16: { says: 'Decimal dot, columns by blanks, 101 rows.', first: [400, 5.324869072733e-103], last: [450, 4.910574287043e-103], peak: [415, 8.491469742807e-102] },
  S17: { says: 'Decimal dot, columns by tab, 99 rows; 2 rows left out.', first: [400, 1597.46], last: [450, 1473.17], peak: [415, 25474.41], complaints: [/Line 73 .*430\.0x0/, /: 1; .* line 74/] },
  S18: { says: 'Decimal dot, columns by tab, 2048 rows.', first: [339.2, 1399], last: [1022.9, 1571], peak: [544.28, 25614] },
  S20: { says: 'Decimal dot, columns by blanks, 101 rows.', first: [400, 0.05325], last: [450, 0.04911], peak: [415, 0.84915], notes: [/head: 2 \(101 2 · 1024 0.5\)/] },
  S21: { says: 'Decimal dot, columns by comma, 101 rows.', first: [-25, 0.05325], last: [25, 0.04911], peak: [-10, 0.84915] },
  S22: { says: 'Decimal dot, columns by comma, 89 rows; 12 rows left out.', first: [400.5, 0.04878], last: [450, 0.04911], peak: [415, 0.84915], complaints: [/: 12; the first is line 2/] },
  S23: { says: 'Decimal dot, one number a line, 101 rows.', first: [1, 0.05325], last: [101, 0.04911], peak: [31, 0.84915], notes: [/counted: 1 to 101/] },
  S24: { says: 'Decimal dot, columns by tab, 101 rows, columns 2 and 3 of 3.', first: [400, 0.05325], last: [450, 0.04911], peak: [415, 0.84915] },
  S25: { says: 'Decimal dot, columns by blanks, 101 rows.', first: [400, 0.05325], last: [450, 0.04911], peak: [415, 0.84915], notes: [/2 tables .* number 1/] },
  S26: { says: 'Decimal dot, thousands by apostrophe, columns by semicolon, 101 rows.', first: [4000, 266.2], last: [4500, 245.5], peak: [4150, 4245.7] },
  S27: { says: 'Decimal dot, columns by comma, 60 rows, columns 2 and 4 of 4.', first: [649.9, 0.002], last: [655.8, 0.002], peak: [652.9, 0.003] },
}; // prettier-ignore

it('every file is in the list', () => {
  expect(files.map((file) => file.slice(0, 3)).sort()).toEqual(Object.keys(CASES).sort());
});

describe.each(Object.entries(CASES))(
  '%s',
  (name, { says, first, last, peak, notes = [], complaints = [] }) => {
    const { rows, report, complaints: complained } = read(name);

    it('is read right', () => {
      expect([rows[0], rows.at(-1), highest(rows)]).toEqual([first, last, peak]);
    });

    it('says how', () => {
      expect(sayReport(report!)).toBe(says);
      expect(report!.notes).toEqual(notes.map((note) => expect.stringMatching(note)));
      expect(complained).toEqual(complaints.map((complaint) => expect.stringMatching(complaint)));
    });

    it('is the same with what the report says, chosen by hand', () => {
      const { separator, decimal, columns, block, form } = report!;
      const chosen = form === 'table' ? { separator, decimal, columns, block } : { block };
      expect(read(name, chosen).rows).toEqual(rows);
    });
  },
);

describe('what can be chosen', () => {
  it('the second of two tables', () => {
    const { rows, report } = read('S25', { block: 1 });
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([101, [400, 0.01473], [450, 0.01597]]);
    expect(report).toMatchObject({ blocks: 2, block: 1 });
  });

  it('other columns', () => {
    expect(read('S09', { columns: [0, 2] }).rows[1]).toEqual([1, 0.04878]);
    expect(read('S27', { columns: [-1, 3] }).rows[1]).toEqual([2, 0.002]);
  });

  it('the other decimal sign, where both are legal', () => {
    const text = Array.from({ length: 20 }, (_, i) => `${400 + i}\t1,${245 + i}`).join('\n');
    const spec = { columns: ['x', 'y'], mostRows: 99 };
    expect(readTable(text, spec).rows[0]).toEqual([400, 1.245]);
    expect(readTable(text, spec).report!.notes).toEqual([
      expect.stringMatching(/“1,245” could be thousands/),
    ]);
    expect(readTable(text, spec, { decimal: 'dot' }).rows[0]).toEqual([400, 1245]);
  });

  it('a separator with which there is no row: what was tried can still be changed', () => {
    const { rows, report, complaints } = read('S01', { separator: 'none', decimal: 'dot' });
    expect(rows).toEqual([]);
    expect(report).toMatchObject({ separator: 'none', separators: ['comma', 'blank', 'none'] });
    expect(complaints[0]).toContain('Nothing was changed');
  });
});
