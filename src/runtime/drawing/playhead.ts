/** Where a sound is, as a line over its panels while it plays. The compositor alone moves it: no frame costs a layout. */

/** So many jumps from end to end where motion is unwelcome. */
const JUMPS = 8;

function makeHead(): { head: HTMLElement; line: HTMLElement } {
  const [head, line] = [document.createElement('div'), document.createElement('div')];
  head.className = 'playhead';
  head.append(line);
  return { head, line };
}

export interface Playhead {
  /** Where the panels are, by name. */
  readonly root: Element;
  readonly panels: readonly string[];
  /** What a panel's width stands for. */
  readonly seconds: number;
  /** Seconds heard so far. */
  now(): number;
}

/** Runs until the returned function is called. */
export function movePlayhead({ root, panels, seconds, now }: Playhead): () => void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const heads = panels.map((name) => ({ name, ...makeHead() }));
  let frame = 0;
  const move = () => {
    const part = Math.min(1, Math.max(0, now() / seconds));
    const at = calm ? Math.floor(JUMPS * part) / JUMPS : part;
    for (const { name, head, line } of heads) {
      // A redraw takes it away with all else that was in the plot.
      if (!head.isConnected) root.querySelector(`[data-panel="${name}"] > .plot`)?.append(head);
      line.style.transform = `translateX(${100 * at}%)`;
    }
    frame = requestAnimationFrame(move);
  };
  move();
  return () => {
    cancelAnimationFrame(frame);
    for (const { head } of heads) head.remove();
  };
}
