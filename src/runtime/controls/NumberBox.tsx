/** A box for one number. What is typed becomes the value on Enter or on leaving; nonsense is said, and the value stays. */
import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { formatNumber, parseTyped } from '../../format.ts';
import { fill, words } from '../words.ts';

interface NumberBoxProps {
  readonly id?: string;
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly zero?: boolean;
  readonly digits?: number;
  /** A whole number, every digit of it. */
  readonly whole?: boolean;
  set(value: number): void;
}

export function NumberBox({ id, label, value, min, max, zero, digits = 4, whole, set }: NumberBoxProps) {
  const shown = whole ? String(value) : formatNumber(value, digits);
  // A complaint is about what was typed over this value: with another it is gone.
  const complaint = useMemo(() => signal(''), [value]);
  const take = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const text = input.value.trim();
    complaint.value = '';
    if (text === shown) return;
    const typed = parseTyped(text);
    // What is taken comes back as the new value, on the steps of its param.
    input.value = shown;
    const inside = (typed >= min && typed <= max) || (zero && typed === 0);
    if (Number.isNaN(typed)) complaint.value = fill(words.notNumber, { text: text.slice(0, 24) });
    else if (!inside)
      complaint.value = fill(words.outOfRange, { min: formatNumber(zero ? 0 : min), max: formatNumber(max) });
    else set(typed);
  };
  return (
    <span class="number-box">
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        spellcheck={false}
        size={6}
        aria-label={label}
        value={shown}
        onChange={take}
        onFocus={(event) => event.currentTarget.select()}
      />
      <span class="complaint" role="status">
        {complaint.value}
      </span>
    </span>
  );
}
