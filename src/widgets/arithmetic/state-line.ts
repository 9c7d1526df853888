import type { LineNotice, StateLine } from '../contract.ts';
import { readLayer, writeLayer, type LayerSettings, type Pair } from '../../parts/line/index.ts';
import { axesOf, type LayerAxis } from './layer.ts';
import { params, type Params } from './params.ts';

function settingsOf(p: Params): LayerSettings {
  const [down, across] = axesOf(p);
  const pair = (of: (axis: LayerAxis) => number): Pair => [of(down), of(across)];
  return {
    inChannels: p.channelsIn,
    outChannels: p.channelsOut,
    kernel: pair(({ kernel }) => kernel),
    stride: pair(({ stride }) => stride),
    padding: pair(({ padding }) => padding),
    after: pair(({ after }) => after),
    outputPadding: [0, 0],
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
  // It has none: that of a transposed layer is told, and not taken.
  outputPadding: params.stride.most,
  dilation: params.dilation.most,
  groups: params.groups.most,
} as const;

const AXES = ['kernel', 'stride', 'padding', 'dilation'] as const;

type Values = { -readonly [K in keyof Params]?: Params[K] };

/** What is set for height and width; both at once where they are alike and were. */
function axisValues(settings: LayerSettings, apart: boolean): Values {
  const values: Values = { after: settings.after[0] > 0 };
  for (const name of AXES) values[name] = settings[name][0];
  if (!apart) return values;
  for (const name of AXES) values[`${name}Across`] = settings[name][1];
  return { ...values, afterAcross: settings.after[1] > 0 };
}

/** Whether a layer of one axis stands there. */
const isOneRow = (p: Params): boolean =>
  p.apart && p.input === 1 && p.inputAcross > 1 && [p.kernel, p.stride, p.dilation].every((one) => one === 1);

/** A layer of one axis has a picture of one row; the next one of two axes gets its square back. */
function inputValues(p: Params, oneAxis: boolean): Values {
  const across = p.apart ? p.inputAcross : p.input;
  if (oneAxis) return { input: 1, inputAcross: across };
  if (isOneRow(p)) return { input: across };
  return p.apart ? {} : { inputAcross: across };
}
const squared = (p: Params): LineNotice => ({
  what: 'squared',
  facts: { from: `1 × ${p.inputAcross}`, to: `${p.inputAcross} × ${p.inputAcross}` },
});

export const line: StateLine<Params> = {
  write: (p) => writeLayer('Conv2d', settingsOf(p)),

  read(text, p) {
    const now = settingsOf(p);
    const [down, across] = axesOf(p);
    const read = readLayer(text, {
      wanted: 'Conv2d',
      input: [down.input, across.input],
      channels: [now.inChannels, now.outChannels],
      kernel: now.kernel,
      most,
    });
    if (!read.settings) return { values: {}, notices: read.notices, refused: true };
    const { settings, oneAxis, notices } = read;
    // Settings that differ want the second row of controls, and its width the input's as it stood.
    const differ = [...AXES, 'after' as const].some((name) => settings[name][0] !== settings[name][1]);
    const apart = p.apart || oneAxis || differ;
    const inputs = apart ? inputValues(p, oneAxis) : {};
    const values: Values = {
      ...(apart && !p.apart && { apart }),
      ...inputs,
      ...axisValues(settings, apart),
      channelsIn: settings.inChannels,
      channelsOut: settings.outChannels,
      groups: settings.groups,
      bias: settings.bias,
    };
    return { values, notices: !oneAxis && isOneRow(p) ? [...notices, squared(p)] : notices };
  },
};
