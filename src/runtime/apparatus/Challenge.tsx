/** Checks the figure's own numbers, and answers a specific mistake with a specific hint. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { figure, figureAlive, type FigureState } from '../figure-state.ts';
import { cameFrom, goBack, placeOf } from '../host/came-from.ts';
import { widgetCode } from '../host/widget-code.ts';
import { fill, words } from '../words.ts';
import { en as phrases } from './words.en.ts';
import { arrive, bringIntoView } from './bring-into-view.ts';
import { keep, recall } from './keep.ts';

interface ChallengeProps {
  readonly storageKey: string;
  readonly widget: string;
  readonly figureId: string;
  readonly is: string;
  /** What is asked. */
  readonly text: string;
  /** Why it is so, once it is done. */
  readonly why: string;
  readonly start?: string;
  readonly startLabel?: string;
}

/** Resolves once the figure's numbers answer for what its controls say. */
function settled({ busy }: FigureState): Promise<void> {
  if (!busy.value) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = busy.subscribe((still) => {
      if (still) return;
      stop();
      resolve();
    });
  });
}

export default function Challenge({
  storageKey,
  widget,
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
    const { loadChallenges, loadWords } = await widgetCode();
    const [challenges, own] = await Promise.all([loadChallenges(widget), loadWords(widget), settled(state)]);
    const challenge = challenges.find(({ id }) => id === is)!;
    // The numbers of before a trouble answer nothing.
    if (state.trouble.value) {
      done.value = false;
      said.value = words.troubleNext;
      return;
    }
    const [p, measures] = [state.p.value, state.measures.value];
    done.value = challenge.passed(p, measures);
    if (done.value) keep(storageKey, 'done');
    const hint = challenge.hints.find(({ when }) => when(p, measures));
    said.value = done.value ? doneText : ((hint && own.hints?.[hint.id]) ?? phrases.challengeNotYet);
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
    state.task.value = { text, said, done, check: () => void check(state), leave };
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
