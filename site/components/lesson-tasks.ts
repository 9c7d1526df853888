/** The challenges of a chapter, as its teacher needs them: the task, what is said once it is done, and a state that does it. */
import { solutionQuery } from '../../src/runtime/solution.ts';
import { loadChallenges, loadParams, loadWords } from '../../src/widgets/registry.ts';
import { attribute } from './figures-in.ts';
import { pick } from './pick.ts';

export interface ChapterTask {
  readonly figure: string;
  readonly widget: string;
  readonly is: string;
  readonly title: string;
  readonly task: string;
  readonly done: string;
  /** A state that does it, where one is told: the query that opens the figure so, the name of its preset, and whether that does it alone. */
  readonly solution?: { readonly query: string; readonly preset: string; readonly alone: boolean };
}

async function solutionOf(widget: string, figure: string, is: string): Promise<ChapterTask['solution']> {
  const solved = (await loadChallenges(widget)).find(({ id }) => id === is)?.solved;
  if (!solved) return undefined;
  const [params, { presets }] = await Promise.all([loadParams(widget), loadWords(widget)]);
  const { label } = pick(presets, solved.from, `${widget}: preset`);
  const alone = solved.set === undefined && solved.step === undefined;
  return { query: solutionQuery(figure, params, solved).toString(), preset: label, alone };
}

export const citedTasks = (mdx: string): Promise<readonly ChapterTask[]> =>
  Promise.all(
    [...mdx.matchAll(/<Challenge\b[^>]*>/g)].map(async ([tag]) => {
      const widget = attribute(tag, 'of') ?? '';
      const { title, challenges } = await loadWords(widget);
      const is = attribute(tag, 'is') ?? '';
      const { task, done } = pick(challenges ?? {}, is, `${widget}: words for the challenge`);
      const figure = attribute(tag, 'figure') ?? widget;
      return { figure, widget, is, title, task, done, solution: await solutionOf(widget, figure, is) };
    }),
  );
