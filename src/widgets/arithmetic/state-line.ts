import type { StateLine } from '../contract.ts';
import { readLayer, writeLayer, type LayerSettings, type Pair } from '../../parts/line/layer-line.ts';
import { axesOf } from './layer.ts';
import type { Params } from './params.ts';

type Setting = 'kernel' | 'stride' | 'padding' | 'dilation';
const SETTINGS: readonly Setting[] = ['kernel', 'stride', 'padding', 'dilation'];

function settingsOf(p: Params): LayerSettings {
  const [down, across] = axesOf(p);
  const both = (name: Setting): Pair => [down[name], across[name]];
  return {
    inChannels: p.channelsIn,
    outChannels: p.channelsOut,
    kernel: both('kernel'),
    stride: both('stride'),
    padding: both('padding'),
    outputPadding: [0, 0],
    dilation: both('dilation'),
    bias: p.bias,
  };
}

export const line: StateLine<Params> = {
  write: (p) => writeLayer('Conv2d', settingsOf(p)),

  read(text, p) {
    const { settings, notices } = readLayer(text, 'Conv2d');
    const pairs = SETTINGS.filter((name) => settings[name]).map(
      (name) => [name, settings[name] as Pair] as const,
    );
    // Settings that differ want the second row of controls, and its width the input's as it stood.
    const differ = pairs.some(([, [down, across]]) => down !== across);
    const values: { -readonly [K in keyof Params]?: Params[K] } = {};
    if (differ && !p.apart) Object.assign(values, { apart: true, inputAcross: p.input });
    for (const [name, [down, across]] of pairs) {
      values[name] = down;
      if (differ || p.apart) values[`${name}Across`] = across;
    }
    if (settings.inChannels !== undefined) values.channelsIn = settings.inChannels;
    if (settings.outChannels !== undefined) values.channelsOut = settings.outChannels;
    if (settings.bias !== undefined) values.bias = settings.bias;
    return { values, notices };
  },
};
