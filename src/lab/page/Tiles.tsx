/** Pictures side by side, as large as the room lets them be. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { bestColumns, GAP, type Box } from './arrange.ts';

/** The room on a desk of 1280×720 and on a phone, until it has been measured. */
const DESK: Box = { width: 950, height: 270 };
const PHONE: Box = { width: 336, height: 250 };

export interface Tile {
  readonly name: string;
  readonly title: string;
  /** A number beside its title. */
  readonly aside?: string;
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
  // How many stand in a row is worked out here; how wide they are then is for the style sheet, which knows the room before it is measured.
  const columnsIn = (box: Box) => bestColumns(tiles.length, ratio, measured.value ?? box);
  const [desk, phone] = [columnsIn(DESK), columnsIn(PHONE)];
  const rows = (columns: number) => Math.ceil(tiles.length / columns);
  return (
    <div
      class="lab-tiles"
      ref={room}
      style={`--desk:${desk};--desk-rows:${rows(desk)};--phone:${phone};--phone-rows:${rows(phone)};--gap:${GAP}px;--ratio:${ratio}`}
    >
      {tiles.map(({ name, title, aside, picture, said }) => (
        <figure class="lab-tile" key={name} data-tile={name}>
          {picture}
          <figcaption>
            <span class="lab-name">
              {title} {aside && <b>{aside}</b>}
            </span>
            {said}
          </figcaption>
        </figure>
      ))}
    </div>
  );
}
