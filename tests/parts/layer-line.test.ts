/** Lines as people paste them: out of a class, half typed, printed, from another library. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainCode } from '../../src/parts/line/text.ts';
import { valueOf } from '../../src/parts/line/python-values.ts';
import { readLayer, writeLayer, type Asked, type LayerSettings } from '../../src/parts/line/index.ts';
import { expectSame, forAll } from '../runtime/support/for-all.ts';

const KINDS = ['Conv2d', 'ConvTranspose2d'] as const;
type Kind = (typeof KINDS)[number];

const plain: LayerSettings = {
  inChannels: 1,
  outChannels: 1,
  kernel: [3, 3],
  stride: [1, 1],
  padding: [0, 0],
  after: [0, 0],
  outputPadding: [0, 0],
  dilation: [1, 1],
  groups: 1,
  bias: true,
};
const most = {
  channels: 16_384,
  kernel: 1024,
  stride: 1024,
  padding: 4096,
  outputPadding: 1023,
  dilation: 1024,
  groups: 16_384,
};
const asking = (wanted: Asked['wanted'] = 'Conv2d', change: Partial<Asked> = {}): Asked => ({
  wanted,
  input: [20, 20],
  channels: [6, 4],
  kernel: [2, 5],
  most,
  ...change,
});
const read = (text: string, wanted: Asked['wanted'] = 'Conv2d', change: Partial<Asked> = {}) =>
  readLayer(text, asking(wanted, change));
const said = (text: string, wanted: Asked['wanted'] = 'Conv2d'): string[] =>
  read(text, wanted).notices.map(({ what, facts = {} }) => [what, ...Object.values(facts)].join(' '));

const pair = (least: number) =>
  fc.tuple(fc.integer({ min: least, max: 99 }), fc.integer({ min: least, max: 99 }));
const anySettings = fc
  .record(
    {
      inChannels: fc.integer({ min: 1, max: 512 }),
      outChannels: fc.integer({ min: 1, max: 512 }),
      kernel: pair(1),
      stride: pair(1),
      padding: pair(0),
      after: fc.constant([0, 0] as const),
      outputPadding: fc.constant([0, 0] as const),
      dilation: pair(1),
      groups: fc.integer({ min: 1, max: 16 }),
      bias: fc.boolean(),
    },
    { noNullPrototype: true },
  )
  .map((any) => ({
    ...any,
    inChannels: any.groups * any.inChannels,
    outChannels: any.groups * any.outChannels,
  }));

describe('what is written is read', () => {
  it.each(KINDS)('of %s, whatever the settings', (kind) => {
    forAll(anySettings, (settings) => {
      const { settings: found, notices } = read(writeLayer(kind, settings), kind);
      expectSame([found, notices], [settings, []]);
    });
  });

  it('and one more zero at the end, as a word or as a layer of its own', () => {
    const even = { ...plain, kernel: [4, 3], padding: [1, 1], after: [1, 0] } as const;
    expect(writeLayer('Conv2d', even)).toContain("padding='same'");
    const strided = { ...even, stride: [2, 2] } as const;
    expect(writeLayer('Conv2d', strided)).toBe(
      'nn.Sequential(nn.ZeroPad2d((1, 1, 1, 2)), nn.Conv2d(1, 1, kernel_size=(4, 3), stride=2, padding=0, dilation=1))',
    );
    for (const settings of [even, strided])
      expect(read(writeLayer('Conv2d', settings))).toMatchObject({ settings, notices: [] });
  });

  it('and by the other kind, with the channels in each other’s place', () => {
    forAll(anySettings, (settings) => {
      const { settings: found, notices } = read(writeLayer('Conv2d', settings), 'ConvTranspose2d');
      expectSame(found, { ...settings, inChannels: settings.outChannels, outChannels: settings.inChannels });
      expectSame(notices.length, 1);
      expectSame(['readAs', 'readAsNone'].includes(notices[0].what), true);
    });
  });

  it('is the line a reader knows', () => {
    expect(writeLayer('Conv2d', { ...plain, stride: [2, 2], padding: [1, 1] })).toBe(
      'nn.Conv2d(1, 1, kernel_size=3, stride=2, padding=1, dilation=1)',
    );
    expect(
      writeLayer('ConvTranspose2d', { ...plain, kernel: [3, 5], outputPadding: [1, 0], bias: false }),
    ).toBe(
      'nn.ConvTranspose2d(1, 1, kernel_size=(3, 5), stride=1, padding=0, output_padding=(1, 0), dilation=1, bias=False)',
    );
  });
});

describe('lines as they are pasted', () => {
  it.each<[string, Kind, Partial<LayerSettings>]>([
    ['nn.Conv2d(1, 1, 3)', 'Conv2d', {}],
    ['torch.nn.Conv2d(1, 1, 3, 2, 1)', 'Conv2d', { stride: [2, 2], padding: [1, 1] }],
    [
      '        self.conv1 = nn.Conv2d(1, 6, 5)  # the first layer',
      'Conv2d',
      { outChannels: 6, kernel: [5, 5] },
    ],
    [
      'Conv2d(3, 96, kernel_size=(11, 11), stride=(4, 4), padding=(2, 2))',
      'Conv2d',
      { inChannels: 3, outChannels: 96, kernel: [11, 11], stride: [4, 4], padding: [2, 2] },
    ],
    [
      '(0): Conv2d(1, 1, kernel_size=(4, 4), stride=(1, 1), padding=same)',
      'Conv2d',
      { kernel: [4, 4], padding: [1, 1], after: [1, 1] },
    ],
    ['nn.Conv2d(1, 1, 3, 1, 2, 4)', 'Conv2d', { padding: [2, 2], dilation: [4, 4] }],
    [
      'nn.ConvTranspose2d(1, 1, 3, 2, 1, 1)',
      'ConvTranspose2d',
      { stride: [2, 2], padding: [1, 1], outputPadding: [1, 1] },
    ],
    [
      'nn.ConvTranspose2d(1, 1, 3, 2, 1, 1, 1, False, 3)',
      'ConvTranspose2d',
      { stride: [2, 2], padding: [1, 1], outputPadding: [1, 1], bias: false, dilation: [3, 3] },
    ],
    [
      'nn.Conv2d(in_channels=1,\n  out_channels=1, # one\n  kernel_size=[3, 5,],\n  bias = False)',
      'Conv2d',
      { kernel: [3, 5], bias: false },
    ],
    ["nn.Conv2d(1, 1, 3, padding='same', dilation=2)", 'Conv2d', { padding: [2, 2], dilation: [2, 2] }],
    [
      'nn.Conv2d(1, 1, 4, padding=‘same’, dilation=3)',
      'Conv2d',
      { kernel: [4, 4], padding: [4, 4], after: [1, 1], dilation: [3, 3] },
    ],
    ['nn.Conv2d(1, 1, 3, padding="valid")', 'Conv2d', {}],
    ["nn.Conv2d(1, 1, 3, groups=1, padding_mode='zeros', device=None, dtype=None)", 'Conv2d', {}],
    [
      'nn.Conv2d(24, 24, 3, groups=24, bias=0)',
      'Conv2d',
      { inChannels: 24, outChannels: 24, groups: 24, bias: false },
    ],
    ['nn.Sequential(nn.Conv2d(1, 1, 3), nn.ReLU())', 'Conv2d', {}],
    ['nn.Conv2d(1, 1, 3, stride=+2', 'Conv2d', { stride: [2, 2] }],
    ['nn.Conv2d(1, 1_024, (3))', 'Conv2d', { outChannels: 1024 }],
    [
      'nn.Conv2d(2**4, 64*2, 3, padding=(3 - 1) // 2, stride=(2,))',
      'Conv2d',
      { inChannels: 16, outChannels: 128, padding: [1, 1], stride: [2, 2] },
    ],
    [
      'nn.Conv2d（１，６４，kernel_size＝３，stride=（2、1））',
      'Conv2d',
      { outChannels: 64, stride: [2, 1] },
    ],
    [
      'nn.Sequential(nn.ZeroPad2d((0, 1, 0, 1)), nn.Conv2d(1, 1, 3, 2))',
      'Conv2d',
      { stride: [2, 2], after: [1, 1] },
    ],
    ['nn.ZeroPad2d(2),\n nn.Conv2d(1, 1, 3)', 'Conv2d', { padding: [2, 2] }],
    [
      '(0): ZeroPad2d((0, 1, 0, 1))\n  (1): Conv2d(1, 1, kernel_size=(3, 3), stride=(2, 2))',
      'Conv2d',
      { stride: [2, 2], after: [1, 1] },
    ],
    ["OrderedDict([('pad', nn.ZeroPad2d(2)), ('conv', nn.Conv2d(1, 1, 3))])", 'Conv2d', { padding: [2, 2] }],
    ['nn.Conv2d(1, 0b100000, 3, bias=0.0)', 'Conv2d', { outChannels: 32, bias: false }],
    ['nn.Conv2d(1, 0o20, 3, bias=not True)', 'Conv2d', { outChannels: 16, bias: false }],
    [
      'nn.Conv2d(1, 1, tuple([3, 5]), 2*(2,), (1,) + (2,))',
      'Conv2d',
      { kernel: [3, 5], stride: [2, 2], padding: [1, 2] },
    ],
    ['>>> nn.Conv2d(1, 1, 3, \\\n...   stride=2)', 'Conv2d', { stride: [2, 2] }],
    ['nn.Conv2d(1, 1, 3, \\\n stride=2)', 'Conv2d', { stride: [2, 2] }],
    [
      'F.conv2d(x, torch.randn(8, 3, 5, 5), stride=2, padding=1)',
      'Conv2d',
      { inChannels: 3, outChannels: 8, kernel: [5, 5], stride: [2, 2], padding: [1, 1], bias: false },
    ],
    [
      'F.conv_transpose2d(x, torch.ones(8, 3, 2, 2), b, 2, groups=2)',
      'ConvTranspose2d',
      { inChannels: 8, outChannels: 6, kernel: [2, 2], stride: [2, 2], groups: 2 },
    ],
  ])('%s', (text, kind, change) => {
    expect(read(text, kind)).toMatchObject({ settings: { ...plain, ...change }, notices: [] });
  });
});

describe('lines of Keras, over an input of 20', () => {
  it.each<[string, Kind, Partial<LayerSettings>]>([
    [
      "layers.Conv2D(64, (3, 3), strides=(2, 2), padding='same')",
      'Conv2d',
      { outChannels: 64, stride: [2, 2], after: [1, 1] },
    ],
    [
      "Conv2D(8, 5, strides=2, padding='SAME', use_bias=False)",
      'Conv2d',
      { outChannels: 8, kernel: [5, 5], stride: [2, 2], padding: [1, 1], after: [1, 1], bias: false },
    ],
    [
      "Conv2D(8, 3, activation=None, dilation_rate=2, padding='same')",
      'Conv2d',
      { outChannels: 8, dilation: [2, 2], padding: [2, 2] },
    ],
    ['keras.layers.Conv2D(filters=8, kernel_size=3)', 'Conv2d', { outChannels: 8 }],
    [
      "Conv2DTranspose(8, (5,5), strides=(2, 2), padding='same')",
      'ConvTranspose2d',
      { outChannels: 8, kernel: [5, 5], stride: [2, 2], padding: [2, 2], outputPadding: [1, 1] },
    ],
    [
      "Conv2DTranspose(8, 4, strides=2, padding='same')",
      'ConvTranspose2d',
      { outChannels: 8, kernel: [4, 4], stride: [2, 2], padding: [1, 1] },
    ],
    [
      "Conv2DTranspose(8, 2, strides=3, padding='valid')",
      'ConvTranspose2d',
      { outChannels: 8, kernel: [2, 2], stride: [3, 3], outputPadding: [1, 1] },
    ],
    [
      "Conv2DTranspose(8, 3, strides=2, padding='same', output_padding=1)",
      'ConvTranspose2d',
      { outChannels: 8, stride: [2, 2], padding: [1, 1], outputPadding: [1, 1] },
    ],
  ])('%s', (text, kind, change) => {
    expect(read(text, kind).settings).toEqual({ ...plain, inChannels: 6, ...change });
  });
  it.each<[string, number]>([
    ['Conv2D(32, (3, 3), input_shape=(150, 150, 3))', 3],
    ["Conv2D(32, (3, 3), input_shape=(3, 150, 150), data_format='channels_first')", 3],
    ['Conv2D(32, (3, 3), batch_input_shape=(None, 150, 150, 3))', 3],
    ['Conv1D(32, 3, input_shape=(None, 8))', 8],
  ])('has the channels of the input that it says: %s', (text, channels) => {
    const { settings, notices } = read(text);
    expect(settings?.inChannels).toBe(channels);
    expect(notices.some(({ what }) => what === 'unsaid')).toBe(false);
  });
  it.each(['shape', '(None, None, None)', '(150, 150)'])('has none in input_shape=%s', (shape) => {
    expect(said(`Conv2D(32, 3, input_shape=${shape})`)).toContain('unsaid in_channels 6');
  });
  it('makes ⌈i/s⌉ of any input, and i·s on the way back', () => {
    for (let input = 1; input <= 12; input++)
      for (let kernel = 1; kernel <= 5; kernel++)
        for (let stride = 1; stride <= 4; stride++) {
          const there = read(`Conv2D(1, ${kernel}, ${stride}, 'same')`, 'Conv2d', { input: [input, input] });
          const { padding, after } = there.settings!;
          const outputs = Math.floor((input + 2 * padding[0] + after[0] - kernel) / stride) + 1;
          expect(outputs).toBe(Math.ceil(input / stride));
          const back = read(`Conv2DTranspose(1, ${kernel}, ${stride}, 'same')`, 'ConvTranspose2d');
          // An odd crop at the end without a stride is nothing that PyTorch’s layer can do.
          if (!back.settings) expect([stride, kernel % 2]).toEqual([1, 0]);
          else {
            const { padding: crop, outputPadding: extra } = back.settings;
            expect((input - 1) * stride - 2 * crop[0] + kernel + extra[0]).toBe(input * stride);
          }
        }
  });
});

describe('what is said of a line that is taken', () => {
  it.each<[string, Kind, string[]]>([
    ['nn.Conv2d(1, 1, 3, bias=use_bias)', 'Conv2d', ['unknown bias=use_bias True']],
    [
      'nn.Conv2d(dim, dim, 3, groups=dim)',
      'Conv2d',
      ['unknown groups=dim 1', 'unknown in_channels=dim 6', 'unknown out_channels=dim 4'],
    ],
    ['nn.Conv2d(c, 10, 3, groups=5)', 'Conv2d', ['unknown in_channels=c 5']],
    [
      'nn.ConvTranspose2d(ngf * 8, ngf * 4, 4, 2, 1)',
      'ConvTranspose2d',
      ['unknown in_channels=ngf * 8 6', 'unknown out_channels=ngf * 4 4'],
    ],
    ["nn.Conv2d(1, 1, 3, 1, 1, padding_mode='reflect')", 'Conv2d', ["mode padding_mode='reflect'"]],
    ['nn.Conv2d(1, 1, 3, dtype=torch.float64)', 'Conv2d', ['aside dtype=torch.float64']],
    ['F.conv2d(x, w, stride=2)', 'Conv2d', ['weights', 'unsaid in_channels 6', 'unsaid out_channels 4']],
    ["Conv2D(4, 3, 2, 'same')", 'Conv2d', ["kerasSame padding='same' 20 × 20", 'unsaid in_channels 6']],
    ['nn.LazyConv2d(8, 3)', 'Conv2d', ['unsaid in_channels 6']],
    ['nn.Conv1d(1, 1, 3)', 'Conv2d', ['oneRow Conv1d']],
    ['LazyConv2d(0, 96, kernel_size=(11, 11))', 'Conv2d', ['unsaid in_channels 6']],
    ['nn.ReflectionPad2d(3), nn.Conv2d(1, 1, 7)', 'Conv2d', ['padBefore nn.ReflectionPad2d(3)']],
    [
      'nn.ConstantPad1d(1, 0), nn.Conv1d(1, 1, 3)',
      'Conv2d',
      ['oneRow Conv1d', 'padBefore nn.ConstantPad1d(1, 0)'],
    ],
    ['self.pad = nn.ZeroPad2d(2)\nself.conv = nn.Conv2d(1, 1, 3)', 'Conv2d', ['padBefore nn.ZeroPad2d(2)']],
    [
      '(pad): ZeroPad2d(2)\n(norm): BatchNorm2d(1)\n(conv): Conv2d(1, 1, kernel_size=(3, 3))',
      'Conv2d',
      ['padBefore ZeroPad2d(2)'],
    ],
    [
      'x = F.pad(x, (1, 1, 1, 1))\nx = F.conv2d(x, torch.ones(1, 1, 3, 3))',
      'Conv2d',
      ['padBefore F.pad(x, (1, 1, 1, 1))'],
    ],
    [
      'F.conv2d(F.pad(x, (1, 1, 1, 1)), torch.ones(1, 1, 3, 3))',
      'Conv2d',
      ['padBefore F.pad(x, (1, 1, 1, 1))'],
    ],
    [
      'nn.ReflectionPad2d(1), nn.ZeroPad2d(1), nn.Conv2d(1, 1, 3)',
      'Conv2d',
      ['padBefore nn.ReflectionPad2d(1)'],
    ],
    ['def pad(x):\n  nn.Conv2d(1, 1, 3)', 'Conv2d', []],
    ['nn.Conv2d(1, 1, 3)(nn.ZeroPad2d(1)(x))', 'Conv2d', ['padBefore nn.ZeroPad2d(1)']],
    [
      'x = layers.ZeroPadding2D(3)(x)\nx = layers.Conv2D(64, 7, strides=2)(x)',
      'Conv2d',
      ['padBefore layers.ZeroPadding2D(3)', 'unsaid in_channels 6'],
    ],
    [
      'nn.ConvTranspose2d(1, 1, 2)\nnn.ReflectionPad2d(1)\nnn.ConvTranspose2d(1, 1, 3); nn.Conv2d(1, 1, 3)',
      'Conv2d',
      ['among Conv2d(1, 1, 3) 2'],
    ],
    ['F.conv2d(x, k, groups=3)', 'Conv2d', ['weights', 'unsaid in_channels 6', 'unsaid out_channels 3']],
    ['nn.Conv2d(1, 1, 3); nn.Conv2d(1, 1, 5)', 'Conv2d', ['among Conv2d(1, 1, 3) 1']],
    [
      'nn.Conv2d(1, 1, 3); nn.ConvTranspose2d(1, 1, 5); nn.Conv3d(1, 1, 3)',
      'ConvTranspose2d',
      ['among ConvTranspose2d(1, 1, 5) 2'],
    ],
    [
      'nn.ConvTranspose2d(128, 64, 4, 2, 1, 1)',
      'Conv2d',
      ['readAs ConvTranspose2d Conv2d 20 × 20 41 × 41 131\u00a0136'],
    ],
    [
      'nn.Conv2d(1, 1, 50)',
      'ConvTranspose2d',
      ['readAsNone Conv2d ConvTranspose2d 20 × 20 0 × 0 2\u00a0501'],
    ],
    [
      "Conv2DTranspose(4, 5, 2, 'same', data_format='channels_last')",
      'ConvTranspose2d',
      ["aside data_format='channels_last'", 'kerasCrop', 'unsaid in_channels 6'],
    ],
  ])('%s', (text, kind, notices) => {
    expect(said(text, kind)).toEqual(notices);
    expect(read(text, kind).settings).toBeDefined();
  });
  it('and a long one is cut short', () => {
    expect(said(`nn.Conv2d(1, 1, 3, device='${'x'.repeat(500)}')`)[0].length).toBeLessThan(70);
  });
  it('takes PyTorch’s default for what is left out', () => {
    expect(read('F.conv2d(x, w)').settings).toEqual({
      ...plain,
      inChannels: 6,
      outChannels: 4,
      kernel: [2, 5],
      bias: false,
    });
  });
});

describe('what is refused, and nothing of it taken', () => {
  it.each<[string, Kind, string]>([
    ["nn.Conv2d(1, 1, kernel_size='x')", 'Conv2d', "notNumber kernel_size 'x'"],
    ['nn.Conv2d(1, 1, k, stride=2)', 'Conv2d', 'unsolved kernel_size k'],
    ['nn.Conv2d(1, 1, 3, stride=s)', 'Conv2d', 'unsolved stride s'],
    ['nn.Conv2d(1, 1, (3, 3, 3))', 'Conv2d', 'notNumber kernel_size (3, 3, 3)'],
    ['nn.Conv2d(1, 1, 3.0)', 'Conv2d', 'notNumber kernel_size 3.0'],
    ['nn.Conv2d(1, 1, 3, 4 / 2)', 'Conv2d', 'notNumber stride 4 / 2'],
    ['nn.Conv2d(1, 1)', 'Conv2d', 'missing kernel_size'],
    ['nn.Conv2d(1, 1, 3, **settings)', 'Conv2d', 'unsolved arguments **settings'],
    ['nn.Conv2d(1, 1, 3, output_padding=1)', 'Conv2d', 'noArgument Conv2d PyTorch output_padding'],
    [
      'nn.Conv2d(1, 1, 3, kernel_size=3)',
      'Conv2d',
      "refused Python Conv2d got multiple values for argument 'kernel_size'",
    ],
    [
      'nn.Conv2d(1, 1, kernel_size=3, 2)',
      'Conv2d',
      'refused Python positional argument follows keyword argument',
    ],
    [
      "nn.Conv2d(1, 1, 3, stride=2, padding='same')",
      'Conv2d',
      "refused PyTorch padding='same' is not supported for strided convolutions",
    ],
    [
      "nn.Conv2d(1, 1, 3, (1, 2), 'same')",
      'Conv2d',
      "refused PyTorch padding='same' is not supported for strided convolutions",
    ],
    [
      "nn.ConvTranspose2d(8, 4, 3, padding='same')",
      'ConvTranspose2d',
      "refused PyTorch argument 'padding' of ConvTranspose2d must be whole numbers, and it is 'same'",
    ],
    [
      "nn.ConvTranspose2d(8, 4, 3, padding_mode='reflect')",
      'ConvTranspose2d',
      'refused PyTorch Only "zeros" padding mode is supported for ConvTranspose2d',
    ],
    [
      "nn.Conv2d(1, 1, 3, padding=20, padding_mode='reflect')",
      'Conv2d',
      'refused PyTorch Padding size should be less than the corresponding input dimension, and it is 20 for an input of 20',
    ],
    ['nn.Conv2d(4, 4, 3, groups=3)', 'Conv2d', 'refused PyTorch in_channels must be divisible by groups'],
    ['nn.Conv2d(3, 4, 3, groups=3)', 'Conv2d', 'refused PyTorch out_channels must be divisible by groups'],
    [
      "nn.Conv2d(1, 1, 3, padding=-1, padding_mode='circular')",
      'Conv2d',
      'refused This figure negative padding, which crops',
    ],
    ['nn.Conv2d(1, 1, 3, stride=0)', 'Conv2d', 'refused PyTorch non-positive stride is not supported'],
    [
      'nn.ConvTranspose2d(1, 1, 3, 2, 1, 2)',
      'Conv2d',
      'refused PyTorch output padding must be smaller than either stride or dilation, and it is 2',
    ],
    ['nn.Conv2d(1, 1, 5000)', 'Conv2d', 'beyond kernel_size=5000 1024'],
    [`nn.Conv2d(1, 1, ${'9'.repeat(40)})`, 'Conv2d', 'beyond kernel_size=1e+40 1024'],
    [
      'nn.Sequential(nn.ZeroPad2d((1, 0, 1, 0)), nn.Conv2d(1, 1, 3))',
      'Conv2d',
      'uneven nn.ZeroPad2d((1, 0, 1, 0))',
    ],
    ["Conv1D(8, 3, padding='causal')", 'Conv2d', "uneven padding='causal'"],
    [
      'Conv2D(8, 3, strides=2, dilation_rate=2)',
      'Conv2d',
      'refused Keras strides > 1 not supported in conjunction with dilation_rate > 1',
    ],
    ['nn.Conv2d(1, 1, max(1, 2))', 'Conv2d', 'unsolved kernel_size max(1, 2)'],
    ['nn.Conv2d(1, 1, (k, 3))', 'Conv2d', 'unsolved kernel_size (k, 3)'],
    ['nn.Conv2d(1, 1, 3, 2 if True else 1)', 'Conv2d', 'unsolved stride 2 if True else 1'],
    ['nn.Conv2d(1, 1, 3, padding=3 >> 1)', 'Conv2d', 'unsolved padding 3 >> 1'],
    ['nn.Conv2d(010, 1, 3)', 'Conv2d', 'refused Python invalid syntax'],
    ['nn.Conv2d(1, 1__0, 3)', 'Conv2d', 'refused Python invalid syntax'],
    ['nn.Conv2d(0, 64, 3)', 'Conv2d', 'refused This figure in_channels must be at least 1, and it is 0'],
    ["Conv2d(3, 64, 3, norm='BN')", 'Conv2d', 'noArgument Conv2d PyTorch norm'],
    ['Conv2D(64, 3, kernel=3)', 'Conv2d', 'noArgument Conv2D Keras kernel'],
    ['nn.Conv2D(3, 64, 3)', 'Conv2d', 'foreign nn.Conv2D Conv2d'],
    ['paddle.nn.Conv2D(3, 64, 3)', 'Conv2d', 'foreign paddle.nn.Conv2D Conv2d'],
    ['hk.Conv2D(64, 3, 2)', 'Conv2d', 'foreign hk.Conv2D Conv2d'],
    ["mindspore.nn.Conv2d(3, 64, 3, pad_mode='same')", 'Conv2d', 'foreign mindspore.nn.Conv2d Conv2d'],
    ['tf.layers.conv2d(x, 64, 5, 2)', 'Conv2d', 'foreign tf.layers.conv2d Conv2d'],
    ["slim.conv2d(x, 64, [3, 3], scope='a')", 'Conv2d', 'foreign slim.conv2d Conv2d'],
    ['K.conv2d(x, w, strides=(2, 2))', 'Conv2d', 'foreign K.conv2d Conv2d'],
    ['nn.conv2d(3, 64, 3)', 'Conv2d', 'foreign nn.conv2d Conv2d'],
    ['nn.Conv3d(1, 1, 3)', 'Conv2d', 'threeAxes Conv3d'],
    [
      "lax.conv_transpose(x, k, (2, 2), 'SAME', transpose_kernel=True)",
      'ConvTranspose2d',
      'foreign lax.conv_transpose ConvTranspose2d',
    ],
    ['tf.nn.conv2d(x, w, 2, "SAME")', 'Conv2d', 'foreign tf.nn.conv2d Conv2d'],
    ['SeparableConv2D(32, 3)', 'Conv2d', 'foreign SeparableConv2D Conv2d'],
    ['kernel_shape=[3, 3], pads=[2, 2, 2, 2]', 'Conv2d', 'foreign ONNX Conv2d'],
    ['# nn.Conv2d(1, 1, 3)', 'Conv2d', 'unreadable Conv2d'],
    ['class Conv2d(nn.Module):', 'Conv2d', 'foreign Conv2d Conv2d'],
    ['', 'ConvTranspose2d', 'unreadable ConvTranspose2d'],
  ])('%s', (text, kind, notice) => {
    expect(said(text, kind)).toEqual([notice]);
    expect(read(text, kind).settings).toBeUndefined();
  });
});

describe('constant arithmetic', () => {
  it.each([
    ['(3 - 1) // 2', 1],
    ['2**4', 16],
    ['2**3**2', 512],
    ['-2**2', -4],
    ['-7 // 2', -4],
    ['-7 % 3', 2],
    ['64*2', 128],
    ['0x10', 16],
    ['1_000', 1000],
    ['int(4)', 4],
    ['((5))', 5],
    ['1 + 2 * 3 - 4', 3],
  ])('%s is %i', (text, value) => expect(valueOf(text)).toEqual({ is: 'whole', value }));
  it.each([
    ['ngf * 8', 'unknown'],
    ['self.k', 'unknown'],
    ['k[0]', 'unknown'],
    ['1 // 0', 'unknown'],
    ['3 3', 'unknown'],
    ['3.0', 'float'],
    ['4 / 2', 'float'],
    ['2 ** -1', 'float'],
    ['None', 'none'],
    ['', 'unknown'],
    ['('.repeat(100), 'unknown'],
    ['('.repeat(5000), 'unknown'],
  ])('%s is %s', (text, is) => expect(valueOf(text).is).toBe(is));
  it('has tuples, and tuples of them', () => {
    const items = [3, 5].map((value) => ({ is: 'whole', value }));
    for (const text of ['(3, 5)', '[3, 5]', '(3, 5,)', '(3,) + (5,)'].slice(0, 3))
      expect(valueOf(text)).toEqual({ is: 'several', items });
    expect(valueOf('(3,) * 2')).toEqual({ is: 'several', items: [items[0], items[0]] });
  });
});

it('plain code has no comments, curly quotes, or full-width signs', () => {
  expect(plainCode('a（１，２）  # no\nb = ‘#’')).toBe("a(1,2)  \nb = '#'");
});

describe('weights that are made in the line', () => {
  it.each([
    'torch.ones(8, 4, 3, 5)/9',
    'torch.randn((8, 4, 3, 5))',
    'torch.Tensor(8, 4, 3, 5)',
    'torch.rand([8, 4, 3, 5], device=d)',
    'torch.ones(8, 4, 3, 5).to(device)',
  ])('%s', (weight) => {
    const { settings, notices } = read(`F.conv2d(x, ${weight})`);
    expect(settings).toMatchObject({ inChannels: 4, outChannels: 8, kernel: [3, 5] });
    expect(notices).toEqual([]);
  });
  it.each(['torch.ones(8, 4, 3, 5).view(1, 1, 5, 5)', 'k', 'torch.Tensor([[1, 2]])'])('not %s', (weight) => {
    expect(said(`F.conv2d(x, ${weight})`)[0]).toBe('weights');
  });
});

describe('a long text takes no long time', () => {
  // Each took seconds, and a minute on a slow machine: here no more than the test's own limit.
  it.each([
    ['letters', 'a'.repeat(50_000)],
    ['a word', 'conv'.repeat(12_000)],
    ['points', 'conv.'.repeat(10_000)],
    ['open brackets', 'Conv2d('.repeat(7000)],
    ['open pads', `${'ZeroPad2d('.repeat(4900)} Conv2d(1, 1, 3`],
    ['blanks', `conv${' '.repeat(49_000)}x`],
    ['digits', `nn.Conv2d(1, 1, ${'0_'.repeat(24_000)})`],
    ['quotes', `${"'".repeat(49_999)}#`],
    ['two quotes', `'"`.repeat(25_000)],
    ['ends of lines', '\\\n'.repeat(25_000)],
  ])('of %s', { timeout: 1500 }, (_, text) => {
    expect(read(text).notices.length).toBeGreaterThan(0);
  });
});
