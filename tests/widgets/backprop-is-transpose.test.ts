import { describe, expect, it } from 'vitest';
import { challenges } from '../../src/widgets/backprop-is-transpose/challenges.ts';
import { layerOf } from '../../src/widgets/backprop-is-transpose/layer.ts';
import { lossOf } from '../../src/widgets/backprop-is-transpose/loss.ts';
import { model } from '../../src/widgets/backprop-is-transpose/model.ts';
import * as declared from '../../src/widgets/backprop-is-transpose/params.ts';
import { layoutOf } from '../../src/widgets/backprop-is-transpose/view-layout.ts';
import { words } from '../../src/widgets/backprop-is-transpose/words.en.ts';
import { uneven } from '../python/widgets/backprop-is-transpose.ts';
import { hintOf, passes } from './support/challenge.ts';
import { runsOf, saidOf, statesOf } from './support/states.ts';

type Params = declared.Params;
type Preset = keyof typeof declared.presets;
const presetNames = Object.keys(declared.presets) as Preset[];

const withPreset = statesOf(declared.params, declared.presets);
const run = runsOf(model);
const count = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** Every product of the layer once: which output, which input, which weight. */
function productsOf(p: Params): { output: number; input: number; weight: number }[] {
  const side = Math.floor((p.input + 2 * p.padding - p.dilation * (p.kernel - 1) - 1) / p.stride) + 1;
  const all = [];
  for (const i of count(side))
    for (const j of count(side))
      for (const a of count(p.kernel))
        for (const b of count(p.kernel)) {
          const row = i * p.stride + a * p.dilation - p.padding;
          const column = j * p.stride + b * p.dilation - p.padding;
          if (row < 0 || row >= p.input || column < 0 || column >= p.input) continue;
          all.push({ output: i * side + j, input: row * p.input + column, weight: a * p.kernel + b });
        }
  return all;
}

const states: [string, Params][] = [
  ...presetNames.map((name): [string, Params] => [name, withPreset(name)]),
  ...Object.entries(uneven).map(([name, [preset, changes]]): [string, Params] => [
    name,
    withPreset(preset as Preset, changes as unknown as Partial<Params>),
  ]),
];

describe.each(states)('backprop-is-transpose, %s', (_, p) => {
  const { r, m, facts } = run(p);
  const products = productsOf(p);
  const summed = (length: number, of: (product: (typeof products)[0]) => [at: number, value: number]) => {
    const sums = new Float64Array(length);
    for (const product of products) {
      const [at, value] = of(product);
      sums[at] += value;
    }
    return sums;
  };

  it('goes forward as a correlation', () => {
    const y = summed(r.y.length, ({ output, input, weight }) => [output, r.x[input] * r.weights[weight]]);
    expect(r.y).toAgreeWith(y, 1e-14);
  });

  it('goes back by the chain rule, product by product', () => {
    const g = r.gradient.y;
    const x = summed(r.x.length, ({ output, input, weight }) => [input, g[output] * r.weights[weight]]);
    const w = summed(r.weights.length, ({ output, input, weight }) => [weight, g[output] * r.x[input]]);
    expect(r.gradient.x).toAgreeWith(x, 1e-13);
    expect(r.gradient.w).toAgreeWith(w, 1e-13);
  });

  it('agrees with the slope of the loss, for inputs and for weights', () => {
    const { loss } = lossOf(p, r.side.output);
    const layer = layerOf(p);
    expect(r.loss).toBe(loss(r.y));
    for (const j of [0, Math.floor(r.x.length / 2), r.x.length - 1]) {
      const up = r.x.map((value, i) => (i === j ? value + 1 : value));
      const down = r.x.map((value, i) => (i === j ? value - 1 : value));
      // All three losses are at most quadratic, so that even a difference this coarse is exact.
      const slope = (loss(layer.operator.apply(up)) - loss(layer.operator.apply(down))) / 2;
      expect(r.gradient.x[j]).toBeCloseTo(slope, 9);
    }
    expect(m.error).toBeLessThan(1e-6);
    expect(m.errorWeights).toBeLessThan(1e-6);
  });

  it('passes the dot test: ⟨A x, g⟩ = ⟨x, Aᵀ g⟩', () => expect(m.inputs).toBeCloseTo(m.outputs, 9));

  it('shows Aᵀ: its columns of the outputs, weighted by their gradients, are the answer', () => {
    const columns = r.y.length;
    const sums = count(r.x.length).map((row) =>
      count(columns).reduce(
        (sum, column) => sum + r.transposed[row * columns + column] * r.gradient.y[column],
        0,
      ),
    );
    expect(r.gradient.x).toAgreeWith(sums, 1e-12);
  });

  it('counts the copies over each input', () => {
    const lit = summed(r.x.length, ({ output, input }) => [input, r.gradient.y[output] === 0 ? 0 : 1]);
    expect(r.reached).toEqual(lit);
    expect(m.shared).toBe(lit.filter((copies) => copies > 1).length);
    expect(m.unread).toBe(r.x.length - new Set(products.map(({ input }) => input)).size);
  });

  it('shows no readout and no fact that depends on the lens, which redraws without a computation', () => {
    const elsewhere: Params = { ...p, at: [0, 0] };
    expect(saidOf(model, r, elsewhere)).toEqual({ m, facts });
    for (const at of [[0, 0], [8, 8], p.at] as const) {
      const layout = layoutOf({ r, p: { ...p, at }, width: 680, narrow: false } as never);
      expect(Math.max(layout.at.row, layout.at.column)).toBeLessThan(p.input);
      expect(Math.min(layout.at.row, layout.at.column)).toBeGreaterThanOrEqual(0);
    }
  });

  it('has columns of one length and words for every code it gives', () => {
    const { columns } = model.table(r);
    expect(columns.map(({ values }) => values.length)).toEqual(columns.map(() => r.x.length));
    expect(words.describe(facts, m)).not.toMatch(/undefined|NaN/);
    expect(Object.keys(words.presets)).toEqual(presetNames);
  });
});

