/** Lines as people paste them: out of a class, half typed, from the wrong library. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  readLayer,
  writeLayer,
  type LayerKind,
  type LayerSettings,
} from '../../src/parts/line/layer-line.ts';
import { expectSame, forAll } from '../runtime/support/for-all.ts';
import { hostileText } from '../runtime/support/values.ts';

const plain: LayerSettings = {
  inChannels: 1,
  outChannels: 1,
  kernel: [3, 3],
  stride: [1, 1],
  padding: [0, 0],
  outputPadding: [0, 0],
  dilation: [1, 1],
  bias: true,
};
const KINDS = ['Conv2d', 'ConvTranspose2d'] as const satisfies readonly LayerKind[];
const with3x3 = (change: Partial<LayerSettings>) => ({ ...plain, ...change });

const pair = (least: number) =>
  fc.tuple(fc.integer({ min: least, max: 99 }), fc.integer({ min: least, max: 99 }));
const settingsOf = {
  inChannels: fc.integer({ min: 1, max: 4096 }),
  outChannels: fc.integer({ min: 1, max: 4096 }),
  kernel: pair(1),
  stride: pair(1),
  padding: pair(0),
  outputPadding: pair(0),
  dilation: pair(1),
  bias: fc.boolean(),
};
const anySettings = fc.record(settingsOf, { noNullPrototype: true });

describe('what is written is read', () => {
  it.each(KINDS)('of %s, whatever the settings', (kind) => {
    forAll(anySettings, (any) => {
      const settings = kind === 'Conv2d' ? { ...any, outputPadding: [0, 0] as const } : any;
      expectSame(readLayer(writeLayer(kind, settings), kind), { settings, notices: [] });
    });
  });

  it('and by the other kind, with the channels in each other’s place', () => {
    forAll(anySettings, (any) => {
      const settings = { ...any, outputPadding: [0, 0] as const };
      const read = readLayer(writeLayer('Conv2d', settings), 'ConvTranspose2d');
      expectSame(read.settings, {
        ...settings,
        inChannels: settings.outChannels,
        outChannels: settings.inChannels,
      });
      expectSame(
        read.notices.map(({ what }) => what),
        ['readAs'],
      );
    });
  });

  it('is the line a reader knows', () => {
    expect(writeLayer('Conv2d', with3x3({ stride: [2, 2], padding: [1, 1] }))).toBe(
      'nn.Conv2d(1, 1, kernel_size=3, stride=2, padding=1, dilation=1)',
    );
    expect(
      writeLayer('ConvTranspose2d', with3x3({ kernel: [3, 5], outputPadding: [1, 0], bias: false })),
    ).toBe(
      'nn.ConvTranspose2d(1, 1, kernel_size=(3, 5), stride=1, padding=0, output_padding=(1, 0), dilation=1, bias=False)',
    );
  });
});

describe('lines as they are pasted', () => {
  it.each<[string, LayerKind, Partial<LayerSettings>]>([
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
    ['nn.Conv2d(1, 1, 3, padding="valid")', 'Conv2d', {}],
    ["nn.Conv2d(1, 1, 3, groups=1, padding_mode='zeros', device=None, dtype=None)", 'Conv2d', {}],
    ['nn.Sequential(nn.Conv2d(1, 1, 3), nn.ReLU())', 'Conv2d', {}],
    ['nn.Conv2d(1, 1, 3, stride=+2', 'Conv2d', { stride: [2, 2] }],
    ['nn.Conv2d(1, 1_024, 3)', 'Conv2d', { outChannels: 1024 }],
  ])('%s', (text, kind, change) => {
    expect(readLayer(text, kind)).toEqual({ settings: with3x3(change), notices: [] });
  });
});

describe('what can’t be taken is named', () => {
  const said = (text: string, kind: LayerKind = 'Conv2d') =>
    readLayer(text, kind).notices.map(({ what, facts = {} }) => [what, ...Object.values(facts)].join(' '));

  it.each<[string, string[]]>([
    ['nn.Conv2d(1, 1, 3, groups=4)', ['notShown groups=4']],
    ["nn.Conv2d(1, 1, 3, padding_mode='circular')", ["notShown padding_mode='circular'"]],
    ['nn.Conv2d(1, 1, 3, 1, 0, 1, 2)', ['notShown groups=2']],
    ["nn.Conv2d(1, 1, kernel_size='x')", ["notNumber kernel_size 'x'"]],
    ['nn.Conv2d(1, 1, k, stride=2)', ['notNumber kernel_size k']],
    ['nn.Conv2d(1, 1, (3, 3, 3))', ['notNumber kernel_size (3, 3, 3)']],
    ['nn.Conv2d(1, 1, (3))', ['notNumber kernel_size (3)']],
    ['nn.Conv2d(1, 1, 3.0)', ['notNumber kernel_size 3.0']],
    ['nn.Conv2d(64 * 2, 1, 3)', ['notNumber in_channels 64 * 2']],
    ['nn.Conv2d(1, 1)', ['missing kernel_size']],
    ['nn.Conv2d(1, 1, 3, output_padding=1)', ['notShown output_padding=1']],
    ['nn.Conv2d(1, 1, 3, **settings)', ['notShown **settings']],
    ["nn.Conv2d(1, 1, 4, padding='same')", ["notShown padding='same'"]],
    ["nn.Conv2d(1, 1, 3, stride=2, padding='same')", ["refused padding='same'"]],
    ["nn.Conv2d(1, 1, 3, (1, 2), 'same')", ["refused padding='same'"]],
    ['nn.Conv2d(1, 1, 3); nn.Conv2d(1, 1, 5)', ['first']],
    ['nn.ConvTranspose2d(1, 1, 3)', ['readAs ConvTranspose2d Conv2d']],
    ['nn.Conv1d(1, 1, 3)', ['unreadable Conv2d']],
    ['# nn.Conv2d(1, 1, 3)', ['unreadable Conv2d']],
    ['Conv2D(32, 3)', ['unreadable Conv2d']],
    ['', ['unreadable Conv2d']],
  ])('%s', (text, notices) => {
    expect(said(text)).toEqual(notices);
  });

  it('and a long one is cut short', () => {
    expect(said(`nn.Conv2d(1, 1, 3, name='${'x'.repeat(500)}')`)[0].length).toBeLessThan(60);
  });

  it('leaves what it could not read, and what is missing without a usual value, as they were', () => {
    expect(readLayer('nn.Conv2d(c, 1, k, stride=s)', 'Conv2d').settings).toEqual({
      outChannels: 1,
      padding: [0, 0],
      outputPadding: [0, 0],
      dilation: [1, 1],
      bias: true,
    });
  });
});

it('throws at nothing', () => {
  const piece = fc.oneof(
    hostileText,
    fc.constantFrom(
      'nn.Conv2d(',
      'ConvTranspose2d(',
      '1',
      ', ',
      '=',
      '(',
      ')',
      '[',
      ']',
      "'",
      '"',
      '#',
      '\n',
      'kernel_size',
      '__proto__',
      'constructor=1',
      '-0',
      '9'.repeat(400),
      '1e5',
      '**',
    ),
  );
  const texts = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));
  const check = (text: string) => {
    for (const kind of KINDS)
      for (const value of Object.values(readLayer(`nn.Conv2d(${text}`, kind).settings).flat())
        expectSame(typeof value === 'boolean' || Number.isSafeInteger(value), true);
    for (const kind of KINDS) readLayer(text, kind);
  };
  forAll(texts, check, 5000);
});
