/** A sheet to draw on: strokes by mouse, finger or pen, and by keyboard with a pen that the arrows move. */
import { useRef } from 'preact/hooks';
import { formatNumber } from '../../format.ts';
import type { Axis } from '../../widgets/contract.ts';
import { toPixel, toValue } from '../axis.ts';
import type { Transform } from '../host/overlay-geometry.ts';
import { fill } from '../words.ts';
import type { Spot } from './handle-value.ts';
import { useInk, type Sheet } from './use-ink.ts';
import { en as words } from './words.en.ts';

interface InkSurfaceProps {
  readonly sheet: Sheet;
  readonly name: string;
  readonly label: string;
  readonly axes: { readonly x: Axis; readonly y: Axis };
  /** From the axes' pixels to those of the element round it, which has a place of its own. */
  readonly transform: Transform;
  /** Its width in units of the axes, and how it is told if it is no pen; without it the cursor says nothing of a width. */
  readonly tool?: { readonly width: number; readonly words?: { readonly up: string; readonly down: string } };
}

export function InkSurface({ sheet, name, label, axes: { x, y }, transform, tool }: InkSurfaceProps) {
  const { spec } = sheet;
  const pen = useInk(sheet);
  const pointer = useRef<number | undefined>(undefined);
  const { at } = pen;
  const left = (value: number) => transform.left + transform.scale * toPixel(x, value);
  const top = (value: number) => transform.top + transform.scale * toPixel(y, value);

  const placeOf = (surface: Element, { clientX, clientY }: PointerEvent): Spot => {
    const box = surface.parentElement!.getBoundingClientRect();
    return {
      x: toValue(x, (clientX - box.left - transform.left) / transform.scale),
      y: toValue(y, (clientY - box.top - transform.top) / transform.scale),
    };
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0 || pointer.current !== undefined) return;
    const surface = event.currentTarget as HTMLElement;
    surface.setPointerCapture(event.pointerId);
    surface.focus({ preventScroll: true });
    pointer.current = event.pointerId;
    pen.lower(placeOf(surface, event));
    event.preventDefault();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (event.pointerId !== pointer.current) return;
    const passed = event.getCoalescedEvents?.() ?? [];
    const surface = event.currentTarget as Element;
    pen.move(...(passed.length > 0 ? passed : [event]).map((move) => placeOf(surface, move)));
  };
  const letGo = (event: PointerEvent, then: () => void) => {
    if (event.pointerId !== pointer.current) return;
    pointer.current = undefined;
    then();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, shiftKey, ctrlKey, metaKey, altKey } = event;
    if (ctrlKey || metaKey || altKey || pointer.current !== undefined) return;
    const arrow = ARROWS[key];
    if (arrow) pen.move(stepped(at, arrow, pen.step(shiftKey), { x, y }));
    else if (key === 'Backspace') pen.takeBack();
    else if (key === 'Escape' && pen.down) pen.lift();
    else if (key !== ' ' && key !== 'Enter') return;
    else if (pen.down) pen.lift();
    else pen.lower();
    event.preventDefault();
  };

  const edges = { x: x.domain.map(left), y: y.domain.map(top) };
  const corner = { left: Math.min(...edges.x), top: Math.min(...edges.y) };
  // A slider's arrow up is more; on a picture, rows go down.
  const height = isDownward(y) ? spec.y.min + spec.y.max - at.y : at.y;
  const told = tool?.words ?? { up: words.penUp, down: words.penDown };
  const wide = tool && tool.width * transform.scale * Math.abs(toPixel(x, 1) - toPixel(x, 0));
  return (
    <>
      <div
        class={`draw-surface ink-surface ${spec.role ? `role-${spec.role}` : ''}`}
        style={{
          left: `${corner.left}px`,
          top: `${corner.top}px`,
          width: `${Math.max(...edges.x) - corner.left}px`,
          height: `${Math.max(...edges.y) - corner.top}px`,
          cursor: wide && ringCursor(wide),
        }}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-orientation="vertical"
        aria-valuemin={spec.y.min}
        aria-valuemax={spec.y.max}
        aria-valuenow={height}
        aria-valuetext={fill(pen.down ? told.down : told.up, {
          x: formatNumber(at.x),
          y: formatNumber(at.y),
        })}
        data-param={name}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={(event) => letGo(event, pen.lift)}
        onPointerCancel={(event) => letGo(event, pen.cancel)}
        onKeyDown={onKeyDown}
        onBlur={pen.lift}
      />
      <div
        class="draw-cursor"
        data-down={pen.down ? '' : undefined}
        style={{
          transform: `translate(${left(at.x)}px, ${top(at.y)}px)`,
          ...(wide && {
            width: `${wide}px`,
            height: `${wide}px`,
            margin: `${-wide / 2}px 0 0 ${-wide / 2}px`,
          }),
        }}
      />
    </>
  );
}

const ARROWS: Record<string, Spot> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** A ring as wide as what it draws, to be seen on light and on dark. */
function ringCursor(wide: number): string {
  const side = Math.ceil(wide) + 4;
  const ring = (stroke: string, width: number) =>
    `<circle cx="${side / 2}" cy="${side / 2}" r="${wide / 2}" stroke="${stroke}" stroke-width="${width}" fill="none"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}">${ring('black', 3)}${ring('white', 1)}</svg>`;
  const hot = Math.round(side / 2);
  return `url("data:image/svg+xml,${encodeURIComponent(svg)}") ${hot} ${hot}, crosshair`;
}

const isDownward = ({ domain, range }: Axis): boolean => domain[0] < domain[1] === range[0] < range[1];

/** The way that the key points on the screen. */
function stepped({ x, y }: Spot, way: Spot, by: number, axes: { x: Axis; y: Axis }): Spot {
  const up = isDownward(axes.y) ? -by : by;
  const right = isDownward(axes.x) ? by : -by;
  return { x: x + right * way.x, y: y + up * way.y };
}
