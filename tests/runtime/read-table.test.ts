import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coerce } from '../../src/runtime/codec/index.ts';
import { readTable } from '../../src/runtime/intake/table/index.ts';
import { toCsv } from '../../src/runtime/takeaway/csv.ts';
import type { TableSpec } from '../../src/widgets/contract.ts';
import { forAll } from './support/for-all.ts';

const spec: TableSpec = { kind: 'table', columns: ['x', 'y'], mostRows: 100, default: null };
const read = (text: string, more: Partial<TableSpec> = {}) => readTable(text, { ...spec, ...more });

describe('rows', () => {
  it.each<[string, string]>([
    ['commas', '1,2\n3,4'],
    ['blanks between decimal commas', '1,0 2,0\n3,0 4,0'],
    ['commas and blanks', ' 1 , 2 \n 3, 4'],
    ['semicolons', '1;2\n3;4'],
    ['tabs', '1\t2\n3\t4'],
    ['blanks', '1 2\n3   4'],
    ['lines of Windows', '1,2\r\n3,4\r\n'],
    ['lines of old Macs', '1,2\r3,4'],
    ['a byte order mark', '\ufeff1,2\n3,4'],
    ['a head', 'x,y\n1,2\n3,4'],
    ['a byte order mark before a head', '\ufeffx;y\n1;2\n3;4'],
    ['comments and empty lines', '# made by hand\n\n1,2\n   \n#3,3\n3,4\n'],
    ['another column', '1,2,99\n3,4,99'],
    ['signs and exponents', '+1,2e0\n3.0,.4E1'],
  ])('with %s', (_, text) => {
    expect(read(text)).toMatchObject({ rows: [[1, 2], [3, 4]], complaints: [] }); // prettier-ignore
  });

  it.each(['1,5;2,25', '1,5\t2,25', '-1,5;+2,25'])('with decimal commas: %j', (text) => {
    const [row] = read(text).rows;
    expect(row.map(Math.abs)).toEqual([1.5, 2.25]);
  });

  it('that are bad are named by their line, and the others are taken', () => {
    const { rows, complaints } = read('x,y\n1,2\nthree,4\n5\n6,7');
    expect(rows).toEqual([[1, 2], [6, 7]]); // prettier-ignore
    expect(complaints).toHaveLength(2);
    expect(complaints[0]).toMatch(/3.*three,4/);
    expect(complaints[1]).toMatch(/4.*5/);
  });

  it.each(['1e999,2', 'NaN,2', 'Infinity,2', '0x10,2', '1_000,2', '--1,2'])('%j is a bad one', (text) => {
    expect(read(`1,2\n${text}`)).toMatchObject({
      rows: [[1, 2]],
      complaints: [expect.stringContaining('2')],
    });
  });

  it('below any head are taken, and no line of it is complained of', () => {
    const { rows, complaints } = read('Measured in 2024\nScans: 3\nx,y\n(m),(s)\n1,2\n2,three');
    expect(rows).toEqual([[1, 2]]);
    expect(complaints).toEqual([expect.stringContaining('2,three')]);
  });

  it('beyond the most are left out, and it is said', () => {
    const { rows, complaints } = read('1,1\n2,2\n3,3\n4,4', { mostRows: 2 });
    expect(rows).toEqual([[1, 1], [2, 2]]); // prettier-ignore
    expect(complaints).toEqual([expect.stringContaining('2')]);
  });

  it('of a single column', () => {
    expect(read('1\n2,5\n', { columns: ['x'] }).rows[0]).toEqual([1]);
  });
});

it.each(['', '\n\n', '# nothing', 'x,y', '\ufeff'])('there are none in %j', (text) => {
  expect(read(text).rows).toEqual([]);
});

it('complains of a few lines only, however many are bad', () => {
  const { rows, complaints } = read(`1,2\n${'rubbish\n'.repeat(10_000)}`);
  expect(rows).toHaveLength(1);
  expect(complaints.length).toBeLessThan(8);
  expect(complaints.join('').length).toBeLessThan(600);
});

it('gives a legal table, or none, of any text', () => {
  const lines = fc.array(
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('1,2', '1;2,5', '1e999 3', 'a,b', '"1","2"')),
  );
  forAll(lines, (parts) => {
    const { rows } = read(parts.join('\n'));
    expect(coerce(spec, rows, 'illegal')).toEqual(rows);
  });
});

it('reads what the figures save', () => {
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0));
  forAll(fc.array(fc.tuple(number, number), { minLength: 1, maxLength: 20 }), (unsorted) => {
    const rows = [...unsorted].sort(([a], [b]) => a - b);
    const column = (head: string, i: 0 | 1) => ({ head, values: rows.map((row) => row[i]) });
    const csv = toCsv({ columns: [column('time, in s', 0), column('height', 1)] });
    expect(read(csv, { mostRows: 20 })).toMatchObject({ rows, complaints: [] });
  });
});
