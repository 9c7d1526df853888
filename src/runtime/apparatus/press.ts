/** What a word of the text does in its figure when it is pressed: it wakes the figure, brings it into view and presses it. */
import { figureAlive, type FigureState } from '../figure-state.ts';
import { cameFrom, placeOf } from '../host/came-from.ts';
import { more } from '../host/more.ts';
import { optionValue, type WordData } from '../host/pressed-words.ts';
import { arrive, bringIntoView } from './bring-into-view.ts';

const ACTS: Readonly<Record<string, (state: FigureState, word: WordData) => void>> = {
  choose: (state, { is }) => state.choose(is),
  go: () => undefined,
  set: (state, word) => state.set(word.is!, optionValue(state, word)),
  another: (state, { is = '' }) => state.set(is, (state.p.value[is] as number) + 1),
  run: (state) => (state.playing.value ? state.pause() : state.play()),
  step: (state) => state.seek(state.progress.value!.shown + 1),
  restart: (state) => state.restart(),
  reset: (state) => state.reset(),
};
/** Which of the player's buttons, counted as they stand. */
const PLAYER: Readonly<Record<string, number>> = { run: 1, step: 2, restart: 3 };
const FIELD = ':is(input, select, textarea, [role=slider])';
/** Where the keyboard goes on: what was pressed, as it stands in the figure. */
function placesOf({ does, is, option }: WordData): readonly string[] {
  const control = `.control[data-param="${is}"]`;
  const field = `${control} ${FIELD}`;
  if (does === 'choose') return [`.chip[data-preset="${is}"]`];
  if (does === 'another') return [`${control} .button`, field];
  if (does === 'set') return [`${control} [value="${option}"]`, field];
  if (does === 'go')
    return [`${control} input[type=range]`, field, `.overlay [role=slider][data-param="${is}"]`];
  return [`.player > .button:nth-of-type(${PLAYER[does] ?? 1})`, '.player .button'];
}
/** What waits under *More* comes out when it is wanted. */
function unfold({ seed: { id, params } }: FigureState, { is = '' }: WordData): void {
  if (params[is]?.rank === 'more') more(id, 'controls').value = true;
}

/** A figure behind a fold is taken out of it. */
function open(figure: HTMLElement): void {
  const fold = figure.closest('details');
  if (fold) fold.open = true;
}

/** Past this, a figure that is still asleep shows that it was heard. */
const PATIENCE_MS = 200;
async function waking(figure: HTMLElement, id: string): Promise<FigureState> {
  const clock = setTimeout(() => (figure.dataset.waking = ''), PATIENCE_MS);
  const state = await figureAlive(id);
  clearTimeout(clock);
  delete figure.dataset.waking;
  return state;
}

let latest: HTMLElement | undefined;

export async function press(button: HTMLElement, word: WordData): Promise<void> {
  const figure = document.getElementById(word.figure)!;
  latest = button;
  const place = placeOf(button);
  open(figure);
  bringIntoView(figure);
  const state = await waking(figure, word.figure);
  // While the figure came to life, something else was pressed.
  if (latest !== button) return;
  cameFrom(word.figure).value = place;
  ACTS[word.does](state, word);
  unfold(state, word);
  await arrive(figure, placesOf(word));
}
