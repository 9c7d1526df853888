/**
 * The dock of a figure that opens a chapter would cover its drawing before anybody has come to it, and be pressed in the place of what a
 * finger came down on: it waits until the page is scrolled.
 */

/** Marks the figure as come to. Returns how to let go. */
export function dockInTime(figure: HTMLElement): () => void {
  const over = new AbortController();
  const come = () => {
    figure.dataset.comeTo = '';
    over.abort();
  };
  if (scrollY > 0) come();
  else document.addEventListener('scroll', come, { passive: true, signal: over.signal });
  return () => over.abort();
}
