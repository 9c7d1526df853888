import { expect, it } from 'vitest';
import { toCsv } from '../../src/runtime/takeaway/csv.ts';

it('writes a head and a row a line, each ended as RFC 4180 says', () => {
  const columns = [
    { head: 'i', values: [0, 1] },
    { head: 'x', values: Float64Array.of(0.1, -2e-300) },
  ];
  expect(toCsv({ columns })).toBe('i,x\r\n0,0.1\r\n1,-2e-300\r\n');
});

it('leaves a gap where a column is shorter', () => {
  const columns = [
    { head: 'a', values: [1] },
    { head: 'b', values: [1, 2, 3] },
  ];
  expect(toCsv({ columns })).toBe('a,b\r\n1,1\r\n,2\r\n,3\r\n');
});

it.each([
  ['a, b', '"a, b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['an old\rMac', '"an old\rMac"'],
  ['|X| (1/m)', '|X| (1/m)'],
])('quotes the head %j as it must', (head, written) => {
  expect(toCsv({ columns: [{ head, values: [] }] })).toBe(`${written}\r\n`);
});

it('keeps every digit', () => {
  const values = [Math.PI, 1 / 3, Number.MIN_VALUE, Number.MAX_VALUE, 2 ** 53];
  const lines = toCsv({ columns: [{ head: 'v', values }] })
    .trimEnd()
    .split('\r\n')
    .slice(1);
  expect(lines.map(Number)).toEqual(values);
});

it('writes an empty table', () => {
  expect(toCsv({ columns: [] })).toBe('\r\n');
});
