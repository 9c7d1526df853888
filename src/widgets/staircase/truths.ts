/** The truths: straight, flat and bent pieces of a signal, and a picture of shaded bodies with sharp outlines. */
import { scene, type SceneName } from '../../core/scenes/index.ts';
import type { Vec } from '../../core/vector.ts';
import { sceneOrOwn } from '../../parts/model/picture.ts';
import { BOXES, SAMPLES, SIDE, type Params } from './params.ts';

const LAST = SAMPLES - 1;

const shapes: Record<Exclude<Params['source'], 'drawn'>, (i: number) => number> = {
  ramp: (i) => i / LAST,
  boxes: (i) => (BOXES.some(([from, to]) => i >= from && i < to) ? 1 : 0),
  curve: (i) => (1 - Math.cos((4 * Math.PI * i) / LAST)) / 2,
  /** A slope, a floor, a box, a hill. */
  mixed(i) {
    if (i < 44) return 0.05 + (0.7 * i) / 43;
    if (i < 68) return 0.15;
    return i < 80 ? 0.95 : 0.25 + 0.5 * Math.sin((Math.PI * (i - 80)) / 48) ** 2;
  },
};

export const signalOf = ({ source, drawn }: Pick<Params, 'source' | 'drawn'>): Vec =>
  source === 'drawn'
    ? Float64Array.from(drawn)
    : Float64Array.from({ length: SAMPLES }, (_, i) => shapes[source](i));

/**
 * A wall, before it a ball and a dark board. Wall and board change by more than a level of 8 bits from pixel to pixel, or the file
 * itself would be a staircase.
 */
function shaded([height, width]: readonly [number, number]): Vec {
  return Float64Array.from({ length: height * width }, (_, q) => {
    const [u, v] = [((q % width) + 0.5) / width, (Math.floor(q / width) + 0.5) / height];
    const r = Math.hypot(u - 0.36, v - 0.5) / 0.25;
    if (r < 1) return 0.6 + 0.4 * Math.sqrt(1 - r * r);
    const board = Math.abs(u - 0.8) < 0.1 && Math.abs(v - 0.5) < 0.25;
    return board ? 0.744 - 0.42 * (u + v) : 0.05 + 0.42 * (u + v);
  });
}

/** As a file stores it, so that the Python can carry it exactly. */
export const pictureOf = sceneOrOwn(SIDE, (name, shape) =>
  name === 'shaded' ? shaded(shape) : scene(name as SceneName, shape),
);
