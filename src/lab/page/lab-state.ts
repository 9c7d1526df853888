/** The Lab on the page: what is set, what each worker has said, and who has to begin again after a change. */
import { effect, signal, type ReadonlySignal } from '@preact/signals';
import { coerce } from '../../runtime/codec/index.ts';
import { readState, writeState } from '../../runtime/url.ts';
import { differences } from '../../runtime/values.ts';
import type { AnyValues, ParamSpecs } from '../../widgets/contract.ts';
import {
  benchParams,
  blurNames,
  defaultsOf,
  ID,
  labParams,
  pictureOf,
  places,
  placesOf,
  type MethodSeed,
  type Place,
} from '../params/index.ts';
import type { Answer, Bench, Finished, Painted, Refusal } from '../worker/messages.ts';
import { Hand } from '../worker/hand.ts';
import { Turns } from '../worker/turns.ts';
import type { BenchLooked, Looked } from '../work/looked.ts';
import type { Measured, MeasureTask } from '../work/measure.ts';
import { benchTask, methodTask } from '../work/task.ts';

export interface RunNow {
  readonly what: 'still' | 'running' | 'finished' | 'stopped' | 'refused';
  readonly done: number;
  readonly total: number;
  /** The share of the next step that is done already. */
  readonly share?: number;
  /** The newest picture; of a run that has shown none yet that of the run before, with other settings. */
  readonly picture?: Painted;
  /** The picture is that of the run before. */
  readonly isOld?: boolean;
  /** The picture is large: others come first. */
  readonly isWaiting?: boolean;
  /** What stands there is the build's picture, with other settings than these. */
  readonly fromBuild?: boolean;
  /** Of the run before until this one has finished. */
  readonly finished?: Pick<
    Finished,
    'light' | 'measures' | 'values' | 'isUnmet' | 'levelTaken' | 'kernel' | 'milliseconds'
  >;
  /** What took longer to find out; of the run before until it is known of this one. */
  readonly looked?: Looked & { readonly isOld: boolean };
  /** Why there is none. */
  readonly trouble?: { readonly why: Refusal | 'died'; readonly message: string };
}
const STILL: RunNow = { what: 'still', done: 0, total: 0 };

/** What all methods share; how many there are changes none of them. */
const SHARED = Object.keys(benchParams).filter((name) => name !== 'count');
/** Without these it is another picture. */
const PICTURE: readonly string[] = ['picture', 'state', 'curve', 'offset', 'gain', 'saturated'];
/** From so many pixels on, one worker is at work at a time. */
const LARGE = 2 ** 19;
/** What is told of a reader's file, and may be another's. */
const TOLD: readonly string[] = [...blurNames, 'curve', 'offset', 'gain', 'saturated', 'noiseFrom', 'noise'];
const isOf = (place: Place, name: string): boolean => name === place || name.startsWith(`${place}.`);

type SpawnWorker = () => Worker;

export class LabState {
  readonly specs: ParamSpecs;
  readonly seeds: readonly MethodSeed[];
  readonly #defaults: AnyValues;
  readonly #p;
  readonly #bench = signal<Bench | undefined>(undefined);
  readonly #benchLooked = signal<BenchLooked | undefined>(undefined);
  readonly #runs = new Map(places.map((place) => [place, signal(STILL)]));
  readonly #hands: Readonly<Record<Place, Hand>>;
  readonly #eyes: Hand;
  readonly #turns: Turns;
  /** Measures the blur; none before it is asked to. */
  #gauge: Hand | undefined;
  #gauged: ((said: Answer) => void) | undefined;
  /** The reader's own picture came, and nothing was said of its blur since. */
  readonly #untold = signal(false);
  /** Another file took the place of the reader's own, and what was told of the one before stands. */
  readonly #isCarried = signal(false);
  /** Names in the address that could not be read. */
  readonly unread = signal<readonly string[]>([]);

  readonly #spawn: SpawnWorker | undefined;

