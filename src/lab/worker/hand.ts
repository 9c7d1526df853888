/** The page's side of one worker: the newest question counts, and to cancel is to end it. */
import type { Answer, Question } from './messages.ts';
import { OwnSent } from './own-once.ts';

type Task = Question extends infer Q ? (Q extends Question ? Omit<Q, 'job'> : never) : never;

interface Heard {
  answer(answer: Answer): void;
  /** It died, or its code did not come: `message` is empty then. */
  lost(message: string): void;
}

const spawnWorker = (): Worker =>
  new Worker(new URL('./restore.worker.ts', import.meta.url), { type: 'module' });

export class Hand {
  #worker: Worker | undefined;
  #job = 0;
  #sent = new OwnSent();
  readonly #heard: Heard;
  readonly #spawn: () => Worker;

  constructor(heard: Heard, spawn: () => Worker = spawnWorker) {
    this.#heard = heard;
    this.#spawn = spawn;
  }

  ask(task: Task): void {
    this.#worker ??= this.#open();
    const job = ++this.#job;
    this.#worker.postMessage({ ...this.#sent.pack(task), job });
  }

  /** Ends the worker with all that it was to do; the next question has a new one. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #open(): Worker {
    const worker = this.#spawn();
    this.#sent = new OwnSent();
    const isCurrent = () => worker === this.#worker;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (isCurrent() && data.job === this.#job) this.#heard.answer(data);
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      if (!isCurrent()) return;
      this.end();
      this.#heard.lost(event.message ?? '');
    };
    return worker;
  }
}
