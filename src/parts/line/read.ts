/**
 * The layer in a text that a reader pastes: a line out of a class, a printed model, another library's layer, half of it missing. All
 * of it is taken, what it leaves out being PyTorch's default, or nothing. It never throws.
 */
import type { LineNotice } from '../../widgets/contract.ts';
import type { Given } from './arguments.ts';
import { bound, callAt, callsIn, foreignIn, type Call, type Found } from './calls.ts';
import { kerasLayer } from './keras.ts';
import { withChannels } from './channels.ts';
import {
  Refused,
  type Asked,
  type LayerKind,
  type LayerRead,
  type LayerSettings,
  type Limited,
  type Pair,
} from './layer.ts';
import { pytorchLayer } from './pytorch.ts';
import { checkOutputPadding, convolutionSizes, parametersOf, transposedSizes } from './sizes.ts';
import { LONGEST, plainCode } from './text.ts';
import { withPadBefore } from './zero-pad.ts';

const wantedName = (wanted: Asked['wanted']): string => (wanted === 'either' ? 'Conv2d' : wanted);

/** The one that the figure is about: the first of its kind, or else the first. */
function chosen(calls: readonly Found[], code: string, { wanted }: Asked): Found {
  const readable = calls.filter(({ signature: { axes } }) => axes <= 2);
  const transposed = wanted !== 'Conv2d';
  const own = readable.find(({ signature }) => signature.transposed === transposed);
  const call = own ?? readable.at(0);
  if (call) return call;
  const deep = calls.at(0);
  if (deep) throw new Refused('threeAxes', { found: deep.name });
  const found = foreignIn(code);
  if (found !== undefined) throw new Refused('foreign', { found, wanted: wantedName(wanted) });
  throw new Refused('unreadable', { wanted: wantedName(wanted) });
}

const LIMITED: readonly (readonly [
  name: string,
  limit: Limited,
  of: (layer: LayerSettings) => readonly number[],
])[] = [
  ['in_channels', 'channels', ({ inChannels }) => [inChannels]],
  ['out_channels', 'channels', ({ outChannels }) => [outChannels]],
  ['kernel_size', 'kernel', ({ kernel }) => kernel],
  ['stride', 'stride', ({ stride }) => stride],
  ['padding', 'padding', ({ padding }) => padding],
  ['output_padding', 'outputPadding', ({ outputPadding }) => outputPadding],
  ['dilation', 'dilation', ({ dilation }) => dilation],
  ['groups', 'groups', ({ groups }) => [groups]],
];

/** No figure goes on for ever. */
function checkLimits(layer: LayerSettings, { most }: Asked): void {
  for (const [name, limit, of] of LIMITED) {
    const largest = Math.max(...of(layer));
    if (!(largest <= most[limit]))
      throw new Refused('beyond', { text: `${name}=${largest}`, most: `${most[limit]}` });
  }
}

/** 23296 as 23 296. */
const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
const sizeText = ([down, across]: Pair): string => `${down} × ${across}`;

/** What the layer of the line makes, where the figure shows its transpose. */
function readAs(call: Call, layer: LayerSettings, asked: Asked, wanted: LayerKind): LineNotice {
  const { transposed } = call.signature;
  if (transposed) checkOutputPadding(layer);
  const to = transposed ? transposedSizes(asked.input, layer) : convolutionSizes(asked.input, layer);
  const facts = {
    found: call.name,
    wanted,
    from: sizeText(asked.input),
    to: sizeText(to),
    parameters: grouped(parametersOf(layer)),
  };
  return { what: Math.min(...to) < 1 ? 'readAsNone' : 'readAs', facts };
}

/** With the channels in each other's place: a transposed layer has the settings of the layer that it transposes. */
const swapped = (layer: LayerSettings): LayerSettings => ({
  ...layer,
  inChannels: layer.outChannels,
  outChannels: layer.inChannels,
});

/** The figure’s second axis alone. */
const inOneRow = (asked: Asked): Asked => ({
  ...asked,
  input: [1, asked.input[1]],
  kernel: [1, asked.kernel[1]],
});

/** Where the layer before it ends. */
function endOfLast(calls: readonly Found[], code: string, { start }: Call): number {
  const last = calls.findLast((other) => other.start < start);
  return last ? Math.min(callAt(code, last).end, start) : 0;
}

function layerIn(text: string, figure: Asked): LayerRead {
  const code = plainCode(text);
  const calls = callsIn(code);
  const call = callAt(code, chosen(calls, code, figure));
  const { library, transposed, axes } = call.signature;
  const asked = axes === 1 ? inOneRow(figure) : figure;
  const given: Given = { at: bound(call), axes, notices: [] };
  const { notices } = given;
  const made = (library === 'Keras' ? kerasLayer : pytorchLayer)(call, given, asked);
  const padded = withPadBefore(made, given, code, { call, since: endOfLast(calls, code, call) });
  const layer = withChannels(padded, transposed, given, asked);
  checkLimits(layer, asked);
  if (asked.wanted === 'either' && transposed) checkOutputPadding(layer);
  if (axes === 1 && asked.wanted !== 'either')
    notices.unshift({ what: 'oneRow', facts: { found: call.name } });
  const other = asked.wanted !== 'either' && (asked.wanted === 'ConvTranspose2d') !== transposed;
  if (asked.wanted !== 'either' && other) notices.unshift(readAs(call, layer, asked, asked.wanted));
  if (calls.length > 1)
    notices.unshift({ what: 'among', facts: { text: call.text, others: `${calls.length - 1}` } });
  if (text.length > LONGEST) notices.push({ what: 'cut', facts: { most: `${LONGEST}` } });
  return {
    settings: other ? swapped(layer) : layer,
    transposed,
    found: call.name,
    oneAxis: axes === 1,
    notices,
  };
}

export function readLayer(text: string, asked: Asked): LayerRead {
  try {
    return layerIn(text, asked);
  } catch (error) {
    if (error instanceof Refused) return { notices: [error.notice] };
    throw error;
  }
}
