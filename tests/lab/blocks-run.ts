/** A method's task on the blocks, and its run to the end. */
import { defaultsOf, labParams } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { learned } from '../../src/lab/work/learned.ts';
import { sessionOf, type Session } from '../../src/lab/work/session.ts';
import { methodTask, type MethodTask } from '../../src/lab/work/task.ts';
import { blocksPicture } from './blocks.ts';

const defaults = defaultsOf(labParams(methodSeeds));

/** The first place's, with other values than the Lab opens with. */
export const blocksTask = (method: string, values: Readonly<Record<string, unknown>> = {}): MethodTask =>
  methodTask(
    { ...defaults, picture: { own: blocksPicture(1) }, length: 5, first: method, ...values },
    'first',
    methodSeeds,
  );

export function finished(task: MethodTask): Session {
  const session = sessionOf(task, learned);
  while (session.done() < session.total) session.advance();
  return session;
}
