/** The reader's own numbers, typed, pasted or from a CSV file; a bad row is named by its line. */
import { useSignal } from '@preact/signals';
import type { TableSpec, TableValue } from '../../widgets/contract.ts';
import { readTable } from '../intake/table.ts';
import { fill, words as runtime } from '../words.ts';
import type { ControlProps } from './Controls.tsx';

export function Table({ id, spec, value, words: { label }, set }: ControlProps<TableSpec, TableValue>) {
  const text = useSignal('');
  const said = useSignal<readonly string[]>([]);
  const take = (csv: string) => {
    const { rows, complaints } = readTable(csv, spec);
    const taken = rows.length > 0;
    said.value = [taken ? fill(runtime.tableUsed, { rows: rows.length }) : runtime.tableEmpty, ...complaints];
    if (taken) set(rows);
  };
  const onFile = async (event: Event) => {
    const file = (event.currentTarget as HTMLInputElement).files?.[0];
    if (!file) return;
    text.value = await file.slice(0, MOST_BYTES).text();
    take(text.value);
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
        <button type="button" class="button" onClick={() => take(text.value)}>
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
        {fill(runtime.tableHint, { columns: spec.columns.join(', ') })} {runtime.privateHint}
      </span>
      <span class="complaint" role="status">
        {said.value.map((line) => (
          <span key={line}>{line} </span>
        ))}
      </span>
    </>
  );
}

const MOST_BYTES = 2_000_000;
