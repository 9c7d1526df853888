/** The state as a line of PyTorch, and back. */
import type { LineNotice, StateLine } from '../contract.ts';
import { readLayer, writeLayer, type LayerSettings, type Pair } from '../../parts/line/index.ts';
import { axesOf, shapesOf, type Along } from './geometry.ts';
import { params, type Params } from './params.ts';

const AXES = ['stride', 'padding', 'outputPadding', 'dilation'] as const;

type Values = { -readonly [K in keyof Params]?: Params[K] };

function settingsOf(p: Params): LayerSettings {
  const axes = axesOf(p);
  const pair = (of: (axis: Along) => number): Pair => [of(axes[0]), of(axes[1])];
  return {
    inChannels: p.channelsIn,
    outChannels: p.channelsOut,
    kernel: pair(({ weights }) => weights),
    stride: pair(({ stride }) => stride),
    padding: pair(({ padding }) => padding),
    after: [0, 0],
    outputPadding: pair(({ extra }) => extra),
    dilation: pair(({ dilation }) => dilation),
    groups: p.groups,
    bias: p.bias,
  };
}

const most = {
  channels: params.channelsIn.most,
  kernel: params.kernel.most,
  stride: params.stride.most,
  padding: params.padding.most,
  outputPadding: params.outputPadding.most,
  dilation: params.dilation.most,
  groups: params.groups.most,
} as const;

const differ = ([down, across]: Pair): boolean => down !== across;

/** Whether a layer of one axis stands there: the next one of two axes gets its square back. */
function isOneRow(p: Params): boolean {
  const { y, h } = shapesOf(p);
  return p.apart && p.values === 'seeded' && y[0] === 1 && y[1] > 1 && h[0] === 1 && p.stride === 1;
}

/** Numbers that were typed stay, if the kernel keeps its shape; another kernel is drawn from the seed, over an input of the same size. */
function shapeValues(
  p: Params,
  kernel: Pair,
  oneAxis: boolean,
): { values: Values; kernel?: Pair; input?: Pair } {
  const { y, h } = shapesOf(p);
  const input: Pair = oneAxis ? [1, y[1]] : isOneRow(p) ? [y[1], y[1]] : y;
  const kept = h[0] === kernel[0] && h[1] === kernel[1] && (!oneAxis || y[0] === 1);
  if (p.values === 'typed' && kept) return { values: {} };
  return { values: p.values === 'typed' ? { values: 'seeded' } : {}, kernel, input };
}

function valuesOf(p: Params, settings: LayerSettings, oneAxis: boolean): Values {
  const { values, kernel, input } = shapeValues(p, settings.kernel, oneAxis);
  const pairs = [
    ...AXES.map((name) => settings[name]),
    ...[kernel, input].filter((pair) => pair !== undefined),
  ];
  const apart = p.apart || pairs.some(differ);
  if (apart && !p.apart) values.apart = true;
  for (const name of AXES) {
    values[name] = settings[name][0];
    if (apart) values[`${name}Across`] = settings[name][1];
  }
  if (kernel) values.kernel = kernel[0];
  if (kernel && apart) values.kernelAcross = kernel[1];
  if (input) values.input = input[0];
  if (input && apart) values.inputAcross = input[1];
  const { inChannels: channelsIn, outChannels: channelsOut, groups, bias } = settings;
  return { ...values, channelsIn, channelsOut, groups, bias };
}

export const line: StateLine<Params> = {
  write: (p) => writeLayer('ConvTranspose2d', settingsOf(p)),

  read(text, p) {
    const now = settingsOf(p);
    const read = readLayer(text, {
      wanted: 'ConvTranspose2d',
      input: shapesOf(p).y,
      channels: [now.inChannels, now.outChannels],
      kernel: now.kernel,
      most,
    });
    if (!read.settings) return { values: {}, notices: read.notices, refused: true };
    const { settings, oneAxis, notices } = read;
    // The odd zero at the end: no transposed layer crops its two ends differently.
    if (Math.max(...settings.after) > 0) {
      const at = settings.after[0] > 0 ? 0 : 1;
      const { [at]: before } = settings.padding;
      const facts = { text: `${before} zeros before, ${before + 1} after` };
      return { values: {}, notices: [{ what: 'uneven', facts }], refused: true };
    }
    const columns = shapesOf(p).y[1];
    const facts = { from: `1 × ${columns}`, to: `${columns} × ${columns}` };
    const squared: LineNotice[] = !oneAxis && isOneRow(p) ? [{ what: 'squared', facts }] : [];
    return { values: valuesOf(p, settings, oneAxis), notices: [...notices, ...squared] };
  },
};
