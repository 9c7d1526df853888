/** The code that is handed in: nothing is lost in it, and a slip of the pen is found. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BitReader, BitWriter } from '../../src/homework/code/bits.ts';
import { crc24 } from '../../src/homework/code/crc24.ts';
import { LETTER_COUNT, letterOf, valueOf } from '../../src/homework/code/crockford.ts';
import {
  decode,
  encode,
  LONGEST_NAME,
  mend,
  MOST_MEASURES,
  MOST_TRIES,
  tidyName,
  type Solution,
} from '../../src/homework/code/index.ts';
import { readRounded, writeRounded } from '../../src/homework/code/rounded.ts';

const toFour = (value: number): number => Number(value.toPrecision(4));
const value = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((x) => x === 0 || Math.abs(x) > 1e-25),
  fc.constantFrom(0, 1, -1, NaN, Infinity, -Infinity, 0.09999, 99995, 1e-12),
);
const names = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    'Ada Lovelace',
    'jean-luc',
    'McDonald',
    'Zoë Ünal',
    '李小龍',
    '12',
    '👩‍👩‍👧 Kim',
    'ẞ ﬁ İ K',
    'a\u202eb',
  ),
);
const solution: fc.Arbitrary<Solution> = fc.record(
  {
    mark: fc.nat(0xfffff),
    tries: fc.nat(MOST_TRIES),
    seed: fc.nat(0xffffffff),
    name: names.map((name) => tidyName(name).name),
    measures: fc.array(fc.record({ index: fc.nat(31), value }), { maxLength: MOST_MEASURES }),
  },
  { requiredKeys: ['mark', 'tries', 'name', 'measures'] },
);
const rounded = (one: Solution): Solution => ({
  ...one,
  measures: one.measures.map(({ index, value }) => ({ index, value: toFour(value) + 0 })),
});
const ada: Solution = {
  mark: 4711,
  tries: 3,
  seed: 1234,
  name: 'Ada Lovelace',
  measures: [{ index: 2, value: 0.1873 }],
};
const letters = (code: string): string => code.replaceAll('-', '');

test('CRC-24 of OpenPGP: the published check value of 123456789', () => {
  const bits = [...'123456789'].flatMap((character) =>
    [7, 6, 5, 4, 3, 2, 1, 0].map((i) => (character.charCodeAt(0) >> i) & 1),
  );
  expect(crc24(bits)).toBe(0x21cf02);
});

test('Crockford’s letters: each its own, and O, I and L read as meant', () => {
  const all = Array.from({ length: LETTER_COUNT }, (_, i) => letterOf(i));
  expect(all.map(valueOf)).toEqual(all.map((_, i) => i));
  expect(['o', 'O', 'i', 'l', 'L', 'u', 'é'].map(valueOf)).toEqual([0, 0, 1, 1, 1, -1, -1]);
});

describe('a code', () => {
  test('gives back what was handed in, numbers to four digits', () => {
    fc.assert(
      fc.property(solution, (one) => {
        expect(decode(encode(one))).toEqual(rounded(one));
      }),
    );
  });

  test('is read in small letters, without hyphens, with spaces, with O for 0 and l for 1', () => {
    fc.assert(
      fc.property(solution, (one) => {
        const code = encode(one);
        const said = decode(code);
        const sloppy = code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ');
        expect(decode(letters(code))).toEqual(said);
        expect(decode(sloppy)).toEqual(said);
      }),
    );
  });

  test('of a usual name takes ten groups of four at most', () =>
    expect(letters(encode(ada)).length).toBeLessThanOrEqual(40));

  test('counts no further than it has room, and takes the first measures', () => {
    const measures = Array.from({ length: 9 }, (_, index) => ({ index, value: 1 }));
    const read = decode(encode({ ...ada, tries: 1e9, measures }));
    expect(read).toMatchObject({ tries: MOST_TRIES, measures: measures.slice(0, MOST_MEASURES) });
  });

  test('with any wrong character is found out', () => {
    fc.assert(
      fc.property(solution, (one) => {
        const whole = letters(encode(one));
        for (let i = 0; i < whole.length; i++)
          for (let value = 0; value < LETTER_COUNT; value++) {
            const letter = letterOf(value);
            if (letter === whole[i]) continue;
            expect(typeof decode(whole.slice(0, i) + letter + whole.slice(i + 1)), `${i}: ${letter}`).toBe(
              'string',
            );
          }
      }),
      { numRuns: 20 },
    );
  });

  test('with two neighbours in each other’s place is found out', () => {
    fc.assert(
      fc.property(solution, (one) => {
        const whole = letters(encode(one));
        for (let i = 0; i + 1 < whole.length; i++) {
          if (whole[i] === whole[i + 1]) continue;
          const swapped = whole.slice(0, i) + whole[i + 1] + whole[i] + whole.slice(i + 2);
          expect(typeof decode(swapped)).toBe('string');
        }
      }),
    );
  });

  test('of any text never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void decode(text)));
    expect(decode('')).toBe('mistyped');
  });
});

describe('a mistyped code', () => {
  const whole = letters(encode(ada));
  const others = { wrong: 7, gone: 12, twice: 20 };
  test.each([
    [
      'a wrong character',
      `${whole.slice(0, others.wrong)}${whole[others.wrong] === 'Z' ? 'Y' : 'Z'}${whole.slice(others.wrong + 1)}`,
    ],
    ['a character that no code has', `${whole.slice(0, others.wrong)}U${whole.slice(others.wrong + 1)}`],
    ['one too few', whole.slice(0, others.gone) + whole.slice(others.gone + 1)],
    ['one too many', `${whole.slice(0, others.twice)}7${whole.slice(others.twice)}`],
  ])('with %s is mended', (_, typed) => {
    expect(decode(typed)).toBe('mistyped');
    expect(mend(typed)).toEqual({ code: encode(ada), solution: ada });
  });

  test('with two slips is not guessed at', () => {
    expect(mend(`ZZ${whole.slice(2, 30)}ZZ${whole.slice(32)}`)).toBeUndefined();
  });
});

describe('a name', () => {
  test('is tidied once and for all, and never too long', () => {
    fc.assert(
      fc.property(names, (text) => {
        const { name } = tidyName(text);
        expect(tidyName(name)).toEqual({ name, isShortened: false });
        expect([...name].length).toBeLessThanOrEqual(LONGEST_NAME);
      }),
    );
  });

  test('is shortened, and that is said', () =>
    expect(tidyName('Pablo Diego José Francisco de Paula Juan Nepomuceno')).toEqual({
      name: 'Pablo Diego José Francisco de P',
      isShortened: true,
    }));

  test('hides no direction, no line and no half of a character', () =>
    expect(tidyName(' A\u202eb\n\tc\ud800d ').name).toBe('A b c d'));
});

test('a number keeps four digits over all its room, and what has none is said so', () => {
  const through = (value: number): number => {
    const out = new BitWriter();
    writeRounded(out, value);
    expect(out.bits).toHaveLength(21);
    return readRounded(new BitReader(out.bits));
  };
  expect([1e-29, -123.456, 9999.5, 1e40, -1e40, 1e-40, -0, NaN].map(through)).toEqual([
    1e-29,
    -123.5,
    10000,
    Infinity,
    -Infinity,
    0,
    0,
    NaN,
  ]);
});
