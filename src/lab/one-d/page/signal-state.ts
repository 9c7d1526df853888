/** The signal's Lab on the page: what is set, what each worker has said, and who has to begin again after a change. */
import { signal, type ReadonlySignal } from '@preact/signals';
import type { Vec } from '../../../core/vector.ts';
import { countPositions } from '../../../parts/model/regular-grid.ts';
import { coerce } from '../../../runtime/codec/index.ts';
import { readState, writeState } from '../../../runtime/url.ts';
import { differences } from '../../../runtime/values.ts';
import type { AnyValues, ParamSpecs } from '../../../widgets/contract.ts';
import { defaultsOf, places, placesOf, type MethodSeed, type Place } from '../../params/index.ts';
import { benchParams, ID, LEAST_ROWS, signalParams, tableIn } from '../params.ts';
import { Hand } from '../worker/hand.ts';
import type { Answer, Bench, Finished, Trouble } from '../worker/messages.ts';
import { gridOf } from '../work/grid.ts';
import { benchTask, methodTask } from '../work/task.ts';

export interface RunNow {
  readonly what: 'still' | 'running' | 'finished' | 'stopped' | 'refused';
  readonly done: number;
  readonly total: number;
  /** The newest; of a run that has said none yet that of the run before. */
  readonly estimate?: Vec;
  readonly finished?: Finished;
  readonly trouble?: Trouble;
}
const STILL: RunNow = { what: 'still', done: 0, total: 0 };
const DIED = (message: string): Trouble => ({ code: 'died', facts: {}, message });

/** What all methods share. */
const SHARED = Object.keys(benchParams);
/** With these the curves of before have nothing to do with what comes. */
const OTHER = ['signal', 'table', 'state'];

/** So many steps wide is a response at first, where what was set makes no sense on them. */
const STEPS = 4;
/** The width that steps of the reader's own ask for; undefined where that which is set will do, `fitted` to another table's steps it won't. */
function widthFor(p: AnyValues, fitted: number | undefined): number | undefined {
  const rows = tableIn(p, 'table') ?? [];
  if (countPositions(rows) < LEAST_ROWS) return undefined;
  const { positions } = gridOf(rows);
  const span = positions[positions.length - 1] - positions[0];
  const step = span / (positions.length - 1);
  const isFit = p.width !== fitted && Number(p.width) >= step && Number(p.width) <= span / 8;
  return isFit ? undefined : Number((STEPS * step).toPrecision(2));
}

