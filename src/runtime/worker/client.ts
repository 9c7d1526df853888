/**
 * The page's side of a figure's worker. One path for every computation: the newest job wins, a worker is ended only where a newer
 * job would have to wait long for it or the reader says so, and one that died is replaced when it is next needed.
 */
import type { AnyValues, Refusal } from '../../widgets/contract.ts';
import type { Answer, KeptTraining, Outcome, Question, Reply, Request, Standing } from './messages.ts';
import { PrivateSender } from './private-data.ts';

/** A worker that has owed an answer for longer, and said nothing, is not waited for when there is a newer job. */
const LONG_JOB_MS = 1000;

/** 'unfetched': its code did not come. 'stopped': the reader ended it. */
export interface Failure {
  readonly what: 'threw' | 'died' | 'unfetched' | 'stopped';
  readonly message: string;
}

/** Whether the process plays, and whether the newest request is still to be answered. */
export interface Now {
  readonly playing: boolean;
  readonly busy: boolean;
}
export interface ClientEvents {
  /** `now` is missing where the worker had not heard of the last play, pause or seek when it answered. */
  outcome(outcome: Outcome, p: AnyValues, now: Now | undefined): void;
  problem(problem: Refusal): void;
  failure(failure: Failure): void;
  /** A worker's code is on its way, or has come. */
  fetching(isComing: boolean): void;
}
interface Job {
  readonly p: AnyValues;
  readonly step?: number;
  readonly from?: KeptTraining;
  /** Run was pressed while this job waited. */
  readonly play?: boolean;
}
interface Asked {
  readonly what: Question;
  readonly p: AnyValues;
  readonly from?: KeptTraining;
  resolve(value: Answer): void;
  reject(error: Error): void;
}

export class Client {
  readonly #widget: string;
  readonly #events: ClientEvents;
  readonly #spawn: () => Worker;
  readonly #private = new PrivateSender();
  readonly #asked = new Map<number, Asked>();
  #worker: Worker | undefined;
  #ready = false;
  #job = 0;
  #turn = 0;
  #questions = 0;
  #underWay: AnyValues | undefined;
  #computing = false;
  /** More outcomes will follow the last one, once the page has taken it. */
  #going = false;
  /** An outcome is owed. */
  #owed = false;
  /** When something was first owed, or the worker last said something since. */
  #since = 0;
  #next: Job | undefined;

  constructor(widget: string, events: ClientEvents, spawn: () => Worker = spawnWorker) {
    this.#widget = widget;
    this.#events = events;
    this.#spawn = spawn;
  }

  /** Has a worker with the widget's model stand ready for the first state. Where it does not come, that is said to whoever asks something. */
  prepare(): void {
    this.#worker ??= this.#open();
  }
  /** Computes this state, after the one under way; states in between are passed over. */
  start(p: AnyValues, step?: number, from?: KeptTraining): void {
    this.#next = { p, step, from };
    if (this.#isLong()) this.#replace();
    else if (!this.#computing) this.#send();
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
  ask(what: Question, p: AnyValues, from?: KeptTraining): Promise<Answer> {
    return new Promise((resolve, reject) => this.#put(++this.#questions, { what, p, from, resolve, reject }));
  }
  /** True once a worker runs that has been given a state. */
  get started(): boolean {
    return this.#worker !== undefined && this.#underWay !== undefined;
  }
  /** True while a newer state waits for the one under way. */
  get waiting(): boolean {
    return this.#next !== undefined;
  }
  /** Ends the worker with all that it was to do; the next start has a new one. */
  close(): void {
    this.#next = undefined;
    this.#close();
  }

  #close(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = this.#computing = this.#going = this.#owed = false;
    this.#underWay = undefined;
    this.#private.forget();
    this.#events.fetching(false);
    for (const { reject } of this.#asked.values()) reject(new Error('the figure’s worker has ended'));
    this.#asked.clear();
  }

  /** A new worker for the job that waits. What was asked of the old one is asked again, after it. */
  #replace(): void {
    const asked = [...this.#asked];
    this.#asked.clear();
    this.#close();
    this.#send();
    for (const [id, question] of asked) this.#put(id, question);
  }

  #put(id: number, asked: Asked): void {
    this.#startClock();
    this.#asked.set(id, asked);
    this.#post({ type: 'ask', id, what: asked.what, p: this.#ship(asked.p), from: asked.from });
  }

  #send(): void {
    const job = this.#next;
    if (!job) return;
    this.#next = undefined;
    this.#computing = true;
    this.#underWay = job.p;
    this.#going = false;
    const [number, turn] = [++this.#job, ++this.#turn];
    this.#post({ type: 'start', job: number, turn, p: this.#ship(job.p), step: job.step, from: job.from });
    if (job.play) this.#post({ type: 'play', turn: ++this.#turn });
    this.#expect();
  }

  #post(request: Request): void {
    this.#worker ??= this.#open();
    this.#worker.postMessage(request);
  }

  #open(): Worker {
    const worker = this.#spawn();
    // What one that was ended had still to say is nobody's.
    const isCurrent = () => worker === this.#worker;
    worker.onmessage = (event: MessageEvent<Reply>) => isCurrent() && this.#receive(event.data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      // A script that does not come is an error without a message.
      const what = this.#ready || event.message ? 'died' : 'unfetched';
      if (isCurrent()) this.#end({ what, message: event.message ?? '' });
    };
    worker.onmessageerror = () => isCurrent() && this.#end({ what: 'died', message: '' });
    worker.postMessage({ type: 'open', widget: this.#widget } satisfies Request);
    this.#events.fetching(true);
    return worker;
  }

  #receive(reply: Reply): void {
    this.#since = performance.now();
    if (reply.type === 'ready') {
      this.#ready = true;
      this.#events.fetching(false);
    } else if (reply.type === 'answer' || reply.type === 'refusal') this.#settle(reply);
    else if (reply.job === this.#job) this.#conclude(reply);
  }

  #settle(reply: Extract<Reply, { type: 'answer' | 'refusal' }>): void {
    const question = this.#asked.get(reply.id);
    this.#asked.delete(reply.id);
    if (reply.type === 'answer') question?.resolve(reply.value);
    else question?.reject(new Error(reply.message));
  }

  #conclude(reply: Extract<Reply, { type: 'outcome' | 'problem' | 'error' }>): void {
    const p = this.#underWay!;
    this.#computing = this.#owed = this.#going = false;
    if (reply.type === 'outcome') {
      this.#going = reply.going || reply.turn !== this.#turn;
      this.#events.outcome(reply.outcome, p, this.#now(reply));
    } else {
      // The model's code never came: a new worker will ask for it again.
      if (!this.#ready && reply.type === 'error')
        return this.#end({ what: 'unfetched', message: reply.message });
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
    this.#startClock();
    this.#owed = true;
  }

  /** Something is about to be owed: if nothing was, its time begins now. */
  #startClock(): void {
    if (!this.#owes) this.#since = performance.now();
  }

  get #owes(): boolean {
    return this.#owed || this.#asked.size > 0;
  }

  /** Whether the worker is in the midst of something long. Time spent on the network does not count. */
  #isLong(): boolean {
    return this.#ready && this.#owes && performance.now() - this.#since > LONG_JOB_MS;
  }

  #end(failure: Failure): void {
    const isAwaited = this.#job > 0 || this.#asked.size > 0;
    this.#close();
    if (isAwaited) this.#events.failure(failure);
    this.#send();
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
