/** Every challenge of the book, as a teacher chooses among them: in the order of the chapters. */
import type { HomeworkTask } from '../../src/homework/teacher/task.ts';
import { listedNames, loadChallenges, loadParams, loadWords } from '../../src/widgets/registry.ts';
import type { Chapter } from './book.ts';
import { pick } from './pick.ts';
import { byChapter } from './standings.ts';

/** The figures' tasks, the heading over those of a figure in no chapter is `nowhere`. */
export async function homeworkTasks(
  chapters: readonly Required<Chapter>[],
  nowhere: string,
): Promise<readonly HomeworkTask[]> {
  const groups = byChapter(listedNames, chapters);
  const tasks = groups.flatMap(({ chapter, widgets }) => {
    const place = chapter ? `${chapter.number} ${chapter.title}` : nowhere;
    return widgets.map((widget) => tasksOf(widget, place));
  });
  return (await Promise.all(tasks)).flat();
}

async function tasksOf(widget: string, chapter: string): Promise<readonly HomeworkTask[]> {
  const [challenges, words, { presets }] = await Promise.all([
    loadChallenges(widget),
    loadWords(widget),
    loadParams(widget),
  ]);
  const names = Object.keys(presets);
  return challenges.map(({ id, preset = names[0] }) => ({
    widget,
    task: id,
    title: words.title,
    chapter,
    text: pick(words.challenges ?? {}, id, `${widget}: words for the challenge`).task,
    start: preset,
    presets: names.map((name) => [name, words.presets[name].label] as const),
    measures: Object.entries(words.measures).map(
      ([name, { label, unit, digits }]) => [name, { label, unit, digits }] as const,
    ),
  }));
}
