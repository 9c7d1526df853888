import { describe, expect, it } from 'vitest';
import { challenges } from '../../src/widgets/arithmetic/challenges.ts';
import { axesOf, type LayerAxis } from '../../src/widgets/arithmetic/layer.ts';
import { model } from '../../src/widgets/arithmetic/model.ts';
import * as declared from '../../src/widgets/arithmetic/params.ts';
import { line } from '../../src/widgets/arithmetic/state-line.ts';
import { layoutOf } from '../../src/widgets/arithmetic/view-layout.ts';
import { words } from '../../src/widgets/arithmetic/words.en.ts';
import { windowCells } from '../../src/parts/view/grid.ts';
import { uneven } from '../python/widgets/arithmetic.ts';
import { hintOf, passes } from './support/challenge.ts';
import { saidOfRefusal } from './support/refusal.ts';
import { runsOf, saidOf, statesOf } from './support/states.ts';

type Params = declared.Params;
type Preset = keyof typeof declared.presets;
const presetNames = Object.keys(declared.presets) as Preset[];

const withPreset = statesOf(declared.params, declared.presets);
const run = runsOf(model);
const count = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** Where the windows begin along one axis, found by sliding one from the first cell of the padding until it sticks out. */
function starts({ input, kernel, stride, padding, dilation, after }: LayerAxis): number[] {
  const all: number[] = [];
  const end = input + padding + after;
  for (let from = -padding; from + dilation * (kernel - 1) < end; from += stride) all.push(from);
  return all;
}
const readFrom = ({ kernel, dilation }: LayerAxis, from: number): number[] =>
  count(kernel).map((tap) => from + tap * dilation);
/** The cells of the input itself that a window covers. */
const readAlong = (axis: LayerAxis): Set<number> =>
  new Set(
    starts(axis)
      .flatMap((from) => readFrom(axis, from))
      .filter((cell) => cell >= 0 && cell < axis.input),
  );
/** From the first to the last input behind one output of a stack, a layer at a time. */
function fieldBy({ kernel, stride, dilation }: LayerAxis, layers: number): number {
  let [first, last] = [0, 0];
  for (let layer = 0; layer < layers; layer++)
    [first, last] = [first * stride, last * stride + dilation * (kernel - 1)];
  return last - first + 1;
}

const states: [string, Params][] = [
  ...presetNames.map((name): [string, Params] => [name, withPreset(name)]),
  ...Object.entries(uneven).map(([name, [preset, changes]]): [string, Params] => [
    name,
    withPreset(preset as Preset, changes as Partial<Params>),
  ]),
];

