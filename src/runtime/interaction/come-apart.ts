/** Rings that would lie on one another make room: each keeps to its place as far as it can. */
import type { Spot } from './handle-value.ts';
import type { Box } from '../host/overlay-geometry.ts';

export interface Ring extends Spot {
  readonly key: string;
  /** Where it may go to make room without saying another value. */
  readonly free: 'x' | 'y' | 'any';
  /** What it must not leave. */
  readonly room: Box;
}

/** Between the middles of two rings, in pixels: a ring's width and a gap that can be seen. */
export const APART = 22;
const STEP = 2;
/** A ring further from its place than this would be taken for another's. */
const FURTHEST = 88;
const HOME: Spot = { x: 0, y: 0 };

const ways = (free: Ring['free']): readonly Spot[] => {
  if (free === 'y') return [{ x: 0, y: -1 }, { x: 0, y: 1 }]; // prettier-ignore
  if (free === 'x') return [{ x: 1, y: 0 }, { x: -1, y: 0 }]; // prettier-ignore
  // Up to the right first; each way is followed by the opposite one.
  return [1, 5, 3, 7, 0, 4, 2, 6].map((eighth) => {
    const angle = (-eighth * Math.PI) / 4;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  });
};

/**
 * How far each ring stands from its place. `first`, which was taken hold of last, stays where it is; the others follow in their order,
 * each as near to its own place as those before it leave room.
 */
export function comeApart(rings: readonly Ring[], first?: string): ReadonlyMap<string, Spot> {
  const order = [...rings.filter(({ key }) => key === first), ...rings.filter(({ key }) => key !== first)];
  const taken: Spot[] = [];
  const offsets = new Map<string, Spot>();
  for (const ring of order) {
    const offset = offsetsOf(ring).find((by) => isFree(moved(ring, by), taken)) ?? HOME;
    offsets.set(ring.key, offset);
    taken.push(moved(ring, offset));
  }
  return offsets;
}

const moved = ({ x, y }: Spot, by: Spot): Spot => ({ x: x + by.x, y: y + by.y });
const isFree = (at: Spot, taken: readonly Spot[]): boolean =>
  taken.every(({ x, y }) => Math.hypot(at.x - x, at.y - y) >= APART);

/** From near to far; its own place comes first, wherever that is. */
function offsetsOf(ring: Ring): Spot[] {
  const { left, top, width, height } = ring.room;
  const inside = ({ x, y }: Spot): boolean => x >= left && x <= left + width && y >= top && y <= top + height;
  const offsets = [HOME];
  for (let far = STEP; far <= FURTHEST; far += STEP)
    for (const way of ways(ring.free)) {
      const by = { x: far * way.x, y: far * way.y };
      if (inside(moved(ring, by))) offsets.push(by);
    }
  return offsets;
}
