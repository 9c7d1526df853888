/** The worker's side: what a question is answered with, a piece at a time, so that a newer one is heard between. */
import { endedOf, lookAt, lookAtBench, type Ended } from '../work/looked.ts';
import { measured } from '../work/measure.ts';
import { scriptOf } from '../work/script.ts';
import {
  benchOf,
  BlurTooLarge,
  isLearned,
  OutsideRefused,
  sessionOf,
  type Session,
} from '../work/session.ts';
import type { BenchTask, MethodTask } from '../work/task.ts';
import type { Learned } from '../work/learned.ts';
import { fetchLearned, Unfetched } from './fetch-learned.ts';
import type { Answer, Progress, Question, Refusal } from './messages.ts';
import { OwnKept } from './own-once.ts';
import { sayBench, sayFinished, sayProgress } from './said.ts';

/** How long steps are taken without listening. */
const SLICE_MS = 30;
/** Between two intermediate pictures; the first is shown at once. */
const SHOWN_MS = 120;

/** Waits until what has arrived meanwhile was heard. */
type Breathe = () => Promise<void>;
type Say = (answer: DistributiveOmit<Answer, 'job'>) => void;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

interface Talk {
  readonly isCurrent: () => boolean;
  readonly breathe: Breathe;
  readonly say: Say;
  /** @throws Unfetched */
  readonly fetchLearned: () => Promise<Learned>;
}

/** Listens; false once a newer question has come. */
const stillWanted =
  ({ isCurrent, breathe }: Talk) =>
  async (): Promise<boolean> => {
    await breathe();
    return isCurrent();
  };

/** Steps for a while, at least one or a piece of one. */
function slice(session: Session, milliseconds: number): void {
  const began = performance.now();
  do session.advance();
  while (session.done() < session.total && performance.now() - began < milliseconds);
}

/** Runs to the end, unless a newer question comes: then it says nothing more. */
async function run(
  session: Session,
  talk: Talk,
  showProgress: (progress: Progress) => void,
): Promise<boolean> {
  const isWanted = stillWanted(talk);
  let shown = -Infinity;
  let pictured = 0;
  while (session.done() < session.total) {
    slice(session, shown === -Infinity ? 0 : SLICE_MS);
    if (performance.now() - shown > SHOWN_MS && session.done() < session.total) {
      showProgress(sayProgress(session, session.done() > pictured));
      [shown, pictured] = [performance.now(), session.done()];
    }
    if (!(await isWanted())) return false;
  }
  return true;
}

/** Nothing where a newer question came meanwhile. */
async function finish(task: MethodTask, talk: Talk): Promise<Ended | undefined> {
  const learned = await learnedFor(task, talk);
  if (!talk.isCurrent()) return undefined;
  const began = performance.now();
  const session = sessionOf(task, learned);
  if (!(await run(session, talk, (progress) => talk.say({ what: 'progress', ...progress }))))
    return undefined;
  talk.say({ what: 'finished', ...sayFinished(session, performance.now() - began) });
  return endedOf(session);
}

async function answerRun(task: MethodTask, talk: Talk): Promise<void> {
  const ended = await finish(task, talk);
  const isWanted = stillWanted(talk);
  const looked = ended && (await isWanted()) && (await lookAt(ended, isWanted));
  if (looked && talk.isCurrent()) talk.say({ what: 'looked', ...looked });
}

async function answerScript(task: MethodTask, talk: Talk): Promise<void> {
  talk.say({ what: 'script', text: scriptOf(task, await learnedFor(task, talk)) });
}

/** Nothing for a method that has no use for it. */
const learnedFor = async ({ method }: MethodTask, talk: Talk): Promise<Learned | undefined> =>
  isLearned(method) ? talk.fetchLearned() : undefined;

async function answerBench(task: BenchTask, talk: Talk): Promise<void> {
  const bench = benchOf(task);
  talk.say({ what: 'bench', ...sayBench(bench) });
  const isWanted = stillWanted(talk);
  const looked = (await isWanted()) && (await lookAtBench(bench, isWanted));
  if (looked && talk.isCurrent()) talk.say({ what: 'bench-looked', ...looked });
}

function answerTo(question: Question, talk: Talk): void | Promise<void> {
  switch (question.what) {
    case 'bench':
      return answerBench(question.task, talk);
    case 'script':
      return answerScript(question.task, talk);
    case 'measure':
      return talk.say({ what: 'measured', measured: measured(question.task, question.asked) });
    case 'run':
      return answerRun(question.task, talk);
  }
}

function refusalOf(error: unknown): Refusal {
  if (error instanceof BlurTooLarge) return 'too-large';
  if (error instanceof Unfetched) return 'unfetched';
  return error instanceof OutsideRefused ? 'outside' : 'failed';
}

export class Answerer {
  #job = 0;
  readonly #kept = new OwnKept();
  readonly #post: (answer: Answer) => void;
  readonly #breathe: Breathe;
  readonly #fetchLearned: Talk['fetchLearned'];

  constructor(post: (answer: Answer) => void, breathe: Breathe, fetching = fetchLearned) {
    this.#post = post;
    this.#breathe = breathe;
    this.#fetchLearned = fetching;
  }

  async hear(heard: Question): Promise<void> {
    const question = this.#kept.unpack(heard);
    const { job } = question;
    this.#job = job;
    // Of many that a slider has sent meanwhile, only the last is worth beginning.
    await this.#breathe();
    const isCurrent = () => this.#job === job;
    if (!isCurrent()) return;
    const say: Say = (answer) => this.#post({ job, ...answer });
    try {
      const [breathe, fetchLearned] = [this.#breathe, this.#fetchLearned];
      await answerTo(question, { isCurrent, breathe, say, fetchLearned });
    } catch (error) {
      say({
        what: 'refused',
        why: refusalOf(error),
        message: error instanceof Error ? error.message : String(error),
      });
    }
  }
}
