/** A box for one number. What is typed becomes the value on Enter or on leaving; nonsense is said, and the value stays. */
import { useSignal } from '@preact/signals';
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
  set(value: number): void;
}

export function NumberBox({ id, label, value, min, max, zero, digits = 4, set }: NumberBoxProps) {
  const complaint = useSignal('');
  const take = (event: Event) => {
    const input = event.currentTarget as HTMLInputElement;
    const text = input.value.trim();
    if (text === formatNumber(value, digits)) return;
    const typed = parseTyped(text);
    const inside = (typed >= min && typed <= max) || (zero && typed === 0);
    if (Number.isNaN(typed)) complaint.value = fill(words.notNumber, { text: text.slice(0, 24) });
    else if (!inside)
      complaint.value = fill(words.outOfRange, { min: formatNumber(zero ? 0 : min), max: formatNumber(max) });
    else {
      complaint.value = '';
      set(typed);
    }
    input.value = formatNumber(inside ? typed : value, digits);
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
        value={formatNumber(value, digits)}
        onChange={take}
        onFocus={(event) => event.currentTarget.select()}
      />
      <span class="complaint" role="status">
        {complaint.value}
      </span>
    </span>
  );
}
