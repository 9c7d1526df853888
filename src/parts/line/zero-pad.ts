/** What pads the input of a layer before it: nn.ZeroPad2d right before it is its padding, PyTorch’s way to pad one side more than the other. */
import type { Given } from './arguments.ts';
import { argumentsAt, isDefined, type Call } from './calls.ts';
import { Refused, type Pair } from './layer.ts';
import type { Padded } from './padding.ts';
import { valueOf } from './python-values.ts';
import { short } from './text.ts';

/** PyTorch's layers and functions, Keras', and other libraries' functions. */
const PAD =
  /(?<![\w.])(?:[\w.]{1,60}\.)?((?:Zero|Constant|Reflection|Replication|Circular)Pad[123]d|ZeroPadding[123]D|pad)\s*\(/g;
/** Between two modules of a Sequential, written, printed or as an OrderedDict, there is nothing but a comma and the name of the next. */
const NEXT = /^[\s,]*(?:\(\d+\):\s*|\)\s*,\s*\(\s*(?:'[^']*'|"[^"]*")\s*,\s*)?(?:[\w.]*\.)?$/;

interface Pad {
  readonly name: string;
  readonly parts: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The last one of a stretch of the text. */
function padIn(code: string, from: number, to: number): Pad | undefined {
  const pads = [...code.slice(from, to).matchAll(PAD)];
  const found = pads.findLast(({ index }) => !isDefined(code, from + index));
  if (!found) return undefined;
  const start = from + found.index;
  const { parts, end } = argumentsAt(code, start + found[0].length);
  return { name: found[1], parts, text: short(code.slice(start, end)), start, end };
}

/** [left, right, top, bottom]. */
function zerosOf({ parts }: Pad): number[] {
  const value = valueOf((parts[0] ?? '').replace(/^padding ?= ?/, ''));
  const items = value.is === 'several' ? value.items : Array.from({ length: 4 }, () => value);
  const zeros = items.flatMap((item) => (item.is === 'whole' && item.value >= 0 ? [item.value] : []));
  if (parts.length !== 1 || zeros.length !== 4)
    throw new Refused('notNumber', { name: 'ZeroPad2d', text: short(parts.join(', ')) });
  return zeros;
}

function withZeros<L extends Padded>(layer: L, pad: Pad): L {
  const [left, right, top, bottom] = zerosOf(pad);
  const more: Pair = [bottom - top, right - left];
  const after: Pair = [layer.after[0] + more[0], layer.after[1] + more[1]];
  if (after.some((one) => one < 0 || one > 1)) throw new Refused('uneven', { text: pad.text });
  return { ...layer, padding: [layer.padding[0] + top, layer.padding[1] + left], after };
}

/** Where its input ends: before it, but that of a function is among its arguments, and that of a layer may follow it in brackets. */
function inputEnd(code: string, { signature, start, end }: Call): number {
  if (signature.library === 'functional') return end;
  return code[end] === '(' ? argumentsAt(code, end + 1).end : start;
}

/** The layer with the zeros that stand right before it. Any other padding since the last layer is not taken, and that is said. */
export function withPadBefore<L extends Padded>(
  layer: L,
  { notices }: Given,
  code: string,
  { call, since }: { call: Call; since: number },
): L {
  const { transposed, axes } = call.signature;
  const pad = padIn(code, since, inputEnd(code, call));
  if (!pad) return layer;
  const isNext = pad.end <= call.start && NEXT.test(code.slice(pad.end, call.start));
  const isTaken = isNext && pad.name === 'ZeroPad2d' && !transposed && axes === 2;
  const left = isTaken ? padIn(code, since, pad.start) : pad;
  if (left) notices.push({ what: 'padBefore', facts: { text: left.text } });
  return isTaken ? withZeros(layer, pad) : layer;
}

/** The zeros of a layer as the argument of ZeroPad2d. */
export function zeroPad({ padding, after }: Padded): string {
  const [top, left] = padding;
  return `nn.ZeroPad2d((${left}, ${left + after[1]}, ${top}, ${top + after[0]}))`;
}
