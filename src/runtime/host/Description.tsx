/** What the figure shows, in words: seen together with the drawing, and read out politely once a change has settled. */
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { WidgetWords } from '../../widgets/contract.ts';
import type { FigureState } from '../figure-state.ts';
import type { Labels } from './labels.ts';
import { widgetCode } from './widget-code.ts';

const SETTLE_MS = 400;

export function Description({ state, labels }: { state: FigureState; labels: Labels }) {
  const words = useSignal<WidgetWords | undefined>(undefined);
  const text = useRef(labels.description);
  const settled = useSignal('');
  const shown = state.shown.value;
  // Sixty sentences a second say nothing; the last one does.
  const isRunning = state.playing.value;
  if (shown && words.value && !isRunning) text.current = words.value.describe(shown.facts, shown.measures);
  useEffect(() => {
    const load = async () => (words.value = await (await widgetCode()).loadWords(state.seed.widget));
    // Without its words nothing is drawn either, and the drawing says why.
    if (state.answered.value && !words.value) load().catch(() => undefined);
  }, [state.answered.value]);
  useEffect(() => {
    if (!shown) return;
    const clock = setTimeout(() => (settled.value = text.current), SETTLE_MS);
    return () => clearTimeout(clock);
  }, [text.current]);
  return (
    <>
      <p
        class="figure-description"
        id={`${state.seed.id}-description`}
        data-behind={isRunning ? '' : undefined}
      >
        {text.current}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {settled.value}
      </p>
    </>
  );
}
