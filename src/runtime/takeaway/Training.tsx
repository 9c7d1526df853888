/** A training kept as a file, and gone on from. */
import { useSignal } from '@preact/signals';
import type { FigureState } from '../figure-state.ts';
import { MOST_BYTES, NotTaken, readTraining, writeTraining } from '../training/training-file.ts';
import { fill } from '../words.ts';
import type { KeptTraining } from '../worker/messages.ts';
import { save } from './save.ts';
import { en as drawer } from './words.en.ts';

const MB = 2 ** 20;

export function Training({ state }: { readonly state: FigureState }) {
  const said = useSignal('');
  const { widget, params } = state.seed;
  const say = (work: () => Promise<string>) => {
    said.value = '';
    work().then(
      (done) => (said.value = done),
      (error: Error) => (said.value = error.message),
    );
  };
  const keep = async () => {
    const training = (await state.ask('training')) as KeptTraining;
    save(`${widget}.training.json`, writeTraining(widget, state.p.value, training), 'application/json');
    return fill(drawer.trainingKept, { step: training.step });
  };
  const goOn = async (file: File) => {
    if (file.size > MOST_BYTES)
      return fill(drawer.trainingTooLarge, { name: file.name, most: MOST_BYTES / MB });
    try {
      const { p, training } = readTraining(await file.text(), widget, params);
      // What does not fit is refused before anything is given up for it.
      if (!(await state.ask('fits', p, training))) throw new NotTaken('none');
      state.resume(p, training);
      return fill(drawer.trainingTaken, { step: training.step });
    } catch (error) {
      return fill(whyNot(error), { name: file.name, figure: error instanceof NotTaken ? error.figure : '' });
    }
  };
  return (
    <div class="training">
      <span class="button-row">
        <button type="button" class="button" onClick={() => say(keep)}>
          {drawer.trainingKeep}
        </button>
        <label class="button file-button">
          {drawer.trainingGoOn}
          <input
            type="file"
            class="visually-hidden"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              // The same file, chosen again, is read again.
              event.currentTarget.value = '';
              if (file) say(() => goOn(file));
            }}
          />
        </label>
      </span>
      <p role="status">{said}</p>
    </div>
  );
}

/** A model says no in words of its own, which are for those who build figures. */
const whyNot = (error: unknown): string =>
  error instanceof NotTaken && error.why === 'other' ? drawer.trainingOther : drawer.trainingNone;
