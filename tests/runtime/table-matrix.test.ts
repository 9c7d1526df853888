/** Every way to write a table, read without being told which: each value taken is one that was written. */
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from 'vitest';
import { readTable } from '../../src/runtime/intake/table/index.ts';
import { EXPONENTS, HEADS, isWritable, NUMBERS, write, type Writing } from './support/written-table.ts';

const spec = { columns: ['position', 'intensity'], mostRows: 4096 };

const SEPARATORS = ['tab', 'semicolon', 'comma', 'comma and blank', 'blank', 'bar'] as const;
const THOUSANDS = ['', ',', '.', "'", '’', '\u00a0', '\u202f'] as const;

const all = SEPARATORS.flatMap((separator) =>
  (['.', ','] as const).flatMap((decimal) =>
    THOUSANDS.flatMap((thousands) =>
      (['no', 'all', 'needed'] as const).flatMap((quotes) =>
        (Object.keys(HEADS) as (keyof typeof HEADS)[]).flatMap((head) =>
          (Object.keys(NUMBERS) as (keyof typeof NUMBERS)[]).flatMap((numbers) =>
            (['no', 'from 0', 'from 1', 'names', 'further'] as const).map((extra): Writing => ({
              separator,
              decimal,
              thousands,
              quotes,
              head,
              numbers,
              extra,
            })),
          ),
        ),
      ),
    ),
  ),
).filter(isWritable);

/** Every seventh, which goes round in each of the lists: their lengths have no factor in common with it, or are the seven. */
const sampled = all.filter((_, i) => i % 7 === 0);

/**
 * Legal, and ambiguous: commas on both duties, no quotes, and further whole numbers behind a whole intensity. `400,25,330,7,8` may be
 * 400.25, 330.7, 8 as well. As many decimal commas as can be is the rule, and it is said.
 */
const isAmbiguous = ({ separator, decimal, quotes, numbers, extra }: Writing): boolean =>
  separator === 'comma' && decimal === ',' && quotes === 'no' && numbers === 'counts' && extra === 'further';

/** The same with powers of ten and other signs for minus. */
const powers = SEPARATORS.flatMap((separator) =>
  (['.', ','] as const).flatMap((decimal) =>
    (['no', 'all'] as const).flatMap((quotes) =>
      (Object.keys(EXPONENTS) as (keyof typeof EXPONENTS)[]).flatMap((exponent) =>
        (['-', '\u2212', '–'] as const).flatMap((minus) =>
          (['absorbance', 'both signs', 'wavenumbers', 'counts', 'whole positions'] as const).flatMap(
            (numbers) =>
              (['no', 'from 0', 'names', 'further'] as const).map((extra): Writing => ({
                separator,
                decimal,
                quotes,
                exponent,
                minus,
                numbers,
                extra,
                thousands: '',
                head: 'names',
              })),
          ),
        ),
      ),
    ),
  ),
).filter(isWritable);

it('gives every value whatever its power of ten and its minus', () => {
  const sample = powers.filter((_, i) => i % 3 === 0);
  expect(sample.length).toBeGreaterThan(2000);
  for (const writing of sample) {
    const { text, rows } = write(writing);
    const read = readTable(text, spec);
    if (!isDeepStrictEqual(read.rows, rows)) expect(read.rows, JSON.stringify(writing)).toEqual(rows);
    if (read.complaints.length) expect(read.complaints, JSON.stringify(writing)).toEqual([]);
  }
});

it('gives every value that was written, and no other', () => {
  const told = sampled.filter((writing) => !isAmbiguous(writing));
  expect(told.length).toBeGreaterThan(4000);
  for (const writing of told) {
    const { text, rows } = write(writing);
    const read = readTable(text, spec);
    if (!isDeepStrictEqual(read.rows, rows)) expect(read.rows, JSON.stringify(writing)).toEqual(rows);
    if (read.complaints.length) expect(read.complaints, JSON.stringify(writing)).toEqual([]);
  }
});

it('says how it read what is ambiguous', () => {
  const doubtful = all.filter(isAmbiguous);
  expect(doubtful.length).toBeGreaterThan(10);
  for (const writing of doubtful)
    expect(readTable(write(writing).text, spec).report!.notes.join(), JSON.stringify(writing)).toMatch(
      /Commas part/,
    );
});

it('names the separator and the decimal sign', () => {
  for (const writing of sampled.filter((one) => one.numbers === 'absorbance' && !isAmbiguous(one))) {
    const { report } = readTable(write(writing).text, spec);
    const separator = writing.separator === 'comma and blank' ? 'comma' : writing.separator;
    expect(report, JSON.stringify(writing)).toMatchObject({
      separator,
      decimal: writing.decimal === '.' ? 'dot' : 'comma',
    });
  }
});
