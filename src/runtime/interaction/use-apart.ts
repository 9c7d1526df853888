/** Who makes room for whom. While one is dragged nothing else moves; afterwards it keeps its place, and the others give way. */
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { comeApart, type Ring } from './come-apart.ts';
import type { RingProps } from './Overlay.tsx';

export function useApart(rings: readonly Omit<RingProps, 'apart'>[]) {
  /** The one taken hold of last. */
  const first = useSignal<string | undefined>(undefined);
  const dragging = useSignal(false);
  const kept = useRef<ReturnType<typeof comeApart>>(new Map());
  if (!dragging.value) kept.current = comeApart(rings.map(onStage), first.value);

  return {
    offsets: kept.current,
    // Before the ring is told, which takes the focus.
    onPointerDownCapture: () => {
      dragging.value = true;
      onceReleased(() => (dragging.value = false));
    },
    onFocusIn: ({ target }: FocusEvent) => (first.value = (target as HTMLElement).dataset.name),
  };
}

/** Wherever the pointer is by then. */
function onceReleased(then: () => void): void {
  const released = new AbortController();
  for (const type of ['pointerup', 'pointercancel'])
    addEventListener(
      type,
      () => {
        released.abort();
        then();
      },
      { signal: released.signal },
    );
}

function onStage({ name, handle, place, transform, ring }: Omit<RingProps, 'apart'>): Ring {
  const { left, top, scale } = transform;
  const [width, height] = place.size;
  return {
    key: name,
    x: left + scale * ring.at.x,
    y: top + scale * ring.at.y,
    free: handle.along || handle.axis === 'xy' ? 'any' : handle.axis === 'x' ? 'y' : 'x',
    room: { left, top, width: scale * width, height: scale * height },
  };
}
