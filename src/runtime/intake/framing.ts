/** Which part of a picture is taken, and how far all of it is brought down so that this part has the size that the figure wants. */
import type { ImageSpec, PlanarPicture } from '../../widgets/contract.ts';
import type { Size } from './picture-head/index.ts';

/** So many times as long as it is wide a picture is still taken whole, unless the widget says otherwise. */
const WIDEST = 2;
/** And so many times where the reader asks for all of it: a figure should still fit on a screen. */
const WIDEST_WHOLE = 4;

/** What a figure wants of a picture. */
export type Wanted = Pick<ImageSpec, 'side' | 'widest'>;

/** As `canvas` stores it: four bytes a pixel, row after row. */
export type Pixels = Pick<ImageData, 'width' | 'height' | 'data'>;

export interface Framing {
  /** The whole picture, brought down. */
  readonly whole: Size;
  /** The frame on it: as high or as wide as it, and as long as may be. */
  readonly frame: Size;
  /** Of a picture that does not fit into the frame, but may be taken whole: brought down further. */
  readonly all?: Size;
}

export const widestOf = ({ widest = WIDEST }: Wanted): number => widest;

const scaled = ({ width, height }: Size, scale: number): Size => ({
  width: Math.max(1, Math.round(scale * width)),
  height: Math.max(1, Math.round(scale * height)),
});

/** Whether two sizes differ by no more than rounding. */
const isNear = (a: Size, b: Size): boolean =>
  Math.abs(a.width - b.width) <= 1 && Math.abs(a.height - b.height) <= 1;

interface Source {
  /** A vector drawing is brought up to the size that is wanted, anything else never. */
  readonly isVector?: boolean;
  /** What the browser has made of the whole: its rounding is taken, so that no pixel is made twice. */
  readonly decoded?: Size;
}

export function framingOf(size: Size, wanted: Wanted, { isVector = false, decoded }: Source = {}): Framing {
  const [short, long] = [Math.min(size.width, size.height), Math.max(size.width, size.height)];
  const widest = widestOf(wanted);
  const fits = long <= widest * short;
  const taken = fits ? long : widest * short;
  const scale = (side: number) => (isVector ? wanted.side / side : Math.min(1, wanted.side / side));
  const planned = scaled(size, scale(taken));
  const whole =
    decoded && isNear(decoded, planned) ? { width: decoded.width, height: decoded.height } : planned;
  if (fits) return { whole, frame: whole };
  const most = Math.min(wanted.side, Math.round(widest * Math.min(whole.width, whole.height)));
  const frame = { width: Math.min(whole.width, most), height: Math.min(whole.height, most) };
  const mayBeWhole = wanted.widest === undefined && long <= WIDEST_WHOLE * short;
  return mayBeWhole ? { whole, frame, all: scaled(size, scale(long)) } : { whole, frame };
}

/** How far the frame can be moved, along the longer side. */
export const wayOf = ({ whole, frame }: Framing): number =>
  Math.max(whole.width - frame.width, whole.height - frame.height);

/** What lies in the frame `at` so many pixels from the left or from above, in planes; `fileShape` is the file's own. */
export function cutOut(
  { width, data }: Pixels,
  frame: Size,
  [left, top]: readonly [number, number],
  fileShape: PlanarPicture['fileShape'],
): PlanarPicture {
  const planes = [0, 1, 2].map((colour) => {
    const plane = new Float32Array(frame.width * frame.height);
    for (let row = 0, i = 0; row < frame.height; row++) {
      const from = 4 * ((row + top) * width + left) + colour;
      for (let column = 0; column < frame.width; column++, i++) plane[i] = data[from + 4 * column] / 255;
    }
    return plane;
  });
  return { shape: [frame.height, frame.width], planes, fileShape };
}
