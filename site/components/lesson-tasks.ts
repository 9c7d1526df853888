/** The challenges of a chapter, as its teacher needs them: the task, and what is said once it is done. */
import { loadWords } from '../../src/widgets/registry.ts';
import { attribute } from './figures-in.ts';
import { pick } from './pick.ts';

export interface ChapterTask {
  readonly figure: string;
  readonly title: string;
  readonly task: string;
  readonly done: string;
}

export const citedTasks = (mdx: string): Promise<readonly ChapterTask[]> =>
  Promise.all(
    [...mdx.matchAll(/<Challenge\b[^>]*>/g)].map(async ([tag]) => {
      const widget = attribute(tag, 'of') ?? '';
      const { title, challenges } = await loadWords(widget);
      const is = attribute(tag, 'is') ?? '';
      const { task, done } = pick(challenges ?? {}, is, `${widget}: words for the challenge`);
      return { figure: attribute(tag, 'figure') ?? widget, title, task, done };
    }),
  );
