/**
 * The widget contract. A widget is a folder of small files that never touch the page, the URL, the worker or a button:
 *
 *   params.ts      controls and presets as plain data            everywhere; reaches the page as island props
 *   model.ts       compute(p) → r, or a process                  build, worker, tests; never the page
 *   view.ts        (r, p, …) → panels and handles                build, and the page once it is touched
 *   words.en.ts    every word                                    build, and the page once it is touched
 *   challenges.ts  what a challenge asks of the measures         the page, tests
 *   state-line.ts  the state as one line of code, and back       build, and the page once it is touched
 */

/** The five things the whole book is about; each has one colour, one line style, everywhere. */
export type Role = 'truth' | 'kernel' | 'observation' | 'estimate' | 'noise';

/**
 * What a change of a param asks for: a new computation, the next step of a running process, or only a redraw. 'walk' computes anew too, but
 * what is said of a preset holds for each of its values, as for a place to walk to.
 */
export type Acts = 'compute' | 'walk' | 'live' | 'view';

interface ParamBase {
  /** Default 'compute'. */
  readonly acts?: Acts;
  /** The colour of its label, slider and handle. */
  readonly role?: Role;
  /** Show the control only while these other params have these values, or one of them. */
  readonly when?: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** True for a param that is moved by a handle on the figure alone (it still has its keyboard there). */
  readonly handleOnly?: boolean;
  /**
   * The panel in which a change of it is to be seen: on a small screen it is kept in view while the control is used. Of several,
   * the first that is shown. Without it, the figure's first panel.
   */
  readonly answers?: string | readonly string[];
  /** 'more': its control waits under *More*. At most six others are in sight at a time. */
  readonly rank?: 'more';
}

interface Bounds {
  readonly min: number;
  readonly max: number;
}

export interface SliderSpec extends ParamBase, Bounds {
  readonly kind: 'slider';
  readonly default: number;
  /** 'log' moves by equal ratios: step is then the number of stops a decade. */
  readonly scale?: 'linear' | 'log';
  readonly step?: number;
  readonly integer?: boolean;
  readonly unit?: string;
  /** A log slider with one more stop at its left end, which is exactly 0. */
  readonly zero?: boolean;
  /** What is typed, stepped to, or brought by a line or a link may go up to here; the track ends at `max`. Whole linear ones only. */
  readonly most?: number;
}
export interface RangeSpec extends ParamBase, Bounds {
  readonly kind: 'range';
  readonly default: readonly [number, number];
  readonly step?: number;
  readonly unit?: string;
}
export interface ChoiceSpec extends ParamBase {
  readonly kind: 'choice';
  readonly options: readonly string[];
  readonly default: string;
  /** More options than this are a list instead of a row of buttons; 4 unless given. */
  readonly buttons?: number;
}
export interface ToggleSpec extends ParamBase {
  readonly kind: 'toggle';
  readonly default: boolean;
}
export interface SeedSpec extends ParamBase {
  readonly kind: 'seed';
  readonly default: number;
}
export interface PointSpec extends ParamBase {
  readonly kind: 'point';
  readonly x: Bounds;
  readonly y: Bounds;
  readonly step?: number;
  readonly default: readonly [number, number];
}
export interface PointsSpec extends ParamBase {
  readonly kind: 'points';
  readonly x: Bounds;
  readonly y: Bounds;
  readonly step?: number;
  readonly most: number;
  readonly default: readonly (readonly [number, number])[];
}
/** Drawn samples, quantised to 1/256 so that a link restores them exactly. */
export interface SignalSpec extends ParamBase, Bounds {
  readonly kind: 'signal' | 'curve';
  readonly length: number;
  readonly default: readonly number[];
}
/**
 * Strokes of a free hand, in units of about a pixel of the panel's axes: quantised to 1/4, so that a link restores them exactly. Bounds
 * are whole numbers.
 */
