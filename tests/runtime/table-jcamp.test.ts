/** JCAMP-DX as infrared, Raman and mass spectrometers write it. */
import { describe, expect, it } from 'vitest';
import { readTable, sayReport } from '../../src/runtime/intake/table/index.ts';

const spec = { columns: ['position', 'intensity'], mostRows: 4096 };
const file = (head: string, data: string) => `##TITLE=t\n##JCAMP-DX=4.24\n${head}\n${data}\n##END=\n`;
const read = (head: string, data: string) => readTable(file(head, data), spec);

describe('X++(Y..Y)', () => {
  const TEN = '1 2 3 4 5\n';
  it.each<[string, string, string, number[], number[]]>([
    ['factors', '##XFACTOR=0.1\n##YFACTOR=0.01\n##FIRSTX=45.0\n##LASTX=45.9\n##NPOINTS=10', `450 ${TEN}455 ${TEN}`, [45.1, 0.02], [45.9, 0.05]],
    ['a position that falls', '##FIRSTX=4000\n##LASTX=3991\n##NPOINTS=10', `4000 ${TEN}3995 ${TEN}`, [3999, 2], [3991, 5]],
    ['DELTAX without its sign', '##DELTAX=1', `4000 ${TEN}3995 ${TEN}`, [3999, 2], [3991, 5]],
    ['no step at all', '##YFACTOR=2', `10 ${TEN}15 ${TEN}`, [11, 4], [19, 10]],
    ['rounded positions', '##FIRSTX=399.6\n##LASTX=404.1\n##NPOINTS=10', `400 ${TEN}402 ${TEN}`, [400.1, 2], [404.1, 5]],
    ['decimal commas', '##FIRSTX=450,0\n##LASTX=454,5\n##NPOINTS=10\n##YFACTOR=0,01', `450,0 ${TEN}452,5 ${TEN}`, [450.5, 0.02], [454.5, 0.05]],
    ['exponents', '##DELTAX=1', '1 1.0E+02 2.0E-01 3 4 5\n6 1 2 3 4 5E+00', [2, 0.2], [10, 5]],
    ['comments', '##DELTAX=1 $$ nm', `1 ${TEN}$$ half of it\n6 1 2 3 4 5 $$ end`, [2, 2], [10, 5]],
  ])('with %s', (_, head, data, second, last) => {
    const { rows, complaints } = read(`${head}\n##XYDATA=(X++(Y..Y))`, data);
    expect([rows.length, rows[1], rows[9], complaints]).toEqual([10, second, last, []]);
  }); // prettier-ignore

  it('leaves the place of an unmeasured point free', () => {
    const { rows, report, complaints } = read('##DELTAX=1\n##XYDATA=(X++(Y..Y))', '1 1 ? 3\n4 4 5 6');
    expect(rows).toEqual([1, 3, 4, 5, 6].map((x) => [x, x]));
    expect(sayReport(report!)).toBe('JCAMP-DX, 5 rows; 1 row left out.');
    expect(complaints).toEqual([expect.stringContaining('“?”')]);
  });

  it('goes on from the next line where one is damaged or missing, and says so', () => {
    const head = '##FIRSTX=1\n##LASTX=15\n##NPOINTS=15\n##XYDATA=(X++(Y..Y))';
    const damaged = read(head, `1 ${TEN}6 1 x 3 4 5\n11 ${TEN}`);
    expect(damaged.rows[5]).toEqual([11, 1]);
    expect(damaged.complaints).toEqual([expect.stringContaining('6 1 x 3')]);
    const missing = read(head, `1 ${TEN}11 ${TEN}`);
    expect(missing.rows).toEqual(damaged.rows);
    expect(missing.report!.notes).toEqual([
      expect.stringMatching(/15 points; it holds 10/),
      expect.stringContaining('FIRSTX'),
    ]);
  });
});

describe('(XY..XY)', () => {
  it('says that positions come again', () => {
    expect(read('##XYPOINTS=(XY..XY)', '1, 5\n2, 6\n1, 7').report!.notes).toEqual([
      expect.stringMatching(/before: 1/),
    ]);
  });

  it.each(['1, 5; 2, 6\n3, 7', '1,5 2,6\n3,7', '1 5\n2 6\n3 7', '1,5\r\n2,6\r\n3,7', '(1,5) (2,6)\n(3,7)'])('%j', (data) => {
    expect(read('##PEAK TABLE=(XY..XY)', data).rows).toEqual([[1, 5], [2, 6], [3, 7]]);
  }); // prettier-ignore

  it('takes the first two of more', () => {
    expect(read('##PEAK TABLE=(XYW..XYW)', '1, 5, .1 2, 6, .2').rows).toEqual([[1, 5], [2, 6]]); // prettier-ignore
  });

  it('names a line with half a pair', () => {
    const { rows, complaints } = read('##XYPOINTS=(XY..XY)', '1, 5\n2, 6, 3\n4, 7');
    expect(rows).toEqual([[1, 5], [4, 7]]); // prettier-ignore
    expect(complaints).toEqual([expect.stringContaining('2, 6, 3')]);
  });
});

it('takes the first table of several, or the one that is chosen', () => {
  const one = file('##YFACTOR=2\n##XYPOINTS=(XY..XY)', '1, 2\n2, 3');
  const two = file('##YFACTOR=1\n##XYPOINTS=(XY..XY)', '1, 5\n2, 6');
  expect(readTable(one + two, spec).rows).toEqual([[1, 4], [2, 6]]); // prettier-ignore
  expect(readTable(one + two, spec).report!.notes).toEqual([expect.stringMatching(/2 tables/)]);
  expect(readTable(one + two, spec, { block: 1 }).rows).toEqual([[1, 5], [2, 6]]); // prettier-ignore
});

it.each([
  ['SQZ', '450A506B507\n470C511A2'],
  ['DIF', '450 506JKL\n470 511jkl%'],
  ['DUP', '450 506 S 510 T'],
  ['PAC', '450+506+510-511\n470+5+6+7'],
])('refuses %s by name, and says what to do', (form, data) => {
  const { rows, report, complaints } = read('##XYDATA=(X++(Y..Y))', data);
  expect([rows, report]).toEqual([[], undefined]);
  expect(complaints).toEqual([
    expect.stringMatching(`compressed .*${form}.*Save it uncompressed.*Nothing was changed`),
  ]);
});

it('refuses what holds something else', () => {
  expect(read('##DATA TABLE=(X++(R..R)), XYDATA', '1 2 3').complaints[0]).toMatch(/X\+\+\(R\.\.R\)/);
  expect(readTable('##TITLE=x\n##JCAMP-DX=5\n##END=', spec).complaints[0]).toMatch(/no data/);
});
