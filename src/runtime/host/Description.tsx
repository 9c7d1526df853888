/** What the figure shows, in words: read out politely once a change has settled. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { FigureState } from '../figure-state.ts';
import type { Labels } from './labels.ts';
import { widgetCode } from './widget-code.ts';

const SETTLE_MS = 400;

export function Description({ state, labels }: { state: FigureState; labels: Labels }) {
  const text = useSignal(labels.description);
  useEffect(() => {
    if (!state.answered.value) return;
    const { facts, measures } = state.answered.value;
    const clock = setTimeout(async () => {
      text.value = (await (await widgetCode()).loadWords(state.seed.widget)).describe(facts, measures);
    }, SETTLE_MS);
    return () => clearTimeout(clock);
  }, [state.answered.value]);
  return (
    <p class="figure-description" id={`${state.seed.id}-description`} aria-live="polite">
      {text.value}
    </p>
  );
}
