/** What the reading of a table decides, rule by rule. */
import { describe, expect, it } from 'vitest';
import { decodeText, textOf } from '../../src/runtime/intake/table/file.ts';
import { readTable, sayReport } from '../../src/runtime/intake/table/index.ts';

const spec = { columns: ['position', 'intensity'], mostRows: 4096 };
const read = (text: string) => readTable(text, spec);
const ROWS = Array.from({ length: 20 }, (_, i) => [
  400 + i / 2,
  Number((0.05 + Math.exp(-(((i - 8) / 2) ** 2))).toFixed(4)),
]);
const lines = (write: (x: number, y: number, i: number) => string, rows = ROWS) =>
  rows.map(([x, y], i) => write(x, y, i)).join('\n');
const comma = (n: number) => String(n).replace('.', ',');

describe('an ambiguous sign', () => {
  it.each<[string, string, number[], RegExp]>([
    ['two numbers, unless the first repeat', lines((_, __, i) => `${400 + i},${500 + i}`), [400, 500], /read as two/],
    ['one number where the whole parts repeat', lines((_, y) => `1,${String(y).slice(2).padEnd(3, '1').slice(0, 3)}`), [1, NaN], /counted/],
    ['thousands where that is steadier', lines((x, _, i) => `${x}\t${i < 10 ? 990 + i : `1,00${i - 10}`}`), [400, 990], /^$/],
    ['a decimal sign otherwise', lines((_, __, i) => `${400 + i}\t1,${300 + i}`), [400, 1.3], /“1,300” could be thousands/],
    ['thousands in quotes between commas', lines((_, __, i) => `${400 + i},"1,${300 + i}"`), [400, 1300], /“1,300” could be a decimal/],
  ])('%s', (_, text, first, notes) => {
    const { rows, report } = read(text);
    expect(rows).toHaveLength(20);
    expect(rows[0][0]).toBe(first[0]);
    if (!Number.isNaN(first[1])) expect(rows[0][1]).toBe(first[1]);
    expect(report!.notes.join(' ')).toMatch(notes);
  }); // prettier-ignore

  it('commas on both duties, in rows of different lengths', () => {
    expect(read(lines((x, y) => `${comma(x)},${comma(y)}`)).rows).toEqual(ROWS);
  });

  it('commas on both duties below zero, beside a row number, with powers of ten', () => {
    const rows = ROWS.map(([x, y]) => [x - 405, y - 0.5]);
    const power = (y: number) => Number(y.toExponential(4));
    const text = lines((x, y, i) => `${i},${x.toFixed(1).replace('.', ',')},${y.toExponential(4).replace('.', ',')}`, rows); // prettier-ignore
    expect(read(text).rows).toEqual(rows.map(([x, y]) => [x, power(y)]));
    const fortran = lines((x) => `${x.toFixed(1).replace('.', ',')},-3,12345-103`, rows);
    expect(read(fortran).rows).toEqual(rows.map(([x]) => [x, -3.12345e-103]));
  });

  it('commas that could be decimal signs: said, and read so once the reader says it', () => {
    const text = lines((_, __, i) => `${650 - 4 * i},5,${200 + 7 * i}`);
    const { rows, report } = read(text);
    expect(rows[1]).toEqual([646, 5]);
    expect(report!.notes.join()).toMatch(/“650,5,200” is taken to part columns/);
    const chosen = readTable(text, spec, { decimal: 'comma' });
    expect(chosen.rows[1]).toEqual([646.5, 207]);
    expect(readTable(text, spec, { decimal: 'dot' }).report!.notes).toEqual([]);
  });

  it('a comma before a blank parts columns, and one before a digit is a decimal sign', () => {
    expect(read(lines((x, y) => `A, ${x.toFixed(1).replace('.', ',')}, ${comma(y)}, ok`)).rows).toEqual(ROWS);
  });

  it('a blank parts thousands where columns are parted otherwise', () => {
    const rows = ROWS.map(([x, y]) => [10 * x, y]);
    const grouped = (x: number) => String(x).replace(/(?=\d{3}$)/, ' ');
    for (const sign of ['\t', ';', '  '])
      expect(read(lines((x, y) => `${grouped(x)}${sign}${y}`, rows)).rows).toEqual(rows);
    const unclear = lines((x, y) => `1 ${x}  ${y}`);
    expect(read(unclear).rows[0]).toEqual([400, ROWS[0][1]]);
    expect(read(unclear).report!.notes.join()).toMatch(/“1 400” could be one number/);
  });
});

