/** Commit first, then see: the choice and the truth appear together. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import '../host/translated.ts';
import { fill } from '../words.ts';
import { en as phrases } from './words.en.ts';
import { forget, keep, recall } from './keep.ts';

interface PredictProps {
  readonly storageKey: string;
  readonly question: string;
  readonly choices: readonly string[];
  readonly answer: number;
  /** What each wrong choice overlooks. */
  readonly wrong: readonly (string | null | undefined)[];
  /** The explanation. */
  readonly children?: ComponentChildren;
}

export default function Predict({ storageKey, question, choices, answer, wrong, children }: PredictProps) {
  const chosen = useSignal<number | undefined>(undefined);
  const lost = useSignal(false);
  useEffect(() => {
    const before = Number(recall(storageKey) ?? NaN);
    if (before in choices) chosen.value = before;
  }, []);
  const choose = (i: number) => {
    chosen.value = i;
    lost.value = !keep(storageKey, String(i));
  };
  const again = () => {
    forget(storageKey);
    chosen.value = undefined;
  };
  const answered = chosen.value !== undefined;
  const mark = (i: number) => (answered && i === answer ? 'right' : i === chosen.value ? 'wrong' : undefined);
  return (
    <div class="predict-live">
      <p class="predict-question">
        <strong>{phrases.predict}</strong> {question}
      </p>
      <div class="answers" role="group" aria-label={phrases.predict}>
        {choices.map((choice, i) => (
          <button
            type="button"
            class="chip"
            key={choice}
            data-mark={mark(i)}
            aria-pressed={i === chosen.value}
            disabled={answered}
            onClick={() => choose(i)}
          >
            {choice}
          </button>
        ))}
      </div>
      <div class="predict-reveal" aria-live="polite" hidden={!answered}>
        {answered && (
          <p>
            {fill(phrases.predictYours, { choice: choices[chosen.value!] })}{' '}
            <strong>{fill(phrases.predictTruth, { choice: choices[answer] })}</strong>
          </p>
        )}
        {answered && wrong[chosen.value!] && <p class="predict-overlooked">{wrong[chosen.value!]}</p>}
        <div>{children}</div>
        {lost.value && <p>{phrases.storageOff}</p>}
        <button type="button" class="button" onClick={again}>
          {phrases.predictAgain}
        </button>
      </div>
    </div>
  );
}
