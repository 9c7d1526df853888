/** Checks the figure's own numbers, and answers a specific mistake with a specific hint. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { figure, figureAlive, type FigureState } from '../figure-state.ts';
import { cameFrom, goBack, placeOf } from '../host/came-from.ts';
import { fill, words } from '../words.ts';
import { TaskBar } from './TaskBar.tsx';
import { en as phrases } from './words.en.ts';
import { arrive, bringIntoView } from './bring-into-view.ts';
import { judge } from './judge.ts';
import { keep, recall } from './keep.ts';

interface ChallengeProps {
  readonly storageKey: string;
  readonly figureId: string;
  readonly is: string;
  /** What is asked. */
  readonly text: string;
  /** Why it is so, once it is done. */
  readonly why: string;
  readonly start?: string;
  readonly startLabel?: string;
}

export default function Challenge({
  storageKey,
  figureId,
  is,
  text,
  why,
  start,
  startLabel,
}: ChallengeProps) {
  const done = useSignal(false);
  const said = useSignal('');
  const root = useRef<HTMLDivElement>(null);
  const doneText = `${phrases.challengeDone} ${why}`;
  useEffect(() => void (done.value = recall(storageKey) === 'done'), []);

  const check = async (state: FigureState) => {
    const verdict = await judge(state, is);
    done.value = verdict.done;
    if (done.value) keep(storageKey, 'done');
    said.value = done.value ? doneText : verdict.said;
  };
  /** Goes to the figure, which wakes it, and takes the task along. */
  const begin = async (preset?: string): Promise<FigureState | undefined> => {
    const section = document.getElementById(figureId);
    if (!section) {
      said.value = phrases.figureNotHere;
      return undefined;
    }
    const place = placeOf(root.current!.querySelector('button')!);
    bringIntoView(section);
    const state = await figureAlive(figureId);
    const leave = () => {
      state.task.value = undefined;
      goBack(place);
    };
    if (preset) state.choose(preset);
    // Two ways back at once would lead to two places.
    cameFrom(figureId).value = undefined;
    state.task.value = { Bar: TaskBar, text, said, done, check: () => void check(state), leave };
    await arrive(section, [`.chip[data-preset="${preset}"]`]);
    return state;
  };
  const checkHere = async () => {
    const state = figure(figureId).value ?? (await begin());
    if (state) await check(state);
  };
  return (
    <div class="challenge-live" ref={root} data-done={done.value ? '' : undefined}>
      <span class="button-row">
        {start && (
          <button type="button" class="button" onClick={() => void begin(start)}>
            {fill(phrases.challengeStart, { preset: startLabel ?? start })}
          </button>
        )}
        <button type="button" class="button" onClick={() => void checkHere()}>
          {words.challengeCheck}
        </button>
      </span>
      <p role="status">{said.value || (done.value ? doneText : '')}</p>
    </div>
  );
}
