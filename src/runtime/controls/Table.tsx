/** The reader's own numbers, typed, pasted or from a CSV file; a bad row is named by its line. */
import { useSignal } from '@preact/signals';
import type { TableSpec, TableValue } from '../../widgets/contract.ts';
import { sayMissing } from '../host/widget-code.ts';
import { fill, words as runtime } from '../words.ts';
import type { ControlProps } from './Controls.tsx';

export function Table({ id, spec, value, words: { label, hint }, set }: ControlProps<TableSpec, TableValue>) {
  const text = useSignal('');
  const taken = useSignal('');
  const complaints = useSignal<readonly string[]>([]);
  const take = async (csv: string) => {
    const intake = await import('../intake/table.ts').catch(() => undefined);
    if (!intake) {
      complaints.value = [await sayMissing()];
      return;
    }
    const read = intake.readTable(csv, spec);
    const count = read.rows.length;
    taken.value = count > 0 ? fill(runtime.tableUsed, { rows: count }) : '';
    complaints.value = count > 0 ? read.complaints : [runtime.tableEmpty, ...read.complaints];
    if (count > 0) set(read.rows);
  };
  const onFile = async (event: Event) => {
    const file = (event.currentTarget as HTMLInputElement).files?.[0];
    if (!file) return;
    text.value = await file.slice(0, MOST_BYTES).text();
    await take(text.value);
  };
  return (
    <>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
      />
      <span class="button-row">
        <button type="button" class="button" onClick={() => void take(text.value)}>
          {runtime.tableUse}
        </button>
        <label class="button file-button">
          {runtime.chooseFile}
          <input
            type="file"
            class="visually-hidden"
            accept=".csv,text/csv,text/plain"
            onChange={(e) => void onFile(e)}
          />
        </label>
        {value && (
          <button type="button" class="button" onClick={() => set(null)}>
            {runtime.clear}
          </button>
        )}
      </span>
      <span class="hint">
        {fill(runtime.tableHint, { columns: spec.columns.join(', ') })} {runtime.privateHint} {hint}
      </span>
      <span role="status">
        {taken.value}
        {complaints.value.map((line) => (
          <span class="complaint" key={line}>
            {line}{' '}
          </span>
        ))}
      </span>
    </>
  );
}

const MOST_BYTES = 2_000_000;
