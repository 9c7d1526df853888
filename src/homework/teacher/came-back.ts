/** What a class has handed in, read from whatever was pasted. */
import { findCodes, markOf, type FoundCode, type MistypedCode, type Solution } from '../code/index.ts';
import { ownSeedOf } from '../own-seeds.ts';
import type { HomeworkTask } from './task.ts';

export interface HandedIn {
  readonly line: number;
  readonly solution: Solution;
  readonly task: HomeworkTask;
  /** What the name's own seed would be, where the task has such seeds. */
  readonly ownSeed?: number;
  /** The line of an earlier code of the same name and task. */
  readonly before?: number;
}
interface Line {
  readonly line: number;
  readonly text: string;
}
export interface CameBack {
  readonly handedIn: readonly HandedIn[];
  readonly mistyped: readonly MistypedCode[];
  /** Whole, but of no task that is known here. */
  readonly unknown: readonly Line[];
  readonly strange: readonly Line[];
}

export const markOfTask = ({ widget, task, measures }: HomeworkTask): number =>
  markOf(
    widget,
    task,
    measures.map(([name]) => name),
  );

export function readBack(text: string, tasks: readonly HomeworkTask[]): CameBack {
  const byMark = new Map(tasks.map((task) => [markOfTask(task), task]));
  const { codes, mistyped, strange } = findCodes(text);
  const isKnown = ({ solution }: FoundCode) => byMark.has(solution.mark);
  const first = new Map<string, number>();
  const handedIn = codes.filter(isKnown).map(({ line, solution }): HandedIn => {
    const task = byMark.get(solution.mark)!;
    const whose = `${solution.mark}/${solution.name.toLowerCase()}`;
    const before = first.get(whose);
    if (before === undefined) first.set(whose, line);
    const ownSeed = ownSeedOf(solution.name, task.widget, task.task)?.value;
    return { line, solution, task, ownSeed, before };
  });
  return { handedIn, mistyped, strange, unknown: codes.filter((code) => !isKnown(code)) };
}

/** The names of a list that none of the codes has. */
export function missingFrom(names: readonly string[], handedIn: readonly HandedIn[]): readonly string[] {
  const there = new Set(handedIn.map(({ solution }) => solution.name.toLowerCase()));
  return names.filter((name) => !there.has(name.toLowerCase()));
}
