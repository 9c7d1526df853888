/** A table that is dropped anywhere on the page goes to the control that takes it, as if it had been chosen there. */
import type { SignalState } from './signal-state.ts';

/** The response's while that part is in sight, otherwise the signal's. */
const TAKERS = [
  '[data-setup=response]:not([hidden]) [data-param=responseTable] input[type=file]',
  '[data-param=table] input[type=file]',
] as const;
const takerIn = (root: HTMLElement): HTMLInputElement | undefined =>
  TAKERS.map((one) => root.querySelector<HTMLInputElement>(one)).find((input) => input !== null) ?? undefined;

function give(input: HTMLInputElement, file: File): void {
  const data = new DataTransfer();
  data.items.add(file);
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** The control comes a moment after it is asked for. */
function giveOnceThere(root: HTMLElement, file: File): void {
  const now = takerIn(root);
  if (now) return give(now, file);
  const watch = new MutationObserver(() => {
    const taker = takerIn(root);
    if (!taker) return;
    watch.disconnect();
    give(taker, file);
  });
  watch.observe(root, { childList: true, subtree: true });
}

/** Listens until it is let go of. */
export function takeDropped(root: HTMLElement, lab: SignalState): () => void {
  const onDragOver = (event: DragEvent) => event.preventDefault();
  const onDrop = (event: DragEvent) => {
    const file = event.dataTransfer?.files[0];
    if (event.defaultPrevented || !file) return;
    event.preventDefault();
    if (!takerIn(root)) lab.set('signal', 'own');
    giveOnceThere(root, file);
  };
  root.addEventListener('dragover', onDragOver);
  root.addEventListener('drop', onDrop);
  return () => {
    root.removeEventListener('dragover', onDragOver);
    root.removeEventListener('drop', onDrop);
  };
}