export interface InkSpec extends ParamBase {
  readonly kind: 'ink';
  /** Whole numbers from 0 up, and no panel is 324 wide: a link has two letters for each coordinate. */
  readonly x: Bounds;
  readonly y: Bounds;
  /** Points of all strokes together; a letter takes about ten. */
  readonly most: number;
  readonly default: InkValue;
}
export interface KernelSpec extends ParamBase, Bounds {
  readonly kind: 'kernel';
  /** Largest number of rows and of columns. */
  readonly most: number;
  readonly default: KernelValue;
}
export interface ShapeSpec extends ParamBase, Bounds {
  readonly kind: 'shape';
  readonly default: readonly [number, number];
}
export interface ExpressionSpec extends ParamBase {
  readonly kind: 'expression';
  readonly variables: readonly string[];
  readonly default: string;
}
export interface ImageSpec extends ParamBase {
  readonly kind: 'image';
  readonly scenes: readonly string[];
  /** The longest side that a reader's own picture is brought down to. */
  readonly side: number;
  /**
   * So many times as long as wide a picture of the reader's own is taken whole: 2 unless it is stated, and then up to 4 where the reader
   * asks for it. Of a longer one a part is taken, in a frame that can be moved.
   */
  readonly widest?: number;
  readonly default: ImageValue;
}
export interface SoundSpec extends ParamBase {
  readonly kind: 'sound';
  readonly clips: readonly string[];
  readonly seconds: number;
  readonly default: SoundValue;
}
export interface TableSpec extends ParamBase {
  readonly kind: 'table';
  readonly columns: readonly string[];
  readonly mostRows: number;
  readonly default: TableValue;
}
export interface TextSpec extends ParamBase {
  readonly kind: 'text';
  readonly mostLength: number;
  readonly default: string;
}

export type ParamSpec =
  | SliderSpec
  | RangeSpec
  | ChoiceSpec
  | ToggleSpec
  | SeedSpec
  | PointSpec
  | PointsSpec
  | SignalSpec
  | InkSpec
  | KernelSpec
  | ShapeSpec
  | ExpressionSpec
  | ImageSpec
  | SoundSpec
  | TableSpec
  | TextSpec;

export type ParamSpecs = Readonly<Record<string, ParamSpec>>;

/** The pen's way from where it is lowered to where it is lifted; one point is a dot. */
export type InkStroke = readonly (readonly [x: number, y: number])[];
export type InkValue = readonly InkStroke[];
/** A small matrix that a reader edits. */
export interface KernelValue {
  readonly shape: readonly [number, number];
  readonly data: readonly number[];
}
/** What the planes of a file with more than eight bits hold: its own numbers, NaN where it has none. */
export interface DeepPicture {
  readonly depth: 8 | 16 | 'float';
  /** The sRGB curve of the light, or the light itself, as files of this kind are taken. */
  readonly curve: 'srgb' | 'linear';
  /** The number that is shown as white. */
  readonly white: number;
  /** Bits that say why a pixel's value may not be known; none where all are. */
  readonly marks?: Uint8Array;
}
/** A picture in planes of one colour each, sRGB values in [0, 1] where `deep` says nothing else, row-major [height, width]. */
export interface PlanarPicture {
  readonly shape: readonly [number, number];
  readonly planes: readonly Float32Array[];
  /** [height, width] of the file that it was brought down from, or cut out of: the size that its reader knows. */
  readonly fileShape?: readonly [number, number];
  readonly deep?: DeepPicture;
}
/** A scene by name, or the reader's own picture, which no link and no network sees; figures have it in memory only. */
export type ImageValue =
  | { readonly scene: string; readonly own?: undefined }
  | { readonly own: PlanarPicture; readonly scene?: undefined };
/** A clip by name, or the reader's own samples (mono), which live in memory only. */
export type SoundValue =
  | { readonly clip: string; readonly own?: undefined }
  | { readonly own: { readonly samples: Float32Array; readonly rate: number }; readonly clip?: undefined };
/** Rows of numbers from the reader's own CSV, in memory only; null before there is one. */
export type TableValue = readonly (readonly number[])[] | null;

