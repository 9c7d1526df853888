/**
 * The figure alone on the projector, in large type. Space, the arrows and Page Down go to the next preset while no control has the focus;
 * `p` starts, with the focus inside the figure, or a link: `?way=boom`; Escape ends, `n` and `b` go to the page's next figure and back, `s`
 * throws light on a panel, `h` holds the notice back, `?` shows the keys.
 */
import { effect, untracked, type Signal } from '@preact/signals';
import { figureAlive, type FigureState } from '../figure-state.ts';
import { heldBack, holdBack } from './held-back.ts';
import { showActions } from './PresentingActions.tsx';
import { toggleKeys } from './presenting-keys.ts';
import { keepSpotlight } from './spotlight.ts';
import { stepPreset } from './step-preset.ts';
import { drawingCode } from '../host/widget-code.ts';

const PRESENT_KEY = 'p';
const LIGHT_KEY = 's';
const HOLD_KEY = 'h';
const STEPS: Readonly<Record<string, 1 | -1>> = {
  ' ': 1,
  ArrowRight: 1,
  ArrowDown: 1,
  PageDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  PageUp: -1,
};
const FIGURES: Readonly<Record<string, 1 | -1>> = { n: 1, b: -1 };
const TYPING = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select';
const CONTROL = 'input, textarea, select, summary, [role=slider], .controls, .chooser, .player';
/** Space presses a button that has the focus; a preset's own goes on to the next, as whoever presses it to go on expects. */
const TAKES_SPACE = 'button:not(.chip), a';

/** Figures that hear when they are to be presented: a moment after they have come alive. */
const listening = new WeakSet<Element>();
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** The page's figure before or after this one. */
function neighbour(figure: Element, by: 1 | -1): HTMLElement | undefined {
  const all = [...document.querySelectorAll<HTMLElement>('.figure')];
  return all[all.indexOf(figure as HTMLElement) + by];
}

/** Everything outside the figure, out of reach while it fills the screen. */
function outsiders(figure: Element): HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at = figure; at.parentElement && at !== document.body; at = at.parentElement)
    for (const sibling of at.parentElement.children)
      if (sibling !== at && sibling instanceof HTMLElement && !sibling.inert) found.push(sibling);
  return found;
}

function present(figure: HTMLElement): () => void {
  const hidden = outsiders(figure);
  const [from, at] = [document.activeElement, scrollY];
  for (const element of hidden) element.inert = true;
  figure.dataset.presenting = '';
  figure.tabIndex = -1;
  figure.focus({ preventScroll: true });
  document.documentElement.dataset.presenting = '';
  // The page may not be allowed to fill the screen, and without a hand, as from a link, it is not: the figure then fills the window.
  if (!document.fullscreenElement && navigator.userActivation?.isActive !== false)
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
  // Where it does not come, the stylesheet guesses.
  const fitting = drawingCode().then(
    ({ keepFitting }) => keepFitting(figure),
    () => undefined,
  );
  return () => {
    void fitting.then((letGo) => letGo?.());
    for (const element of hidden) element.inert = false;
    delete figure.dataset.presenting;
    delete document.documentElement.dataset.presenting;
    scrollTo({ top: at, behavior: 'instant' });
    // Back to where one was, unless that is gone.
    const way = from instanceof HTMLElement && from !== document.body ? from : figure;
    way.focus({ preventScroll: true });
    figure.removeAttribute('tabindex');
  };
}

export function presentKeys(
  figure: HTMLElement,
  state: FigureState,
  presenting: Signal<boolean>,
  brief = false,
) {
  const goOn = async (by: 1 | -1) => {
    const next = neighbour(figure, by);
    if (!next) return;
    // It wakes once it is scrolled to, behind this one.
    next.scrollIntoView({ block: 'start', behavior: 'instant' });
    await figureAlive(next.id);
    while (!listening.has(next)) await nextFrame();
    const [at, isHeld] = [scrollY, heldBack.value];
    presenting.value = false;
    scrollTo({ top: at, behavior: 'instant' });
    holdBack(isHeld);
    next.dispatchEvent(new Event('present'));
  };
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as Element;
    const { key } = event;
    const step = presenting.value && stepOf(key, target);
    const figures = presenting.value && !target.closest(TYPING) && FIGURES[key];
    if (step) stepPreset(state, step);
    else if (figures) void goOn(figures);
    else if (key === 'Escape' && presenting.value) end();
    else if (key === LIGHT_KEY && presenting.value && !target.closest(TYPING)) throwLight();
    else if (key === HOLD_KEY && presenting.value && !target.closest(TYPING)) holdBack(!heldBack.value);
    else if (key === '?' && presenting.value && !target.closest(TYPING)) toggleKeys(figure);
    else if (key === PRESENT_KEY && !target.closest(TYPING)) {
      if (presenting.value) end();
      else presenting.value = true;
    } else return;
    event.preventDefault();
  };
  const end = () => {
    presenting.value = false;
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  };
  let stop: (() => void) | undefined;
  let light: ReturnType<typeof keepSpotlight> | undefined;
  /** What gives away where to look is held back with the notice. */
  const throwLight = () => {
    if (!heldBack.value) light?.next();
  };
  const start = () => {
    const end = present(figure);
    light = keepSpotlight(figure, state);
    const hide = brief ? undefined : showActions(figure, { light: throwLight, goOn: (by) => void goOn(by) });
    return () => {
      light?.end();
      hide?.();
      holdBack(false);
      end();
    };
  };
  const watch = effect(() => {
    untracked(() => stop?.());
    stop = presenting.value ? untracked(start) : undefined;
  });
  const onAnyKey = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (presenting.value || figure.contains(event.target as Node)) onKey(event);
  };
  const onLeave = () => {
    if (!document.fullscreenElement) presenting.value = false;
  };
  const onStart = () => (presenting.value = true);
  document.addEventListener('keydown', onAnyKey);
  document.addEventListener('fullscreenchange', onLeave);
  figure.addEventListener('present', onStart);
  listening.add(figure);
  if (new URLSearchParams(location.search).get('way') === figure.id) presenting.value = true;
  return () => {
    listening.delete(figure);
    watch();
    stop?.();
    document.removeEventListener('keydown', onAnyKey);
    document.removeEventListener('fullscreenchange', onLeave);
    figure.removeEventListener('present', onStart);
  };
}

/** Keys belong to a control that has the focus. */
function stepOf(key: string, target: Element): 1 | -1 | 0 {
  if (target.closest(CONTROL) || (key === ' ' && target.closest(TAKES_SPACE))) return 0;
  return STEPS[key] ?? 0;
}
