/** nn.ZeroPad2d right before a layer: its zeros are that layer's padding. PyTorch’s way to pad one side more than the other. */
import { argumentsAt } from './calls.ts';
import { Refused, type Pair } from './layer.ts';
import type { Padded } from './padding.ts';
import { valueOf } from './python-values.ts';
import { short } from './text.ts';

const ZERO_PAD = /\bZeroPad2d\s*\(/g;
/** Between the two there is nothing but the comma of a Sequential, and the module’s name. */
const NEXT = /^[\s,]*(?:[\w.]*\.)?$/;

/** [left, right, top, bottom] of the ZeroPad2d that ends right before a place; undefined where there is none. */
function zerosBefore(code: string, start: number): { zeros: number[]; text: string } | undefined {
  for (const found of code.slice(0, start).matchAll(ZERO_PAD)) {
    const { parts, end } = argumentsAt(code, found.index + found[0].length);
    if (end > start || !NEXT.test(code.slice(end, start))) continue;
    const text = short(code.slice(found.index, end));
    const value = valueOf((parts[0] ?? '').replace(/^padding ?= ?/, ''));
    const items = value.is === 'several' ? value.items : Array.from({ length: 4 }, () => value);
    const zeros = items.flatMap((item) => (item.is === 'whole' && item.value >= 0 ? [item.value] : []));
    if (parts.length !== 1 || zeros.length !== 4)
      throw new Refused('notNumber', { name: 'ZeroPad2d', text: short(parts.join(', ')) });
    return { zeros, text };
  }
  return undefined;
}

export function withZerosBefore<L extends Padded>(layer: L, code: string, start: number): L {
  const before = zerosBefore(code, start);
  if (!before) return layer;
  const [left, right, top, bottom] = before.zeros;
  const more: Pair = [bottom - top, right - left];
  const after: Pair = [layer.after[0] + more[0], layer.after[1] + more[1]];
  if (after.some((one) => one < 0 || one > 1)) throw new Refused('uneven', { text: before.text });
  return { ...layer, padding: [layer.padding[0] + top, layer.padding[1] + left], after };
}

/** The zeros of a layer as the argument of ZeroPad2d. */
export function zeroPad({ padding, after }: Padded): string {
  const [top, left] = padding;
  return `nn.ZeroPad2d((${left}, ${left + after[1]}, ${top}, ${top + after[0]}))`;
}