/** The value that a param of this spec holds. */
export type ValueOf<S extends ParamSpec> = S extends ChoiceSpec
  ? S['options'][number]
  : S extends SliderSpec | SeedSpec
    ? number
    : S extends RangeSpec | PointSpec | ShapeSpec
      ? readonly [number, number]
      : S extends ToggleSpec
        ? boolean
        : S extends PointsSpec
          ? readonly (readonly [number, number])[]
          : S extends SignalSpec
            ? readonly number[]
            : S extends InkSpec
              ? InkValue
              : S extends KernelSpec
                ? KernelValue
                : S extends ImageSpec
                  ? ImageValue
                  : S extends SoundSpec
                    ? SoundValue
                    : S extends TableSpec
                      ? TableValue
                      : string;

export type ValuesOf<S extends ParamSpecs> = { readonly [K in keyof S]: ValueOf<S[K]> };
export type PresetsOf<S extends ParamSpecs> = Readonly<Record<string, Partial<ValuesOf<S>>>>;
/** The presets that wait under *More*; at most six others are in sight. They stay valid in links, challenges and prose. */
export type MorePresets<S> = readonly (keyof S & string)[];
/** What stands for a widget on cards: panels of one preset, as a phone draws them, fitted together into one frame. */
export interface Thumbnail<S = AnyPresets> {
  readonly preset: keyof S & string;
  readonly panels: readonly string[];
}

/** Any values, where the runtime does not know which widget it serves. */
export type AnyValues = Readonly<Record<string, unknown>>;
export type AnyPresets = Readonly<Record<string, AnyValues>>;

export type Measures = Readonly<Record<string, number>>;
export type Facts = Readonly<Record<string, number | string | boolean>>;
/** A combination of values that makes no sense; `words.problems[code]` says it in words. */
export interface Refusal {
  /** Begins with a small letter; and, typed so, what a model names here is what its words must know. */
  readonly code: Uncapitalize<string>;
  /** Undefined where another refusal of the same model has the name. */
  readonly facts?: Readonly<Record<string, string | number | boolean | undefined>>;
  /** Nothing is wrong yet: the figure waits for something of the reader's. Said quietly, not as an alarm. */
  readonly invites?: boolean;
}
/** Columns of equal length; each head is a plain name with its unit, for the CSV. */
export interface DataTable {
  readonly columns: readonly { readonly head: string; readonly values: ArrayLike<number> }[];
}

interface ModelBase<P, R> {
  /** Named numbers: the readouts, and what a challenge checks. */
  measures(r: R, p: P): Measures;
  /** What the description says, without words. */
  facts(r: R, p: P): Facts;
  /** The numbers behind the figure. */
  table(r: R, p: P): DataTable;
  /** Names a combination that makes no sense, before anything is computed. */
  check?(p: P): Refusal | null;
  /** What the script reads from files beside it, by their names: weights, where it can't carry them. Each name begins with the widget's. */
  files?(p: P): Files;
}
export type Files = Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
/** Pure: the same p gives the same r. A result holds numbers and typed arrays only. */
export interface ComputeModel<P, R> extends ModelBase<P, R> {
  readonly kind: 'compute';
  compute(p: P): R;
  /** A NumPy/SciPy or PyTorch script that reproduces the result. */
  python(p: P): string;
}
/** A value and a step. The state is never mutated, so a checkpoint is a reference. */
export interface ProcessModel<P, S, R> extends ModelBase<P, R> {
  readonly kind: 'process';
  init(p: P): S;
  step(state: S, p: P): S;
  done(state: S, p: P): boolean;
  result(state: S, p: P): R;
  /** Named numbers of one state; the runtime records them over all steps taken so far. */
  trace(state: S, p: P): Measures;
  /** The script of the state shown. What led to it, live changes included, the state itself remembers: no p holds it. */
  python(p: P, state: S): string;
  /** The last step that the scrubber offers. */
  total(p: P): number;
  /** What the build draws: how many steps it takes, and the one it shows. */
  readonly preview: { readonly computed: number; readonly shown: number };
  /** Of a training: a reader can keep it as a file, and go on from there another day. */
  readonly keeping?: Keeping<P, S>;
}
/** `parts/model/keeping.ts` makes one. */
export interface Keeping<P, S> {
  /** What a file has to hold of a state: plain values, whatever their depth; what follows from p is left out. */
  keep(state: S): unknown;
  /** The state again. Throws where what a file held is not what `keep` gives for these values. */
  resume(kept: unknown, p: P): S;
}
/** A model as the runtime handles it, whichever widget it serves. */
export type AnyModel = ComputeModel<AnyValues, unknown> | ProcessModel<AnyValues, unknown, unknown>;

