/**
 * While a figure is presented, what gives an answer away can be held back for a vote: the notice, whose place stays, and the light on a panel. It
 * lasts until it is let go, or the presentation ends; the next figure of the page is asked about, too. A link may begin with it
 * (`?way=step-3&way=held`): its page has set the mark before the figure came alive.
 */
import { signal, type ReadonlySignal } from '@preact/signals';

const root = document.documentElement;
const now = signal(root.hasAttribute('data-held'));

export const heldBack: ReadonlySignal<boolean> = now;

export function holdBack(isHeld: boolean): void {
  now.value = isHeld;
  root.toggleAttribute('data-held', isHeld);
}
