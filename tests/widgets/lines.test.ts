/** What people pasted, each line into the figure that they pasted it into; and whatever else a keyboard makes of it. */
import { describe, expect, it } from 'vitest';
import { RandomState } from '../../src/core/random/index.ts';
import { coerce } from '../../src/runtime/codec/index.ts';
import { presetValues } from '../../src/runtime/values.ts';
import { fill } from '../../src/runtime/words.ts';
import { notices as said } from '../../src/runtime/line/words.en.ts';
import { evaluateModel } from '../../src/runtime/worker/evaluate.ts';
import type { AnyValues } from '../../src/widgets/contract.ts';
import { loadModel } from '../../src/widgets/models.ts';
import { loadLine, loadParams } from '../../src/widgets/registry.ts';
import { expectSame } from '../runtime/support/for-all.ts';

const FIGURES = ['arithmetic', 'same-a-transposed', 'which-input'] as const;

async function load(figure: (typeof FIGURES)[number]) {
  const [{ params, presets }, model, line] = await Promise.all([
    loadParams(figure),
    loadModel(figure),
    loadLine(figure),
  ]);
  const first: AnyValues = presetValues(params, presets, Object.keys(presets)[0]);
  return { params, model, line: line!, first };
}
const figures = Object.fromEntries(
  await Promise.all(FIGURES.map(async (name) => [name, await load(name)] as const)),
);

/** Sizes and parameters after a line was pasted, or what is said where it is refused. */
function pasted(figure: string, text: string, changes: AnyValues = {}): string {
  const { line, model, first } = figures[figure];
  const before = { ...first, ...changes };
  const { values, notices, refused } = line.read(text, before);
  if (refused) return notices.map(({ what, facts = {} }) => fill(said[what], facts)).join(' ');
  const p = { ...before, ...values };
  const refusal = model.check?.(p);
  if (refusal) return `${refusal.code} ${Object.values(refusal.facts ?? {}).join(' ')}`;
  const steps = model.kind === 'process' ? { computed: 1, shown: 1 } : undefined;
  const { measures: m } = evaluateModel(model, p, steps);
  const size = figure === 'arithmetic' ? [m.rows, m.columns] : [m.height, m.width];
  return `${size.join(' x ')}; ${m.parameters}`;
}

