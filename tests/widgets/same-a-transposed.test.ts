import { describe, expect, it } from 'vitest';
import { answerOf } from './support/challenge.ts';
import { stateAfter } from './support/state-after.ts';
import { challenges } from '../../src/widgets/same-a-transposed/challenges.ts';
import { model } from '../../src/widgets/same-a-transposed/model.ts';
import { params, presets, type Params } from '../../src/widgets/same-a-transposed/params.ts';
import { line } from '../../src/widgets/same-a-transposed/state-line.ts';
import { saidOf, statesOf } from './support/states.ts';

type Preset = keyof typeof presets;
const presetNames = Object.keys(presets) as Preset[];
const withPreset = statesOf(params, presets);
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);
const at = (p: Params, steps: number) => stateAfter(model, p, steps);
const run = (p: Params) => {
  const r = at(p, model.total(p));
  return { r, p, ...saidOf(model, r, p) };
};

/** y[u] += h[t] x[i] at u = i·s + t·d − p, by its definition. */
function scatter(p: Params, x: number[][], h: number[][]): Map<string, number> {
  const y = new Map<string, number>();
  for (const [i, row] of x.entries())
    for (const [j, value] of row.entries())
      for (const [a, weights] of h.entries())
        for (const [b, weight] of weights.entries()) {
          const key = [
            i * p.stride + a * p.dilation - p.padding,
            j * p.stride + b * p.dilation - p.padding,
          ].join();
          y.set(key, (y.get(key) ?? 0) + weight * value);
        }
  return y;
}
const rowsOf = ({ shape, data }: { shape: readonly number[]; data: ArrayLike<number> }): number[][] =>
  range(shape[0]).map((row) => range(shape[1]).map((column) => data[row * shape[1] + column]));

const oblong: Params = withPreset('lone', {
  typedInput: { shape: [2, 3], data: [1, -2, 3, 4, 0, 5] },
  typedKernel: { shape: [3, 2], data: [1, 2, 0, -1, 4, 3] },
  dilation: 2,
  outputPadding: 1,
});
const states: [string, Params][] = [
  ...presetNames.map((name): [string, Params] => [name, withPreset(name)]),
  ['oblong', oblong],
  ['a large kernel', withPreset('double', { kernel: 6, stride: 4, padding: 4, outputPadding: 3 })],
  ['stride 3, much output padding', withPreset('double', { stride: 3, outputPadding: 2, padding: 0 })],
  ['cropped past the zeros', withPreset('double', { input: 4, kernel: 2, padding: 3, outputPadding: 0 })],
];

describe.each(states)('same-a-transposed, %s', (_, p) => {
  const { r, m } = run(p);
  const [height, width] = r.outShape;

  it('scatters by the definition, in the size of the formula', () => {
    const y = scatter(p, rowsOf(r.y), rowsOf(r.h));
    const expected = range(height * width).map((k) => y.get([Math.floor(k / width), k % width].join()) ?? 0);
    expect([...r.z].map((value) => value + 0)).toEqual(expected.map((value) => value + 0));
    for (const along of [0, 1] as const)
      expect(r.outShape[along]).toBe(
        (r.y.shape[along] - 1) * p.stride -
          2 * p.padding +
          p.dilation * (r.h.shape[along] - 1) +
          p.outputPadding +
          1,
      );
  });

  it('says the same four ways, to the last digit', () => {
    expect(m.apart).toBe(0);
    expect(m.left).toBe(m.right);
    const columns = r.y.data.length;
    const times = range(height * width).map((k) =>
      range(columns).reduce((sum, c) => sum + r.matrix[k * columns + c] * r.y.data[c], 0),
    );
    expect(times.map((value) => value + 0)).toEqual([...r.z].map((value) => value + 0));
  });

  it('gathers no output before its last copy has been scattered', () => {
    for (let step = 0; step <= r.z.length; step++) {
      const then = at(p, step);
      for (let k = 0; k < step; k++) expect(then.soFar[k]).toBe(r.z[k]);
    }
    expect([...r.soFar]).toEqual([...r.z]);
    expect(r.scattered).toBe(r.y.data.length);
  });

  it('counts the products', () => {
    const inside = range(height * width).map(
      (k) =>
        range(r.y.data.length).filter((c) => {
          const [i, j] = [Math.floor(c / r.y.shape[1]), c % r.y.shape[1]];
          const meets = (u: number, from: number, count: number) =>
            range(count).some((t) => from * p.stride + t * p.dilation - p.padding === u);
          return meets(Math.floor(k / width), i, r.h.shape[0]) && meets(k % width, j, r.h.shape[1]);
        }).length,
    );
    expect(m.products).toBe(inside.reduce((a, b) => a + b, 0));
    expect(m.stuffedProducts).toBe(r.z.length * r.h.data.length);
  });

  it('has readouts that do not depend on the step, but for the step', () => {
    expect(saidOf(model, at(p, 1), p).m).toEqual({ ...m, gathered: 1 });
    expect(m.gathered).toBe(height * width);
  });
});

