/** The page's side of one worker: the newest question counts, and to cancel is to end it. */
import type { Answer, Asked } from './messages.ts';

interface Heard {
  answer(answer: Answer): void;
  /** It died, or its code did not come: `message` is empty then. */
  lost(message: string): void;
}

const spawnWorker = (): Worker =>
  new Worker(new URL('./undo.worker.ts', import.meta.url), { type: 'module' });

export class Hand {
  #worker: Worker | undefined;
  #job = 0;
  readonly #heard: Heard;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  ask(asked: Asked): void {
    this.#worker ??= this.#open();
    this.#worker.postMessage({ ...asked, job: ++this.#job });
  }

  /** Ends the worker with all that it was to do; the next question has a new one. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #open(): Worker {
    const worker = spawnWorker();
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