describe.each(states)('arithmetic, %s', (name, p) => {
  const { r, m, facts } = run(p);
  const [down, across] = axesOf(p);
  const [rows, columns] = [starts(down), starts(across)];

  it('has as many outputs as windows fit', () => {
    expect([m.rows, m.columns]).toEqual([rows.length, columns.length]);
    expect(r.y).toHaveLength(rows.length * columns.length);
  });

  it('gives each output the sum of what its window reads, unflipped, and the bias', () => {
    const outputs = name === 'alexnet' ? [0, 1, 54, 1500, 3024] : [...r.y.keys()];
    for (const at of outputs) {
      const [top, left] = [rows[Math.floor(at / columns.length)], columns[at % columns.length]];
      let sum = r.bias;
      for (const [a, i] of readFrom(down, top).entries())
        for (const [b, j] of readFrom(across, left).entries())
          if (i >= 0 && i < down.input && j >= 0 && j < across.input)
            sum += r.weights[a * across.kernel + b] * r.x[i * across.input + j];
      expect(r.y[at]).toBe(sum);
    }
  });

  it('counts the inputs that no window covers', () => {
    const read = readAlong(down).size * readAlong(across).size;
    expect(m.lost).toBe(down.input * across.input - read);
  });

  it('has what the division leaves over', () => {
    for (const [axis, remainder] of [
      [down, m.remainder],
      [across, m.remainderAcross],
    ] as const) {
      const from = starts(axis);
      const last = from[from.length - 1] + axis.dilation * (axis.kernel - 1);
      expect(axis.input + axis.padding + axis.after - 1 - last).toBe(remainder);
    }
  });

  it('sees as far as a stack of such layers does', () => {
    expect([m.field, m.fieldAcross]).toEqual([fieldBy(down, p.layers), fieldBy(across, p.layers)]);
  });

  it('has a matrix whose shown corner gives those outputs that lie whole within it', () => {
    const { row, column, weight } = r.matrix;
    expect([r.matrix.rows, r.matrix.columns]).toEqual([r.y.length, r.x.length]);
    const y = new Float64Array(r.y.length).fill(r.bias);
    for (const at of row.keys()) y[row[at]] += r.weights[weight[at]] * r.x[column[at]];
    if (r.x.length <= declared.MOST_SHOWN && r.y.length <= declared.MOST_SHOWN) expect(y).toEqual(r.y);
    expect(new Set(Array.from(row.keys(), (at) => row[at] * r.x.length + column[at])).size).toBe(row.length);
    expect(Math.max(...row, ...column)).toBeLessThan(declared.MOST_SHOWN);
  });

  it('lays the window where the output under the lens reads', () => {
    const words: never = {} as never;
    const context = { r, p, width: 680, narrow: false, document: {} as Document, words };
    for (const at of [p.at, [0, 0], [999, 999]] as const) {
      const layout = layoutOf({ ...context, p: { ...p, at } } as never);
      expect(layout.row).toBeLessThan(rows.length);
      expect(layout.column).toBeLessThan(columns.length);
      const cells = windowCells(layout.down, layout.across);
      expect(cells).toEqual(
        readFrom(down, rows[layout.row]).flatMap((row) =>
          readFrom(across, columns[layout.column]).map((column) => ({ row, column })),
        ),
      );
    }
  });

  it('shows no readout and no fact that depends on the lens, which redraws without a computation', () => {
    const elsewhere: Params = { ...p, at: [0, 0] };
    expect(saidOf(model, r, elsewhere)).toEqual({ m, facts });
  });

  it('has columns of one length and words for every code it gives', () => {
    const { columns } = model.table(r);
    expect(columns.map(({ values }) => values.length)).toEqual(columns.map(() => r.y.length));
    expect(words.describe(facts, m)).not.toMatch(/undefined|NaN/);
    expect(Object.keys(words.presets)).toEqual(presetNames);
  });
});

describe('arithmetic, the figures of Dumoulin & Visin', () => {
  it.each([
    ['plain', 4, 3, 1, 0, 1, 2],
    ['even', 5, 4, 1, 2, 1, 6],
    ['half', 5, 3, 1, 1, 1, 5],
    ['full', 5, 3, 1, 2, 1, 7],
    ['strided', 5, 3, 2, 0, 1, 2],
    ['ring', 5, 3, 2, 1, 1, 3],
    ['leftover', 6, 3, 2, 1, 1, 3],
    ['dilated', 7, 3, 1, 0, 2, 3],
  ] as const)('%s: i %i, k %i, s %i, p %i, d %i make %i', (preset, i, k, s, p, d, o) => {
    const { m, p: values } = run(withPreset(preset));
    const { input, kernel, stride, padding, dilation } = values;
    expect([input, kernel, stride, padding, dilation]).toEqual([i, k, s, p, d]);
    expect([m.rows, m.columns]).toEqual([o, o]);
  });
});

