/** The far end of a client: what is posted is kept, and what it says, or how it dies, is the test's to choose. */
import type { Outcome, Reply, Request, Standing } from '../../../src/runtime/worker/messages.ts';

export class FakeWorker {
  static readonly all: FakeWorker[] = [];
  readonly posted: Request[] = [];
  terminated = false;
  onmessage: ((event: { data: Reply }) => void) | undefined;
  onerror: ((event: { message?: string; preventDefault?: () => void }) => void) | undefined;
  onmessageerror: (() => void) | undefined;

  constructor() {
    FakeWorker.all.push(this);
  }
  postMessage(request: Request): void {
    this.posted.push(structuredClone(request));
  }
  terminate(): void {
    this.terminated = true;
  }

  say(reply: Reply): void {
    this.onmessage!({ data: reply });
  }
  ready(): void {
    this.say({ type: 'ready' });
  }
  /** Answers the newest job, as a compute model does unless told otherwise. */
  answer(shown: number, standing: Partial<Standing> = {}): void {
    const { job, turn } = this.started.at(-1)!;
    this.say({
      type: 'outcome',
      outcome: outcomeOf(shown),
      job,
      turn,
      playing: false,
      going: false,
      ...standing,
    });
  }

  of<T extends Request['type']>(type: T): Extract<Request, { type: T }>[] {
    return this.posted.filter((request) => request.type === type) as Extract<Request, { type: T }>[];
  }
  get started() {
    return this.of('start');
  }
}

export const outcomeOf = (shown: number): Outcome => ({ r: shown, measures: { shown }, facts: {} });

/** Hands out new workers, and forgets those of the last test. */
export function fakeWorkers(): () => Worker {
  FakeWorker.all.length = 0;
  return () => new FakeWorker() as unknown as Worker;
}
export const newest = (): FakeWorker => FakeWorker.all.at(-1)!;
