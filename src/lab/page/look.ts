/** How the pictures are looked at: in which view, enlarged, all at the same place, and which of their pixels is read. */
import { signal } from '@preact/signals';
import { ARROWS } from './arrows.ts';
import type { Place } from '../params/index.ts';
import type { ViewName } from './views.ts';

export const VIEWS = ['tiles', 'swipe', 'difference', 'profile', 'spectra', 'residual'] as const;
export type LookView = (typeof VIEWS)[number];

export type Measuring = 'star' | 'edge';

/** Parts of a picture, from the left and from above. */
export type Spot = readonly [x: number, y: number];
type Size = readonly [height: number, width: number];

export const within = (value: number, low = 0, high = 1): number => Math.min(high, Math.max(low, value));
/** By how much a key moves what is enlarged. */
const STEP = 0.04;
/** By how many pixels an arrow moves the crosshair, alone and with Shift. */
const [LEAP, PIXEL] = [10, 1];
const MOST = 16;

export interface Dropped {
  readonly file: File;
  readonly before: unknown;
}

export function makeLook() {
  /** Which part of the setup is in sight. */
  const setup = signal('picture');
  const view = signal<LookView>('tiles');
  /** Whether the truth, where it is known, stands beside the others. */
  const truth = signal(false);
  const zoom = signal(1);
  /** What stays where it is when the pictures are enlarged. */
  const at = signal<Spot>([0.5, 0.5]);
  /** The pixel that is read, `[column, row]`; none at first. */
  const pixel = signal<Spot | undefined>(undefined);
  const sides = signal<readonly [ViewName, ViewName]>(['input', 'first']);
  /** Where the divider stands, in percent from the left. */
  const divider = signal(50);
  /** What the others are compared with, and in which picture the profile's line is shown. */
  const reference = signal<ViewName>('input');
  const under = signal<ViewName>('input');
  /** The ends of the profile's line. */
  const ends = signal<readonly [Spot, Spot]>([
    [0, 0.5],
    [1, 0.5],
  ]);
  /** On what of the picture the blur is being measured; the views wait meanwhile. */
  const measuring = signal<Measuring | undefined>(undefined);
  /** A file whose numbers are to be the kernel. */
  const kernelFile = signal<File | undefined>(undefined);
  /** A file that was dropped anywhere and became the picture, and the picture before. */
  const dropped = signal<Dropped | undefined>(undefined);
  /** The ends of the line across an edge that is measured. */
  const across = signal<readonly [Spot, Spot]>([
    [0.4, 0.5],
    [0.6, 0.5],
  ]);
  /** Whose settings are in sight, where there is room for one method's. */
  const opened = signal<Place | undefined>('first');
  /** Whose residual is shown. */
  const residualOf = signal<Place>('first');

  /** Where in the picture something is that is seen there in its frame, and the other way round. */
  const inPicture = ([x, y]: Spot): Spot => [
    at.value[0] + (x - at.value[0]) / zoom.value,
    at.value[1] + (y - at.value[1]) / zoom.value,
  ];
  const inFrame = ([x, y]: Spot): Spot => [
    at.value[0] + (x - at.value[0]) * zoom.value,
    at.value[1] + (y - at.value[1]) * zoom.value,
  ];
  const readAt = (seen: Spot, [height, width]: Size): void => {
    const [x, y] = inPicture(seen);
    pixel.value = [
      within(Math.floor(x * width), 0, width - 1),
      within(Math.floor(y * height), 0, height - 1),
    ];
  };
  const moveCrosshair = ([x, y]: Spot, step: number, [height, width]: Size): void => {
    const [column, row] = pixel.value ?? [Math.floor(width / 2), Math.floor(height / 2)];
    pixel.value = [within(column + step * x, 0, width - 1), within(row + step * y, 0, height - 1)];
  };
  return {
    setup,
    view,
    truth,
    zoom,
    at,
    pixel,
    sides,
    divider,
    reference,
    under,
    ends,
    measuring,
    across,
    kernelFile,
    dropped,
    opened,
    residualOf,
    inPicture,
    inFrame,
    readAt,
    /** Arrows move what is enlarged, else the crosshair; with Shift always the crosshair. True for a key that does. */
    moveBy({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>, shape: Size): boolean {
      if (!(key in ARROWS)) return false;
      const [x, y] = ARROWS[key];
      if (shiftKey) moveCrosshair(ARROWS[key], PIXEL, shape);
      else if (zoom.value === 1) moveCrosshair(ARROWS[key], LEAP, shape);
      else at.value = [within(at.value[0] + STEP * x), within(at.value[1] + STEP * y)];
      return true;
    },
    /** Enlarges so that what is seen at a place of the frame stays there. */
    zoomAt(seen: Spot, factor: number): void {
      const to = within(zoom.value * factor, 1, MOST);
      const [x, y] = inPicture(seen);
      zoom.value = to;
      if (to > 1) at.value = [within((seen[0] - x * to) / (1 - to)), within((seen[1] - y * to) / (1 - to))];
    },
    /** Moves what is enlarged with a hand: parts of the frame. */
    panBy([x, y]: Spot): void {
      const rest = 1 - zoom.value;
      if (rest < 0) at.value = [within(at.value[0] + x / rest), within(at.value[1] + y / rest)];
    },
    style: () => `--zoom:${zoom.value};--x:${100 * at.value[0]}%;--y:${100 * at.value[1]}%`,
  };
}
export type Look = ReturnType<typeof makeLook>;

/** A file becomes the kernel, and is seen to. */
export function asBlur(look: Look, file: File): void {
  look.dropped.value = undefined;
  look.setup.value = 'blur';
  look.kernelFile.value = file;
}
