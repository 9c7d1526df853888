/** A service without a worker: what it posts is kept, and its slices run when the test says so. */
import { setImmediate } from 'node:timers/promises';
import type { Outcome, Reply, Request } from '../../../src/runtime/worker/messages.ts';
import { Service } from '../../../src/runtime/worker/service.ts';
import type { AnyModel } from '../../../src/widgets/contract.ts';

type OutcomeReply = Extract<Reply, { type: 'outcome' }>;

export class FakePort {
  readonly replies: Reply[] = [];
  readonly #tasks: (() => void)[] = [];
  readonly #service: Service;
  #turn = 0;

  constructor(load: () => Promise<AnyModel>) {
    this.#service = new Service({
      post: (reply) => this.replies.push(reply),
      later: (task) => this.#tasks.push(task),
      load,
    });
  }

  /** Heard at once, as one message after another. */
  async send(request: Request): Promise<void> {
    await this.#service.receive(request);
  }
  /** Not waited for, as while the model is still on its way. */
  sendOnly(request: Request): void {
    void this.#service.receive(request);
  }
  open = (): Promise<void> => this.send({ type: 'open', widget: 'toy' });
  start = (job: number, p: Extract<Request, { type: 'start' }>['p'], step?: number): Promise<void> =>
    this.send({ type: 'start', job, turn: ++this.#turn, p, step });
  play = (): Promise<void> => this.send({ type: 'play', turn: ++this.#turn });
  pause = (): Promise<void> => this.send({ type: 'pause', turn: ++this.#turn });
  seek = (step: number): Promise<void> => this.send({ type: 'seek', turn: ++this.#turn, step });
  took = (): Promise<void> => this.send({ type: 'took' });

  get turn(): number {
    return this.#turn;
  }
  get idle(): boolean {
    return this.#tasks.length === 0;
  }
  /** One slice of work, if one waits. */
  async slice(): Promise<void> {
    this.#tasks.shift()?.();
    await setImmediate();
  }
  /** Slices until nothing is left to do; the page draws whatever arrives. */
  async settle(): Promise<void> {
    let taken = -1;
    for (;;) {
      while (!this.idle) await this.slice();
      if (taken === this.outcomes.length) return;
      taken = this.outcomes.length;
      await this.took();
    }
  }

  get outcomes(): OutcomeReply[] {
    return this.replies.filter((reply) => reply.type === 'outcome');
  }
  get last(): OutcomeReply {
    return this.outcomes.at(-1)!;
  }
  get lastOutcome(): Outcome {
    return this.last.outcome;
  }
  /** Everything posted that is not an outcome. */
  get others(): Reply[] {
    return this.replies.filter((reply) => reply.type !== 'outcome');
  }
}