describe('columns', () => {
  it.each<[string, string, string]>([
    ['a pixel number first', lines((x, y, i) => `${i};${comma(x)};${comma(y)}`), 'columns 2 and 3 of 3'],
    [
      'an index without a name',
      ',wl,abs\n' + lines((x, y, i) => `${i + 7},${x},${y}`),
      'columns 2 and 3 of 3',
    ],
    ['names and further columns', lines((x, y, i) => `S${i},${x},ok,${y},0.1`), 'columns 2 and 4 of 5'],
    ['intensities first', lines((x, y) => `${y}\t${x}`), 'columns 2 and 1 of 2'],
    ['a trailing separator', lines((x, y) => `${x};${y};`), 'columns 1 and 2 of 3'],
    [
      'a table of a text',
      '| x | y |\n|---|---|\n' + lines((x, y) => `| ${x} | ${y} |`),
      'columns 2 and 3 of 4',
    ],
    ['dates', lines((x, y) => `2024-01-05,${x},${y}`), 'columns 2 and 3 of 3'],
  ])('with %s', (_, text, says) => {
    const { rows, report } = read(text);
    expect(rows).toEqual(ROWS);
    expect(sayReport(report!)).toContain(says);
  });

  it('a row number that is the only position stays', () => {
    expect(read(lines((_, y, i) => `${i}\t${y}\t${y / 2}`)).rows[3]).toEqual([3, ROWS[3][1]]);
  });

  it('none of positions: the rows are counted, the unmeasured ones too', () => {
    const { rows, report } = read(lines((_, y, i) => (i === 2 ? 'NaN' : comma(y))));
    expect(rows.slice(1, 3)).toEqual([[2, ROWS[1][1]], [4, ROWS[3][1]]]); // prettier-ignore
    expect(report!.unmeasured).toBe(1);
  });
});

describe('heads and blocks', () => {
  it.each(['20', '400 410 20', '20 2', '1024 0.5\n20 1', 'x y\n# 1 2\n\n20 2'])(
    '%j above is a head',
    (head) => {
      const { rows, complaints } = read(`${head}\n${lines((x, y) => `${x.toFixed(2)} ${y}`)}`);
      expect(rows).toEqual(ROWS);
      expect(complaints).toEqual([]);
    },
  );

  it('three tables below heads of their own', () => {
    const part = (n: number) => `Spectrum ${n}\nx,y\n${lines((x, y) => `${x},${y + n}`)}`;
    const text = [0, 1, 2].map(part).join('\n\n');
    expect(read(text).rows).toEqual(ROWS);
    expect(readTable(text, spec, { block: 2 }).rows[0]).toEqual([400, ROWS[0][1] + 2]);
    expect(read(text).report!.notes).toEqual([expect.stringMatching(/3 tables .* 1 is taken/)]);
  });

  it('a slip of one position, and rows in any order, are no second table', () => {
    const slip = read(lines((x, y, i) => `${i === 9 ? 4045 : x},${y}`));
    expect([slip.rows.length, slip.report!.blocks]).toEqual([20, 1]);
    const shuffled = read(lines((x, y) => `${x},${y}`, ROWS.map((_, i) => ROWS[(i * 7) % 20]))); // prettier-ignore
    expect([shuffled.rows.length, shuffled.report!.blocks]).toEqual([20, 1]);
  });

  it('positions that come again are counted', () => {
    expect(read(lines((x, y) => `${Math.floor(x)},${y}`)).report!.notes).toEqual([
      expect.stringMatching(/before: 10/),
    ]);
  });
});

describe('numbers', () => {
  it.each<[string, (x: number, y: number) => string]>([
    ['a minus sign in an exponent', (x, y) => `${x} ${y.toExponential(6).replace('-', '−')}`],
    ['×10^', (x, y) => `${x};${y.toExponential(6).replace(/e\+?/, '×10^')}`],
    ['units', (x, y) => `${x} nm;${y} mV`],
    ['a remark behind', (x, y) => `${x} ${y}  # seen`],
    ['brackets of a list', (x, y) => `[${x}, ${y}],`],
    ['whole rows in quotes', (x, y) => `"${x},${y}"`],
    ['signs of full width', (x, y) => `${x}，${y}`],
  ])('with %s', (_, write) => expect(read(lines(write)).rows).toEqual(ROWS));
});

it('lines that hold a column each are turned', () => {
  const text = [0, 1].map((i) => ROWS.map((row) => row[i]).join(' ')).join('\n');
  expect(read(text).rows).toEqual(ROWS);
  expect(read(text).report!.notes).toEqual([expect.stringMatching(/Each line/)]);
});