describe('lines that people pasted', () => {
  it.each([
    [
      'L01',
      'same-a-transposed',
      { input: 4 },
      'nn.ConvTranspose2d(16, 8, kernel_size=5, stride=2, padding=2, output_padding=1)',
      '8 x 8; 3208',
    ],
    [
      'L02',
      'same-a-transposed',
      {},
      'nn.ConvTranspose2d(21, 21, kernel_size=64, stride=32, bias=False)',
      '128 x 128; 1806336',
    ],
    [
      'L03',
      'same-a-transposed',
      {},
      'nn.ConvTranspose2d(256, 256, kernel_size=4, stride=4, padding=0)',
      '12 x 12; 1048832',
    ],
    [
      'L05',
      'same-a-transposed',
      {},
      'nn.ConvTranspose2d(16, 16, kernel_size=(1, 3), stride=(1, 2), padding=(0, 1), output_padding=(0, 1))',
      '3 x 6; 784',
    ],
    ['L06', 'same-a-transposed', {}, 'nn.ConvTranspose2d(1, 1, (3, 5), stride=2)', '7 x 9; 16'],
    ['L10', 'arithmetic', { input: 224 }, 'nn.Conv2d(3, 768, kernel_size=16, stride=16)', '14 x 14; 590592'],
    [
      'L11',
      'arithmetic',
      { input: 32 },
      'nn.Conv2d(256, 256, 3, padding=18, dilation=18, bias=False)',
      '32 x 32; 589824',
    ],
    [
      'L12',
      'arithmetic',
      { input: 14 },
      'nn.Conv2d(512, 1024, kernel_size=1, bias=False)',
      '14 x 14; 524288',
    ],
    [
      'L13',
      'arithmetic',
      { input: 32 },
      'nn.Conv2d(1, 32, kernel_size=(41, 11), stride=(2, 2), padding=(20, 5))',
      '16 x 16; 14464',
    ],
    [
      'L14',
      'arithmetic',
      { input: 56 },
      'nn.Conv2d(24, 24, kernel_size=3, bias=False, groups=24)',
      '54 x 54; 216',
    ],
    ['L16', 'arithmetic', { input: 20 }, "nn.Conv2d(1, 1, 4, padding='same')", '20 x 20; 17'],
    [
      'L17',
      'arithmetic',
      { input: 28 },
      'nn.Conv2d(in_channels, out_channels, kernel_size=3, stride=1, padding=(3 - 1) // 2)',
      '28 x 28; 10',
    ],
    ['L18', 'arithmetic', {}, 'nn.Conv2d（3，64，kernel_size=3，stride=2，padding=1）', '5 x 5; 1792'],
    [
      'L19',
      'same-a-transposed',
      {},
      "Conv2DTranspose(8, (5,5), strides=(2, 2), padding='same')",
      '6 x 6; 208',
    ],
    [
      'L20',
      'arithmetic',
      { input: 9 },
      "layers.Conv2D(64, (3, 3), strides=(2, 2), padding='same')",
      '5 x 5; 640',
    ],
    ['L21', 'arithmetic', { input: 10 }, 'nn.Conv1d(16, 33, 3, stride=2)', '1 x 4; 1617'],
    ['K01', 'arithmetic', { input: 20 }, "torch.nn.Conv2d(1, 1, 5, padding='same')", '20 x 20; 26'],
    [
      'K02',
      'arithmetic',
      { input: 224 },
      '(conv1): Conv2d(3, 64, kernel_size=(7, 7), stride=(2, 2), padding=(3, 3), bias=False)',
      '112 x 112; 9408',
    ],
    [
      'K03',
      'arithmetic',
      { input: 20 },
      'nn.Conv2d(16, 33, (3, 5), stride=(2, 1), padding=(4, 2), dilation=(3, 1))',
      '11 x 20; 7953',
    ],
    ['K04', 'arithmetic', { input: 250 }, 'nn.Conv2d(3, 16, 11, 3, 0)', '80 x 80; 5824'],
    ['K05', 'same-a-transposed', {}, 'nn.ConvTranspose2d(1, 1, 3, 2, 1, 1, 1, True, 2)', '8 x 8; 10'],
    [
      'K06',
      'same-a-transposed',
      {},
      'nn.ConvTranspose2d(64, 51, kernel_size=3, stride=1, padding=3)',
      'small -1 -1',
    ],
  ] as const)('%s into %s', (_, figure, changes, text, answer) => {
    expect(pasted(figure, text, changes)).toBe(answer);
    // Nothing is left over: it says the same whatever stood there before.
    if (figure === 'arithmetic') {
      const { input = 10 } = changes as { input?: number };
      const before = {
        apart: true,
        inputAcross: input,
        kernelAcross: 7,
        strideAcross: 3,
        paddingAcross: 5,
        dilationAcross: 2,
        groups: 1,
        after: true,
      };
      const channels =
        text.includes('in_channels') || text.startsWith('layers')
          ? {}
          : { channelsIn: 5, channelsOut: 7, bias: false };
      expect(pasted(figure, text, { ...changes, ...before, ...channels })).toBe(answer);
    }
  });

  it.each([
    [
      'L07',
      'same-a-transposed',
      "nn.ConvTranspose2d(8, 4, 3, padding='same')",
      "PyTorch refuses it: argument 'padding' of ConvTranspose2d must be whole numbers, and it is 'same'.",
    ],
    [
      'L15',
      'arithmetic',
      'nn.Conv2d(4, 4, 3, groups=3)',
      'PyTorch refuses it: in_channels must be divisible by groups.',
    ],
    [
      'K07',
      'arithmetic',
      "nn.Conv2d(3, 64, 7, stride=2, padding='same')",
      "PyTorch refuses it: padding='same' is not supported for strided convolutions.",
    ],
  ])('%s is refused in %s', (_, figure, text, answer) => expect(pasted(figure, text)).toBe(answer));

  it('L09: a transposed layer in the arithmetic says what it makes itself', () => {
    const { line, first } = figures.arithmetic;
    const { notices } = line.read(
      'nn.ConvTranspose2d(128, 64, kernel_size=4, stride=2, padding=1, output_padding=1)',
      { ...first, input: 64 },
    );
    expect(notices.map(({ what, facts = {} }) => fill(said[what], facts))).toEqual([
      'ConvTranspose2d makes 129 × 129 of 64 × 64 and has 131\u00a0136 parameters. Shown is its transpose, the Conv2d with the same settings.',
    ]);
  });
});

