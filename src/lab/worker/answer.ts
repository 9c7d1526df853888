/** The worker's side: what a question is answered with, a piece at a time, so that a newer one is heard between. */
import { psnrOf } from '../work/measures.ts';
import { scriptOf } from '../work/script.ts';
import { benchOf, BlurTooLarge, sessionOf, type Session } from '../work/session.ts';
import type { BenchTask, MethodTask } from '../work/task.ts';
import type { Answer, Bench, Finished, Progress, Question } from './messages.ts';
import { kernelData, painted, pictureData } from './paint.ts';

/** How long steps are taken without listening. */
const SLICE_MS = 30;
/** Between two intermediate pictures. */
const SHOWN_MS = 120;

/** Waits until what has arrived meanwhile was heard. */
type Breathe = () => Promise<void>;

export function benchAnswer(task: BenchTask): Bench {
  const { exposure, kernel, estimated } = benchOf(task);
  const { shape, planes, truth } = exposure;
  return {
    picture: painted(pictureData(planes, shape)),
    truth: truth && painted(pictureData(truth, shape)),
    kernel: painted(kernelData(kernel)),
    estimated,
    psnr: truth && psnrOf(planes, truth),
  };
}

const progressOf = (session: Session): Progress => {
  const planes = session.planes();
  return {
    done: session.done(),
    total: session.total,
    picture: planes && painted(pictureData(planes, session.shape)),
  };
};

function finishedOf(session: Session, milliseconds: number): Finished {
  const found = session.kernel();
  return {
    done: session.done(),
    total: session.total,
    picture: painted(pictureData(session.planes()!, session.shape)),
    measures: session.measures(),
    milliseconds,
    values: session.values,
    kernel: found && painted(kernelData(found)),
  };
}

/** Runs to the end, unless a newer question comes: then it says nothing more. */
async function answerRun(
  task: MethodTask,
  isCurrent: () => boolean,
  breathe: Breathe,
  say: (progress: Progress) => void,
): Promise<Finished | undefined> {
  const began = performance.now();
  const session = sessionOf(task);
  let shown = began;
  while (session.done() < session.total) {
    const slice = performance.now();
    do session.advance();
    while (session.done() < session.total && performance.now() - slice < SLICE_MS);
    if (performance.now() - shown > SHOWN_MS && session.done() < session.total) {
      say(progressOf(session));
      shown = performance.now();
    }
    await breathe();
    if (!isCurrent()) return undefined;
  }
  return finishedOf(session, performance.now() - began);
}

export class Answerer {
  #job = 0;
  readonly #post: (answer: Answer) => void;
  readonly #breathe: Breathe;

  constructor(post: (answer: Answer) => void, breathe: Breathe) {
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
    try {
      if (question.what === 'bench') {
        this.#post({ job, what: 'bench', ...benchAnswer(question.task) });
        return;
      }
      if (question.what === 'script') {
        this.#post({ job, what: 'script', text: scriptOf(question.task) });
        return;
      }
      const say = (progress: Progress) => this.#post({ job, what: 'progress', ...progress });
      const finished = await answerRun(question.task, isCurrent, this.#breathe, say);
      if (finished) this.#post({ job, what: 'finished', ...finished });
    } catch (error) {
      const why = error instanceof BlurTooLarge ? 'too-large' : 'failed';
      const message = error instanceof Error ? error.message : String(error);
      this.#post({ job, what: 'refused', why, message });
    }
  }
}