/** Names and values of all the objects that a function may return, as one object. */
type NamesOf<V> = V extends unknown ? keyof V & string : never;
type ValueAt<V, K> = V extends unknown ? (K extends keyof V ? V[K] : undefined) : never;
type Merged<V> = { readonly [K in NamesOf<V>]: ValueAt<V, K> };
type ReturnOf<M, Name> = Name extends keyof M
  ? M[Name] extends (...values: never) => infer V
    ? V
    : never
  : never;
/** What a model's own measures and facts are called, and are: `MeasuresOf<typeof model>`. */
export type MeasuresOf<M> = Merged<ReturnOf<M, 'measures'>>;
export type FactsOf<M> = Merged<ReturnOf<M, 'facts'>>;
type RefusalsOf<M> = Extract<ReturnOf<M, 'check'>, { readonly code: string }>;

/** Where a process stands: the step shown, the last one computed, and every trace by step. */
export interface Progress {
  readonly shown: number;
  readonly computed: number;
  readonly total: number;
  readonly trace: Readonly<Record<string, ArrayLike<number>>>;
}

/** How a picture's numbers become colours. 'diverging' is grey at 0, for kernels and differences. */
export type PictureMap = 'grey' | 'diverging' | 'rgb';
export interface PictureData {
  /** [height, width]. */
  readonly shape: readonly [number, number];
  /** One plane, or three for 'rgb'. */
  readonly data: ArrayLike<number> | readonly ArrayLike<number>[];
  /** The values shown as the darkest and the lightest; what lies outside is clipped. Default [0, 1]. */
  readonly range?: readonly [number, number];
  readonly map?: PictureMap;
}
/** A persistent canvas on the page, an <img> in the build. */
export type PictureMaker = (name: string, picture: PictureData) => Element;
export interface PlayerOptions {
  /** What is heard, for the name of the button. */
  readonly label?: string;
  /** The panels over which a playhead moves while it sounds. */
  readonly over?: readonly string[];
  /** What the width of those panels stands for; the length of the sound unless given. */
  readonly seconds?: number;
}
/** Web Audio on the page, an <audio> in the build. */
export type PlayerMaker = (
  name: string,
  samples: Float32Array,
  rate: number,
  options?: PlayerOptions,
) => Element;

/** A panel's axis as plain data, so that a handle needs no plotting library. Range in pixels of the panel. */
export interface Axis {
  readonly type: 'linear' | 'log';
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}
export interface Panel {
  readonly name: string;
  readonly node: Element;
  /** A drawing laid over a picture, of the same proportions and stretched with it: ticks, outlines. */
  readonly over?: Element;
  /**
   * In the drawing's pixels, and a function of the width only through `narrow`, so that nothing shifts when it comes alive.
   * A picture has none: it keeps its own proportions.
   */
  readonly height?: number;
  /** The part of the figure's width it takes: 1, 1/2, 1/3. Default 1. */
  readonly share?: number;
  readonly caption?: string;
  /**
   * Panels of one group are looked at together: twins, a bank of filters, a picture with its spectrum. A panel without one is a group
   * of its own. A phone shows at most three before *More*.
   */
  readonly group?: string;
  /** Waits under *More*. It may depend on `narrow`. Never the panel that answers a control in sight. */
  readonly more?: boolean;
  readonly role?: Role;
  readonly axes?: { readonly x?: Axis; readonly y?: Axis };
}
/** A thing to grab. Declared here; the runtime owns the element, so a drag and the focus survive every redraw. */
export interface Handle {
  readonly param: string;
  readonly panel: string;
  /** 'draw' covers the whole panel: a drag writes the samples of a 'signal' or 'curve', or a stroke of an 'ink'. */
  readonly axis: 'x' | 'y' | 'xy' | 'draw';
  /** Where it sits, in data units of the panel's axes. */
  readonly at: { readonly x: number; readonly y: number };
  /** Which point of a 'points', which end of a 'range'. A 'points' without one: a click on the panel places a point. */
  readonly index?: number;
  /** What a panel to draw on calls its first sample, where that is not 0. */
  readonly first?: number;
  /** How wide the pen of an 'ink' is, in units of the panel's axes: 2 unless it is stated. */
  readonly pen?: number;
  /** The curve that it keeps to instead of its axis. */
  readonly along?: Track;
  /** What can be grabbed besides its ring; of several, the last lies on top. */
  readonly grab?: Grab | readonly Grab[];
  readonly label: string;
}
/**
 * A part of the panel that moves a handle. 'line' is the rule through it, across the whole frame; a box and a curve are places in
 * data units of the panel's axes, a box without an end reaching to the frame's edge: these three are carried along with the pointer.
 * 'panel' is the whole frame and 'track' the curve that the handle keeps to: a press on one of them also sets the value.
 */
