/**
 * What a figure's worker does, without the worker: messages in, messages out. A compute model answers at once; a process
 * goes on in slices of a few milliseconds, so that a pause is heard between two of them, and has at most one result
 * under way that the page has not taken yet.
 */
import type { AnyModel, AnyValues } from '../../widgets/contract.ts';
import { answerOf, type Ask } from './answers.ts';
import { evaluateModel } from './evaluate.ts';
import type { Outcome, Reply, Request } from './messages.ts';
import { restorePrivate } from './private-data.ts';
import { ProcessRun } from './process-run.ts';

type Start = Extract<Request, { type: 'start' }>;

const SLICE_MS = 8;
/** A run shows every step at first, then this part of the steps so far a frame, so that 500 take seconds, not an instant. */
const PACE = 1 / 40;

interface Port {
  post(reply: Reply): void;
  /** Call back after messages that wait have been heard. */
  later(task: () => void): void;
  load(widget: string): Promise<AnyModel>;
}

export class Service {
  readonly #port: Port;
  readonly #kept = new Map<number, unknown>();
  #model: Promise<AnyModel> | undefined;
  #job = 0;
  #turn = 0;
  #run: ProcessRun<unknown> | undefined;
  #goal = 0;
  #playing = false;
  #awaitingPage = false;
  #sliceWaiting = false;
  #unshown = false;

  constructor(port: Port) {
    this.#port = port;
  }

  async receive(request: Request): Promise<void> {
    switch (request.type) {
      case 'open':
        this.#model = this.#port.load(request.widget);
        return this.#guard(() => this.#port.post({ type: 'ready' }));
      case 'keep':
        this.#kept.set(request.token, request.value);
        return;
      case 'drop':
        this.#kept.delete(request.token);
        return;
      case 'start':
        this.#job = request.job;
        this.#turn = request.turn;
        this.#playing = false;
        this.#run = undefined;
        return this.#guard((model) => this.#start(model, { ...request, p: this.#restore(request.p) }));
      case 'live':
        return this.#guard(() => this.#live(this.#restore(request.p)));
      case 'play':
        this.#turn = request.turn;
        this.#playing = true;
        this.#paceOn();
        return this.#wake();
      case 'pause':
        this.#turn = request.turn;
        this.#playing = false;
        this.#goal = this.#run?.shown ?? 0;
        this.#unshown = true;
        return this.#flush();
      case 'seek':
        this.#turn = request.turn;
        this.#playing = false;
        return this.#guard(() => {
          this.#goal = request.step;
          this.#unshown = true;
          this.#run?.rewindTo(request.step);
          this.#wake();
        });
      case 'took':
        this.#awaitingPage = false;
        if (this.#playing) this.#paceOn();
        this.#flush();
        return this.#wake();
      case 'ask':
        return this.#answer({ ...request, p: this.#restore(request.p) });
    }
  }

  #start(model: AnyModel, { p, job, step, from }: Start): void {
    if (job !== this.#job) return;
    const problem = model.check?.(p);
    if (problem) return this.#port.post({ type: 'problem', job, problem });
    if (model.kind === 'compute') return this.#post(evaluateModel(model, p), false);
    this.#run = new ProcessRun(model, p, from);
    this.#goal = Math.min(step ?? from?.step ?? model.preview.shown, this.#run.total);
    this.#awaitingPage = false;
    this.#unshown = true;
    this.#wake();
  }

  /** Shown at once, although no step was taken: what the figure draws of a live value moves with it. */
  #live(p: AnyValues): void {
    this.#run?.live(p);
    this.#unshown = true;
    this.#flush();
    this.#wake();
  }

  #paceOn(): void {
    if (this.#run) this.#goal = this.#run.shown + Math.max(1, Math.ceil(this.#run.shown * PACE));
  }

  #wake(): void {
    if (this.#sliceWaiting || !this.#run) return;
    this.#sliceWaiting = true;
    this.#port.later(() => {
      this.#sliceWaiting = false;
      void this.#guard(() => this.#slice());
    });
  }

  #slice(): void {
    const run = this.#run;
    if (!run) return;
    const end = performance.now() + SLICE_MS;
    while (this.#onTheWay(run) && performance.now() < end) {
      run.advance();
      this.#unshown = true;
    }
    if (run.atEnd && this.#playing) {
      // Said even where no step is left to take, or the page would wait for one.
      this.#playing = false;
      this.#unshown = true;
    }
    this.#flush();
    if (!this.#playing && !this.#onTheWay(run)) this.#lookAhead(run, end);
    if (this.#onTheWay(run) || this.#looksAhead(run)) this.#wake();
  }

  /** Once the step asked for is shown, the traces go on to where the build's drawing has them. */
  #lookAhead(run: ProcessRun<unknown>, end: number): void {
    if (!this.#looksAhead(run)) return;
    while (this.#looksAhead(run) && performance.now() < end) run.extend();
    if (this.#looksAhead(run)) return;
    this.#unshown = true;
    this.#flush();
  }

  #looksAhead(run: ProcessRun<unknown>): boolean {
    return !this.#playing && !run.finished && run.computed < run.model.preview.computed;
  }

  /** Posts the step shown, unless the page is still busy with the last one. */
  #flush(): void {
    if (!this.#run || this.#awaitingPage || !this.#unshown) return;
    this.#awaitingPage = true;
    this.#unshown = false;
    const { model, p } = this.#run;
    const r = this.#run.result();
    const outcome: Outcome = {
      r,
      measures: model.measures(r, p),
      facts: model.facts(r, p),
      progress: this.#run.progress(),
    };
    this.#post(outcome, this.#playing || this.#onTheWay(this.#run) || this.#looksAhead(this.#run));
  }

  #onTheWay(run: ProcessRun<unknown>): boolean {
    return run.shown < this.#goal && !run.atEnd;
  }

  #post(outcome: Outcome, going: boolean): void {
    this.#port.post({
      type: 'outcome',
      outcome,
      job: this.#job,
      turn: this.#turn,
      playing: this.#playing,
      going,
    });
  }

  async #answer(ask: Ask): Promise<void> {
    try {
      const value = answerOf(await this.#model!, this.#run, ask);
      this.#port.post({ type: 'answer', id: ask.id, value });
    } catch (error) {
      this.#port.post({ type: 'refusal', id: ask.id, message: messageOf(error) });
    }
  }

  #restore(p: AnyValues): AnyValues {
    return restorePrivate(p, this.#kept);
  }

  async #guard(work: (model: AnyModel) => void): Promise<void> {
    try {
      work(await this.#model!);
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.#playing = false;
    this.#run = undefined;
    this.#port.post({ type: 'error', job: this.#job, message: messageOf(error) });
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
