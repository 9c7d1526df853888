/** One argument at a time: as whole numbers an axis, as a count, as a switch. What PyTorch refuses is refused in its words. */
import type { LineNotice } from '../../widgets/contract.ts';
import { both, Refused, refusedBy, type Pair } from './layer.ts';
import { truthOf, valueOf, type Value } from './python-values.ts';
import { short } from './text.ts';

/** The arguments of one call, and what there is to say of them. */
export interface Given {
  readonly at: ReadonlyMap<string, string>;
  readonly axes: number;
  readonly notices: LineNotice[];
}

const notNumber = (name: string, text: string): Refused =>
  new Refused('notNumber', { name, text: short(text) });
/** A number for all that is known here, but which? */
const unsolved = (name: string, text: string): Refused =>
  new Refused('unsolved', { name, text: short(text) });

/** Below its least, in the words of PyTorch. */
const TOO_LITTLE: Readonly<Record<string, string>> = {
  kernel_size: 'kernel size should be greater than zero',
  stride: 'non-positive stride is not supported',
  strides: 'non-positive stride is not supported',
  padding: 'negative padding is not supported',
  output_padding: 'negative output_padding is not supported',
  dilation: 'dilation should be greater than zero',
  dilation_rate: 'dilation should be greater than zero',
};

function wholeFrom(value: Value, name: string, text: string): number {
  if (value.is === 'unknown') throw unsolved(name, text);
  if (value.is !== 'whole' || Number.isNaN(value.value)) throw notNumber(name, text);
  return value.value;
}

/**
 * A number for both, or one for each. A layer of one axis is a picture with a single row: what belongs to the row is `row`. PyTorch
 * takes a tuple of one for both axes, but for the kernel.
 */
export function pairArgument(
  { at, axes }: Given,
  name: string,
  { left, row, least }: { left?: number; row: number; least: number },
): Pair {
  const text = at.get(name);
  if (text === undefined) {
    if (left === undefined) throw new Refused('missing', { name });
    return axes === 1 ? [row, left] : both(left);
  }
  const value = valueOf(text);
  const items = value.is === 'several' ? value.items : [value];
  const numbers = items.map((item) => wholeFrom(item, name, text));
  const spreads = value.is !== 'several' || (numbers.length === 1 && name !== 'kernel_size');
  if (!(spreads || numbers.length === axes)) throw notNumber(name, text);
  if (numbers.some((number) => number < least)) {
    // Any other padding than zeros is laid on beforehand, and crops where it is negative.
    if (name === 'padding' && !(at.get('padding_mode') ?? 'zeros').includes('zeros'))
      throw refusedBy('This figure', 'negative padding, which crops');
    throw refusedBy('PyTorch', TOO_LITTLE[name] ?? `${name} is too small`);
  }
  if (axes === 1) return [row, numbers[0]];
  return [numbers[0], numbers.at(-1) ?? numbers[0]];
}

/** How many channels; undefined, and said, where the line has a name for it. */
export function countArgument({ at }: Given, name: string): number | undefined {
  const text = at.get(name);
  if (text === undefined) return undefined;
  const value = valueOf(text);
  if (value.is === 'unknown') return undefined;
  const count = wholeFrom(value, name, text);
  // PyTorch does make a layer of no channels.
  if (count < 1) throw refusedBy('This figure', `${name} must be at least 1, and it is ${count}`);
  return count;
}

export function groupsArgument({ at, notices }: Given): number {
  const text = at.get('groups') ?? '1';
  const value = valueOf(text);
  if (value.is === 'unknown') {
    notices.push({ what: 'unknown', facts: { text: `groups=${short(text)}`, taken: '1' } });
    return 1;
  }
  const groups = wholeFrom(value, 'groups', text);
  if (groups < 1) throw refusedBy('PyTorch', 'groups must be a positive integer');
  return groups;
}

/** What Python takes for true. */
export function switchArgument({ at, notices }: Given, name: string): boolean {
  const text = at.get(name);
  if (text === undefined) return true;
  const value = valueOf(text);
  const truth = truthOf(value);
  if (truth !== undefined) return truth;
  notices.push({ what: 'unknown', facts: { text: `${name}=${short(text)}`, taken: 'True' } });
  return true;
}

/** A word, in quotes or, as a printed layer has it, without. */
export function wordArgument({ at }: Given, name: string): string | undefined {
  const text = at.get(name);
  if (text === undefined) return undefined;
  const value = valueOf(text);
  if (value.is === 'text') return value.value;
  return value.is === 'unknown' && /^[a-z]+$/.test(text) ? text : undefined;
}
