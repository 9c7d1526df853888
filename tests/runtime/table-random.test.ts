/** Tables of any length, spacing and size, with signs drawn at random: what is taken is what was written, or a reader is told. */
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { readTable } from '../../src/runtime/intake/table/index.ts';
import { EXPONENTS, HEADS, isWritable, write, type Numbers, type Writing } from './support/written-table.ts';

const spec = { columns: ['position', 'intensity'], mostRows: 4096 };
const TABLES = 10_000;
const EXACT = 0.99;

const SEPARATORS = ['tab', 'semicolon', 'comma', 'comma and blank', 'blank', 'bar'] as const;
const THOUSANDS = ['', '', ',', '.', "'", '’', ' ', '\u00a0', '\u202f'] as const;
const QUOTES = ['no', 'no', 'all', 'needed'] as const;
const EXTRAS = ['no', 'no', 'from 0', 'from 1', 'names', 'further'] as const;
const MINUS = ['-', '\u2212', '–'] as const;
const heads = Object.keys(HEADS) as (keyof typeof HEADS)[];
const exponents = [undefined, undefined, ...(Object.keys(EXPONENTS) as (keyof typeof EXPONENTS)[])];
const LENGTHS = [12, 16, 24, 40, 100];

/** Where a scale may begin, and its steps: wavelengths, wavenumbers, shifts to both sides of 0. */
const SCALES = [
  { from: [0, 1, 10, 190, 400, 990, 1200, 4000], steps: [0.1, 0.25, 0.5, 1, 2, 5], digits: [2, 3] },
  { from: [4000, 1800, 650.5], steps: [-0.5, -1, -1.928, -4], digits: [1, 3, 4] },
  { from: [-3, -20, -50], steps: [0.02, 0.5, 1], digits: [2, 3] },
];
const SIZES = [
  { low: 0.05, high: 1, noise: 0.01, digits: [4] },
  { low: 250, high: 4000, noise: 30, digits: [0, 0, 1, 2] },
  { low: 97, high: -60, noise: 1, digits: [3] },
  { low: -0.4, high: 1, noise: 0.3, digits: [5] },
  { low: 0, high: 0, noise: 60, digits: [0] },
  { low: 0, high: 2e6, noise: 1000, digits: [0, 1] },
];

function drawing(random: RandomState) {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random.random() * list.length)];
  const writing = (): Writing => ({
    separator: one(SEPARATORS),
    decimal: one(['.', ',']),
    thousands: one(THOUSANDS),
    quotes: one(QUOTES),
    head: one(heads),
    numbers: 'counts',
    extra: one(EXTRAS),
    exponent: one(exponents),
    minus: one(MINUS),
  });
  const numbers = (count: number): Numbers => {
    const [scale, size] = [one(SCALES), one(SIZES)];
    const [from, step] = [one(scale.from), one(scale.steps)];
    const noise = Array.from({ length: count }, () => random.random() * size.noise);
    return {
      x: (i) => from + i * step,
      y: (i) => size.low + size.high * Math.exp(-(((i - 0.45 * count) / (count / 8)) ** 2)) + noise[i],
      digits: [one(scale.digits), one(size.digits)],
    };
  };
  return { one, writing, numbers };
}

/** Commas part columns, and so could the sign that parts the thousands, or it could be a decimal one. */
const isHopeless = ({ thousands, separator, quotes }: Writing): boolean =>
  (thousands === '.' || thousands === ' ') && separator === 'comma' && quotes === 'no';

it(`${TABLES} tables give what was written, or say what could be otherwise`, () => {
  const { one, writing, numbers } = drawing(new RandomState(18));
  let exact = 0;
  let written = 0;
  while (written < TABLES) {
    const how = writing();
    if (!isWritable(how) || isHopeless(how)) continue;
    written++;
    const count = one(LENGTHS);
    const { text, rows } = write(how, numbers(count), count);
    const read = readTable(text, spec);
    if (isDeepStrictEqual(read.rows, rows)) exact++;
    else if (!read.report?.notes.length && !read.complaints.length)
      expect(read.rows, `${JSON.stringify(how)}\n${text}`).toEqual(rows);
  }
  expect(exact / TABLES).toBeGreaterThan(EXACT);
});
