/** The state as a line of PyTorch, and back. One stride, padding, output padding and dilation for both axes. */
import type { KernelValue, LineNotice, StateLine } from '../contract.ts';
import { readLayer, writeLayer, type Pair } from '../../parts/line/layer-line.ts';
import { MOST, type Params } from './params.ts';

const NAMES = {
  stride: 'stride',
  padding: 'padding',
  outputPadding: 'output_padding',
  dilation: 'dilation',
} as const;

const both = (value: number): Pair => [value, value];
const shapeOf = (p: Params): Pair => (p.values === 'seeded' ? both(p.kernel) : p.typedKernel.shape);
/** 1, 2, … 9, 1, …: no two neighbours alike, and nothing to draw from a seed. */
const counted = ([down, across]: Pair): KernelValue => ({
  shape: [down, across],
  data: Array.from({ length: down * across }, (_, at) => (at % 9) + 1),
});

/** A square kernel is a size; one of another shape has to be typed, and something has to stand there to begin with. */
function withKernel(p: Params, [down, across]: Pair): Partial<Params> {
  const shape = shapeOf(p);
  if (shape[0] === down && shape[1] === across) return {};
  if (p.values === 'seeded' && down === across) return { kernel: down };
  const within = (count: number): number => Math.min(MOST, Math.max(1, count));
  return {
    values: 'typed',
    ...(p.values === 'seeded' && { typedInput: counted(both(p.input)) }),
    typedKernel: counted([within(down), within(across)]),
  };
}

export const line: StateLine<Params> = {
  write: (p) =>
    writeLayer('ConvTranspose2d', {
      inChannels: 1,
      outChannels: 1,
      kernel: shapeOf(p),
      stride: both(p.stride),
      padding: both(p.padding),
      outputPadding: both(p.outputPadding),
      dilation: both(p.dilation),
      bias: false,
    }),

  read(text, p) {
    const { settings, notices } = readLayer(text, 'ConvTranspose2d');
    const said: LineNotice[] = [...notices];
    const notShown = (name: string, value: string) =>
      said.push({ what: 'notShown', facts: { text: `${name}=${value}` } });
    let values: Partial<Params> = settings.kernel ? withKernel(p, settings.kernel) : {};
    if (settings.kernel && values.typedKernel && Math.max(...settings.kernel) > MOST)
      notShown('kernel_size', `(${settings.kernel.join(', ')})`);
    for (const name of ['stride', 'padding', 'outputPadding', 'dilation'] as const) {
      const pair = settings[name];
      if (!pair) continue;
      if (pair[0] === pair[1]) values = { ...values, [name]: pair[0] };
      else notShown(NAMES[name], `(${pair.join(', ')})`);
    }
    const { inChannels, outChannels } = settings;
    if (inChannels !== undefined && inChannels !== 1) notShown('in_channels', String(inChannels));
    if (outChannels !== undefined && outChannels !== 1) notShown('out_channels', String(outChannels));
    return { values, notices: said };
  },
};