it('4,096 rows are taken, and not one more', () => {
  const long = Array.from({ length: 4100 }, (_, i) => `${i / 2};${i % 7}`).join('\n');
  expect(read(long).rows).toHaveLength(4096);
  expect(read(long).complaints).toEqual([expect.stringMatching(/first 4096/)]);
});

it('a workbook is named as what it is', () => {
  expect(read('PK\u0003\u0004\0\0').complaints).toEqual([expect.stringMatching(/CSV/)]);
});

describe('a file', () => {
  const text = '400,0\u00a0;\u22120,05';
  it('in UTF-16, in UTF-8, or as Windows wrote before', () => {
    const utf16 = Uint8Array.from([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, sign.charCodeAt(0) >> 8])]); // prettier-ignore
    expect(decodeText(utf16)).toBe(text);
    expect(decodeText(new TextEncoder().encode(text))).toBe(text);
    expect(decodeText(Uint8Array.of(0x34, 0xa0, 0x96, 0x35))).toBe('4\u00a0\u20135');
  });

  it('that is too long is cut between two lines, and it is said', async () => {
    const long = new File(['123456.789\n'.repeat(400_000)], 'long.txt');
    const { text, complaint } = await textOf(long);
    expect(text!.endsWith('.789')).toBe(true);
    expect(complaint).toMatch(/4 MB of “long.txt”/);
  });
});

describe('a column that cannot be read', () => {
  it.each<[string, (x: number, y: number, i: number) => string]>([
    ['money', (_, y, i) => `${i},$${y}`],
    ['money behind', (_, y, i) => `${i};${comma(y)} €`],
    ['an uncertainty', (x, y) => `${x}\t${y}(12)`],
    ['a bracket for a minus', (x, y) => `${x},(${y})`],
    ['a minus behind', (x, y) => `${x};${y}-`],
    ['hexadecimals', (x, _, i) => `${x},0x${i + 16}`],
    ['decimal commas beside dots', (_, y, i) => `${10 + i}.02;${comma(y)}`],
  ])('is named, and the positions before it are not taken for it: %s', (_, write) => {
    const { rows, complaints } = read(lines(write));
    expect(rows).toEqual([]);
    expect(complaints).toEqual([expect.stringMatching(/^Column 2 could not be read as numbers: “.+”/)]);
  });

  it('of dates is named where the rows are counted', () => {
    const { rows, report } = read(lines((_, y, i) => `${i + 1}/1/2021,${y}`));
    expect(rows[1]).toEqual([2, ROWS[1][1]]);
    expect(report!.notes).toEqual([expect.stringContaining('Column 1 (“1/1/2021”)')]);
  });

  it('of ranges holds no powers of ten', () => {
    const { rows, report } = read(lines((x, y) => `${x.toFixed(1)}-${x + 1}\t${y}`));
    expect(rows[0]).toEqual([1, ROWS[0][1]]);
    expect(report!.notes.join()).toContain('“400.0-401”');
  });
});

it.each([';', ','])('%j at the ends of lines only parts nothing', (sign) => {
  expect(read(lines((x, y) => `${x.toFixed(1)} ${y}${sign}`)).rows).toEqual(ROWS);
});
it('a comma at one end leaves its place unmeasured', () => {
  expect(read('x,y\n400,\n401,5.5\n402,6.5').report!.unmeasured).toBe(1);
});

describe('a count of rows', () => {
  it.each(['Time (s),T1,T2', 'c,A,sd', 'day,total,new'])('is none where the head names it: %s', (head) => {
    expect(read(`${head}\n${lines((x, y, i) => `${i},${x},${y}`)}`).rows[3]).toEqual([3, ROWS[3][0]]);
  });
  it.each(['Channel', 'Kanal', 'Pixel', '#', ''])('is one where it is called %j, or by no name', (name) => {
    const head = name && `${name},Energy,Counts\n`;
    expect(read(head + lines((x, y, i) => `${i},${x},${y}`)).rows).toEqual(ROWS);
  });
});

