/** Checks the figure's own numbers, and answers a specific mistake with a specific hint. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { figure, type FigureState } from '../figure-state.ts';
import { widgetCode } from '../host/widget-code.ts';
import { fill, words } from '../words.ts';
import { keep, recall } from './keep.ts';

interface ChallengeProps {
  readonly storageKey: string;
  readonly widget: string;
  readonly figureId: string;
  readonly is: string;
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

export default function Challenge({ storageKey, widget, figureId, is, start, startLabel }: ChallengeProps) {
  const done = useSignal(false);
  const said = useSignal('');
  useEffect(() => void (done.value = recall(storageKey) === 'done'), []);

  const begin = () => {
    figure(figureId).value?.choose(start);
    document.getElementById(figureId)?.scrollIntoView({ block: 'nearest' });
  };
  const check = async () => {
    const state = figure(figureId).value;
    if (!state) {
      said.value = words.figureNotHere;
      return;
    }
    const { loadChallenges, loadWords } = await widgetCode();
    const [challenges, own] = await Promise.all([loadChallenges(widget), loadWords(widget), settled(state)]);
    const challenge = challenges.find(({ id }) => id === is)!;
    const [p, measures] = [state.p.value, state.measures.value];
    done.value = challenge.passed(p, measures);
    if (done.value) keep(storageKey, 'done');
    const hint = challenge.hints.find(({ when }) => when(p, measures));
    said.value = done.value ? words.challengeDone : ((hint && own.hints?.[hint.id]) ?? words.challengeNotYet);
  };
  return (
    <div class="challenge-live" data-done={done.value ? '' : undefined}>
      <span class="button-row">
        {start && (
          <button type="button" class="button" onClick={begin}>
            {fill(words.challengeStart, { preset: startLabel ?? start })}
          </button>
        )}
        <button type="button" class="button" onClick={() => void check()}>
          {words.challengeCheck}
        </button>
      </span>
      <p role="status">{said.value || (done.value ? words.challengeDone : '')}</p>
    </div>
  );
}
