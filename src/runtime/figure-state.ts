/** The state of one figure on the page, and the page's store of them: what the host, a Predict and a Challenge share. */
import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type {
  AnyPresets,
  AnyValues,
  Facts,
  Measures,
  ParamSpecs,
  Problem,
  Progress,
} from '../widgets/contract.ts';
import { coerce, encode } from './codec.ts';
import { readState, writeState, type LinkNotice } from './url.ts';
import { differences, presetValues } from './values.ts';
import { Client, type Failure } from './worker/client.ts';
import type { Answer } from './worker/messages.ts';

/** What the build knows of a figure before anyone touches it. */
export interface FigureSeed {
  readonly id: string;
  readonly widget: string;
  readonly params: ParamSpecs;
  readonly presets: AnyPresets;
  /** The preset that the page itself gives the figure. */
  readonly home?: string;
  readonly measures: Measures;
  readonly facts: Facts;
  /** Present for a process. */
  readonly progress?: Pick<Progress, 'shown' | 'total'>;
  /** The state as a line of code, for a widget that has one. */
  readonly line?: string;
}
/** One answer of the worker, with the values it answers for. */
export interface Answered {
  readonly r: unknown;
  readonly p: AnyValues;
  readonly measures: Measures;
  readonly facts: Facts;
  readonly progress?: Progress;
}
export type Trouble = { readonly failure: Failure } | { readonly problem: Problem };

/** A challenge that the reader has taken up: the figure shows it, so that task and figure are on one screen. */
export interface Task {
  readonly text: string;
  /** What the last check said. */
  readonly said: ReadonlySignal<string>;
  readonly done: ReadonlySignal<boolean>;
  check(): void;
  /** Back to where the challenge stands in the text. */
  leave(): void;
}

export class FigureState {
  readonly seed: FigureSeed;
  readonly p: Signal<AnyValues>;
  readonly preset: Signal<string | undefined>;
  readonly answered: Signal<Answered | undefined> = signal(undefined);
  readonly busy = signal(false);
  readonly playing = signal(false);
  /** Whether the steps taken were made with values that have since changed. */
  readonly mixed = signal(false);
  readonly trouble: Signal<Trouble | undefined> = signal(undefined);
  readonly notices: Signal<readonly LinkNotice[]> = signal([]);
  readonly task: Signal<Task | undefined> = signal(undefined);
  /** Readouts: the build's until the worker has answered. */
  readonly measures: ReadonlySignal<Measures>;
  readonly facts: ReadonlySignal<Facts>;
  readonly progress: ReadonlySignal<Pick<Progress, 'shown' | 'total'> | undefined>;
  /** Whether the reader has moved anything away from what the page showed. */
  readonly touched: ReadonlySignal<boolean>;
  readonly #client: Client;
  #wantedStep: number | undefined;

