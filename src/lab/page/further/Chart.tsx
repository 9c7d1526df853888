/** A drawing of curves that is made anew for the room it has. */
import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Panel } from '../../../widgets/contract.ts';
import type { Box } from '../arrange.ts';

export interface ChartContext {
  readonly width: number;
  readonly height: number;
  /** Names stand above the frame instead of beside the curves. */
  readonly narrow: boolean;
  readonly document: Document;
}

interface ChartProps {
  readonly label: string;
  draw(context: ChartContext): Panel;
}

/** Below this width there is no room beside the frame. */
const NARROW = 420;

export function Chart({ label, draw }: ChartProps) {
  const room = useRef<HTMLDivElement>(null);
  const box = useSignal<Box | undefined>(undefined);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([{ contentRect }]) => {
      const [width, height] = [Math.floor(contentRect.width), Math.floor(contentRect.height)];
      if (box.peek()?.width !== width || box.peek()?.height !== height) box.value = { width, height };
    });
    watch.observe(room.current!);
    return () => watch.disconnect();
  }, []);
  const size = box.value;
  useLayoutEffect(() => {
    if (!size || size.width < 40 || size.height < 40) return;
    const { node } = draw({ ...size, narrow: size.width < NARROW, document });
    // What it shows is said by its label; the marks inside have names of their own, without roles.
    node.setAttribute('aria-hidden', 'true');
    room.current!.replaceChildren(node);
  });
  return <div class="lab-chart" ref={room} role="img" aria-label={label} />;
}
