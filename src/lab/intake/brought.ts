/** A picture that a reader has brought to the Lab, brought down, and which part of it is taken. */
import { cutOut, type Pixels } from '../../runtime/intake/framing.ts';
import type { Size } from '../../runtime/intake/picture-head/index.ts';
import type { PlanarPicture } from '../../widgets/contract.ts';
import type { DeepWhole } from './deep.worker.ts';
import { partSize, type Wanted } from './size.ts';

export interface Brought {
  readonly file: Blob;
  readonly name: string;
  /** The file's own; a vector drawing has none. */
  readonly size?: Size;
  readonly wanted: Wanted;
  /** All of it, as a screen shows it. */
  readonly shown: ImageData;
  /** Its numbers, where they have more than eight bits. */
  readonly deep?: Omit<DeepWhole, 'shown'>;
  /** How far along its way the part stands, from the left and from above: 0 to 1. */
  readonly at: readonly [number, number];
}

export interface Rect extends Size {
  readonly left: number;
  readonly top: number;
}

/** The part that is taken, in pixels of the whole as it was brought down. */
export function partOf({
  shown,
  wanted,
  at,
}: Pick<Brought, 'wanted' | 'at'> & { readonly shown: Size }): Rect {
  const { width, height } = partSize(shown, wanted);
  const [left, top] = [
    Math.round(at[0] * (shown.width - width)),
    Math.round(at[1] * (shown.height - height)),
  ];
  return { left, top, width, height };
}

type Cuttable = Pick<Brought, 'size' | 'wanted' | 'deep' | 'at'> & { readonly shown: Pixels };

/** What the Lab takes of it. */
export function takenOf(brought: Cuttable): PlanarPicture {
  const { size, shown, deep } = brought;
  const rect = partOf(brought);
  const fileShape = size && ([size.height, size.width] as const);
  if (!deep) return cutOut(shown, rect, [rect.left, rect.top], fileShape);
  const area = rect.width * rect.height;
  const { depth, curve, white, marks } = deep;
  return {
    shape: [rect.height, rect.width],
    planes: deep.planes.map((plane) => cut(new Float32Array(area), plane, shown.width, rect)),
    fileShape,
    deep: {
      depth,
      curve,
      white,
      ...(marks && { marks: cut(new Uint8Array(area), marks, shown.width, rect) }),
    },
  };
}

function cut<T extends { set(values: T, at: number): void; subarray(from: number, to: number): T }>(
  out: T,
  plane: T,
  across: number,
  { left, top, width, height }: Rect,
): T {
  for (let row = 0; row < height; row++) {
    const from = (row + top) * across + left;
    out.set(plane.subarray(from, from + width), row * width);
  }
  return out;
}
