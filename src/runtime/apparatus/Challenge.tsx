/** Checks the figure's own numbers, and answers a specific mistake with a specific hint. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { figure, figureAlive, type FigureState } from '../figure-state.ts';
import { widgetCode } from '../host/widget-code.ts';
import { fill, words } from '../words.ts';
import { keep, recall } from './keep.ts';

interface ChallengeProps {
  readonly storageKey: string;
  readonly widget: string;
  readonly figureId: string;
  readonly is: string;
  /** What is asked. */
  readonly text: string;
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
  start,
  startLabel,
}: ChallengeProps) {
  const done = useSignal(false);
  const said = useSignal('');
  const root = useRef<HTMLDivElement>(null);
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
    said.value = done.value ? words.challengeDone : ((hint && own.hints?.[hint.id]) ?? words.challengeNotYet);
  };
  /** Goes to the figure, which wakes it, and takes the task along. */
  const begin = async (preset?: string): Promise<FigureState | undefined> => {
    const section = document.getElementById(figureId);
    if (!section) {
      said.value = words.figureNotHere;
      return undefined;
    }
    section.scrollIntoView({ block: 'start' });
    const state = await figureAlive(figureId);
    const leave = () => {
      state.task.value = undefined;
      root.current!.scrollIntoView({ block: 'center' });
      root.current!.querySelector('button')!.focus({ preventScroll: true });
    };
    if (preset) state.choose(preset);
    state.task.value = { text, said, done, check: () => void check(state), leave };
    section.querySelector<HTMLElement>('.chip[aria-pressed=true]')?.focus({ preventScroll: true });
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
            {fill(words.challengeStart, { preset: startLabel ?? start })}
          </button>
        )}
        <button type="button" class="button" onClick={() => void checkHere()}>
          {words.challengeCheck}
        </button>
      </span>
      <p role="status">{said.value || (done.value ? words.challengeDone : '')}</p>
    </div>
  );
}
