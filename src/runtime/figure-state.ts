/** The state of one figure on the page, and the page's store of them: what the host, a Predict and a Challenge share. */
import { batch, computed, effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type {
  AnyPresets,
  AnyValues,
  Facts,
  Measures,
  ParamSpecs,
  Refusal,
  Progress,
} from '../widgets/contract.ts';
import { coerce } from './codec/index.ts';
import { Patience, type Slowness } from './patience.ts';
import { Undo } from './undo.ts';
import { readState, writeState, type LinkNotice } from './url.ts';
import { differences, isShown, ownNames, presetValues } from './values.ts';
import { Client, type Failure } from './worker/client.ts';
import type { Answer, KeptTraining, Question } from './worker/messages.ts';

/** What the build knows of a figure before anyone touches it. */
export interface FigureSeed {
  readonly id: string;
  readonly widget: string;
  readonly params: ParamSpecs;
  readonly presets: AnyPresets;
  /** The presets under *More*. */
  readonly more?: readonly string[];
  /** The preset that the page itself gives the figure. */
  readonly home?: string;
  readonly measures: Measures;
  readonly facts: Facts;
  /** Present for a process. */
  readonly progress?: Pick<Progress, 'shown' | 'total'>;
  /** Whether it is a training that can be kept as a file. */
  readonly keeps?: boolean;
  /** The state as a line of code, for a widget that has one. */
  readonly line?: string;
}
/** One answer of the worker, with the values it answers for. */
export interface Answered {
  readonly r: unknown;
  readonly p: AnyValues;
  /** The preset that was chosen when it was asked for. */
  readonly preset: string | undefined;
  readonly measures: Measures;
  readonly facts: Facts;
  readonly progress?: Progress;
}
/** Where a reader has brought a figure: what *Undo* brings back. */
interface Place {
  readonly preset: string | undefined;
  readonly p: AnyValues;
  /** Of a process, where it is not the step that a fresh page shows. */
  readonly step: number | undefined;
  /** A reader's file from which the steps go on. */
  readonly from?: KeptTraining;
}
export type Trouble = { readonly failure: Failure } | { readonly problem: Refusal };

/** A challenge that the reader has taken up: the figure shows it, so that task and figure are on one screen. */
export interface Task {
  /** How it looks in the figure: it comes with the task, for few figures ever get one. */
  readonly Bar: ComponentType<{ readonly task: Task; readonly style: Record<string, number> }>;
  readonly text: string;
  /** What the last check said. */
  readonly said: ReadonlySignal<string>;
  readonly done: ReadonlySignal<boolean>;
  check(): void;
  /** Back to where the challenge stands in the text, where it stands in one. */
  leave?(): void;
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
  /** Why there is no drawing of the last answer: the code that draws did not come. */
  readonly undrawn: Signal<Failure | undefined> = signal(undefined);
  /** The code that draws is on its way. */
  readonly viewComing = signal(false);
  /** A hand is on its way to a control: what a first press needs is worth having. */
  readonly expected = signal(false);
  /** Whether anything is to be drawn, once there is what draws it. */
  readonly wanted: ReadonlySignal<boolean> = computed(
    () => this.busy.value || this.playing.value || this.answered.value !== undefined,
  );
  readonly #workerComing = signal(false);
  /** Whether what is waited for is code, not a computation. */
  readonly loading: ReadonlySignal<boolean> = computed(
    () => this.viewComing.value || this.#workerComing.value,
  );
  readonly #patience = new Patience();
  /** How long the reader has been waiting. */
  readonly slow: ReadonlySignal<Slowness> = this.#patience.slow;
  readonly #undo = new Undo<Place>();
  /** Whether there is a preset, a reset or a line to take back. */
  readonly canUndo: ReadonlySignal<boolean> = this.#undo.can;
  readonly #shown: Signal<Answered | undefined> = signal(undefined);
  /** The answer that is drawn. What is said of a drawing changes with it. */
  readonly shown: ReadonlySignal<Answered | undefined> = this.#shown;
  readonly shownPreset: ReadonlySignal<string | undefined> = computed(() =>
    this.shown.value ? this.shown.value.preset : this.seed.home,
  );
  readonly notices: Signal<readonly LinkNotice[]> = signal([]);
  readonly task: Signal<Task | undefined> = signal(undefined);
  /** Readouts: the build's until the worker has answered. */
  readonly measures: ReadonlySignal<Measures>;
  readonly facts: ReadonlySignal<Facts>;
  readonly progress: ReadonlySignal<Pick<Progress, 'shown' | 'total'> | undefined>;
  /** Whether the reader has moved anything away from what the page showed. */
  readonly touched: ReadonlySignal<boolean>;
  readonly #client: Client;
  readonly #unwatch: () => void;
  readonly #presetOf = new WeakMap<AnyValues, string | undefined>();
  #wantedStep: number | undefined;
  #from: KeptTraining | undefined;

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
      outcome: (outcome, p, now) => {
        batch(() => {
          this.answered.value = { ...outcome, p: this.#asSeen(p), preset: this.#presetOf.get(p) };
          this.trouble.value = undefined;
          if (!now) return;
          this.busy.value = now.busy;
          this.playing.value = now.playing;
        });
        this.#patience.heard(this.playing.value);
      },
      problem: (problem) => this.#stopWith({ problem }),
      failure: (failure) => this.#stopWith({ failure }),
      fetching: (isComing) => {
        this.#workerComing.value = isComing;
        if (!isComing) this.#patience.heard(false);
      },
    });
    this.#unwatch = effect(() => {
      if (this.busy.value || this.playing.value || (this.viewComing.value && this.wanted.value))
        this.#patience.begin();
      else this.#patience.end();
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

  /** Whether a value has left the chosen preset, other than one that only looks or walks about: what is said of the preset is then of the past. */
  readonly left: ReadonlySignal<boolean> = computed(() =>
    this.changed.value.some((name) => !'view,walk'.includes(String(this.seed.params[name].acts))),
  );

  /** Whether a picture, a sound or a table of the reader's own is in what is drawn. */
  readonly ownData: ReadonlySignal<boolean> = computed(() => {
    const shown = this.shown.value;
    return shown !== undefined && this.#own(shown).some((name) => isShown(this.seed.params, name, shown.p));
  });

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
      this.#client.live(this.#labelled());
    } else this.compute();
  }

  /** Fetches what a first press needs, the worker with its model and the code that draws, and says nothing of it. */
  prepare(): void {
    if (this.expected.value) return;
    this.expected.value = true;
    this.#client.prepare();
  }

  /** A preset leaves the reader's own picture, sound or table in place, unless it names another. */
  choose(preset: string | undefined): void {
    const named = this.seed.presets[preset ?? ''] ?? {};
    const kept = this.#own({ preset: this.preset.value, p: this.p.value }).filter((name) => !(name in named));
    this.#replace(preset, Object.fromEntries(kept.map((name) => [name, this.p.value[name]])));
  }

  reset(): void {
    this.notices.value = [];
    this.trouble.value = undefined;
    this.#replace(this.seed.home, {});
  }

  /** What is set from here on can be taken back in one: a line that says many things. */
  keepPlace(): void {
    this.#undo.keep(this.#place());
  }

  /** Takes the last preset, reset or line back. */
  undo(): void {
    const before = this.#undo.take();
    if (before) this.#goTo(before);
  }

  /** Ends what is being computed; what was drawn last stays, and the next change starts again. */
  stop(): void {
    this.viewComing.value = false;
    this.#client.close();
    this.#stopWith({ failure: { what: 'stopped', message: '' } });
  }
  /** Goes on waiting for an answer that is long in coming. */
  wait(): void {
    this.#patience.wait();
  }

  /** Goes on from a training that a reader kept, with the values it had. */
  resume(p: AnyValues, from: KeptTraining): void {
    this.#undo.keep(this.#place());
    this.#goTo({ preset: this.preset.value, p, step: from.step, from });
  }

  /** Asks the worker for the present state, from its first step on. */
  compute(from?: KeptTraining): void {
    this.#from = from;
    this.busy.value = true;
    this.mixed.value = false;
    this.#start(this.#wantedStep);
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
    if (!this.mixed.value && !this.#from) return this.seek(0);
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
    this.#shown.value = this.answered.value;
    if (!this.answered.value?.progress) return;
    if (!this.busy.value) this.#wantedStep = this.answered.value.progress.shown;
    this.#client.took();
  }
  ask(what: Question, p = this.p.value, from?: KeptTraining): Promise<Answer> {
    return this.#client.ask(what, p, from);
  }
  close(): void {
    this.#unwatch();
    this.#patience.end();
    this.#client.close();
  }

  /** Takes the state from a link. Returns whether the link says anything about this figure. */
  adopt(query: URLSearchParams): boolean {
    const state = readState(query, this.seed.id, this.seed, this.seed.home);
    if (!state.found) return false;
    this.notices.value = state.notices;
    this.#goTo({ preset: state.preset, p: state.p, step: state.step });
    return true;
  }

  /** The address that restores this state; `left` names private data that stays here. */
  write(query: URLSearchParams): { query: URLSearchParams; left: string[] } {
    return writeState(query, this.seed.id, this.seed, this.#place(), this.seed.home);
  }

  /** The values that an answer is for, with what has since changed for the eye alone. */
  #asSeen(p: AnyValues): AnyValues {
    const { params } = this.seed;
    const seen = Object.keys(params).filter((name) => params[name].acts === 'view');
    return { ...p, ...Object.fromEntries(seen.map((name) => [name, this.p.value[name]])) };
  }

  #place(): Place {
    const step = this.#wantedStep === this.seed.progress?.shown ? undefined : this.#wantedStep;
    return { preset: this.preset.value, p: this.p.value, step, from: this.#from };
  }
  #goTo({ preset, p, step, from }: Place): void {
    batch(() => {
      this.preset.value = preset;
      this.p.value = p;
    });
    this.#wantedStep = step;
    this.compute(from);
  }
  /** To a preset, with what is kept beside it, in a way that can be taken back. */
  #replace(preset: string | undefined, kept: AnyValues): void {
    const before = this.#place();
    const p = { ...presetValues(this.seed.params, this.seed.presets, preset), ...kept };
    const isSame = preset === before.preset && before.step === undefined;
    if (!isSame || differences(this.seed.params, before.p, p).length > 0) this.#undo.keep(before);
    this.#goTo({ preset, p, step: undefined });
  }
  #own({ preset, p }: Pick<Place, 'preset' | 'p'>): string[] {
    return ownNames(this.seed.params, this.seed.presets, preset, p);
  }

  /** The values of now, whose answer will be known by the preset of now. */
  #labelled(): AnyValues {
    this.#presetOf.set(this.p.value, this.preset.value);
    return this.p.value;
  }
  #start(step: number | undefined): void {
    const trouble = this.trouble.value;
    if (trouble && 'failure' in trouble && trouble.failure.what === 'stopped') this.trouble.value = undefined;
    this.#client.start(this.#labelled(), step, this.#from);
  }
  #ensureStarted(): void {
    if (!this.#client.started) this.#start(this.#wantedStep ?? this.progress.value?.shown);
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
