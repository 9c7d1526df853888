/** The dock of a figure that opens a chapter would cover its drawing before anybody has come to it: it waits for the first move. */

/** A finger's press ends with its click: what came up under it earlier would be pressed in its place. */
const MOVES = ['scroll', 'click', 'keydown'] as const;

/** Marks the figure as come to. Returns how to let go. */
export function dockInTime(figure: HTMLElement): () => void {
  const over = new AbortController();
  const come = ({ type, target }: Pick<Event, 'type' | 'target'>) => {
    // A row of its own that scrolls is nobody's move.
    if (type === 'scroll' && target !== document) return;
    figure.dataset.comeTo = '';
    over.abort();
  };
  if (scrollY > 0) figure.dataset.comeTo = '';
  else
    for (const move of MOVES)
      addEventListener(move, come, { capture: true, passive: true, signal: over.signal });
  return () => over.abort();
}
