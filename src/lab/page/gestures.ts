/** What hands do on a picture: point, drag, pinch, turn the wheel. */
import { useRef } from 'preact/hooks';
import type { Look, Spot } from './look.ts';

type Size = readonly [height: number, width: number];

/** One notch of a wheel is about 100: two of them double. */
const WHEEL = 0.0035;

/** Where in an element, as parts of it. */
export function spotIn(
  element: Element,
  { clientX, clientY }: Pick<MouseEvent, 'clientX' | 'clientY'>,
): Spot {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [(clientX - left) / width, (clientY - top) / height];
}

/** A page that is to be scrolled keeps its wheel, unless the pictures are enlarged or a key says that they are meant. */
const isForPictures = ({ ctrlKey, metaKey }: WheelEvent, look: Look): boolean =>
  ctrlKey || metaKey || look.zoom.value > 1 || document.documentElement.scrollHeight <= innerHeight;

export function wheelOn(look: Look) {
  return (event: WheelEvent & { readonly currentTarget: Element }): void => {
    if (!isForPictures(event, look)) return;
    event.preventDefault();
    look.zoomAt(spotIn(event.currentTarget, event), Math.exp(-WHEEL * event.deltaY));
  };
}

type PointerOn = PointerEvent & { readonly currentTarget: HTMLElement };

const middle = (spots: readonly Spot[]): Spot => [
  spots.reduce((sum, [x]) => sum + x, 0) / spots.length,
  spots.reduce((sum, [, y]) => sum + y, 0) / spots.length,
];

export function useGestures(look: Look, shape: Size) {
  /** The fingers on it. */
  const hands = useRef(new Map<number, Spot>()).current;
  const spread = () => {
    const [a, b] = [...hands.values()];
    return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  };
  return {
    onWheel: wheelOn(look),
    onPointerDown(event: PointerOn) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      hands.set(event.pointerId, spotIn(event.currentTarget, event));
      look.readAt(spotIn(event.currentTarget, event), shape);
    },
    onPointerMove(event: PointerOn) {
      const spot = spotIn(event.currentTarget, event);
      if (!hands.has(event.pointerId)) {
        look.readAt(spot, shape);
        return;
      }
      const [from, before] = [middle([...hands.values()]), spread()];
      hands.set(event.pointerId, spot);
      const to = middle([...hands.values()]);
      look.panBy([to[0] - from[0], to[1] - from[1]]);
      if (before > 0) look.zoomAt(to, spread() / before);
      else look.readAt(spot, shape);
    },
    onPointerUp: (event: PointerOn) => void hands.delete(event.pointerId),
    onPointerCancel: (event: PointerOn) => void hands.delete(event.pointerId),
  };
}
