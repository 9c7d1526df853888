/**
 * While a control is used, the panel that answers it is in view: above whatever of the figure sticks to the bottom of the screen. On a
 * phone the control that is used is brought into the dock as well.
 */
import type { Signal } from '@preact/signals';

/** Between a panel and the edge that it is scrolled to. */
const AIR = 4;
const STICKING = ':scope > :is(.player, .chooser, .controls)';

const isSeen = (element: Element): boolean => element.getClientRects().length > 0;

/** The panel in which a change of the control is to be seen. */
export function answeringPanel(figure: Element, control: HTMLElement): Element | undefined {
  const panels = [...figure.querySelectorAll<HTMLElement>('.stage .panel')].filter(isSeen);
  const named = (control.dataset.answers ?? '').split(' ');
  for (const name of named) {
    const found = panels.find(({ dataset }) => dataset.panel === name);
    if (found) return found;
  }
  return panels[0];
}

/** What is left of the window's height above the parts that stick to its bottom, once the control is in its place. */
function roomAbove(figure: Element, control: HTMLElement): { room: number; sticks: boolean } {
  const sticking = [...figure.querySelectorAll(STICKING)].filter(
    (part) => isSeen(part) && getComputedStyle(part).position === 'sticky',
  );
  // A dock takes the height of the control that is chosen, a frame after this.
  const docks = sticking.some((part) => part.matches('.chooser'));
  const docked = parseFloat(getComputedStyle(figure).getPropertyValue('--dock'));
  const grows = docks ? control.offsetHeight - docked : 0;
  const height = sticking.reduce((sum, part) => sum + part.getBoundingClientRect().height, grows);
  return { room: innerHeight - height, sticks: sticking.length > 0 };
}

/** Scrolls the page as little as it takes. */
function bring(figure: Element, control: HTMLElement): void {
  const panel = answeringPanel(figure, control);
  if (!panel || figure.matches('[data-presenting]')) return;
  const { room, sticks } = roomAbove(figure, control);
  const { top, bottom, height } = panel.getBoundingClientRect();
  let by = 0;
  if (height > room - AIR || top < 0) by = top - AIR;
  else if (bottom > room) by = bottom - room + AIR;
  if (!sticks) {
    // A control that does not come along stays in sight too.
    const own = control.getBoundingClientRect();
    by = Math.min(Math.max(by, own.bottom - innerHeight), own.top);
  }
  if (Math.abs(by) > 1) scrollBy({ top: by, behavior: 'instant' });
}

/** A button that its row shows in part only is shown whole once it has the focus. */
function revealInRow(button: HTMLElement): void {
  const row = button.closest('.presets, .chooser');
  if (!row) return;
  const [left, right] = [button.offsetLeft - AIR, button.offsetLeft + button.offsetWidth + AIR];
  if (left < row.scrollLeft) row.scrollLeft = left;
  else if (right > row.scrollLeft + row.clientWidth) row.scrollLeft = right - row.clientWidth;
}

const controlOf = (event: Event): HTMLElement | undefined =>
  (event.target as Element).closest<HTMLElement>('.controls > .control') ?? undefined;

export function keepAnswersInView(figure: HTMLElement, docked: Signal<string | undefined>): () => void {
  let pointer: PointerEvent | undefined;
  let turns = 0;
  const onDown = (event: PointerEvent) => {
    pointer = event;
    turns = 0;
  };
  const onUp = (event: PointerEvent) => {
    pointer = undefined;
    const control = turns > 0 && event.type === 'pointerup' && controlOf(event);
    if (control) bring(figure, control);
  };
  const onFocus = (event: FocusEvent) => {
    revealInRow(event.target as HTMLElement);
    const control = controlOf(event);
    if (!control) return;
    docked.value = control.dataset.param;
    // Under a pointer nothing may move away.
    if (!pointer) bring(figure, control);
  };
  const onInput = (event: Event) => {
    const control = controlOf(event);
    if (!control) return;
    turns++;
    // The first turn under a finger may be the beginning of a swipe.
    const isSure = pointer?.pointerType !== 'touch' || turns > 1;
    if (isSure && (!pointer || roomAbove(figure, control).sticks)) bring(figure, control);
  };
  const onPress = (event: MouseEvent) => {
    const name = (event.target as Element).closest<HTMLElement>('[data-chooses]')?.dataset.chooses;
    const control = name && figure.querySelector<HTMLElement>(`.control[data-param="${name}"]`);
    if (control) bring(figure, control);
  };
  const listeners = { pointerdown: onDown, focusin: onFocus, input: onInput, click: onPress } as const;
  for (const [type, heard] of Object.entries(listeners))
    figure.addEventListener(type, heard as EventListener);
  for (const type of ['pointerup', 'pointercancel'] as const) document.addEventListener(type, onUp);
  // A word of the text may have led to a control before this came.
  const held = document.activeElement?.closest<HTMLElement>('.controls > .control');
  if (held && figure.contains(held)) {
    docked.value = held.dataset.param;
    bring(figure, held);
  }
  return () => {
    for (const type of ['pointerup', 'pointercancel'] as const) document.removeEventListener(type, onUp);
  };
}
