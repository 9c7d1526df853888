/** How many methods there are, and what is saved of all of them. */
import { useSignal } from '@preact/signals';
import { save } from '../../runtime/takeaway/save.ts';
import { fill } from '../../runtime/words.ts';
import { pictureOf } from '../params/index.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import type { LabState } from './lab-state.ts';
import { viewsOf, type Files } from './views.ts';

interface TogetherProps {
  readonly lab: LabState;
  readonly files: Files;
}

export function Together({ lab, files }: TogetherProps) {
  const complaint = useSignal('');
  const picture = pictureOf(lab.p.value).scene ?? words.own;
  const saveMeasures = async () => {
    lab.wake();
    await lab.settled();
    const { measuresCsv } = await import('../out/measures-csv.ts');
    save(fill(words.measuresName, { picture }), measuresCsv(lab), 'text/csv');
  };
  const saveSheet = async () => {
    lab.wake();
    await lab.settled();
    const { contactSheet } = await import('../out/contact-sheet.ts');
    save(fill(words.sheetName, { picture }), await contactSheet(lab, viewsOf(lab, files)), 'image/png');
  };
  const attempt = (work: () => Promise<void>) => () =>
    void work().then(
      () => (complaint.value = ''),
      (error: unknown) =>
        (complaint.value = fill(words.notSaved, { message: error instanceof Error ? error.message : '' })),
    );
  return (
    <div class="lab-count">
      <Control lab={lab} name="count" words={words.count} />
      <span class="lab-actions">
        <button type="button" class="button" onClick={attempt(saveMeasures)}>
          {words.saveMeasures}
        </button>
        <button type="button" class="button" onClick={attempt(saveSheet)}>
          {words.saveSheet}
        </button>
      </span>
      <details class="lab-how">
        <summary>{words.howMeasured}</summary>
        <p class="hint">{words.measured}</p>
      </details>
      <span class="complaint" role="status">
        {complaint.value}
      </span>
    </div>
  );
}