describe('same-a-transposed, what the presets say', () => {
  const shape = (preset: Preset) => run(withPreset(preset)).r.outShape;
  it('sizes', () => {
    expect(Object.fromEntries(presetNames.map((name) => [name, shape(name)]))).toEqual({
      double: [6, 6],
      stride: [5, 5],
      lone: [5, 5],
      tiles: [6, 6],
      generator: [6, 6],
      plain: [4, 4],
      dilated: [7, 7],
    });
  });
  it('no stride: two rings of zeros, none between', () => {
    expect(run(withPreset('plain')).r.stuffed.shape).toEqual([6, 6]);
  });
  it('k 4, s 2, p 1: four products for every output but those at the edge', () => {
    const { r } = run(withPreset('generator'));
    for (let row = 1; row < 5; row++)
      for (let column = 1; column < 5; column++) {
        const entries = r.origin; // inputs under the window
        let count = 0;
        for (let a = 0; a < 4; a++)
          for (let b = 0; b < 4; b++) if (entries[(row + a) * r.stuffed.shape[1] + column + b] >= 0) count++;
        expect(count).toBe(4);
      }
    // With weights and inputs of one, each output is the number of its multiplications.
    const typed = { shape: [4, 4], data: new Array<number>(16).fill(1) } as const;
    const ones = withPreset('generator', {
      values: 'typed',
      typedKernel: typed,
      typedInput: { shape: [3, 3], data: new Array<number>(9).fill(1) },
    });
    const counts = rowsOf({ shape: [6, 6], data: run(ones).r.z });
    expect([counts[0][0], counts[0][1], counts[1][1]]).toEqual([1, 2, 4]);
  });
  it('no overlap: one product an output, three of four on the right wasted', () => {
    const { m } = run(withPreset('tiles'));
    expect(m.products).toBe(36);
    expect(m.wasted).toBe(75);
  });
  it('a lone 1: h comes out, the right way round', () => {
    const { r } = run(withPreset('lone'));
    const y = rowsOf({ shape: r.outShape, data: r.z });
    expect(y.slice(1, 4).map((row) => row.slice(1, 4))).toEqual(rowsOf(r.h));
    expect(rowsOf(r.flipped)).not.toEqual(rowsOf(r.h));
  });
});

describe('same-a-transposed, what makes no sense', () => {
  it.each([
    ['extra', { outputPadding: 2 }],
    ['extra', { stride: 1 }],
    ['small', { input: 1, padding: 3 }],
    ['extra', { apart: true, outputPaddingAcross: 2 }],
    ['small', { apart: true, paddingAcross: 5 }],
    ['groupsLeaveOver', { channelsIn: 4, channelsOut: 4, groups: 3 }],
  ] as const)('says %s for %j', (code, changes) =>
    expect(model.check?.(withPreset('double', changes))?.code).toBe(code),
  );
});

describe('same-a-transposed, its line of PyTorch', () => {
  it('is what a reader would write', () => {
    expect(line.write(withPreset('double'))).toBe(
      'nn.ConvTranspose2d(1, 1, kernel_size=3, stride=2, padding=1, output_padding=1, dilation=1, bias=False)',
    );
  });
  it('takes a pasted line, each axis with its own', () => {
    const { values, notices } = line.read(
      'self.up = nn.ConvTranspose2d(64, 32, 4, stride=(2, 1), padding=1, groups=4)',
      withPreset('double'),
    );
    expect(notices).toEqual([]);
    const p = { ...withPreset('double'), ...values };
    expect(run(p).m).toMatchObject({ height: 6, width: 4, parameters: (16 * 64 * 32) / 4 + 32 });
    expect(p).toMatchObject({ apart: true, stride: 2, strideAcross: 1, outputPadding: 0 });
  });
  it('keeps numbers that were typed as long as the kernel has its shape', () => {
    const lone = withPreset('lone');
    expect(line.read('nn.ConvTranspose2d(1, 1, 3, 1)', lone).values.values).toBeUndefined();
    const { values } = line.read('nn.ConvTranspose2d(1, 1, (2, 3))', lone);
    expect(values).toMatchObject({ values: 'seeded', apart: true, kernel: 2, kernelAcross: 3, input: 3 });
  });
});

describe('same-a-transposed, too large for its cells', () => {
  const p = withPreset('double', { kernel: 64, stride: 32, padding: 0, outputPadding: 0 });
  it('has its sizes and the places of its copies, in a single step', () => {
    expect(model.total(p)).toBe(1);
    const { r, m } = run(p);
    expect(m).toMatchObject({ height: 128, width: 128, gathered: 128 * 128, products: (3 * 64) ** 2 });
    expect(m).not.toHaveProperty('apart');
    expect(r).toMatchObject({ outlined: true, scattered: 9 });
    expect(model.table(r).columns[2].values).toEqual([0, 0, 0, 32, 32, 32, 64, 64, 64]);
    expect(at(p, 0)).toMatchObject({ scattered: 0 });
  });
});

describe('same-a-transposed, the challenges', () => {
  const answer = (id: string, changes: Partial<Params>) => {
    const challenge = challenges.find((one) => one.id === id)!;
    const { p, m } = run(withPreset('double', changes));
    return answerOf(challenge, p, m);
  };
  it.each([
    ['passed', { stride: 3, padding: 0, outputPadding: 0 }],
    ['input', { input: 2 }],
    ['overlap', {}],
    ['gap', { kernel: 2, stride: 3, padding: 0, outputPadding: 0 }],
    ['grow', { kernel: 2, padding: 0, outputPadding: 0 }],
  ] as const)('triple: %s for %j', (said, changes) => expect(answer('triple', changes)).toBe(said));
  it.each([
    ['passed', { stride: 1, outputPadding: 0 }],
    ['kernel', { kernel: 4 }],
    ['between', {}],
    ['size', { stride: 1, outputPadding: 0, padding: 0 }],
  ] as const)('keep: %s for %j', (said, changes) => expect(answer('keep', changes)).toBe(said));
});