describe('backprop-is-transpose, what the presets say', () => {
  /** ∂L/∂x where it is not 0, as rows of its bounding box; the box's corner. */
  const landed = (preset: Preset) => {
    const { r, p } = run(withPreset(preset));
    const at = [...r.gradient.x.keys()].filter((cell) => r.gradient.x[cell] !== 0);
    return { r, p, at: at.map((cell) => [Math.floor(cell / p.input), cell % p.input]) };
  };

  it('one: nine weights, the right way round, where the window was', () => {
    const { r, p, at } = landed('one');
    const [column, below] = p.picked[0];
    const row = r.side.output - 1 - below;
    expect(at).toEqual(count(3).flatMap((a) => count(3).map((b) => [row + a, column + b])));
    expect(at.map(([i, j]) => r.gradient.x[i * p.input + j])).toEqual([...r.weights]);
    expect(r.weights).not.toEqual(r.weights.toReversed());
  });

  it('two: six inputs under two copies; stride 2: one column of three', () => {
    expect(run(withPreset('two')).m.shared).toBe(6);
    expect(run(withPreset('spread')).m.shared).toBe(3);
  });

  it('apart: no input under two copies, and the hatched ones get 0 whatever the loss', () => {
    for (const loss of ['picked', 'sum', 'squares'] as const) {
      const { r, m } = run(withPreset('apart', { loss }));
      expect(m.unread).toBe(33);
      expect(m.shared).toBe(0);
      for (const cell of r.reads.keys()) if (r.reads[cell] === 0) expect(r.gradient.x[cell]).toBe(0);
    }
  });

  it('edge: four of nine weights land', () => expect(landed('edge').at).toHaveLength(4));

  it('dilated: nine cells, two apart', () => {
    const { r, p, at } = landed('dilated');
    const [top, left] = at[0];
    expect(at).toEqual(count(3).flatMap((a) => count(3).map((b) => [top + 2 * a, left + 2 * b])));
    expect(at.map(([i, j]) => r.gradient.x[i * p.input + j])).toEqual([...r.weights]);
  });

  it('sum: one, two and four copies', () => {
    const { r } = run(withPreset('sum'));
    expect([...new Set(r.reached)].sort()).toEqual([1, 2, 4]);
  });

  it('squares: the gradient of the outputs is y − t', () => {
    const { r, p } = run(withPreset('squares'));
    const target = r.y.map((value, at) => value - r.gradient.y[at]);
    expect(target.every((value) => Number.isInteger(value) && value >= 0 && value < 20)).toBe(true);
    expect(r.loss).toBe(r.gradient.y.reduce((sum, value) => sum + value ** 2, 0) / 2);
    // The same target when the picture changes under it only in its settings.
    expect(run({ ...p, dilation: 1 }).r.loss).toBe(r.loss);
  });
});

describe('backprop-is-transpose, the challenge', () => {
  const [challenge] = challenges;
  const judge = (changes: Partial<Params>) => {
    const { p, m } = run(withPreset(challenge.preset ?? 'one', changes));
    return { passed: passes(challenge, p, m), hint: hintOf(challenge, p, m) };
  };

  it.each([
    [
      {
        stride: 3,
        picked: [
          [0, 0],
          [1, 0],
        ],
      },
    ],
    [
      {
        stride: 3,
        picked: [
          [0, 0],
          [0, 1],
        ],
      },
    ],
    // Holes interleave: another way out.
    [
      {
        dilation: 2,
        picked: [
          [0, 0],
          [1, 0],
        ],
      },
    ],
  ] as const)('is passed by %o', (changes) => expect(judge(changes).passed).toBe(true));

  it.each([
    [{ loss: 'sum' }, 'picked'],
    [{ kernel: 1 }, 'window'],
    [
      {
        picked: [
          [0, 0],
          [2, 0],
        ],
      },
      'neighbours',
    ],
    [{ picked: [[0, 0]] }, 'neighbours'],
    [
      {
        stride: 4,
        input: 6,
        picked: [
          [0, 0],
          [1, 0],
        ],
      },
      'room',
    ],
    [{}, 'overlap'],
    [
      {
        stride: 2,
        picked: [
          [0, 0],
          [1, 0],
        ],
      },
      'overlap',
    ],
  ] as const)('%o is told %s', (changes, hint) => {
    expect(judge(changes)).toEqual({ passed: false, hint });
  });
});
