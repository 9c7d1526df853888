/** Which of several things within reach a pointer means. */

/** A ring is as near as its middle, a rule as its edge. */
function distanceTo(element: Element, { clientX, clientY }: MouseEvent): number {
  const { left, top, width, height } = element.getBoundingClientRect();
  const part = element.matches('.handle') ? 0 : 1 / 2;
  const beyond = (at: number, start: number, length: number): number =>
    Math.max(0, Math.abs(at - start - length / 2) - part * length);
  return Math.hypot(beyond(clientX, left, width), beyond(clientY, top, height));
}

/** Of the rings of one figure that a pointer reaches, or of its rules, the nearest. */
export function nearestOf(pressed: Element, event: MouseEvent): Element {
  const alike = pressed.matches('.handle') ? '.handle' : '.grab-line';
  if (!pressed.matches(alike)) return pressed;
  const overlay = pressed.closest('.overlay');
  return document
    .elementsFromPoint(event.clientX, event.clientY)
    .filter((element) => element.matches(alike) && element.closest('.overlay') === overlay)
    .reduce(
      (nearest, element) => (distanceTo(element, event) < distanceTo(nearest, event) ? element : nearest),
      pressed,
    );
}
