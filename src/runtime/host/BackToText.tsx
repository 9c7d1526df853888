/** The figure's side of the words that press: they show what it shows, and it leads back to the line they stand in. */
import { useEffect } from 'preact/hooks';
import type { FigureState } from '../figure-state.ts';
import { words } from '../words.ts';
import { cameFrom, goBack } from './came-from.ts';
import { showPressed } from './pressed-words.ts';

export function BackToText({ state }: { state: FigureState }) {
  const from = cameFrom(state.seed.id);
  useEffect(() => showPressed(state), []);
  const place = from.value;
  if (!place) return null;
  const leave = () => {
    goBack(place);
    from.value = undefined;
  };
  return (
    <button type="button" class="back-to-text" onClick={leave}>
      {words.challengeBack}
    </button>
  );
}