export class SignalState {
  readonly specs: ParamSpecs;
  readonly seeds: readonly MethodSeed[];
  readonly #p;
  readonly #bench = signal<Bench | undefined>(undefined);
  readonly #trouble = signal<Trouble | undefined>(undefined);
  readonly #runs = new Map(places.map((place) => [place, signal(STILL)]));
  readonly #hands = new Map<Place, Hand>();
  readonly #eyes = new Hand({
    answer: (said) => this.#see(said),
    lost: (why) => void (this.#trouble.value = DIED(why)),
  });
  /** Names in the address that could not be read. */
  readonly unread = signal<readonly string[]>([]);
  /** The width of the response that a table's steps have set. */
  readonly fitted = signal<number | undefined>(undefined);
  /** The last such width: it does not stand for another table. */
  #fittedLast: number | undefined;
  /** The positions that are looked at; all without. */
  readonly range = signal<readonly [number, number] | undefined>(undefined);
  /** The position that is pointed at. */
  readonly at = signal<number | undefined>(undefined);

  constructor(seeds: readonly MethodSeed[]) {
    this.seeds = seeds;
    this.specs = signalParams(seeds);
    this.#p = signal<AnyValues>(defaultsOf(this.specs));
    for (const place of places)
      this.#hands.set(
        place,
        new Hand({
          answer: (said) => this.#hear(place, said),
          lost: (why) => this.#put(place, { what: 'refused', trouble: DIED(why) }),
        }),
      );
  }

  get p(): ReadonlySignal<AnyValues> {
    return this.#p;
  }
  /** The signal and what is told of it; none until something stirred. */
  get bench(): ReadonlySignal<Bench | undefined> {
    return this.#bench;
  }
  /** Why there is none. */
  get trouble(): ReadonlySignal<Trouble | undefined> {
    return this.#trouble;
  }
  run(place: Place): ReadonlySignal<RunNow> {
    return this.#runs.get(place)!;
  }
  titleOf(place: Place): string {
    return this.seeds.find(({ name }) => name === this.#p.value[place])?.title ?? '';
  }

  set(name: string, value: unknown): void {
    const before = this.#p.value;
    const p = { ...before, [name]: coerce(this.specs[name], value, before[name]) };
    this.fitted.value = name === 'table' ? widthFor(p, this.#fittedLast) : undefined;
    this.#fittedLast = this.fitted.value ?? this.#fittedLast;
    this.#p.value = this.fitted.value === undefined ? p : { ...p, width: this.fitted.value };
    this.#follow(before);
  }
  /** The reader's own signal is there, and of its response nothing was said or set. */
  get isResponseUntold(): boolean {
    const p = this.#p.value;
    const isDefault = ['response', 'width'].every((name) => p[name] === this.specs[name].default);
    return p.signal === 'own' && p.state === 'blurred' && tableIn(p, 'table') !== null && isDefault;
  }
  /** What was kept through a reload, as it was. */
  bringBack(values: AnyValues): void {
    const before = this.#p.value;
    const legal = Object.entries(values).map(([name, value]) => [
      name,
      coerce(this.specs[name], value, before[name]),
    ]);
    this.#p.value = { ...before, ...Object.fromEntries(legal) };
    this.#follow(before);
  }
  reset(): void {
    const before = this.#p.value;
    this.#p.value = defaultsOf(this.specs);
    this.#follow(before);
  }
  /** Takes what an address says. */
  adopt(query: URLSearchParams): void {
    const { p, notices, found } = readState(query, ID, { params: this.specs, presets: {} });
    if (!found) return;
    const before = this.#p.value;
    this.#p.value = p;
    this.unread.value = notices.flatMap(({ names }) => names);
    this.#follow(before);
  }
  /** What an address says of this state: everything but a table of the reader's own. */
  write(query: URLSearchParams): URLSearchParams {
    const widget = { params: this.specs, presets: {} };
    return writeState(query, ID, widget, { preset: undefined, p: this.#p.value }).query;
  }

  /** What the build has drawn holds no numbers: they are made at the first sign of a hand. */
  wake(): void {
    if (this.#bench.value || this.#trouble.value) return;
    this.#look();
    for (const place of placesOf(this.#p.value))
      if (this.run(place).value.what === 'still') this.start(place);
  }
  start(place: Place): void {
    this.#put(place, { what: 'running', done: 0, trouble: undefined });
    this.#hands.get(place)!.ask({ what: 'run', task: methodTask(this.#p.value, place, this.seeds) });
  }
  /** Ends its worker; the last estimate stays. */
  cancel(place: Place): void {
    this.#hands.get(place)!.end();
    this.#put(place, { what: 'stopped' });
  }
  /** Python that repeats its run, from a worker of its own. Rejects with what is to be said. */
  script(place: Place): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (message: string) => reject(new Error(message));
      const hand = new Hand({
        answer(said) {
          if (said.what === 'script') resolve(said.text);
          else if (said.what === 'refused') fail(said.message || said.code);
          hand.end();
        },
        lost: fail,
      });
      hand.ask({ what: 'script', task: methodTask(this.#p.value, place, this.seeds) });
    });
  }
  close(): void {
    this.#eyes.end();
    for (const hand of this.#hands.values()) hand.end();
  }

  #look(): void {
    this.#eyes.ask({ what: 'bench', task: benchTask(this.#p.value) });
  }
  /** Begins again what a change has made old. */
  #follow(before: AnyValues): void {
    const p = this.#p.value;
    const changed = differences(this.specs, before, p);
    if (changed.length === 0) return;
    const shared = changed.some((name) => SHARED.includes(name));
    if (changed.some((name) => OTHER.includes(name))) this.#forget();
    if (shared || !this.#bench.value) this.#look();
    for (const place of placesOf(p)) {
      const own = changed.some((name) => name === place || name.startsWith(`${place}.`));
      const { what } = this.run(place).value;
      const isNew = what === 'still' || (what === 'stopped' && !placesOf(before).includes(place));
      if (shared || own || isNew) this.start(place);
    }
    for (const place of places) {
      if (placesOf(p).includes(place)) continue;
      if (this.run(place).value.what === 'running') this.cancel(place);
      // What was made with other settings is not shown again.
      if (shared) this.#runs.get(place)!.value = STILL;
    }
  }
  /** What was made of another signal. */
  #forget(): void {
    this.#bench.value = undefined;
    this.range.value = undefined;
    this.at.value = undefined;
    for (const run of this.#runs.values()) run.value = STILL;
  }

  #see(said: Answer): void {
    if (said.what === 'refused') {
      this.#trouble.value = said;
      this.#bench.value = undefined;
    } else if (said.what === 'bench') {
      this.#trouble.value = undefined;
      this.#bench.value = said;
    }
  }
  #put(place: Place, change: Partial<RunNow>): void {
    const run = this.#runs.get(place)!;
    run.value = { ...run.value, ...change };
  }
  #hear(place: Place, said: Answer): void {
    if (said.what === 'progress') {
      const { done, total, estimate } = said;
      this.#put(place, { what: 'running', done, total, ...(estimate && { estimate }) });
    } else if (said.what === 'finished') {
      const { done, total, estimate } = said;
      this.#put(place, { what: 'finished', done, total, estimate, finished: said });
    } else if (said.what === 'refused')
      this.#put(place, { what: 'refused', trouble: said, estimate: undefined, finished: undefined });
  }
}
