/**
 * A Keras layer as the layer of PyTorch with its sizes: 'same' makes ⌈i/s⌉ outputs (i·s of a transposed one), with the odd zero at the
 * end; 'valid' of a transposed one makes (i − 1)s + max(d(k−1) + 1, s). keras/src/backend/common/backend_utils.py and TensorFlow's
 * `conv2d_transpose`.
 */
import {
  countArgument,
  groupsArgument,
  pairArgument,
  switchArgument,
  wordArgument,
  type Given,
} from './arguments.ts';
import type { Call } from './calls.ts';
import { both, pair, Refused, refusedBy, type Asked, type Layer, type Pair } from './layer.ts';
import { kerasSamePadding, type Padded } from './padding.ts';
import { valueOf } from './python-values.ts';
import { short } from './text.ts';

type Sizes = { readonly kernel: Pair; readonly stride: Pair; readonly dilation: Pair };
type Cropped = Padded & { readonly outputPadding: Pair };

const spans = ({ kernel, dilation }: Sizes): Pair =>
  pair((along) => dilation[along] * (kernel[along] - 1) + 1);

function paddingWord(given: Given, allowed: readonly string[]): string {
  const text = given.at.get('padding');
  if (text === undefined) return 'valid';
  const word = wordArgument(given, 'padding')?.toLowerCase();
  if (word !== undefined && allowed.includes(word)) return word;
  throw refusedBy('Keras', `padding must be one of ${allowed.join(', ')}, and it is ${short(text)}`);
}

function padded(word: string, sizes: Sizes, given: Given, input: Pair): Padded {
  if (word === 'causal') throw new Refused('uneven', { text: "padding='causal'" });
  if (word === 'valid') return { padding: both(0), after: both(0) };
  if (sizes.stride.some((step) => step > 1)) {
    const from = input.slice(2 - given.axes).join(' × ');
    given.notices.push({ what: 'kerasSame', facts: { text: "padding='same'", from } });
  }
  return kerasSamePadding(input, sizes.kernel, sizes.stride, sizes.dilation);
}

/** What is cropped at the end and what is appended there come to one number, of which PyTorch has two. */
function cropped(word: string, sizes: Sizes, given: Given): Cropped {
  const span = spans(sizes);
  const { stride } = sizes;
  if ((given.at.get('output_padding') ?? 'None') !== 'None') {
    const outputPadding = pairArgument(given, 'output_padding', { left: 0, row: 0, least: 0 });
    if (([0, 1] as const).some((along) => outputPadding[along] >= stride[along] && given.axes > along))
      throw refusedBy('Keras', 'strides must be greater than output_padding');
    const padding = pair((along) => (word === 'same' ? Math.floor(span[along] / 2) : 0));
    return { padding, after: both(0), outputPadding };
  }
  const most = pair((along) => Math.max(0, stride[along] - span[along]));
  if (word === 'valid') return { padding: both(0), after: both(0), outputPadding: most };
  const crop = pair((along) => Math.max(0, span[along] - stride[along]));
  const odd = pair((along) => crop[along] % 2);
  if (odd.some((one) => one > 0)) {
    if (([0, 1] as const).some((along) => odd[along] >= Math.max(stride[along], sizes.dilation[along])))
      throw new Refused('uneven', { text: "padding='same'" });
    given.notices.push({ what: 'kerasCrop' });
  }
  return {
    padding: pair((along) => Math.ceil(crop[along] / 2)),
    after: both(0),
    outputPadding: pair((along) => most[along] + odd[along]),
  };
}

/** What the shape of the input says: its channels are last, unless the first are said to be. */
function inChannelsOf(given: Given): number | undefined {
  const batch = given.at.get('batch_input_shape');
  const value = valueOf(given.at.get('input_shape') ?? batch ?? '');
  const shape = value.is === 'several' ? value.items.slice(given.at.has('input_shape') ? 0 : 1) : [];
  if (shape.length !== given.axes + 1) return undefined;
  const channels = shape.at(wordArgument(given, 'data_format') === 'channels_first' ? 0 : -1);
  return channels?.is === 'whole' && channels.value >= 1 ? channels.value : undefined;
}

export function kerasLayer(call: Call, given: Given, { input }: Asked): Layer {
  const { transposed, axes } = call.signature;
  const row = { row: 1, least: 1 };
  const sizes: Sizes = {
    kernel: pairArgument(given, 'kernel_size', row),
    stride: pairArgument(given, 'strides', { left: 1, ...row }),
    dilation: pairArgument(given, 'dilation_rate', { left: 1, ...row }),
  };
  if ([...sizes.stride].some((step) => step > 1) && [...sizes.dilation].some((apart) => apart > 1))
    throw refusedBy('Keras', 'strides > 1 not supported in conjunction with dilation_rate > 1');
  const causal = axes === 1 && !transposed ? ['causal'] : [];
  const word = paddingWord(given, ['valid', 'same', ...causal]);
  const outChannels = countArgument(given, 'filters');
  if (!given.at.has('filters')) throw new Refused('missing', { name: 'filters' });
  // Activation, names and the like change no size; where the shape of the input is said, only that is worth a word.
  for (const name of ['input_shape', 'batch_input_shape', 'activation', 'data_format'])
    if (given.at.has(name))
      given.notices.push({ what: 'aside', facts: { text: `${name}=${short(given.at.get(name) ?? '')}` } });
  return {
    inChannels: inChannelsOf(given),
    outChannels,
    ...sizes,
    ...(transposed
      ? cropped(word, sizes, given)
      : { ...padded(word, sizes, given, input), outputPadding: both(0) }),
    groups: groupsArgument(given),
    bias: switchArgument(given, 'use_bias'),
  };
}