  constructor(seeds: readonly MethodSeed[], spawn?: SpawnWorker) {
    this.#spawn = spawn;
    this.seeds = seeds;
    this.specs = labParams(seeds);
    this.#defaults = defaultsOf(this.specs);
    this.#p = signal(this.#defaults);
    const handFor = (place: Place) =>
      new Hand({ answer: (said) => this.#hear(place, said), lost: (why) => this.#lose(place, why) }, spawn);
    this.#hands = {
      first: handFor('first'),
      second: handFor('second'),
      third: handFor('third'),
      fourth: handFor('fourth'),
    };
    this.#eyes = new Hand(
      { answer: (said) => this.#see(said), lost: () => this.#turns.leave(this.#eyes) },
      spawn,
    );
    this.#turns = new Turns([this.#eyes, ...Object.values(this.#hands)]);
  }

  get p(): ReadonlySignal<AnyValues> {
    return this.#p;
  }
  /** The picture and what is told of it; none until something was changed. */
  get bench(): ReadonlySignal<Bench | undefined> {
    return this.#bench;
  }
  get benchLooked(): ReadonlySignal<BenchLooked | undefined> {
    return this.#benchLooked;
  }
  /** Whether the picture is the one that the build restored. */
  get isBuilt(): boolean {
    return this.#differs(this.#p.value).every((name) => !PICTURE.includes(name));
  }
  /** Whether what this place would make is what the build made. */
  isBuiltAt(place: Place, p = this.#p.value): boolean {
    return this.#differs(p).every((name) => !SHARED.includes(name) && !isOf(place, name));
  }
  #differs(p: AnyValues): readonly string[] {
    return differences(this.specs, this.#defaults, p);
  }
  /** Of a scene of the book, and of what is blurred here. */
  get isTruthKnown(): boolean {
    return pictureOf(this.#p.value).scene !== undefined || this.#p.value.state === 'sharp';
  }
  /** Whether the blur that is told of the reader's picture is still that of the book's. */
  get isBlurUntold(): boolean {
    const p = this.#p.value;
    return this.#untold.value && pictureOf(p).own !== undefined && p.state === 'blurred';
  }
  /** What is still as it was told of another picture; nothing once any of it was told anew. */
  get carried(): readonly string[] {
    const p = this.#p.value;
    if (!this.#isCarried.value || !pictureOf(p).own) return [];
    return this.#differs(p).filter((name) => TOLD.includes(name));
  }
  /** Another file of the reader's own has come. */
  carry(): void {
    this.#isCarried.value = true;
  }
  /** What was told of the picture before is no longer told. */
  forgetTold(): void {
    this.put(Object.fromEntries(TOLD.map((name) => [name, this.#defaults[name]])));
    this.#untold.value = true;
  }
  /** The scene; nothing of a picture of the reader's own. */
  get pictureName(): string {
    return pictureOf(this.#p.value).scene ?? 'own';
  }
  get #isLarge(): boolean {
    const [height, width] = pictureOf(this.#p.value).own?.shape ?? [0, 0];
    return height * width >= LARGE;
  }
  run(place: Place): ReadonlySignal<RunNow> {
    return this.#runs.get(place)!;
  }

  set(name: string, value: unknown): void {
    this.put({ [name]: value });
  }
  /** Several at once: one run begins again, not several. */
  put(values: AnyValues): void {
    const before = this.#p.value;
    const legal = Object.entries(values).map(([name, value]) => [
      name,
      coerce(this.specs[name], value, before[name]),
    ]);
    if (legal.some(([name]) => blurNames.includes(String(name)))) this.#untold.value = false;
    if (legal.some(([name]) => TOLD.includes(String(name)))) this.#isCarried.value = false;
    this.#p.value = { ...before, ...Object.fromEntries(legal) };
    this.#follow(before);
  }
  reset(): void {
    const before = this.#p.value;
    this.#p.value = this.#defaults;
    this.#follow(before);
  }

  /** Takes what an address says. */
  adopt(query: URLSearchParams): void {
    const { p, notices, found } = readState(query, ID, { params: this.specs, presets: {} });
    if (!found) return;
    const before = this.#p.value;
    this.#p.value = p;
    this.unread.value = notices.flatMap(({ names }) => names);
    this.#follow(before, true);
  }
  /** What an address says of this state: everything but a picture of the reader's own. */
  write(query: URLSearchParams): URLSearchParams {
    const widget = { params: this.specs, presets: {} };
    return writeState(query, ID, widget, { preset: undefined, p: this.#p.value }).query;
  }

  /** What the build has shown holds no numbers: they are made once something asks for them. */
  wake(): void {
    if (!this.#bench.value) this.#lookAtBench();
    for (const place of placesOf(this.#p.value))
      if (this.run(place).value.what === 'still') this.start(place);
  }
  /** Resolves once no run is under way and what takes longer has been found out of each. */
  settled(): Promise<void> {
    const isDone = () =>
      placesOf(this.#p.value).every((place) => {
        const { what, looked } = this.run(place).value;
        return what !== 'running' && (what !== 'finished' || looked?.isOld === false);
      });
    return new Promise((resolve) => {
      const stop = effect(() => {
        if (!isDone()) return;
        resolve();
        queueMicrotask(() => stop());
      });
    });
  }
  start(place: Place): void {
    const [now, hand] = [this.#runs.get(place)!, this.#hands[place]];
    now.value = { ...now.value, what: 'running', done: 0, isOld: true, isWaiting: true, trouble: undefined };
    this.#turns.take(hand, this.#isLarge, () => {
      now.value = { ...now.value, isWaiting: false };
      hand.ask({ what: 'run', task: methodTask(this.#p.value, place, this.seeds) });
    });
  }
  #lookAtBench(): void {
    this.#turns.take(this.#eyes, this.#isLarge, () =>
      this.#eyes.ask({ what: 'bench', task: benchTask(this.#p.value) }),
    );
  }
  /** Ends its worker; the last picture stays. */
  cancel(place: Place): void {
    const [now, hand] = [this.#runs.get(place)!, this.#hands[place]];
    hand.end();
    now.value = { ...now.value, what: 'stopped', isWaiting: false };
    this.#turns.leave(hand);
  }
  /** Python that repeats its run, from a worker of its own. Rejects with what is to be said. */
  script(place: Place): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (message: string) => reject(new Error(message));
      const hand = new Hand(
        {
          answer(said) {
            if (said.what === 'script') resolve(said.text);
            else if (said.what === 'refused') fail(said.message);
            hand.end();
          },
          lost: fail,
        },
        this.#spawn,
      );
      hand.ask({ what: 'script', task: methodTask(this.#p.value, place, this.seeds) });
    });
  }
  /** Asks for a measurement of the blur; an older one that is not answered yet is never answered. Rejects with what is to be said. */
  measure(asked: MeasureTask): Promise<Measured> {
    return new Promise((resolve, reject) => {
      const fail = (message: string) => reject(new Error(message));
      this.#gauge ??= new Hand(
        {
          answer: (said) => this.#gauged?.(said),
          lost: (message) => this.#gauged?.({ job: 0, what: 'refused', why: 'failed', message }),
        },
        this.#spawn,
      );
      this.#gauged = (said) => {
        if (said.what === 'measured') resolve(said.measured);
        else if (said.what === 'refused') fail(said.message);
        if (this.#isLarge) this.#gauge?.end();
      };
      this.#gauge.ask({ what: 'measure', task: benchTask(this.#p.value), asked });
    });
  }
  close(): void {
    this.#eyes.end();
    this.#gauge?.end();
    for (const place of places) this.#hands[place].end();
  }

  /** Begins again what a change has made old. Of an `address` nothing has been seen yet that could be old. */
  #follow(before: AnyValues, address = false): void {
    const p = this.#p.value;
    const changed = differences(this.specs, before, p);
    if (changed.length === 0) return;
    if (pictureOf(p).own && !pictureOf(before).own)
      this.#untold.value = this.#differs(p).every((name) => !blurNames.includes(name));
    const shared = changed.some((name) => SHARED.includes(name));
    if (changed.includes('picture') || changed.includes('state')) this.#forget();
    if (shared || !this.#bench.value) this.#lookAtBench();
    for (const place of placesOf(p)) {
      const own = changed.some((name) => isOf(place, name));
      const isNew = !placesOf(before).includes(place) && this.run(place).value.what !== 'finished';
      if (changed.includes(place)) this.#runs.get(place)!.value = STILL;
      else if (!address) this.#age(place, before);
      if (shared || own || isNew) this.start(place);
    }
    for (const place of places) {
      if (placesOf(p).includes(place)) continue;
      if (this.run(place).value.what === 'running') this.cancel(place);
      // What was made with other settings is not shown again.
      if (shared || changed.some((name) => isOf(place, name))) this.#runs.get(place)!.value = STILL;
    }
  }

  /** The build's picture stays until there is another, but no longer as what these settings make. */
  #age(place: Place, before: AnyValues): void {
    const now = this.#runs.get(place)!;
    const isSeen = now.value.what === 'still' && this.isBuilt && this.isBuiltAt(place, before);
    if (isSeen && !this.isBuiltAt(place)) now.value = { ...now.value, fromBuild: true };
  }

  /** What was made of another picture. */
  #forget(): void {
    this.#bench.value = undefined;
    this.#benchLooked.value = undefined;
    for (const run of this.#runs.values()) run.value = STILL;
  }

  #see(said: Answer): void {
    if (said.what === 'bench') this.#bench.value = said;
    else if (said.what === 'bench-looked') this.#benchLooked.value = said;
    if (said.what !== 'bench') this.#turns.leave(this.#eyes);
  }

  #hear(place: Place, said: Answer): void {
    const now = this.#runs.get(place)!;
    const { what, isOld, picture: shown } = now.value;
    if (said.what === 'progress')
      now.value = {
        what: 'running',
        done: said.done,
        total: said.total,
        share: said.share,
        picture: said.picture ?? now.value.picture,
        isOld: !said.picture && now.value.isOld,
        fromBuild: now.value.fromBuild,
        finished: now.value.finished,
        looked: now.value.looked && { ...now.value.looked, isOld: true },
      };
    else if (said.what === 'finished') {
      const { done, total, picture } = said;
      const looked = now.value.looked && { ...now.value.looked, isOld: true };
      now.value = { what: 'finished', done, total, picture, finished: said, looked };
    } else if (said.what === 'looked') now.value = { ...now.value, looked: { ...said, isOld: false } };
    else if (said.what === 'refused') {
      now.value = { ...now.value, what: 'refused', trouble: { why: said.why, message: said.message } };
      // What did not arrive once a worker may not ask for again.
      if (said.why === 'unfetched') this.#hands[place].end();
    }
    if (said.what === 'looked' || said.what === 'refused') this.#turns.leave(this.#hands[place]);
    if (what === 'running' && !isOld && now.value.picture !== shown) letGo(shown);
  }
  #lose(place: Place, message: string): void {
    const now = this.#runs.get(place)!;
    now.value = { ...now.value, what: 'refused', trouble: { why: 'died', message } };
    this.#turns.leave(this.#hands[place]);
  }
}

/** Of a picture that is shown no more: engines would wait with its bytes until some sixty megabytes are to be let go of. */
const letGo = (picture: Painted | undefined): void => void picture?.bytes.buffer.transfer(0);
