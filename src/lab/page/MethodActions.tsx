/** What can be done with a method's run: begun again, cancelled, taken away. */
import { useSignal } from '@preact/signals';
import { save } from '../../runtime/takeaway/save.ts';
import { fill } from '../../runtime/words.ts';
import { methodIn, pictureOf, type Place } from '../params/index.ts';
import { en as words } from '../words.en.ts';
import type { LabState, RunNow } from './lab-state.ts';
import { savedFile } from './png.ts';
import { titleOf, type Files } from './views.ts';

interface RunProps {
  readonly lab: LabState;
  readonly place: Place;
  readonly run: RunNow;
}

export function RunButton({ lab, place, run }: RunProps) {
  const isRunning = run.what === 'running';
  return (
    <button type="button" class="button" onClick={() => (isRunning ? lab.cancel(place) : lab.start(place))}>
      {isRunning ? words.cancel : words.runAgain}
    </button>
  );
}

interface ActionsProps {
  readonly lab: LabState;
  readonly place: Place;
  readonly files: Files;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : '');

export function MethodActions({ lab, place, files }: ActionsProps) {
  const p = lab.p.value;
  const run = lab.run(place).value;
  const name = methodIn(p, place);
  const method = titleOf(lab, place);
  const file = !run.picture && lab.isBuiltAt(place) ? files[place] : undefined;
  const complaint = useSignal('');
  const attempt = async (work: () => Promise<void>) => {
    complaint.value = await work().then(
      () => '',
      (error: unknown) => fill(words.failed, { message: messageOf(error) }),
    );
  };
  const keep = async () => {
    const picture = pictureOf(p).scene ?? words.own;
    const made = { picture: run.picture, light: run.finished?.light };
    const { blob, type, ending } = await savedFile(made, lab.bench.value?.taken.stored, file);
    save(fill(words.fileName, { picture, method: name, ending }), blob, type);
  };
  const keepScript = async () =>
    save(fill(words.pythonName, { method: name }), await lab.script(place), 'text/x-python');
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={run.picture ? run.isOld : !file}
        aria-label={fill(words.saveOf, { method })}
        onClick={() => void attempt(keep)}
      >
        {words.save}
      </button>
      <button
        type="button"
        class="button"
        aria-label={fill(words.pythonOf, { method })}
        onClick={() => void attempt(keepScript)}
      >
        {words.python}
      </button>
      <span class="complaint" role="status">
        {complaint.value}
      </span>
    </>
  );
}
