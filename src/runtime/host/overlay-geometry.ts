/** From a panel's own pixels to the stage's, whether it is the build's still, a live drawing or a zoomed one. */
import type { Placement } from '../drawing/lay-out.ts';

/** What the build knows of its two stills, for handles that can be grabbed before anything has been redrawn. */
export interface StillPlacements {
  readonly narrow: Placement;
  readonly wide: Placement;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
/** stage = offset + scale × panel, in both directions of the screen. */
export interface Transform {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** A drawing of `size` fitted into `box`, whole and centred, as an SVG does it. */
export function fitted(box: Box, size: readonly [number, number]): Transform {
  const scale = Math.min(box.width / size[0], box.height / size[1]);
  return {
    left: box.left + (box.width - scale * size[0]) / 2,
    top: box.top + (box.height - scale * size[1]) / 2,
    scale,
  };
}

/** Where each panel's drawing lies on the stage; panels that are not shown are left out. */
export function measurePanels(
  stage: Element,
  container: Element,
  placement: Placement,
): Map<string, Transform> {
  const origin = stage.getBoundingClientRect();
  const found = new Map<string, Transform>();
  for (const element of container.querySelectorAll<HTMLElement>('[data-panel]')) {
    const place = placement.panels[element.dataset.panel!];
    const node = element.querySelector('.plot')?.firstElementChild;
    if (!place || !node) continue;
    const { left, top, width, height } = node.getBoundingClientRect();
    if (width === 0) continue;
    const box = { left: left - origin.left, top: top - origin.top, width, height };
    found.set(element.dataset.panel!, fitted(box, place.size));
  }
  return found;
}
