/** Codes as they came back, and the table of what was handed in. */
import { useSignal, type Signal } from '@preact/signals';
import { fill } from '../../runtime/words.ts';
import { tidyName } from '../code/index.ts';
import { en } from '../words.en.ts';
import { missingFrom, readBack } from './came-back.ts';
import { HandedInTable } from './HandedInTable.tsx';
import { namesIn } from './hand-out.ts';
import { Lines } from './Lines.tsx';
import { Mistyped } from './Mistyped.tsx';
import type { HomeworkTask } from './task.ts';

const own = en.read;

interface ReadBackProps {
  readonly tasks: readonly HomeworkTask[];
  /** The list that homework was given out to, if there is one. */
  readonly names: Signal<string>;
}

export function ReadBack({ tasks, names }: ReadBackProps) {
  const text = useSignal('');
  const { handedIn, mistyped, unknown, strange } = readBack(text.value, tasks);
  const missing = missingFrom(
    namesIn(names.value).map((line) => tidyName(line).name),
    handedIn,
  );
  const isEmpty = handedIn.length + mistyped.length + unknown.length + strange.length === 0;
  const sum = isEmpty ? own.nothing : fill(own.found, { codes: handedIn.length, mistyped: mistyped.length });
  const replace = (from: number, length: number, by: string) =>
    (text.value = text.value.slice(0, from) + by + text.value.slice(from + length));
  return (
    <section aria-labelledby="read" class="read">
      <h2 id="read">{own.heading}</h2>
      <Lines id="homework-codes" label={own.codes} why={own.codesWhy} text={text} />
      <p role="status">{text.value.trim() === '' ? '' : sum}</p>
      {mistyped.length > 0 && <Mistyped {...{ mistyped, replace }} />}
      <Others says={own.unknown} lines={unknown} />
      <Others says={own.strange} lines={strange} />
      {handedIn.length > 0 && <HandedInTable {...{ handedIn }} />}
      {handedIn.length > 0 && missing.length > 0 && <p>{fill(own.missing, { names: missing.join(', ') })}</p>}
    </section>
  );
}

interface OthersProps {
  readonly says: string;
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

const Others = ({ says, lines }: OthersProps) =>
  lines.length === 0 ? null : (
    <>
      <p>{says}</p>
      <ul>
        {lines.map(({ line, text }, i) => (
          <li key={i}>{fill(own.mistypedLine, { line, text })}</li>
        ))}
      </ul>
    </>
  );
