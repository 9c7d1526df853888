/**
 * The page's side of a figure's worker. One path for every computation: the newest job wins, a job that stays silent is
 * ended after a stated limit, and a worker that died is replaced when it is next needed.
 */
import type { AnyValues, Problem } from '../../widgets/contract.ts';
import type { Answer, Outcome, Reply, Request, Standing } from './messages.ts';
import { PrivateSender } from './private-data.ts';

/** How long a job may stay silent, once its code has arrived. */
export const SILENCE_LIMIT_S = 8;

export type Failure =
  | { readonly what: 'threw'; readonly message: string }
  | { readonly what: 'silent'; readonly seconds: number }
  | { readonly what: 'died'; readonly message: string };

/** Whether the process plays, and whether the newest request is still to be answered. */
export interface Now {
  readonly playing: boolean;
  readonly busy: boolean;
}
export interface ClientEvents {
  /** `now` is missing where the worker had not heard of the last play, pause or seek when it answered. */
  outcome(outcome: Outcome, p: AnyValues, now: Now | undefined): void;
  problem(problem: Problem): void;
  failure(failure: Failure): void;
}
interface Job {
  readonly p: AnyValues;
  readonly step?: number;
  /** Run was pressed while this job waited. */
  readonly play?: boolean;
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
  #turn = 0;
  #questions = 0;
  #underWay: AnyValues | undefined;
  #computing = false;
  /** More outcomes will follow the last one, once the page has taken it. */
  #going = false;
  /** An outcome is owed: only then is silence a failure. */
  #owed = false;
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
    if (this.#next) {
      this.#next = { ...this.#next, p };
      return;
    }
    this.#underWay = p;
    if (this.#worker) this.#post({ type: 'live', p: this.#ship(p) });
  }
  play(): void {
    if (this.#next) {
      this.#next = { ...this.#next, play: true };
      return;
    }
    this.#post({ type: 'play', turn: ++this.#turn });
    this.#expect();
  }
  pause(): void {
    if (this.#next) this.#next = { ...this.#next, play: false };
    if (this.#worker) this.#post({ type: 'pause', turn: ++this.#turn });
  }
  seek(step: number): void {
    if (this.#next) this.#next = { ...this.#next, step };
    this.#post({ type: 'seek', turn: ++this.#turn, step });
    this.#expect();
  }
  /** The page has drawn: the process may send another. */
  took(): void {
    if (!this.#worker) return;
    this.#post({ type: 'took' });
    if (this.#going) this.#expect();
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
  /** True while a newer state waits for the one under way. */
  get waiting(): boolean {
    return this.#next !== undefined;
  }
  close(): void {
    clearTimeout(this.#clock);
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = this.#computing = this.#going = this.#owed = false;
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
    this.#going = false;
    const [number, turn] = [++this.#job, ++this.#turn];
    this.#post({ type: 'start', job: number, turn, p: this.#ship(job.p), step: job.step });
    if (job.play) this.#post({ type: 'play', turn: ++this.#turn });
    this.#expect();
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
    if (reply.type === 'ready') this.#ready = true;
    else if (reply.type === 'answer' || reply.type === 'refusal') this.#settle(reply);
    else if (reply.job === this.#job) this.#conclude(reply);
    this.#watch();
  }

  #settle(reply: Extract<Reply, { type: 'answer' | 'refusal' }>): void {
    const settle = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if (reply.type === 'answer') settle?.resolve(reply.value);
    else settle?.reject(new Error(reply.message));
  }

  #conclude(reply: Extract<Reply, { type: 'outcome' | 'problem' | 'error' }>): void {
    const p = this.#underWay!;
    this.#computing = this.#owed = this.#going = false;
    if (reply.type === 'outcome') {
      this.#going = reply.going || reply.turn !== this.#turn;
      this.#events.outcome(reply.outcome, p, this.#now(reply));
    } else {
      // Its code never came: a new worker will ask for it again.
      if (!this.#ready && reply.type === 'error') return this.#end({ what: 'threw', message: reply.message });
      // Nothing runs any more: what comes next has to start again.
      this.#underWay = undefined;
      if (reply.type === 'problem') this.#events.problem(reply.problem);
      else this.#events.failure({ what: 'threw', message: reply.message });
    }
    if (!this.#computing) this.#send();
  }

  #now({ turn, playing, going }: Standing): Now | undefined {
    if (turn !== this.#turn) return undefined;
    return { playing, busy: this.waiting || (going && !playing) };
  }

  #expect(): void {
    this.#owed = true;
    this.#watch();
  }

  /** While an answer is owed, silence beyond the limit ends the worker. Time spent on the network does not count. */
  #watch(): void {
    clearTimeout(this.#clock);
    if (!this.#ready || !(this.#owed || this.#asked.size > 0)) return;
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
    const { p: swapped, fresh, stale } = this.#private.swap(p);
    for (const token of stale) this.#worker.postMessage({ type: 'drop', token } satisfies Request);
    for (const { token, value } of fresh)
      this.#worker.postMessage({ type: 'keep', token, value } satisfies Request);
    return swapped;
  }
}

const spawnWorker = (): Worker => new Worker(new URL('./entry.ts', import.meta.url), { type: 'module' });