describe('a blank inside a number', () => {
  const sign = (n: number) => (n < 0 ? `- ${-n}` : String(n));
  const rows = ROWS.map(([x, y]) => [x - 405, -y]);
  it.each(['\t', ' ', ';', ','])('after its sign, in columns by %j', (separator) => {
    expect(read(lines((x, y) => sign(x) + separator + sign(y), rows)).rows).toEqual(rows);
  });
  it('is said where another could part columns', () => {
    const text = lines((x, y) => `${x} - ${y}`);
    expect(read(text).rows[0]).toEqual([400, -ROWS[0][1]]);
    expect(read(text).report!.notes.join()).toMatch(/“400 - 0.05” a sign/);
    expect(read('400 - 7\n402 3 7\n405 4 7\n407 5 7').rows).toEqual([[402, 3], [405, 4], [407, 5]]); // prettier-ignore
  });
  it.each<[string, string]>([
    ['E', ' E+03'],
    ['x 10^', ' x 10^3'],
    ['×10 raised', '×10³'],
    ['· 10 raised', ' · 10³'],
  ])('before its power of ten, written with %s', (_, power) => {
    const big = ROWS.map(([x], i) => [x, 1000 * (i + 1)]);
    for (const separator of ['\t', ' ', ';', ','])
      expect(read(lines((x, _, i) => `${x}${separator}${i + 1}${power}`)).rows).toEqual(big);
  });
});

it.each<[string, (i: number) => string]>([
  ['in their cells', (i) => `${i},${i < 6 ? '500 mV' : '1.5 V'}`],
  ['in cells of their own', (i) => `${i}\t${i < 6 ? '500\tmV' : '1.5\tV'}`],
])('units that differ are said, %s', (_, write) => {
  expect(read(lines((_, __, i) => write(i))).report!.notes.join()).toContain('column 2 (“500 mV”, “1.5 V”)');
  expect(read(lines((_, __, i) => `${i},${i / 2} mV`)).report!.notes).toEqual([]);
});

describe('lists in code', () => {
  const pairs = (open: string, close: string, between: string) =>
    lines((x, y) => `${open}${x}, ${y}${close}`).replaceAll('\n', between);
  const column = (at: number) => JSON.stringify(ROWS.map((row) => row[at]));
  it.each<[string, string]>([
    ['JSON', JSON.stringify(ROWS)],
    ['JSON in lines', JSON.stringify(ROWS, null, 2)],
    ['columns in JSON', `{"x":${column(0)},"y":${column(1)}}`],
    ['columns in Python', `x = ${column(0)}\ny = ${column(1)}`],
    ['an array of NumPy', `array([${pairs('[', ']', ',\n       ')}], dtype=float32)`],
    ['tuples', `[${pairs('(', ')', ', ')}]`],
    ['points', pairs('(', ')', '\n')],
    ['Mathematica', `{${pairs('{', '}', ', ')}}`],
    ['MATLAB in a line', `[${lines((x, y) => `${x} ${y}`).replaceAll('\n', '; ')}]`],
    ['MATLAB in lines', `A = [${lines((x, y) => `${x} ${y};`)}];`],
    ['C', `double a[][2] = {\n${pairs('{', '}', ',\n')}\n};`],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({ rows: ROWS, complaints: [] });
  });
  it('whose columns are named are no count of rows', () => {
    const count = JSON.stringify(ROWS.map((_, i) => i));
    expect(read(`t=${count}\nu=${column(0)}\nv=${column(1)}`).rows[2]).toEqual([2, ROWS[2][0]]);
  });
  it('a row that is damaged is named', () => {
    expect(read('[[1, 2.5], [x, 3.5], [3, 4.5]]').complaints).toEqual([expect.stringContaining('x, 3.5')]);
  });
});

it('rows in quotes, of which some could be one number', () => {
  const whole = (x: number, y: number, i: number) => `"${x},${i === 6 ? 1020 : y}"`;
  expect(read(lines(whole)).rows[6]).toEqual([403, 1020]);
  const single = read(lines((_, __, i) => `"${i === 5 ? '1.234,5' : `${900 + i},5`}"`)).rows;
  expect(single[5]).toEqual([6, 1234.5]);
});

it('blanks of a web page part columns where they can, and it is said', () => {
  expect(read(lines((x, y) => `${x}\u00a0${y}`)).rows).toEqual(ROWS);
  const { rows, report } = read(lines((_, __, i) => `${400 + i}\u00a0${500 + i}`));
  expect(rows[1]).toEqual([401, 501]);
  expect(report!.notes.join()).toMatch(/could be one number/);
});

it('commas that may part thousands are said', () => {
  const text = lines((x, _, i) => `${x},1,${200 + i}.5`);
  expect(read(text).report!.notes.join()).toMatch(/could part thousands/);
});

it.each(['] ;'.repeat(20_000), `"${'a1,'.repeat(100_000)}`, '['.repeat(300_000), '- '.repeat(50_000)])(
  'takes no time that grows with the square: %#',
  (text) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(5000);
  },
);