export type Grab = 'line' | 'panel' | 'track' | GrabBox | GrabCurve;
export interface GrabBox {
  readonly x1?: number;
  readonly x2?: number;
  readonly y1?: number;
  readonly y2?: number;
}
export interface GrabCurve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}
/**
 * A curve in data units of the panel's axes, with the param's value, rising, at each of its points. Plain arrays, and no longer than
 * they need be: they are written into the page.
 */
export interface Track extends GrabCurve {
  readonly value: readonly number[];
}
export interface Drawing {
  readonly panels: readonly Panel[];
  readonly handles?: readonly Handle[];
}
export interface ViewContext<P, R, W extends Pick<WidgetWords, 'figure'> = WidgetWords> {
  readonly r: R;
  readonly p: P;
  /** Width of the whole figure in CSS pixels. */
  readonly width: number;
  /** True below 560 px; panel heights and shares may depend on this and on nothing else of the width. */
  readonly narrow: boolean;
  readonly document: Document;
  readonly words: W;
  readonly picture: PictureMaker;
  readonly player: PlayerMaker;
  /** Present for a process. */
  readonly progress?: Progress;
}
export type View<P, R, W extends Pick<WidgetWords, 'figure'> = WidgetWords> = (
  context: ViewContext<P, R, W>,
) => Drawing;

export interface ParamWords {
  readonly label: string;
  readonly hint?: string;
  readonly options?: Readonly<Record<string, string>>;
}
export interface MeasureWords {
  readonly label: string;
  readonly unit?: string;
  /** Significant digits; default 3. */
  readonly digits?: number;
  readonly role?: Role;
}
/** Everything a reader reads in one widget, in one language. Only plain strings reach the page before it is touched. */
export interface WidgetWords {
  readonly title: string;
  readonly intro: string;
  /** What the figure lets a reader find out, for its card. */
  readonly question: string;
  readonly params: Readonly<Record<string, ParamWords>>;
  readonly presets: Readonly<Record<string, { readonly label: string; readonly notice: string }>>;
  readonly measures: Readonly<Record<string, MeasureWords>>;
  /** Words inside the figure: axis labels, line labels, annotations. */
  readonly figure: Readonly<Record<string, string>>;
  readonly refusals?: Readonly<Record<string, (facts: NonNullable<Refusal['facts']>) => string>>;
  readonly hints?: Readonly<Record<string, string>>;
  /** What is asked, and, once it is done, why it is so: in every state that passes. */
  readonly challenges?: Readonly<Record<string, { readonly task: string; readonly done: string }>>;
  describe(facts: Facts, measures: Measures): string;
}

type OptionsOf<S> = S extends { readonly options: readonly (infer O extends string)[] }
  ? O
  : S extends { readonly scenes: readonly (infer O extends string)[] }
    ? O
    : S extends { readonly clips: readonly (infer O extends string)[] }
      ? O
      : never;
type WordsOfParam<S> = [OptionsOf<S>] extends [never]
  ? Omit<ParamWords, 'options'>
  : ParamWords & { readonly options: Readonly<Record<OptionsOf<S>, string>> };
