/** Says to the stylesheet what a presented figure's head, player and foot take of the screen: the drawing has the rest. */

const PARTS =
  ':scope > :is(.figure-head, .figure-link-notice, .player, .figure-line, .figure-foot, .figure-trouble)';
/** What the heights of all parts are rounded by, and the gap below the last row of panels. */
const SLACK = 14;

export function keepFitting(figure: HTMLElement): () => void {
  const parts = [...figure.querySelectorAll<HTMLElement>(PARTS)];
  const stage = figure.querySelector<HTMLElement>('.stage')!;
  const measure = () => {
    // Round the drawing, too: the stage's own padding, and the button of what is under More.
    const { paddingTop, paddingBottom } = getComputedStyle(stage);
    const more = stage.querySelector<HTMLElement>('.more-panels');
    const round = parseFloat(paddingTop) + parseFloat(paddingBottom) + (more ? more.offsetHeight + SLACK : 0);
    const height = parts.reduce((sum, { offsetHeight }) => sum + offsetHeight, round + SLACK);
    figure.style.setProperty('--measured', `${height}px`);
  };
  const observer = new ResizeObserver(measure);
  for (const part of [figure, ...parts]) observer.observe(part);
  measure();
  return () => {
    observer.disconnect();
    figure.style.removeProperty('--measured');
  };
}
