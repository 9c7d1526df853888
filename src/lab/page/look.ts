/** How the pictures are looked at: beside each other or one over the other, and enlarged, all at the same place. */
import { signal } from '@preact/signals';
import type { ViewName } from './views.ts';

const clamped = (value: number): number => Math.min(100, Math.max(0, value));
const STEP = 4;

export function makeLook() {
  const view = signal('tiles');
  const zoom = signal('1');
  /** What stays where it is when the pictures are enlarged, in percent from the left and from above. */
  const at = signal<readonly [number, number]>([50, 50]);
  const sides = signal<readonly [ViewName, ViewName]>(['input', 'first']);
  /** Where the divider stands, in percent from the left. */
  const divider = signal(50);
  return {
    view,
    zoom,
    at,
    sides,
    divider,
    /** Moves what is enlarged; true for a key that does. */
    moveBy(key: string): boolean {
      const way: Readonly<Record<string, readonly [number, number]>> = {
        ArrowLeft: [-STEP, 0],
        ArrowRight: [STEP, 0],
        ArrowUp: [0, -STEP],
        ArrowDown: [0, STEP],
      };
      if (zoom.value === '1' || !(key in way)) return false;
      const [x, y] = at.value;
      at.value = [clamped(x + way[key][0]), clamped(y + way[key][1])];
      return true;
    },
    moveTo(x: number, y: number): void {
      if (zoom.value !== '1') at.value = [clamped(x), clamped(y)];
    },
    style: () => `--zoom:${zoom.value};--x:${at.value[0]}%;--y:${at.value[1]}%`,
  };
}
export type Look = ReturnType<typeof makeLook>;
