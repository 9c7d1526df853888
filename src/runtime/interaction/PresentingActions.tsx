/** The actions that only a presented figure has, before the way out; `present.ts` does what they ask for. */
import { render } from 'preact';
import { heldBack, holdBack } from './held-back.ts';
import { en as words } from './words.en.ts';

interface Does {
  light(): void;
  goOn(by: 1 | -1): void;
}
interface SignProps {
  readonly sign: string;
  readonly label: string;
  readonly keys: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  onClick(): void;
}

function Sign({ sign, label, keys, pressed, disabled, onClick }: SignProps) {
  return (
    <button
      type="button"
      class="action"
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-pressed={pressed}
      title={label}
      disabled={disabled}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}

function PresentingActions({ light, goOn }: Does) {
  const isHeld = heldBack.value;
  return (
    <>
      <Sign sign="◉" label={words.light} keys="s" disabled={isHeld} onClick={light} />
      <Sign
        sign="“”"
        label={words.holdBack}
        keys="h"
        pressed={isHeld}
        onClick={() => holdBack(!heldBack.value)}
      />
      <Sign sign="‹" label={words.figureBefore} keys="b" onClick={() => goOn(-1)} />
      <Sign sign="›" label={words.figureAfter} keys="n" onClick={() => goOn(1)} />
    </>
  );
}

/** Returns how to take them away. */
export function showActions(figure: Element, does: Does): () => void {
  const place = document.createElement('span');
  place.className = 'of-presenting presenting-actions';
  figure.querySelector('.actions > :last-child')!.before(place);
  render(<PresentingActions {...does} />, place);
  return () => {
    render(null, place);
    place.remove();
  };
}
