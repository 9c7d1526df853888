/** The worker's side: what a question is answered with, a piece at a time, so that a newer one is heard between. */
import { scriptOf } from '../work/script.ts';
import { sessionOf } from '../work/session.ts';
import type { MethodTask } from '../work/task.ts';
import type { Answer, Question } from './messages.ts';
import { sayBench, sayFinished, sayTrouble } from './said.ts';

/** How long steps are taken without listening, and between two intermediate estimates. */
const SLICE_MS = 30;
const SHOWN_MS = 120;

type Said = Answer extends infer A ? (A extends Answer ? Omit<A, 'job'> : never) : never;
interface Talk {
  readonly isCurrent: () => boolean;
  readonly breathe: () => Promise<void>;
  readonly say: (said: Said) => void;
}

async function answerRun(task: MethodTask, { isCurrent, breathe, say }: Talk): Promise<void> {
  const began = performance.now();
  const session = sessionOf(task);
  let shown = began;
  while (session.done() < session.total()) {
    const slice = performance.now();
    do session.advance();
    while (session.done() < session.total() && performance.now() - slice < SLICE_MS);
    if (session.done() < session.total() && performance.now() - shown > SHOWN_MS) {
      say({ what: 'progress', done: session.done(), total: session.total(), estimate: session.estimate() });
      shown = performance.now();
    }
    await breathe();
    if (!isCurrent()) return;
  }
  say({ what: 'finished', ...sayFinished(session, performance.now() - began) });
}

function answerTo(question: Question, talk: Talk): void | Promise<void> {
  switch (question.what) {
    case 'bench':
      return talk.say({ what: 'bench', ...sayBench(question.task) });
    case 'script':
      return talk.say({ what: 'script', text: scriptOf(question.task) });
    case 'run':
      return answerRun(question.task, talk);
  }
}

export class Answerer {
  #job = 0;
  readonly #post: (answer: Answer) => void;
  readonly #breathe: () => Promise<void>;

  /** `breathe` waits until what has arrived meanwhile was heard. */
  constructor(post: (answer: Answer) => void, breathe: () => Promise<void>) {
    this.#post = post;
    this.#breathe = breathe;
  }

  async hear(question: Question): Promise<void> {
    const { job } = question;
    this.#job = job;
    // Of many that a slider has sent meanwhile, only the last is worth beginning.
    await this.#breathe();
    const isCurrent = () => this.#job === job;
    if (!isCurrent()) return;
    const say = (said: Said) => this.#post({ job, ...said });
    try {
      await answerTo(question, { isCurrent, breathe: this.#breathe, say });
    } catch (error) {
      say({ what: 'refused', ...sayTrouble(error) });
    }
  }
}
