/** The reader's own numbers, typed, pasted or from a file; how they were read is said, and can be changed. */
import { useSignal } from '@preact/signals';
import type { TableSpec, TableValue } from '../../../widgets/contract.ts';
import { sayMissing } from '../../host/widget-code.ts';
import type { Choices, Taken } from '../table/index.ts';
import { fill, words as runtime } from '../../words.ts';
import { FileButton } from './parts.tsx';
import { en as labels } from './words.en.ts';
import type { ControlProps } from '../../controls/Controls.tsx';

const intake = () => import('../table/index.ts');
type Intake = Awaited<ReturnType<typeof intake>>;

/** The text of a control and what was made of it. It outlives the control, which leaves the page while another source is chosen. */
interface Kept {
  readonly text: string;
  readonly choices: Choices;
  readonly read?: { readonly taken: Taken; readonly code: Intake };
  readonly complaints: readonly string[];
}
const EMPTY: Kept = { text: '', choices: {}, complaints: [] };
const kept = new Map<string, Kept>();
/** Numbers that were kept through a reload, as they could be pasted. */
const textOf = (rows: TableValue): string => rows?.map((row) => row.join('\t')).join('\n') ?? '';

/** Choices belong to a text; a mended one is still the same. */
const COMMON = 40;
const isOther = (a: string, b: string): boolean =>
  a.slice(0, COMMON) !== b.slice(0, COMMON) && a.slice(-COMMON) !== b.slice(-COMMON);

export function Table({ id, spec, value, words: { label, hint }, set }: ControlProps<TableSpec, TableValue>) {
  const now = useSignal(kept.get(id) ?? { ...EMPTY, text: textOf(value) });
  const keep = (change: Partial<Kept>) => kept.set(id, (now.value = { ...now.value, ...change }));

  const take = async (choices: Choices) => {
    const code = await intake().catch(() => undefined);
    if (!code) return void keep({ complaints: [await sayMissing()] });
    const taken = code.readTable(now.value.text, spec, choices);
    keep({ choices, read: { taken, code }, complaints: taken.complaints });
    if (taken.rows.length > 0) set(taken.rows);
  };
  const takeFile = async (file: File) => {
    const code = await intake().catch(() => undefined);
    if (!code) return void keep({ complaints: [await sayMissing()] });
    const { text, complaint } = await code.textOf(file);
    if (text !== undefined) {
      keep({ text });
      await take({});
    }
    if (complaint) keep({ complaints: [...(text === undefined ? [] : now.value.complaints), complaint] });
  };
  const onInput = (text: string) =>
    keep({
      text,
      ...(isOther(text, now.value.text) ? { choices: {}, read: undefined, complaints: [] } : {}),
    });

  const { text, choices, read, complaints } = now.value;
  const report = read?.taken.report;
  const isShown = report && (read.taken.rows === value || read.taken.rows.length === 0);
  return (
    <>
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={3}
        spellcheck={false}
        value={text}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <span role="status" class="table-said">
        {isShown && report.rows > 0 && <span>{read.code.sayReport(report)} </span>}
        {isShown && report.notes.map((note) => <span key={note}>{note} </span>)}
        {complaints.map((line) => (
          <span class="complaint" key={line}>
            {line}{' '}
          </span>
        ))}
      </span>
      {isShown && (
        <read.code.Choosing
          id={id}
          spec={spec}
          report={report}
          choices={choices}
          choose={(one) => void take(one)}
        />
      )}
      <span class="button-row">
        <button type="button" class="button" onClick={() => void take(choices)}>
          {labels.tableUse}
        </button>
        <FileButton accept={ACCEPTED} take={(file) => void takeFile(file)} />
        {value && (
          <button type="button" class="button" onClick={() => set(null)}>
            {runtime.clear}
          </button>
        )}
      </span>
      <span class="hint">
        {fill(labels.tableHint, { columns: spec.columns.join(', ') })} {labels.privateHint} {hint}
      </span>
    </>
  );
}

const ACCEPTED = '.csv,.tsv,.txt,.dat,.asc,.xy,.prn,.jdx,.dx,.jcm,text/*';