const SEEDS = [
  'nn.ConvTranspose2d(16, 8, kernel_size=5, stride=2, padding=2, output_padding=1)',
  "nn.Conv2d(24, 24, (3, 5), padding='same', dilation=(2, 1), groups=24, bias=False, padding_mode='reflect')",
  "layers.Conv2D(64, (3, 3), strides=(2, 2), padding='same', activation='relu')",
  "Conv2DTranspose(8, (5,5), strides=(2, 2), padding='same')",
  'F.conv_transpose2d(x, torch.randn(8, 3, 4, 4), None, stride=2, padding=1)',
  'nn.Sequential(nn.ZeroPad2d((0, 1, 0, 1)), nn.Conv2d(1, 64, 3, 2), nn.ReLU(), nn.Conv1d(1, 1, 3))',
  'nn.Conv2d（3，64，kernel_size=3，padding=(3 - 1) // 2 + 2**3 % 5）  # first',
  '(0): ZeroPad2d((0, 1, 0, 1))\n  (1): LazyConv2d(0, 64, kernel_size=(3, 3), bias=not False)',
  "OrderedDict([('pad', nn.ReflectionPad2d(2)), ('conv', nn.Conv2d(3, 8, 2*(3,)))])",
  'F.conv2d(F.pad(x, (1, 1)), torch.ones((1, 1, 3, 3)) / 9, groups=1)',
  "Conv2D(32, 3, input_shape=(3, 150, 150), data_format='channels_first')",
];
const PIECES = [
  '(',
  ')',
  '[',
  ']',
  ',',
  '=',
  "'",
  '"',
  '#',
  '\n',
  ' ',
  '0',
  '-1',
  '010',
  '0b11',
  '1__0',
  'not ',
  '\\\n',
  '... ',
  'pad(',
  'hk.',
  '7',
  '9'.repeat(30),
  '1e5',
  '2.5',
  '**',
  '//',
  '% 0',
  'None',
  'True',
  'same',
  'kernel_size=',
  'stride=0',
  'groups=3',
  'nn.Conv2d(',
  'ConvTranspose1d(',
  'Conv3d(',
  '__proto__',
  'constructor=1',
  '\ud800',
  '\u0000',
  '（',
  '，',
  '−',
  '(((((((((((((((((((',
];

it('10,000 mutations: none throws, and what is taken is legal', { timeout: 30_000 }, () => {
  const random = new RandomState(18);
  const below = (count: number): number => random.randint(0, count);
  const mutated = (text: string): string => {
    const at = below(text.length + 1);
    const piece = PIECES[below(PIECES.length)];
    switch (below(5)) {
      case 0:
        return text.slice(0, at) + piece + text.slice(at);
      case 1:
        return text.slice(0, at) + text.slice(at + 1 + below(12));
      case 2:
        return text.slice(0, at) + piece + text.slice(at + 1 + below(4));
      case 3:
        return text.slice(0, at) + SEEDS[below(SEEDS.length)].slice(below(20)) + text.slice(at);
      default:
        return text.replace(/\d+/g, (number) => (below(3) === 0 ? String(below(300)) : number));
    }
  };
  const states = Object.fromEntries(FIGURES.map((name) => [name, figures[name].first]));
  let taken = 0;
  for (let run = 0; run < 10_000; run++) {
    let text = SEEDS[below(SEEDS.length)];
    for (let times = 1 + below(3); times > 0; times--) text = mutated(text);
    for (const name of FIGURES) {
      const { line, params } = figures[name];
      const { values, notices, refused } = line.read(text, states[name]);
      for (const [param, value] of Object.entries(values))
        expectSame(coerce(params[param], value, 'illegal'), value);
      for (const { what, facts = {} } of notices)
        expectSame(/\{\w+\}/.test(fill(said[what], facts)), /\{\w+\}/.test(JSON.stringify(facts)));
      if (refused) expectSame(values, {});
      else taken++;
      // From wherever the last one has led.
      states[name] = { ...states[name], ...values };
      line.write(states[name]);
    }
  }
  expect(taken).toBeGreaterThan(3000);
});
