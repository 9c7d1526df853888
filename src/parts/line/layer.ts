/** A convolution layer as a line of code says it, and what is asked of a text. */
import type { LineNotice } from '../../widgets/contract.ts';

export type LayerKind = 'Conv2d' | 'ConvTranspose2d';
/** [vertical, horizontal]. */
export type Pair = readonly [number, number];

/** What stands in the line of a figure. */
export interface LayerSettings {
  readonly inChannels: number;
  readonly outChannels: number;
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Pair;
  /** Zeros after the last input beyond those before the first: 0, or 1 where an even kernel is to keep the size. */
  readonly after: Pair;
  readonly outputPadding: Pair;
  readonly dilation: Pair;
  readonly groups: number;
  readonly bias: boolean;
}

/** A layer that was read, whatever it was written in. What the text leaves open is undefined. */
export interface Layer extends Omit<LayerSettings, 'inChannels' | 'outChannels' | 'kernel'> {
  readonly inChannels?: number;
  readonly outChannels?: number;
  readonly kernel?: Pair;
}

/** What the figure has that a line may leave open, and how far its params go. */
export interface Asked {
  readonly wanted: LayerKind | 'either';
  /** Of the input as it stands. */
  readonly input: Pair;
  readonly channels: readonly [into: number, out: number];
  readonly kernel: Pair;
  readonly most: Readonly<Record<Limited, number>>;
}
export type Limited = 'channels' | 'kernel' | 'stride' | 'padding' | 'outputPadding' | 'dilation' | 'groups';

/** All of a layer, or, with the reason, nothing at all. */
export type LayerRead =
  | {
      readonly settings: LayerSettings;
      readonly transposed: boolean;
      /** What the layer is called in the text. */
      readonly found: string;
      /** Written with one axis: its height is 1. */
      readonly oneAxis: boolean;
      readonly notices: readonly LineNotice[];
    }
  | { readonly settings?: undefined; readonly notices: readonly LineNotice[] };

/** Why a line is not taken. It never leaves `readLayer`. */
export class Refused extends Error {
  readonly notice: LineNotice;
  constructor(what: LineNotice['what'], facts: Readonly<Record<string, string>>) {
    super(what);
    this.notice = { what, facts };
  }
}
/** In the words of the library that would refuse it. */
export const refusedBy = (who: 'PyTorch' | 'Keras' | 'Python' | 'This figure', text: string): Refused =>
  new Refused('refused', { who, text });

export const both = (value: number): Pair => [value, value];
export const pair = (of: (along: 0 | 1) => number): Pair => [of(0), of(1)];
export const pairText = ([down, across]: Pair): string =>
  down === across ? `${down}` : `(${down}, ${across})`;
