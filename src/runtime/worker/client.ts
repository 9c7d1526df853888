/**
 * The page's side of a figure's worker. One path for every computation: the newest job wins, a job that stays silent is
 * ended after a stated limit, and a worker that died is replaced when it is next needed.
 */
import type { AnyValues, Problem } from '../../widgets/contract.ts';
import type { Answer, Outcome, Reply, Request } from './messages.ts';
import { PrivateSender } from './private-data.ts';

/** How long a job may stay silent, once its code has arrived. */
export const SILENCE_LIMIT_S = 8;

export type Failure =
  | { readonly what: 'threw'; readonly message: string }
  | { readonly what: 'silent'; readonly seconds: number }
  | { readonly what: 'died'; readonly message: string };

export interface ClientEvents {
  outcome(outcome: Outcome, p: AnyValues, playing: boolean): void;
  problem(problem: Problem): void;
  failure(failure: Failure): void;
}
interface Job {
  readonly p: AnyValues;
  readonly step?: number;
}
type Settle = { resolve(value: Answer): void; reject(error: Error): void };

export class Client {
  readonly #widget: string;
  readonly #events: ClientEvents;
  readonly #spawn: () => Worker;
  readonly #private = new PrivateSender();
  readonly #asked = new Map<number, Settle>();
  #worker: Worker | undefined;
  #ready = false;
  #job = 0;
  #questions = 0;
  #underWay: AnyValues | undefined;
  #computing = false;
  #next: Job | undefined;
  #clock: ReturnType<typeof setTimeout> | undefined;

  constructor(widget: string, events: ClientEvents, spawn: () => Worker = spawnWorker) {
    this.#widget = widget;
    this.#events = events;
    this.#spawn = spawn;
  }

  /** Computes this state, after the one under way; states in between are passed over. */
  start(p: AnyValues, step?: number): void {
    this.#next = { p, step };
    if (!this.#computing) this.#send();
  }
  live(p: AnyValues): void {
    this.#underWay = p;
    if (this.#worker) this.#post({ type: 'live', p: this.#ship(p) });
  }
  play(): void {
    this.#post({ type: 'play' });
    this.#watch();
  }
  pause(): void {
    this.#post({ type: 'pause' });
  }
  seek(step: number): void {
    this.#post({ type: 'seek', step });
    this.#watch();
  }
  /** The page has drawn: the process may send another. */
  took(playing: boolean): void {
    if (!this.#worker) return;
    this.#post({ type: 'took' });
    if (playing) this.#watch();
  }
  ask(what: 'python' | 'table', p: AnyValues): Promise<Answer> {
    const id = ++this.#questions;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#post({ type: 'ask', id, what, p: this.#ship(p) });
      this.#watch();
    });
  }
  /** True once a worker runs that has been given a state. */
  get started(): boolean {
    return this.#worker !== undefined && this.#underWay !== undefined;
  }
  close(): void {
    clearTimeout(this.#clock);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = this.#computing = false;
    this.#underWay = undefined;
    this.#private.forget();
    for (const { reject } of this.#asked.values()) reject(new Error('the figure’s worker has ended'));
    this.#asked.clear();
  }

  #send(): void {
    const job = this.#next;
    if (!job) return;
    this.#next = undefined;
    this.#computing = true;
    this.#underWay = job.p;
    this.#post({ type: 'start', job: ++this.#job, p: this.#ship(job.p), step: job.step });
    this.#watch();
  }

  #post(request: Request): void {
    this.#worker ??= this.#open();
    this.#worker.postMessage(request);
  }

  #open(): Worker {
    const worker = this.#spawn();
    worker.onmessage = (event: MessageEvent<Reply>) => this.#receive(event.data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#end({ what: 'died', message: event.message ?? '' });
    };
    worker.onmessageerror = () => this.#end({ what: 'died', message: '' });
    worker.postMessage({ type: 'open', widget: this.#widget } satisfies Request);
    return worker;
  }

  #receive(reply: Reply): void {
    clearTimeout(this.#clock);
    if (reply.type === 'ready') {
      this.#ready = true;
      if (this.#computing || this.#asked.size > 0) this.#watch();
      return;
    }
    if (reply.type === 'answer' || reply.type === 'refusal') {
      const settle = this.#asked.get(reply.id);
      this.#asked.delete(reply.id);
      if (reply.type === 'answer') settle?.resolve(reply.value);
      else settle?.reject(new Error(reply.message));
      return;
    }
    if (reply.job !== this.#job) return;
    this.#computing = false;
    if (reply.type === 'outcome') this.#events.outcome(reply.outcome, this.#underWay!, reply.playing);
    else if (reply.type === 'problem') this.#events.problem(reply.problem);
    else this.#events.failure({ what: 'threw', message: reply.message });
    this.#send();
  }

  /** From now on, silence beyond the limit ends the worker. Time spent on the network does not count. */
  #watch(): void {
    clearTimeout(this.#clock);
    if (!this.#ready) return;
    this.#clock = setTimeout(
      () => this.#end({ what: 'silent', seconds: SILENCE_LIMIT_S }),
      SILENCE_LIMIT_S * 1000,
    );
  }

  #end(failure: Failure): void {
    const next = this.#next;
    this.close();
    this.#events.failure(failure);
    this.#next = next;
    if (next) this.#send();
  }

  #ship(p: AnyValues): AnyValues {
    this.#worker ??= this.#open();
    const { p: swapped, fresh } = this.#private.swap(p);
    for (const { token, value } of fresh)
      this.#worker.postMessage({ type: 'keep', token, value } satisfies Request);
    return swapped;
  }
}

const spawnWorker = (): Worker => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
