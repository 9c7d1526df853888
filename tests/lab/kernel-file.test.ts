/** Tables of nothing but numbers, as people write kernels down; and what becomes of a kernel on another grid. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gaussian2d, kernelSum, motion, type Kernel } from '../../src/core/kernels/index.ts';
import { matrixIn } from '../../src/lab/intake/matrix.ts';
import { defaultsOf, labParams } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { kernelFor, kernelTold } from '../../src/lab/work/kernel.ts';
import { measured } from '../../src/lab/work/measure.ts';
import { resized } from '../../src/lab/work/resized.ts';
import { benchTask } from '../../src/lab/work/task.ts';
import { scenePlane } from '../core/edge-scenes.ts';

const rowsOf = (text: string) => {
  const found = matrixIn(text);
  if ('why' in found) return found;
  const [height, width] = found.shape;
  return Array.from({ length: height }, (_, i) =>
    Array.from(found.data.subarray(i * width, (i + 1) * width)),
  );
};

const MARKS = [
  { between: ',', point: '.' },
  { between: ', ', point: '.' },
  { between: ' ', point: '.' },
  { between: '   ', point: '.' },
  { between: '\t', point: '.' },
  { between: ';', point: '.' },
  { between: ';', point: ',' },
  { between: '\t', point: ',' },
] as const;

describe('a table of numbers', () => {
  const number = fc.integer({ min: -99_999, max: 99_999 }).map((n) => n / 1000);
  const matrix = fc
    .integer({ min: 2, max: 20 })
    .chain((width) =>
      fc.array(fc.array(number, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
    );

  it('is read as it was written, whatever parts the columns and the decimals', () => {
    fc.assert(
      fc.property(
        matrix,
        fc.constantFrom(...MARKS),
        fc.constantFrom('\n', '\r\n'),
        (rows, { between, point }, end) => {
          const text = rows
            .map((row) => row.map((value) => String(value).replace('.', point)).join(between))
            .join(end);
          expect(rowsOf(`# a kernel${end}${text}${end}`)).toEqual(
            rows.map((row) => row.map((value) => value + 0)),
          );
        },
      ),
    );
  });

  it('never throws, and is a table or says which line is none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const found = matrixIn(text);
        if ('why' in found) expect(found.line).toBeGreaterThanOrEqual(1);
        else expect(found.data).toHaveLength(found.shape[0] * found.shape[1]);
      }),
    );
  });

  it('takes decimal commas between blanks, and a sign at the end of a line', () => {
    expect(rowsOf('0,5 0,25\n0,25 0')).toEqual([[0.5, 0.25], [0.25, 0]]); // prettier-ignore
    expect(rowsOf('1,2,3,\n4,5,6,')).toEqual([[1, 2, 3], [4, 5, 6]]); // prettier-ignore
    expect(rowsOf('1 nan\n2 3')).toEqual([[1, NaN], [2, 3]]); // prettier-ignore
  });

  it('names the line that is none', () => {
    expect(rowsOf('1 2\n3 four')).toEqual({ why: 'table', line: 2, text: '3 four' });
    expect(rowsOf('1 2\n\n3')).toEqual({ why: 'ragged', line: 3, count: 1, width: 2 });
    expect(rowsOf('')).toMatchObject({ why: 'table', line: 1 });
  });
});

const specs = labParams(methodSeeds);
const given = ({ shape, data }: Kernel) => ({
  own: { shape, planes: [Float32Array.from(data)] },
});

describe('a kernel of the reader’s own', () => {
  it('is told to the methods, to single precision', () => {
    const kernel = motion(9, 30);
    const { blur } = benchTask({ ...defaultsOf(specs), blur: 'given', given: given(kernel) });
    const told = kernelTold(blur);
    expect(told.shape).toEqual(kernel.shape);
    expect(Math.max(...told.data.map((weight, i) => Math.abs(weight - kernel.data[i])))).toBeLessThan(1e-7);
    expect(kernelSum(told)).toBeCloseTo(1, 12);
  });

  it('on other grids keeps its sum, its middle, and odd sides; on one twice as fine and back it is itself', () => {
    const kernel = motion(9, 30);
    for (const times of [0.5, 0.7, 1.3, 2]) {
      const { shape, data } = resized(kernel, times);
      expect(shape.every((side) => side % 2 === 1)).toBe(true);
      expect(kernelSum({ shape, data })).toBeCloseTo(1, 12);
      const middle = data.reduce(
        (sum, weight, i) => sum + weight * (Math.floor(i / shape[1]) - (shape[0] >> 1)),
        0,
      );
      expect(middle).toBeCloseTo(0, 9);
    }
    expect(
      kernelFor(benchTask({ ...defaultsOf(specs), blur: 'given', given: given(kernel) }).blur, 2).shape,
    ).toEqual(kernel.shape.map((side) => 2 * side + 1));
  });

  it('changes nothing where a link has left it out', () => {
    const { blur } = benchTask({ ...defaultsOf(specs), blur: 'given' });
    expect(kernelTold(blur)).toMatchObject({ shape: [1, 1] });
  });
});

it('the blur of the Lab’s own shaken page is no star: a place where nothing stands out is refused in words', () => {
  const task = benchTask({ ...defaultsOf(specs), picture: { scene: 'text-page' } });
  const found = measured(task, { of: 'stars', spots: [[3, 3]], reaches: [15] });
  expect(found).toMatchObject({ of: 'stars', found: undefined, stars: [{ refused: 'outside' }] });
  const flat = measured(task, { of: 'numbers', numbers: { shape: [2, 2], data: new Float32Array(4) }, isLifted: true, centre: 'peak' }); // prettier-ignore
  expect(flat).toMatchObject({ found: { refused: 'nothing' } });
});

it('stars are measured in the first of the windows in which the most of them stand alone', () => {
  const spots = [
    [40, 60],
    [52, 60],
  ] as const;
  const light = (x: number, y: number) =>
    spots.some(([column, row]) => Math.max(Math.abs(x + 60 - column), Math.abs(y + 60 - row)) < 0.5)
      ? 8
      : 0.1;
  const { shape, data } = scenePlane(light, gaussian2d(1.2, 11), 0.002);
  const own = { shape, planes: [Float32Array.from(data)], depth: 'float' as const };
  const task = benchTask({ ...defaultsOf(specs), picture: { own } });
  const seen = (reaches: readonly number[]) => measured(task, { of: 'stars', spots, reaches });
  // By hand, what stands beside a star is taken for a part of the blur.
  expect(seen([15])).not.toMatchObject({ found: undefined });
  expect(seen([15, 7, 4])).toEqual(seen([7]));
  expect(seen([7])).toMatchObject({ stars: [{ at: [40, 60] }, { at: [52, 60] }] });
  expect(seen([15, 13])).toMatchObject({
    found: undefined,
    stars: [{ refused: 'crowded' }, { refused: 'crowded' }],
  });
});
