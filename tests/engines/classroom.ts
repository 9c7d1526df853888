/** What a teacher hands out and takes back, in every engine: the sheets of a lesson's step, and a homework from its link to the table. */
import { expect, test } from 'vitest';
import { writeHomework } from '../../src/homework/code/index.ts';
import { solutionQuery } from '../../src/runtime/solution.ts';
import { loadChallenges, loadParams, loadWords } from '../../src/widgets/registry.ts';
import { pastes, sheetsOver, shows, stepSays } from './classroom-in-page.ts';
import type { Engine } from './engine.ts';
import { comesAlive } from './in-page.ts';

interface Site {
  engine(): Engine;
  visit(path: string): Promise<void>;
  /** Nothing has complained. */
  isQuiet(): Promise<void>;
}

const LESSON = '/lesson/why-undoing-fails/';
const STEP = 'step-2';
const WIDGET = 'noise-explosion';
const TASK = 'rescue';
const NAME = 'Ada';

export function classroom({ engine, visit, isQuiet }: Site): void {
  test('the handout of a lesson’s step fills two sheets', async () => {
    await visit(`${LESSON}?handout=${STEP}#${STEP}`);
    const { ask, answer } = await engine().run(stepSays, STEP);
    const [questions, answers, ...others] = await engine().run(sheetsOver, undefined);
    expect(others).toEqual([]);
    expect(questions).toMatchObject({ isFull: true, isDrawn: true, spills: false });
    expect(questions.says).toContain(ask);
    expect(questions.says).not.toContain(answer);
    expect(answers).toMatchObject({ isFull: true, spills: false });
    expect(answers.says).toContain(answer);
    await isQuiet();
  });

  test('homework is done, and its code is read', async () => {
    const [params, { challenges }, all] = await Promise.all([
      loadParams(WIDGET),
      loadWords(WIDGET),
      loadChallenges(WIDGET),
    ]);
    const solved = all.find(({ id }) => id === TASK)!.solved!;
    const homework = { task: TASK, start: solved.from, hasOwnSeed: false, showsPresets: false, name: NAME };
    await visit(`/embed/${WIDGET}/?${solutionQuery(WIDGET, params, solved)}${writeHomework(homework)}`);
    await engine().run(comesAlive, WIDGET);
    await engine().run(shows, '.figure-task .button');
    await engine().click('.figure-task .button');
    const code = await engine().run(shows, '.hand-in .code');
    await isQuiet();
    await visit('/homework/');
    await engine().run(shows, '.homework-desk[data-alive]');
    await engine().run(pastes, { into: '#homework-codes', text: code });
    const row = await engine().run(shows, '.handed-in tbody tr');
    for (const told of [NAME, challenges![TASK].task]) expect(row).toContain(told);
    await isQuiet();
  });
}
