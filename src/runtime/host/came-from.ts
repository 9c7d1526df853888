/** The place in the text from which the reader was brought to a figure, and the way back to it. */
import { signal, type Signal } from '@preact/signals';

interface Place {
  readonly word: HTMLElement;
  /** How far below the top of the window it stood. */
  readonly height: number;
}
const places = new Map<string, Signal<Place | undefined>>();

export function cameFrom(figureId: string): Signal<Place | undefined> {
  const known = places.get(figureId) ?? signal<Place | undefined>(undefined);
  places.set(figureId, known);
  return known;
}

export const placeOf = (word: HTMLElement): Place => ({ word, height: word.getBoundingClientRect().top });

/** The line stands again where it stood, and what was pressed has the focus. */
export function goBack({ word, height }: Place): void {
  window.scrollBy({ top: word.getBoundingClientRect().top - height, behavior: 'instant' });
  word.focus({ preventScroll: true });
}