type IdOf<T> = T extends readonly []
  ? never
  : T extends readonly { readonly id: infer Id extends string }[]
    ? Id
    : never;
type HintOf<T> = T extends readonly { readonly hints: infer Hints }[] ? IdOf<Hints> : never;

/**
 * The words of one widget, every name in them one of its own: `satisfies WordsOf<typeof params, typeof presets, typeof model>`, and
 * `typeof challenges` where it has any. Readouts may be fewer than measures. `describe` sees the model's own facts.
 */
export type WordsOf<Specs, Presets, Model, Tasks = readonly []> = Pick<
  WidgetWords,
  'title' | 'intro' | 'figure' | 'question'
> & {
  readonly params: { readonly [K in keyof Specs]: WordsOfParam<Specs[K]> };
  readonly presets: { readonly [K in keyof Presets]: { readonly label: string; readonly notice: string } };
  readonly measures: { readonly [K in keyof MeasuresOf<Model>]?: MeasureWords };
  describe(facts: FactsOf<Model>, measures: MeasuresOf<Model>): string;
} & ([RefusalsOf<Model>] extends [never]
    ? unknown
    : {
        readonly refusals: {
          readonly [K in RefusalsOf<Model>['code']]: (
            facts: Merged<NonNullable<ValueAt<Extract<RefusalsOf<Model>, { readonly code: K }>, 'facts'>>>,
          ) => string;
        };
      }) &
  ([IdOf<Tasks>] extends [never]
    ? unknown
    : {
        readonly challenges: Readonly<Record<IdOf<Tasks>, { readonly task: string; readonly done: string }>>;
        readonly hints: Readonly<Record<HintOf<Tasks>, string>>;
      });

/** A task that the widget's own numbers decide; `M` are its model's measures. */
export interface Challenge<P, M = Measures> {
  readonly id: string;
  readonly preset?: string;
  /**
   * A state that does it, for whoever teaches: a preset, what is set there, and of a process the step, where it is not the one that a fresh
   * page shows. tests/widgets/solved.test.ts holds it against `passed`.
   */
  readonly solved?: { readonly from: string; readonly set?: Partial<P>; readonly step?: number };
  passed(p: P, m: M): boolean;
  readonly hints: readonly { when(p: P, m: M): boolean; readonly id: string }[];
}

/** What there is to say of a line that was brought; the runtime has the words (`runtime/line/words.en.ts`). */
export interface LineNotice {
  readonly what:
    // Nothing was taken.
    | 'unreadable'
    | 'foreign'
    | 'threeAxes'
    | 'missing'
    | 'notNumber'
    /** A number, perhaps, but not one that can be found here. */
    | 'unsolved'
    | 'noArgument'
    /** By the library itself, in its words. */
    | 'refused'
    /** More than the figure goes up to. */
    | 'beyond'
    /** The two ends have different zeros, in a way that the figure can't show. */
    | 'uneven'
    // Taken, as another layer than it is written.
    | 'readAs'
    | 'readAsNone'
    | 'among'
    | 'oneRow'
    | 'oneAxis'
    | 'wayThere'
    // Taken, but for something that the text leaves open.
    | 'unknown'
    | 'unsaid'
    | 'weights'
    // Taken, with something that is not shown as it is, or has changed with it.
    /** Padding that stands before the layer. */
    | 'padBefore'
    | 'mode'
    | 'kerasCrop'
    | 'kerasSame'
    | 'aside'
    | 'sizesOnly'
    | 'inputMade'
    | 'squared'
    | 'pastStride'
    | 'cut';
  /** The gaps in the words. */
  readonly facts?: Readonly<Record<string, string>>;
}
/** The state as one line of code that a reader takes away, or brings: `nn.Conv2d(1, 1, kernel_size=3, …)`. */
export interface StateLine<P> {
  write(p: P): string;
  /** Never throws. The values are legal; `refused` where nothing is taken, and the notices say why. */
  read(text: string, p: P): LineReading<P>;
}
export interface LineReading<P> {
  readonly values: Partial<P>;
  readonly notices: readonly LineNotice[];
  readonly refused?: boolean;
}
