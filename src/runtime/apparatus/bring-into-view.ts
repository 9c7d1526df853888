/** Moves the page to a figure, and the focus into it. */

/** Room for what stands on the figure's upper edge, and for a glimpse of the text. */
const MARGIN = 22;

/**
 * With the least movement, so that head, stage and controls are all in view: what has to be seen to use it, down to the foot with its
 * readouts. Where they do not fit, from its top.
 */
export function bringIntoView(figure: HTMLElement): void {
  const { top, bottom: end } = figure.getBoundingClientRect();
  // Not the controls themselves: on a phone they stick to the bottom of the window.
  const bottom = figure.querySelector('.figure-foot')?.getBoundingClientRect().top ?? end;
  const room = window.innerHeight - (bottom - top);
  // Above it stands the way back to the text, so what little room there is goes there first.
  const above = Math.min(MARGIN, Math.max(0, room));
  const below = bottom + Math.min(MARGIN, Math.max(0, room - above)) - window.innerHeight;
  let by = 0;
  if (room < 0) by = top - MARGIN;
  else if (top < above) by = top - above;
  else if (below > 0) by = below;
  // Fractions of a pixel would be gathered by every press.
  if (Math.abs(by) >= 1) window.scrollBy({ top: by, behavior: 'instant' });
}

/** What sticks to the bottom of a phone’s window is in view wherever the page stands. */
const isDocked = (element: Element): boolean => {
  const strip = element.closest('.controls, .player');
  return strip !== null && getComputedStyle(strip).position === 'sticky';
};

/** Gives the focus to the first of these that can be seen. */
function focusIn(figure: HTMLElement, selectors: readonly string[]): void {
  for (const selector of selectors)
    for (const element of figure.querySelectorAll<HTMLElement>(selector)) {
      if (!element.checkVisibility() || element.matches(':disabled')) continue;
      element.focus({ preventScroll: true });
      // A row of presets moves its chosen one into sight by itself; on a phone it may stand below the drawing, which is what to look at.
      if (!isDocked(element) && !element.matches('.chip'))
        element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      return;
    }
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** After the figure was changed: what the change has drawn is in view, and the focus in the first of these places. */
export async function arrive(figure: HTMLElement, places: readonly string[]): Promise<void> {
  await nextFrame();
  await nextFrame();
  // Another notice may be a line longer.
  bringIntoView(figure);
  focusIn(figure, [...places, '.chip[aria-pressed=true]', '.chip', '.controls input']);
}
