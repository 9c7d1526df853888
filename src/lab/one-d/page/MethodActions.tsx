/** What can be done with a method's run: begun again, cancelled, taken away as Python. */
import { useSignal } from '@preact/signals';
import { save } from '../../../runtime/takeaway/save.ts';
import { fill } from '../../../runtime/words.ts';
import { methodIn, type Place } from '../../params/index.ts';
import { en as words } from '../words.en.ts';
import type { SignalState } from './signal-state.ts';

interface ActionsProps {
  readonly lab: SignalState;
  readonly place: Place;
  readonly isRunning: boolean;
}

export function MethodActions({ lab, place, isRunning }: ActionsProps) {
  const complaint = useSignal('');
  const method = lab.titleOf(place);
  const keepScript = async () => {
    complaint.value = await lab.script(place).then(
      (text) => {
        save(fill(words.pythonName, { method: methodIn(lab.p.value, place) }), text, 'text/x-python');
        return '';
      },
      (error: unknown) => fill(words.notSaved, { message: error instanceof Error ? error.message : '' }),
    );
  };
  return (
    <div class="signal-actions">
      <button type="button" class="button" onClick={() => (isRunning ? lab.cancel(place) : lab.start(place))}>
        {isRunning ? words.cancel : words.runAgain}
      </button>
      <button
        type="button"
        class="button"
        aria-label={fill(words.pythonOf, { method })}
        onClick={() => void keepScript()}
      >
        {words.python}
      </button>
      <span class="complaint" role="status">
        {complaint.value}
      </span>
    </div>
  );
}
