/** 2,000 lines, each pasted into the figure that it is about: the sizes and the parameters of PyTorch, or refused as there. */
import { describe, expect, it } from 'vitest';
import { line as arithmeticLine } from '../../src/widgets/arithmetic/state-line.ts';
import { axesOf } from '../../src/widgets/arithmetic/layer.ts';
import { model as arithmeticModel } from '../../src/widgets/arithmetic/model.ts';
import * as arithmetic from '../../src/widgets/arithmetic/params.ts';
import { readingOf } from '../../src/widgets/arithmetic/unread.ts';
import { line as transposedLine } from '../../src/widgets/same-a-transposed/state-line.ts';
import { axesOf as transposedAxes } from '../../src/widgets/same-a-transposed/geometry.ts';
import { model as transposedModel } from '../../src/widgets/same-a-transposed/model.ts';
import * as transposed from '../../src/widgets/same-a-transposed/params.ts';
import { statesOf } from '../widgets/support/states.ts';
import { fixture } from './fixture.ts';

type Row = readonly [text: string, input: readonly number[], answer: readonly (number | null)[] | null];

const rows = fixture<readonly Row[]>('layer_lines');
const isTransposed = ([text]: Row): boolean => /transpose/i.test(text);

interface Answered {
  readonly sizes: readonly number[];
  readonly parameters: number;
}

/** What the figure says of a line over an input, or null where it refuses. */
function byArithmetic([text, input]: Row): Answered | null {
  const before = statesOf(arithmetic.params, arithmetic.presets)('oblong', {
    input: input.length === 1 ? 1 : input[0],
    inputAcross: input.at(-1)!,
  });
  const { values, refused } = arithmeticLine.read(text, before);
  const p = { ...before, ...values };
  if (refused || arithmeticModel.check(p)) return null;
  const weights = axesOf(p).reduce((product, { kernel }) => product * kernel, p.channelsIn * p.channelsOut);
  return {
    sizes: axesOf(p).map((axis) => readingOf(axis).outputs),
    parameters: weights / p.groups + (p.bias ? p.channelsOut : 0),
  };
}

function byTransposed([text, input]: Row): Answered | null {
  const before = statesOf(transposed.params, transposed.presets)('dilated', {
    apart: true,
    input: input.length === 1 ? 1 : input[0],
    inputAcross: input.at(-1)!,
    kernelAcross: 2,
  });
  const { values, refused } = transposedLine.read(text, before);
  const p = { ...before, ...values };
  if (refused || transposedModel.check(p)) return null;
  const weights = transposedAxes(p).reduce(
    (product, axis) => product * axis.weights,
    p.channelsIn * p.channelsOut,
  );
  return {
    sizes: transposedAxes(p).map(({ outputs }) => outputs),
    parameters: weights / p.groups + (p.bias ? p.channelsOut : 0),
  };
}

function mistakes(chosen: readonly Row[], answer: (row: Row) => Answered | null): string[] {
  return chosen.flatMap((row) => {
    const [text, input, expected] = row;
    const said = answer(row);
    if (said === null || expected === null)
      return said === expected ? [] : [`${text} over ${input.join(' × ')}: ${said ? 'taken' : 'refused'}`];
    // A function's call has no parameters that PyTorch could count.
    const parameters = expected.at(-1) ?? said.parameters;
    const sizes = input.length === 1 ? said.sizes.slice(1) : said.sizes;
    const all = [...sizes, said.parameters];
    const wanted = [...expected.slice(0, -1), parameters];
    return all.join() === wanted.join()
      ? []
      : [`${text} over ${input.join(' × ')}: ${all.join()}, not ${wanted.join()}`];
  });
}

describe('layer lines, against PyTorch', () => {
  it('are 2,000, many of them refused', () => {
    expect(rows).toHaveLength(2000);
    const refused = rows.filter(([, , answer]) => answer === null).length;
    expect(refused).toBeGreaterThan(400);
    expect(refused).toBeLessThan(1200);
  });
  it('of convolutions, in arithmetic', () => {
    expect(
      mistakes(
        rows.filter((row) => !isTransposed(row)),
        byArithmetic,
      ),
    ).toEqual([]);
  });
  it('of their transposes, in same-a-transposed', () => {
    expect(mistakes(rows.filter(isTransposed), byTransposed)).toEqual([]);
  });
});
