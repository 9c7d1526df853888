/** A call of torch.nn or torch.nn.functional as the layer that it makes. */
import {
  countArgument,
  groupsArgument,
  pairArgument,
  switchArgument,
  wordArgument,
  type Given,
} from './arguments.ts';
import type { Call } from './calls.ts';
import { both, Refused, refusedBy, type Asked, type Layer, type Pair } from './layer.ts';
import { checkMode, MODES, samePadding, type Padded } from './padding.ts';
import { valueOf } from './python-values.ts';
import { short } from './text.ts';

/** Made of its sizes, and perhaps scaled. */
const SHAPED =
  /^(?:torch\.)?(?:randn|rand|ones|zeros|empty|(?:Float)?Tensor)\((.*?)(?:, ?\w+ ?=.*)?\)(?:\.(?:to|float|cuda|div|mul)\([^()]*\)| ?[*/] ?[\d.]+)?$/;

type Weights = Pick<Layer, 'inChannels' | 'outChannels' | 'kernel'>;

/** The sizes that a function finds in its weights: known where these are made in the line itself. */
function weightsOf({ signature: { transposed, axes } }: Call, given: Given, groups: number): Weights {
  const shape = SHAPED.exec(given.at.get('weight') ?? '')?.[1];
  const value = shape === undefined ? undefined : valueOf(`(${shape},)`);
  const listed = value?.is === 'several' ? value.items : [];
  const items = listed.length === 1 && listed[0].is === 'several' ? listed[0].items : listed;
  const sizes = items.flatMap((item) => (item.is === 'whole' && item.value >= 1 ? [item.value] : []));
  if (sizes.length !== axes + 2 || sizes.length !== items.length) {
    given.notices.push({ what: 'weights' });
    return {};
  }
  const [first, second, ...kernel] = sizes;
  return {
    ...(transposed
      ? { inChannels: first, outChannels: second * groups }
      : { outChannels: first, inChannels: second * groups }),
    kernel: [axes === 1 ? 1 : kernel[0], kernel[kernel.length - 1]],
  };
}

/** Of a function: whether anything is given as its bias. */
const hasBias = ({ at }: Given): boolean => valueOf(at.get('bias') ?? 'None').is !== 'none';

function paddingOf(call: Call, given: Given, sizes: { kernel: Pair; stride: Pair; dilation: Pair }): Padded {
  const word = wordArgument(given, 'padding');
  const same = word === 'same';
  if (word !== 'same' && word !== 'valid')
    return { padding: pairArgument(given, 'padding', { left: 0, row: 0, least: 0 }), after: both(0) };
  if (call.signature.transposed)
    throw refusedBy(
      'PyTorch',
      `argument 'padding' of ${call.name} must be whole numbers, and it is '${word}'`,
    );
  if (same && sizes.stride.some((step) => step !== 1))
    throw refusedBy('PyTorch', "padding='same' is not supported for strided convolutions");
  return same ? samePadding(sizes.kernel, sizes.dilation) : { padding: both(0), after: both(0) };
}

/** Another padding than zeros has the same sizes, and limits of its own. */
function checkPadding(call: Call, given: Given, padded: Padded, input: Pair): void {
  const text = given.at.get('padding_mode');
  if (text === undefined) return;
  const mode = wordArgument(given, 'padding_mode');
  if (mode === undefined || !MODES.includes(mode))
    throw refusedBy('PyTorch', `padding_mode must be one of ${MODES.join(', ')}, and it is ${short(text)}`);
  if (mode === 'zeros') return;
  if (call.signature.transposed)
    throw refusedBy('PyTorch', `Only "zeros" padding mode is supported for ${call.name}`);
  checkMode(mode, padded, input);
  given.notices.push({ what: 'mode', facts: { text: `padding_mode='${mode}'` } });
}

export function pytorchLayer(call: Call, given: Given, asked: Asked): Layer {
  const { transposed, library } = call.signature;
  const row = { row: 1, least: 1 };
  const groups = groupsArgument(given);
  const own = library === 'PyTorch';
  const weights: Weights = own
    ? {
        inChannels: countArgument(given, 'in_channels'),
        outChannels: countArgument(given, 'out_channels'),
        kernel: pairArgument(given, 'kernel_size', row),
      }
    : weightsOf(call, given, groups);
  const stride = pairArgument(given, 'stride', { left: 1, ...row });
  const dilation = pairArgument(given, 'dilation', { left: 1, ...row });
  const padded = paddingOf(call, given, { kernel: weights.kernel ?? asked.kernel, stride, dilation });
  checkPadding(call, given, padded, asked.input);
  for (const name of ['device', 'dtype'])
    if ((given.at.get(name) ?? 'None') !== 'None')
      given.notices.push({ what: 'aside', facts: { text: `${name}=${short(given.at.get(name) ?? '')}` } });
  if (own && !call.name.startsWith('Lazy'))
    for (const name of ['in_channels', 'out_channels'])
      if (!given.at.has(name)) throw new Refused('missing', { name });
  return {
    ...weights,
    ...padded,
    stride,
    dilation,
    groups,
    outputPadding: transposed
      ? pairArgument(given, 'output_padding', { left: 0, row: 0, least: 0 })
      : both(0),
    bias: own ? switchArgument(given, 'bias') : hasBias(given),
  };
}