describe('arithmetic, what the presets say', () => {
  const real = (preset: Preset, row: number, column: number): number => {
    const [down, across] = axesOf(withPreset(preset));
    const inside = (axis: LayerAxis, output: number): number =>
      readFrom(axis, starts(axis)[output]).filter((cell) => cell >= 0 && cell < axis.input).length;
    return inside(down, row) * inside(across, column);
  };

  it('half: in the corner four of nine cells are real; full: a single one', () => {
    expect(real('half', 0, 0)).toBe(4);
    expect(real('full', 0, 0)).toBe(1);
    expect(real('full', 6, 6)).toBe(1);
  });

  it('slide: along 10 cells a window of 3 has 8 places; plain: inner cells are read four times, corners once', () => {
    expect(run(withPreset('slide')).m).toMatchObject({ rows: 8, columns: 8 });
    const [axis] = axesOf(withPreset('plain'));
    const reads = (cell: number): number =>
      starts(axis).filter((from) => readFrom(axis, from).includes(cell)).length;
    expect(count(4).map(reads)).toEqual([1, 2, 2, 1]);
  });

  it('even: a span that is even never makes 5 of 5, one cell at a time, with equal padding', () => {
    for (const padding of count(11))
      for (const kernel of [2, 4, 6, 8, 10])
        for (const dilation of [1, 3, 5]) {
          const p = withPreset('even', { padding, kernel, dilation });
          if (!model.check?.(p)) expect(run(p).m.rows).not.toBe(5);
        }
    // With an odd one it can.
    expect(run(withPreset('even', { kernel: 5 })).m.rows).toBe(5);
  });

  it('strided: along an axis 2 stops instead of 3, in all 4 instead of 9', () => {
    expect(run(withPreset('strided')).m).toMatchObject({ rows: 2, columns: 2 });
    expect(run(withPreset('strided', { stride: 1 })).m).toMatchObject({ rows: 3, columns: 3 });
  });

  it('leftover: one cell more than ring, the same size out, and no input lost', () => {
    const { r, m } = run(withPreset('leftover'));
    expect(m).toMatchObject({ rows: 3, columns: 3, lost: 0, remainder: 1 });
    expect(r.readings[0].unread).toEqual([6]);
  });

  it('dilated: the window spans 5 and what lies in its holes is read elsewhere', () => {
    expect(run(withPreset('dilated')).m).toMatchObject({ field: 5, lost: 0 });
  });

  it('unread: the last row and the last column, and whatever stands there no output changes', () => {
    const { r, m } = run(withPreset('unread'));
    expect(r.readings.map(({ unread }) => unread)).toEqual([[5], [5]]);
    expect(m).toMatchObject({ lost: 11, remainder: 1 });
  });

  it('holes: every second row and column, more than half of the input, though nothing is left over', () => {
    const { r, m } = run(withPreset('holes'));
    expect(r.readings[0].unread).toEqual([1, 3, 5, 7]);
    expect(m).toMatchObject({ lost: 56, remainder: 0 });
    expect(m.lost).toBeGreaterThan(r.x.length / 2);
  });

  it('stack: sees 7 × 7, with 27 weights instead of 49, and far more with a stride', () => {
    const p = withPreset('stack');
    expect(run(p).m).toMatchObject({ field: 7, parameters: 64 * 64 * 9 + 64 });
    expect([p.layers * 9, 7 * 7]).toEqual([27, 49]);
    expect(run({ ...p, stride: 2 }).m.field).toBe(15);
  });

  it('alexnet: 55, 23 296 parameters, 3025 uses of each weight', () => {
    const { m, p } = run(withPreset('alexnet'));
    expect(m).toMatchObject({ rows: 55, parameters: 23_296, lost: 0, multiplyAdds: 70_276_800 });
    expect(m.rows * m.columns).toBe(3025);
    expect(line.write(p)).toBe('nn.Conv2d(3, 64, kernel_size=11, stride=4, padding=2, dilation=1)');
  });

  it('keeps its numbers when it grows, and has others with another seed', () => {
    const [small, large] = [run(withPreset('plain')), run(withPreset('plain', { input: 6 }))].map(
      ({ r }) => r,
    );
    for (const at of small.x.keys()) expect(large.x[Math.floor(at / 4) * 6 + (at % 4)]).toBe(small.x[at]);
    expect(large.weights).toEqual(small.weights);
    expect(run(withPreset('plain', { seed: 2 })).r.x).not.toEqual(small.x);
  });

  it('refuses groups that leave channels over', () => {
    const problem = model.check?.(withPreset('plain', { channelsIn: 4, channelsOut: 4, groups: 3 }));
    expect(saidOfRefusal(words, problem!)).toContain('in_channels must be divisible by groups');
  });

  it('has another picture of the same numbers with a large kernel', () => {
    const [small, large] = [11, 17].map((kernel) => run(withPreset('alexnet', { kernel, padding: 8 })).r);
    for (const at of small.weights.keys())
      expect(large.weights[Math.floor(at / 11) * 17 + (at % 11)]).toBe(small.weights[at]);
  });

  it('tells sizes where the outputs would take too long', () => {
    const { r, m } = run(withPreset('alexnet', { kernel: 513, stride: 1, padding: 256 }));
    expect(r.y).toHaveLength(0);
    expect(m).toMatchObject({ rows: 224, columns: 224, parameters: 513 * 513 * 3 * 64 + 64 });
  });

  it('says what PyTorch would, where the window is larger than the padded input', () => {
    const problem = model.check?.(withPreset('plain', { input: 3, kernel: 3, dilation: 2 }));
    expect(problem?.code).toBe('kernelTooLarge');
    expect(saidOfRefusal(words, problem!)).toContain(
      'padded input size per channel: (3 x 3). Kernel size: (5 x 5)',
    );
  });
});

