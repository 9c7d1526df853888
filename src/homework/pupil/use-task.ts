/** Takes the task into its figure, counts the checks, and makes the code when it is done. */
import { useSignal, type Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { judge } from '../../runtime/apparatus/judge.ts';
import { TaskBar } from '../../runtime/apparatus/TaskBar.tsx';
import { en as phrases } from '../../runtime/apparatus/words.en.ts';
import { figureAlive, type FigureState } from '../../runtime/figure-state.ts';
import { encode, markOf } from '../code/index.ts';
import { ownSeedOf } from '../own-seeds.ts';
import { holdStart } from './hold-start.ts';
import type { PupilProps } from './Pupil.tsx';
import { keepRecord, recalled, type Record } from './record.ts';
import { usedMeasures } from './used-measures.ts';

interface Taken {
  readonly record: Signal<Record>;
  readonly isKept: Signal<boolean>;
}

export function useTask({
  homework,
  widget,
  words,
  figure,
  name,
}: PupilProps & { readonly name: string }): Taken {
  const { task, start, hasOwnSeed, showsPresets } = homework;
  const key = `homework/${widget}/${task}/${name}`;
  const seed = hasOwnSeed ? ownSeedOf(name, widget, task) : undefined;
  const record = useSignal<Record>({ tries: 0 });
  const isKept = useSignal(true);
  const said = useSignal('');
  const done = useSignal(false);

  const check = async (state: FigureState) => {
    const verdict = await judge(state, task);
    const { challenges } = words;
    done.value = verdict.done;
    said.value = verdict.done ? `${phrases.challengeDone} ${challenges![task].done}` : verdict.said;
    // What is handed in tells of the first time that it was done.
    if (record.value.code !== undefined) return;
    const tries = record.value.tries + 1;
    record.value = { tries, ...(verdict.done && { code: codeOf(verdict, tries) }) };
    isKept.value = keepRecord(key, record.value);
  };
  const codeOf = (verdict: Parameters<typeof usedMeasures>[0], tries: number): string => {
    const readouts = Object.keys(words.measures);
    const measures = usedMeasures(verdict, readouts);
    return encode({ mark: markOf(widget, task, readouts), tries, seed: seed?.value, name, measures });
  };

  useEffect(() => {
    record.value = recalled(key);
    let end = () => {};
    let isOver = false;
    void figureAlive(figure).then((state) => {
      if (isOver) return;
      const preset = start !== undefined && start in state.seed.presets ? start : state.seed.home;
      end = holdStart(state, { preset, once: showsPresets, seed });
      const { task: text } = words.challenges![task];
      state.task.value = { Bar: TaskBar, text, said, done, check: () => void check(state) };
    });
    return () => {
      isOver = true;
      end();
    };
  }, []);
  return { record, isKept };
}
