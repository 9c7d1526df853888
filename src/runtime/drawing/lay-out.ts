/** Puts a drawing's panels into a container: only the data layer is replaced, so what surrounds it stays in place. */
import type { Axis, Drawing, Handle, Panel } from '../../widgets/contract.ts';
import { proportionsOf, proportionStyle, widthOf } from './proportions.ts';

/** Where a panel's axes lie, in pixels of the drawing. */
export interface PanelPlace {
  readonly axes: { readonly x?: Axis; readonly y?: Axis };
  /** [width, height] that the axes' pixels refer to. */
  readonly size: readonly [number, number];
}
/** What the overlay needs to know of a drawing. */
export interface Placement {
  readonly panels: Readonly<Record<string, PanelPlace>>;
  readonly handles: readonly Handle[];
  /** How many panels wait under *More*. */
  readonly more: number;
}

/** `prefix` keeps the ids of one instance apart from those of another (clip paths above all). */
export function layOut(container: Element, drawing: Drawing, prefix: string): Placement {
  const known = new Map(
    [...container.children].map((element) => [element.getAttribute('data-panel'), element]),
  );
  const places: Record<string, PanelPlace> = {};
  for (const [i, panel] of drawing.panels.entries()) {
    const box = known.get(panel.name) ?? makeBox(container.ownerDocument, panel);
    known.delete(panel.name);
    dress(box, panel);
    const plot = box.firstElementChild!;
    fillPlot(plot, panel, `${prefix}-${panel.name}`);
    // To move a box that is in its place already would cost a layout of the whole figure.
    if (container.children[i] !== box) container.insertBefore(box, container.children[i] ?? null);
    places[panel.name] = { axes: panel.axes ?? {}, size: sizeOf(panel.node) };
  }
  for (const gone of known.values()) gone.remove();
  setAttribute(container, 'style', proportionStyle(proportionsOf(drawing.panels)));
  const under = drawing.panels.filter(({ more }) => more).length;
  return { panels: places, handles: drawing.handles ?? [], more: under };
}

function makeBox(document: Document, panel: Panel): Element {
  const box = document.createElement('div');
  box.className = 'panel';
  box.setAttribute('data-panel', panel.name);
  const plot = document.createElement('div');
  plot.className = 'plot';
  // A browser that translates the letters of a drawing puts elements into it that no drawing shows.
  plot.setAttribute('translate', 'no');
  const caption = document.createElement('p');
  caption.className = 'panel-caption';
  box.append(plot, caption);
  return box;
}

function fillPlot(plot: Element, { node, over }: Panel, prefix: string): void {
  over?.classList.add('over');
  over?.setAttribute('aria-hidden', 'true');
  const laid = plot.querySelector(':scope > .over') ?? undefined;
  if (plot.firstElementChild !== node || laid !== over)
    plot.replaceChildren(...(over ? [node, over] : [node]));
  scopeIds(node, prefix);
  if (over) scopeIds(over, `${prefix}-over`);
}

function dress(box: Element, panel: Panel): void {
  const style = [`--share: ${panel.share ?? 1}`];
  if (panel.height !== undefined) style.push(`--height: ${panel.height}px`);
  if (panel.height !== undefined) {
    const [width, height] = panel.node.hasAttribute('width')
      ? sizeOf(panel.node)
      : [widthOf(panel), panel.height];
    style.push(`--ratio: ${width} / ${height}`);
  }
  setAttribute(box, 'style', style.join('; '));
  box.toggleAttribute('data-more', panel.more === true);
  if (panel.group) setAttribute(box, 'data-group', panel.group);
  else box.removeAttribute('data-group');
  const caption = box.lastElementChild!;
  const text = panel.caption ?? '';
  if (caption.textContent !== text) caption.textContent = text;
  setAttribute(caption, 'class', panel.role ? `panel-caption role-${panel.role}` : 'panel-caption');
  nameNode(panel.node, text);
}

/** A drawing is one image with its caption for a name; without one it says nothing that the description does not. */
function nameNode(node: Element, caption: string): void {
  if (node.localName === 'img') return setAttribute(node, 'alt', caption);
  if (caption) setAttribute(node, 'aria-label', caption);
  if (node.localName !== 'svg' && node.localName !== 'canvas') return;
  setAttribute(node, 'role', 'img');
  if (!caption) setAttribute(node, 'aria-hidden', 'true');
  // Plot names its groups of marks, but gives them no role that could carry a name.
  for (const group of node.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
}

function setAttribute(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function sizeOf(node: Element): readonly [number, number] {
  return [Number(node.getAttribute('width')) || 1, Number(node.getAttribute('height')) || 1];
}

/** Plot numbers its clip paths through a whole process: the build’s and the page’s would collide, and a new figure renumber the rest. */
export function scopeIds(node: Element, prefix: string): void {
  const renamed = new Map<string, string>();
  for (const element of node.querySelectorAll('[id]')) {
    if (element.id.startsWith(prefix)) continue;
    const id = `${prefix}-${renamed.size + 1}`;
    renamed.set(element.id, id);
    element.id = id;
  }
  if (renamed.size === 0) return;
  for (const element of node.querySelectorAll('[clip-path]')) {
    const value = element.getAttribute('clip-path')!;
    const id = /#([^)"']+)/.exec(value)?.[1];
    if (id && renamed.has(id))
      element.setAttribute('clip-path', value.replace(`#${id}`, `#${renamed.get(id)}`));
  }
}
