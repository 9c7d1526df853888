/** What of a table's reading a reader can decide themselves. */
import type { TableSpec } from '../../../widgets/contract.ts';
import { fill } from '../../words.ts';
import { en as words } from '../words.en.ts';
import { COUNTED, type Choices, type Decimal, type Report, type Separator } from './types.ts';

interface Props {
  readonly id: string;
  readonly spec: TableSpec;
  readonly report: Report;
  readonly choices: Choices;
  choose(choices: Choices): void;
}

export function Choosing({ id, spec, report, choices, choose }: Props) {
  const { form, blocks, block } = report;
  return (
    <fieldset class="table-choices" aria-label={words.tableReading}>
      {form === 'table' && <Parting {...{ id, spec, report, choices, choose }} />}
      {form === 'table' && report.width > 1 && <Columns {...{ id, spec, report, choices, choose }} />}
      {blocks > 1 && (
        <Select
          id={`${id}-block`}
          label={words.tableBlockLabel}
          value={String(block)}
          options={Array.from({ length: blocks }, (_, i) => [
            String(i),
            fill(words.tableBlockOption, { block: i + 1, blocks }),
          ])}
          set={(one) => choose({ ...choices, block: Number(one) })}
        />
      )}
    </fieldset>
  );
}

function Parting({ id, report: { separator, separators, decimal }, choices, choose }: Props) {
  // Columns and tables are others once the text is parted otherwise.
  const part = (change: Choices) =>
    choose({ separator: choices.separator, decimal: choices.decimal, ...change });
  return (
    <>
      <Select
        id={`${id}-separator`}
        label={words.tableSeparatorLabel}
        value={separator}
        options={[...new Set([...separators, separator])].map((one) => [one, words.tableSeparators[one]])}
        set={(one) => part({ separator: one as Separator })}
      />
      <Select
        id={`${id}-decimal`}
        label={words.tableDecimalLabel}
        value={decimal}
        options={(['dot', 'comma'] as const).map((one) => [one, words.tableDecimalSigns[one]])}
        set={(one) => part({ decimal: one as Decimal })}
      />
    </>
  );
}

function Columns({ id, spec, report: { columns, width, names }, choices, choose }: Props) {
  const places = [COUNTED, ...Array.from({ length: width }, (_, at) => at)];
  const choosing = (i: number, place: number) =>
    choose({ ...choices, block: undefined, columns: columns.map((old, j) => (j === i ? place : old)) });
  return columns.map((at, i) => (
    <Select
      key={i}
      id={`${id}-column-${i}`}
      label={spec.columns[i]}
      value={String(at)}
      options={places
        .filter((place) => i === 0 || place !== COUNTED)
        .map((place) => [String(place), nameOf(place, names)])}
      set={(place) => choosing(i, Number(place))}
    />
  ));
}

const MOST_LETTERS = 20;
function nameOf(at: number, names: readonly string[]): string {
  if (at === COUNTED) return words.tableCountedOption;
  const name = names[at]?.slice(0, MOST_LETTERS);
  return fill(name ? words.tableColumnNamed : words.tableColumnOption, { column: at + 1, name });
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, label: string])[];
  set(value: string): void;
}
const Select = ({ id, label, value, options, set }: SelectProps) => (
  <span>
    <label for={id}>{label}</label>
    <select id={id} value={value} onChange={(event) => set(event.currentTarget.value)}>
      {options.map(([one, text]) => (
        <option value={one} key={one} selected={one === value}>
          {text}
        </option>
      ))}
    </select>
  </span>
);
