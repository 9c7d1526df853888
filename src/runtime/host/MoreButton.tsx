/** Shows what waits under *More*, and puts it away again. */
import type { Signal } from '@preact/signals';
import { fill, words } from '../words.ts';

interface MoreButtonProps {
  readonly open: Signal<boolean>;
  /** How many there are. */
  readonly count: number;
  readonly class: string;
  /** What kind of thing, for those who do not see what stands beside it. */
  readonly label: string;
}

export function MoreButton({ open, count, label, ...rest }: MoreButtonProps) {
  if (count === 0) return null;
  return (
    <button
      type="button"
      class={rest.class}
      aria-expanded={open.value}
      aria-label={fill(open.value ? words.lessOf : words.moreOf, { label, count })}
      onClick={() => (open.value = !open.value)}
    >
      {open.value ? words.lessShown : fill(words.moreShown, { count })}
    </button>
  );
}
