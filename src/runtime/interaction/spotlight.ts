/**
 * While a figure is presented: light on the panels in which the preset's change is to be seen, then on each panel in turn, then on all
 * again. The light stays on from preset to preset, and moves with what each of them changes.
 */
import { effect } from '@preact/signals';
import type { FigureState } from '../figure-state.ts';
import { presetValues } from '../values.ts';

const panelsOf = (figure: Element): HTMLElement[] => [
  ...figure.querySelectorAll<HTMLElement>('.stage .panel[data-panel]'),
];
const isSeen = (panel: Element): boolean => panel.getClientRects().length > 0;
const nameOf = (panel: HTMLElement): string => panel.dataset.panel!;

/** The panels that answer the params in which two presets differ. */
function answering({ seed: { params, presets } }: FigureState, one?: string, other?: string): string[] {
  const [a, b] = [one, other].map((preset) => presetValues(params, presets, preset));
  return Object.keys(params)
    .filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
    .flatMap((name) => params[name].answers ?? []);
}

export function keepSpotlight(figure: HTMLElement, state: FigureState) {
  /** The first is that of the preset; none while all is lit. */
  let turn: number | undefined;
  let [preset, before] = [state.preset.peek(), undefined as string | undefined];

  const turns = (): string[][] => {
    const names = [...new Set(panelsOf(figure).filter(isSeen).map(nameOf))];
    const other = before ?? Object.keys(state.seed.presets).find((name) => name !== preset);
    const seen = answering(state, other, preset).filter((name) => names.includes(name));
    const first = seen.length > 0 ? [...new Set(seen)] : names.slice(0, 1);
    const rest = names.filter((name) => first.length > 1 || first[0] !== name).map((name) => [name]);
    // One panel alone is lit as it is.
    return names.length > 1 ? [first, ...rest] : [];
  };
  const mark = () => {
    const lit = turn === undefined ? undefined : turns()[turn];
    figure.toggleAttribute('data-spotlight', lit !== undefined);
    for (const panel of panelsOf(figure))
      panel.toggleAttribute('data-lit', lit?.includes(nameOf(panel)) ?? false);
  };
  const next = () => {
    const to = (turn ?? -1) + 1;
    turn = to < turns().length ? to : undefined;
    mark();
  };
  const follow = effect(() => {
    const { value } = state.preset;
    if (value !== preset) [preset, before] = [value, preset];
    if (turn === undefined) return;
    turn = 0;
    mark();
  });
  // A preset may bring other panels.
  const redrawn = new MutationObserver(mark);
  redrawn.observe(figure.querySelector('.stage .live')!, { childList: true });
  return {
    next,
    end() {
      follow();
      redrawn.disconnect();
      turn = undefined;
      mark();
    },
  };
}