  constructor(
    seed: FigureSeed,
    makeClient = (...args: ConstructorParameters<typeof Client>) => new Client(...args),
  ) {
    this.seed = seed;
    this.p = signal(presetValues(seed.params, seed.presets, seed.home));
    this.preset = signal(seed.home);
    const built = notNull(seed.measures);
    this.measures = computed(() => this.answered.value?.measures ?? built);
    this.facts = computed(() => this.answered.value?.facts ?? seed.facts);
    this.progress = computed(() => this.answered.value?.progress ?? seed.progress);
    this.touched = computed(() => this.preset.value !== seed.home || this.changed.value.length > 0);
    this.#client = makeClient(seed.widget, {
      outcome: (outcome, p, now) =>
        batch(() => {
          this.answered.value = { ...outcome, p: this.#asSeen(p) };
          this.trouble.value = undefined;
          if (!now) return;
          this.busy.value = now.busy;
          this.playing.value = now.playing;
        }),
      problem: (problem) => this.#stopWith({ problem }),
      failure: (failure) => this.#stopWith({ failure }),
    });
  }

  /** The names of the params that differ from the chosen preset. */
  readonly changed: ReadonlySignal<readonly string[]> = computed(() =>
    differences(
      this.seed.params,
      presetValues(this.seed.params, this.seed.presets, this.preset.value),
      this.p.value,
    ),
  );

  /** Whether a picture, a sound or a table of the reader's own is in it. */
  readonly ownData: ReadonlySignal<boolean> = computed(() =>
    this.changed.value.some((name) => encode(this.seed.params[name], this.p.value[name]) === null),
  );

  set(name: string, value: unknown): void {
    const spec = this.seed.params[name];
    const legal = coerce(spec, value, this.p.value[name]);
    if (Object.is(legal, this.p.value[name])) return;
    this.p.value = { ...this.p.value, [name]: legal };
    if (spec.acts === 'view' && this.answered.value) {
      this.answered.value = { ...this.answered.value, p: { ...this.answered.value.p, [name]: legal } };
    } else if (spec.acts === 'live' && this.#client.started) {
      // From the first step on, all are made with the new values.
      this.mixed.value = (this.progress.value?.shown ?? 0) > 0;
      this.#client.live(this.p.value);
    } else this.compute();
  }

  choose(preset: string | undefined): void {
    this.#wantedStep = undefined;
    batch(() => {
      this.preset.value = preset;
      this.p.value = presetValues(this.seed.params, this.seed.presets, preset);
    });
    this.compute();
  }

  reset(): void {
    this.notices.value = [];
    this.trouble.value = undefined;
    this.choose(this.seed.home);
  }

  /** Asks the worker for the present state. */
  compute(): void {
    this.busy.value = true;
    this.mixed.value = false;
    this.#client.start(this.p.value, this.#wantedStep);
  }

  play(): void {
    const { shown, total } = this.progress.value!;
    if (shown >= total) this.restart();
    this.#ensureStarted();
    this.playing.value = true;
    this.#client.play();
  }
  pause(): void {
    this.#client.pause();
    this.playing.value = false;
  }
  /** To the first step, from which everything goes with the values of now. */
  restart(): void {
    if (!this.mixed.value) return this.seek(0);
    this.#wantedStep = 0;
    this.playing.value = false;
    this.compute();
  }
  seek(step: number): void {
    const total = this.progress.value?.total ?? 0;
    this.#wantedStep = Math.min(Math.max(0, Math.round(step)), total);
    this.playing.value = false;
    this.busy.value = true;
    this.#ensureStarted();
    this.#client.seek(this.#wantedStep);
  }
  /** The page has drawn the last answer. */
  drawn(): void {
    if (!this.answered.value?.progress) return;
    if (!this.busy.value) this.#wantedStep = this.answered.value.progress.shown;
    this.#client.took();
  }
  ask(what: 'python' | 'table'): Promise<Answer> {
    return this.#client.ask(what, this.p.value);
  }
  close(): void {
    this.#client.close();
  }

  /** Takes the state from a link. Returns whether the link says anything about this figure. */
  adopt(query: URLSearchParams): boolean {
    const state = readState(query, this.seed.id, this.seed, this.seed.home);
    if (!state.found) return false;
    batch(() => {
      this.notices.value = state.notices;
      this.preset.value = state.preset;
      this.p.value = state.p;
    });
    this.#wantedStep = state.step;
    this.compute();
    return true;
  }

  /** The address that restores this state; `left` names private data that stays here. */
  write(query: URLSearchParams): { query: URLSearchParams; left: string[] } {
    const shown = this.#wantedStep === this.seed.progress?.shown ? undefined : this.#wantedStep;
    const state = { preset: this.preset.value, p: this.p.value, step: shown };
    return writeState(query, this.seed.id, this.seed, state, this.seed.home);
  }

  /** The values that an answer is for, with what has since changed for the eye alone. */
  #asSeen(p: AnyValues): AnyValues {
    const { params } = this.seed;
    const seen = Object.keys(params).filter((name) => params[name].acts === 'view');
    return { ...p, ...Object.fromEntries(seen.map((name) => [name, this.p.value[name]])) };
  }

  #ensureStarted(): void {
    if (!this.#client.started)
      this.#client.start(this.p.value, this.#wantedStep ?? this.progress.value?.shown);
  }
  #stopWith(trouble: Trouble): void {
    batch(() => {
      this.trouble.value = trouble;
      this.busy.value = this.#client.waiting;
      this.playing.value = false;
    });
  }
}

/** Not a number reaches the page as null, which compares as 0 where a challenge looks. */
const notNull = (measures: Measures): Measures =>
  Object.fromEntries(Object.entries(measures).map(([name, value]) => [name, value ?? NaN]));

const figures = new Map<string, Signal<FigureState | undefined>>();

/** The figure of this id, once it is alive. Parts of a page that belong together meet here, in whichever order they wake. */
export function figure(id: string): Signal<FigureState | undefined> {
  const known = figures.get(id) ?? signal<FigureState | undefined>(undefined);
  figures.set(id, known);
  return known;
}

/** The figure of this id as soon as it is alive. */
export function figureAlive(id: string): Promise<FigureState> {
  return new Promise((resolve) => {
    const stop = effect(() => {
      const state = figure(id).value;
      if (!state) return;
      resolve(state);
      queueMicrotask(() => stop());
    });
  });
}
