/** The way back as a line of PyTorch; and either way read. One axis is drawn, of one channel. */
import type { LineNotice, LineReading, StateLine } from '../contract.ts';
import {
  both,
  convolutionSizes,
  readLayer,
  transposedSizes,
  writeLayer,
  type LayerSettings,
} from '../../parts/line/index.ts';
import { params, type Params } from './params.ts';
import { spanOf } from './span.ts';

/** What the window’s last step leaves over, which is the output padding; of a window that does not fit, what it would be. */
function extraOf(p: Params): number {
  const travel = p.input + 2 * p.padding - spanOf(p);
  return ((travel % p.stride) + p.stride) % p.stride;
}

const settingsOf = (p: Params): LayerSettings => ({
  inChannels: 1,
  outChannels: 1,
  kernel: both(p.kernel),
  stride: both(p.stride),
  padding: both(p.padding),
  after: [0, 0],
  outputPadding: both(extraOf(p)),
  dilation: both(p.dilation),
  groups: 1,
  bias: true,
});

const UNLIMITED = 2 ** 24;
const most = {
  channels: UNLIMITED,
  groups: UNLIMITED,
  kernel: params.kernel.most,
  stride: params.stride.most,
  padding: params.padding.most,
  outputPadding: params.stride.most,
  dilation: params.dilation.most,
} as const;

interface Axis {
  readonly kernel: number;
  readonly stride: number;
  readonly padding: number;
  readonly after: number;
  readonly extra: number;
  readonly dilation: number;
}
function axisOf(settings: LayerSettings, along: 0 | 1): Axis {
  const { kernel, stride, padding, after, outputPadding, dilation } = settings;
  return {
    kernel: kernel[along],
    stride: stride[along],
    padding: padding[along],
    after: after[along],
    extra: outputPadding[along],
    dilation: dilation[along],
  };
}
const textOf = ({ kernel, stride, padding, extra, dilation }: Axis): string =>
  `kernel_size=${kernel}, stride=${stride}, padding=${padding}, output_padding=${extra}, dilation=${dilation}`;

const isIdle = ({ kernel, stride }: Axis): boolean => kernel === 1 && stride === 1;

/** The height, unless nothing happens along it; and what there is to say of the other axis. */
function shownAxis(settings: LayerSettings, oneAxis: boolean): { along: 0 | 1; notices: LineNotice[] } {
  const [down, across] = [axisOf(settings, 0), axisOf(settings, 1)];
  if (oneAxis) return { along: 1, notices: [] };
  if (textOf(down) === textOf(across)) return { along: 0, notices: [] };
  const wide = isIdle(down);
  const [shown, other] = wide ? ['width', 'height'] : ['height', 'width'];
  const facts = { shown, other, text: textOf(wide ? down : across) };
  return { along: wide ? 1 : 0, notices: [{ what: 'oneAxis', facts }] };
}

const CHANNELS = /^(in_channels|out_channels|filters)\b/;
/** The channels, which this figure has not, are no news in it. */
const isNews = ({ facts = {} }: LineNotice): boolean => !CHANNELS.test(facts.name ?? facts.text ?? '');
function aboutChannels({ inChannels, outChannels, groups, bias }: LayerSettings): LineNotice[] {
  const plain = inChannels === 1 && outChannels === 1 && groups === 1 && bias;
  return plain ? [] : [{ what: 'sizesOnly' }];
}

/** An input that the kernel fits into. */
function inputThere(p: Params, { padding, ...axis }: Axis): { input: number; notices: LineNotice[] } {
  const least = Math.max(1, spanOf(axis) - 2 * padding);
  if (p.input >= least) return { input: p.input, notices: [] };
  return { input: least, notices: [{ what: 'inputMade', facts: { from: `${p.input}`, to: `${least}` } }] };
}

/** What the layer makes of as many cells as the figure’s outputs are; of more, if that is nothing, and of one, if it is too much. */
function inputBack(
  p: Params,
  settings: LayerSettings,
  along: 0 | 1,
): { input: number; notices: LineNotice[] } {
  const { stride, extra } = axisOf(settings, along);
  const outputs = convolutionSizes(both(p.input), settingsOf(p))[0];
  const made = (count: number): number => transposedSizes(both(count), settings)[along];
  let count = Math.max(1, outputs);
  if (made(count) < 1) count += Math.ceil((1 - made(count)) / stride);
  if (made(count) > params.input.most)
    count = Math.max(1, count - Math.ceil((made(count) - params.input.most) / stride));
  const input = made(count);
  if (extra < stride) return { input, notices: [] };
  const there = convolutionSizes(both(input), settings)[along];
  const facts = { text: `${extra}`, from: `${count}`, to: `${input}`, outputs: `${there}` };
  return { input, notices: [{ what: 'pastStride', facts }] };
}

const refusal = (what: LineNotice['what'], facts: Record<string, string>): LineReading<Params> => ({
  values: {},
  notices: [{ what, facts }],
  refused: true,
});

export const line: StateLine<Params> = {
  write: (p) => writeLayer('ConvTranspose2d', settingsOf(p)),

  read(text, p) {
    const input = both(p.input);
    const kernel = both(p.kernel);
    const read = readLayer(text, { wanted: 'either', input, channels: [1, 1], kernel, most });
    if (!read.settings) return { values: {}, notices: read.notices, refused: true };
    const { settings, transposed, oneAxis, found } = read;
    const { along, notices } = shownAxis(settings, oneAxis);
    const axis = axisOf(settings, along);
    if (axis.after > 0)
      return refusal('uneven', { text: `${axis.padding} zeros before, ${axis.padding + axis.after} after` });
    const sized = transposed ? inputBack(p, settings, along) : inputThere(p, axis);
    if (sized.input > params.input.most)
      return refusal('beyond', { text: `input=${sized.input}`, most: `${params.input.most}` });
    const said: LineNotice[] = [
      ...read.notices.filter(isNews),
      ...(transposed ? [] : [{ what: 'wayThere', facts: { found } } as const]),
      ...notices,
      ...sized.notices,
      ...aboutChannels(settings),
    ];
    const { stride, padding, dilation } = axis;
    return { values: { input: sized.input, kernel: axis.kernel, stride, padding, dilation }, notices: said };
  },
};
