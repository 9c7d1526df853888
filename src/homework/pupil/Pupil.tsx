/** Whose homework a figure is, how many tries it took, and the code once it is done. */
import { useSignal } from '@preact/signals';
import type { WidgetWords } from '../../widgets/contract.ts';
import { fill } from '../../runtime/words.ts';
import { LONGEST_NAME, tidyName, writeHomework, type Homework } from '../code/index.ts';
import { en } from '../words.en.ts';
import { AskName } from './AskName.tsx';
import { HandIn } from './HandIn.tsx';
import { useTask } from './use-task.ts';

export interface PupilProps {
  readonly homework: Homework;
  readonly widget: string;
  readonly words: WidgetWords;
  /** The figure's id on the page. */
  readonly figure: string;
}
const own = en.pupil;

export function Pupil(props: PupilProps) {
  const { homework } = props;
  const name = useSignal(homework.name);
  const isShortened = useSignal(false);
  const take = (typed: string) => {
    const tidy = tidyName(typed);
    name.value = tidy.name;
    isShortened.value = tidy.isShortened;
    const { pathname, search } = location;
    // A reload is the same pupil's.
    history.replaceState(
      history.state,
      '',
      `${pathname}${search}${writeHomework({ ...homework, name: tidy.name })}`,
    );
  };
  return (
    <section aria-label={own.homework}>
      {name.value === '' ? (
        <AskName take={take} />
      ) : (
        <>
          {isShortened.value && <p class="hint">{fill(own.shortened, { most: LONGEST_NAME })}</p>}
          <Begun key={name.value} {...props} name={name.value} />
        </>
      )}
    </section>
  );
}

const soFar = (tries: number): string => {
  if (tries === 0) return own.none;
  return tries === 1 ? own.oneTry : fill(own.tries, { count: tries });
};

function Begun(props: PupilProps & { readonly name: string }) {
  const { record, isKept } = useTask(props);
  const { tries, code } = record.value;
  return (
    <>
      <p>
        <strong>{fill(own.whose, { name: props.name })}</strong>{' '}
        <span class="tries">{code === undefined && soFar(tries)}</span>
      </p>
      <div role="status">{code !== undefined && <HandIn {...{ tries, code }} />}</div>
      {!isKept.value && <p class="hint">{own.keepsNothing}</p>}
    </>
  );
}