describe('arithmetic, a line that is brought', () => {
  const read = (text: string, p = withPreset('plain')) => {
    const { values, notices } = line.read(text, p);
    return { p: { ...p, ...values }, notices };
  };

  it('opens the second row of controls when height and width differ, and keeps the input', () => {
    const { p } = read('nn.Conv2d(3, 8, (3, 5), stride=(1, 2), padding=(1, 2))', withPreset('alexnet'));
    expect(p).toMatchObject({ apart: true, input: 224, inputAcross: 224, kernel: 3, kernelAcross: 5 });
    expect(axesOf(p)[1]).toMatchObject({ stride: 2, padding: 2, dilation: 1 });
  });

  it('takes the transposed layer as the layer that it transposes, and says what that one makes', () => {
    const { p, notices } = read('self.up = nn.ConvTranspose2d(64, 4, 4, 2, 1, groups=4)  # up');
    expect(p).toMatchObject({ kernel: 4, stride: 2, padding: 1, channelsIn: 4, channelsOut: 64, groups: 4 });
    expect(notices.map(({ what }) => what)).toEqual(['readAs']);
    expect(notices[0].facts).toMatchObject({ from: '4 × 4', to: '8 × 8' });
  });

  it('gives a layer of one axis one row, and the next one its square back', () => {
    const row = read('nn.Conv1d(16, 33, 3, stride=2)', withPreset('slide'));
    expect(row.p).toMatchObject({ input: 1, inputAcross: 10, kernel: 1, kernelAcross: 3, strideAcross: 2 });
    expect(run(row.p).m).toMatchObject({ rows: 1, columns: 4, parameters: 16 * 33 * 3 + 33 });
    const square = read('nn.Conv2d(1, 1, 3)', row.p);
    expect(run(square.p).m).toMatchObject({ rows: 8, columns: 8 });
    expect(square.notices.map(({ what }) => what)).toEqual(['squared']);
  });

  it('changes nothing for a line that is refused', () => {
    for (const text of ['nn.Conv2d(4, 4, 3, groups=3)', 'nn.Conv2d(1, 1, k)', 'nothing'])
      expect(line.read(text, withPreset('alexnet'))).toMatchObject({ values: {}, refused: true });
  });
});

describe('arithmetic, challenges', () => {
  const judge = (id: string, changes: Partial<Params>) => {
    const challenge = challenges.find((one) => one.id === id)!;
    const { p, m } = run(withPreset(challenge.preset ?? 'plain', changes));
    return { passed: passes(challenge, p, m), hint: hintOf(challenge, p, m) };
  };

  it.each([
    ['same', { kernel: 5, stride: 1, padding: 2 }],
    ['same', { input: 9, kernel: 5, stride: 2, padding: 6 }],
    ['halve', { kernel: 3, stride: 2, padding: 1 }],
    ['halve', { kernel: 2, stride: 2, padding: 0 }],
    ['halve', { kernel: 7, stride: 2, padding: 3 }],
    ['sees', { dilation: 3 }],
  ] as const)('%s: passed by %o', (id, changes) => expect(judge(id, changes).passed).toBe(true));

  it.each([
    ['same', {}, 'five'],
    ['same', { kernel: 5 }, 'stride'],
    ['same', { kernel: 5, stride: 1 }, 'morePadding'],
    ['same', { kernel: 5, stride: 1, padding: 4 }, 'lessPadding'],
    ['same', { input: 3, kernel: 5, stride: 1, padding: 2 }, 'small'],
    ['halve', {}, 'two'],
    ['halve', { input: 200 }, 'large'],
    ['halve', { kernel: 1, stride: 2, padding: 0 }, 'gaps'],
    ['halve', { kernel: 3, stride: 2, padding: 0 }, 'tooFew'],
    ['halve', { kernel: 3, stride: 2, padding: 3 }, 'tooMany'],
    ['sees', {}, 'spread'],
    ['sees', { kernel: 7, dilation: 1 }, 'nine'],
    ['sees', { layers: 2, dilation: 3 }, 'one'],
  ] as const)('%s: %o is told %s', (id, changes, hint) => {
    expect(judge(id, changes)).toEqual({ passed: false, hint });
  });
});
