/** The challenges of a chapter, as its teacher needs them: the task, and what is said once it is done. */
import { loadWords } from '../../src/widgets/registry.ts';
import { pick } from './pick.ts';

export interface ChapterTask {
  readonly figure: string;
  readonly title: string;
  readonly task: string;
  readonly done: string;
}

const CHALLENGE = /<Challenge\s+of="([^"]+)"(?:\s+figure="([^"]+)")?\s+is="([^"]+)"/g;

export const citedTasks = (mdx: string): Promise<readonly ChapterTask[]> =>
  Promise.all(
    [...mdx.matchAll(CHALLENGE)].map(async ([, widget, figure = widget, is]) => {
      const { title, challenges } = await loadWords(widget);
      const { task, done } = pick(challenges ?? {}, is, `${widget}: words for the challenge`);
      return { figure, title, task, done };
    }),
  );
