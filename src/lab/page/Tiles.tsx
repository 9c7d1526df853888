/** Pictures side by side, as large as the room lets them be. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { bestColumns, GAP, widthIn, type Box } from './arrange.ts';

/** The room on a desk of 1280×720 and on a phone, until it has been measured. */
const DESK: Box = { width: 950, height: 270 };
const PHONE: Box = { width: 336, height: 250 };

export interface Tile {
  readonly name: string;
  readonly title: string;
  readonly picture: ComponentChildren;
  readonly said?: ComponentChildren;
}

interface TilesProps {
  readonly tiles: readonly Tile[];
  readonly ratio: number;
}

export function Tiles({ tiles, ratio }: TilesProps) {
  const room = useRef<HTMLDivElement>(null);
  const measured = useSignal<Box | undefined>(undefined);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([{ contentRect }]) => {
      measured.value = { width: contentRect.width, height: contentRect.height };
    });
    watch.observe(room.current!);
    return () => watch.disconnect();
  }, []);
  const sizeIn = (box: Box) => {
    const columns = bestColumns(tiles.length, ratio, box);
    return { columns, width: Math.floor(widthIn(columns, tiles.length, ratio, box)) };
  };
  const [desk, phone] = [DESK, PHONE].map((box) => sizeIn(measured.value ?? box));
  return (
    <div
      class="lab-tiles"
      ref={room}
      style={`--desk:${desk.columns};--desk-width:${desk.width}px;--phone:${phone.columns};--phone-width:${phone.width}px;--gap:${GAP}px`}
    >
      {tiles.map(({ name, title, picture, said }) => (
        <figure class="lab-tile" key={name} data-tile={name}>
          {picture}
          <figcaption>
            <span class="lab-name">{title}</span>
            {said}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
