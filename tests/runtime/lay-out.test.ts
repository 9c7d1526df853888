// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { layOut } from '../../src/runtime/drawing/lay-out.ts';
import type { Panel } from '../../src/widgets/contract.ts';

let container: HTMLElement;
beforeEach(() => void (container = document.createElement('div')));

function node(markup: string): Element {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.content.firstElementChild!;
}
const plot = (inside = ''): Element => node(`<svg width="300" height="150">${inside}</svg>`);
const panel = (name: string, more: Partial<Panel> = {}): Panel => ({
  name,
  node: plot(),
  height: 150,
  ...more,
});
const put = (panels: readonly Panel[], prefix = 'fig') => layOut(container, { panels }, prefix);
const boxes = () => [...container.children];
const names = () => boxes().map((box) => box.getAttribute('data-panel'));

describe('panels', () => {
  it('keep their boxes by name; only what is drawn is replaced', () => {
    put([panel('a'), panel('b')]);
    const before = boxes();
    const drawn = [panel('a'), panel('b')];
    put(drawn);
    expect(boxes()).toEqual(before);
    expect(boxes().map((box) => box.querySelector('.plot')!.firstElementChild)).toEqual(
      drawn.map((p) => p.node),
    );
    expect(boxes().every((box) => box.querySelector('.plot')!.children.length === 1)).toBe(true);
  });

  it('that are gone are removed, new ones are added, and the order is the drawing’s', () => {
    put([panel('a'), panel('b')]);
    const [, b] = boxes();
    put([panel('c'), panel('b')]);
    expect(names()).toEqual(['c', 'b']);
    expect(boxes()[1]).toBe(b);
  });

  it('keep a lasting canvas in its place', () => {
    const canvas = document.createElement('canvas');
    put([panel('a', { node: canvas })]);
    const holder = canvas.parentElement;
    put([panel('a', { node: canvas })]);
    expect(canvas.parentElement).toBe(holder);
  });

  it('state their height, their share and their caption', () => {
    put([
      panel('a', { share: 1 / 2, caption: 'The seen', role: 'observation' }),
      panel('b', { height: undefined }),
    ]);
    const [a, b] = boxes() as HTMLElement[];
    expect(a.style.getPropertyValue('--height')).toBe('150px');
    expect(a.style.getPropertyValue('--share')).toBe('0.5');
    expect(a.querySelector('.panel-caption.role-observation')!.textContent).toBe('The seen');
    expect(b.style.getPropertyValue('--height')).toBe('');
    expect(b.style.getPropertyValue('--share')).toBe('1');
    expect(b.querySelector('.panel-caption')!.textContent).toBe('');
  });

  it('name their drawing for those who cannot see it', () => {
    put([panel('a', { caption: 'A plot' }), panel('b', { node: node('<img>'), caption: 'A picture' })]);
    expect(container.querySelector('svg')!.getAttribute('aria-label')).toBe('A plot');
    expect(container.querySelector('img')!.alt).toBe('A picture');
  });

  it('change nothing in the page that has not changed', async () => {
    const canvas = document.createElement('canvas');
    const drawn = () => [panel('a', { node: canvas, caption: 'Same', role: 'truth' })];
    put(drawn());
    const attributes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => attributes.push(...records));
    observer.observe(container, { attributes: true, characterData: true, subtree: true });
    put(drawn());
    attributes.push(...observer.takeRecords());
    observer.disconnect();
    expect(attributes).toEqual([]);
  });
});

describe('placement', () => {
  it('tells the axes, the size and the handles', () => {
    const x = { type: 'linear', domain: [0, 1], range: [40, 290] } as const;
    const handle = { param: 'v', panel: 'a', axis: 'x', at: { x: 0, y: 0 }, label: 'Grab' } as const;
    const placement = layOut(
      container,
      { panels: [panel('a', { axes: { x } }), panel('b')], handles: [handle] },
      'fig',
    );
    expect(placement).toEqual({
      panels: { a: { axes: { x }, size: [300, 150] }, b: { axes: {}, size: [300, 150] } },
      handles: [handle],
      more: 0,
    });
  });

  it('counts what waits under More, and marks it', () => {
    expect(put([panel('a'), panel('b', { more: true })]).more).toBe(1);
    expect(boxes().map((box) => box.hasAttribute('data-more'))).toEqual([false, true]);
    expect(put([panel('a'), panel('b')]).more).toBe(0);
    expect(boxes().some((box) => box.hasAttribute('data-more'))).toBe(false);
  });

  it('never gives a size of zero', () => {
    expect(put([panel('a', { node: node('<audio></audio>') })]).panels.a.size).toEqual([1, 1]);
  });
});

describe('ids', () => {
  const clipped = () => plot('<clipPath id="clip-1"><rect/></clipPath><g clip-path="url(#clip-1)"/>');

  it('are made the instance’s own, with every reference to them', () => {
    put([panel('a', { node: clipped() })], 'wide-boom');
    expect(container.querySelector('clipPath')!.id).toBe('wide-boom-a-1');
    expect(container.querySelector('g')!.getAttribute('clip-path')).toBe('url(#wide-boom-a-1)');
  });

  it('differ between panels, stills and figures that Plot numbered alike', () => {
    const all = ['wide-one', 'narrow-one', 'live-one', 'live-two'].flatMap((prefix) => {
      put([panel('a', { node: clipped() }), panel('b', { node: clipped() })], prefix);
      return [...container.querySelectorAll('[id]')].map(({ id }) => id);
    });
    expect(new Set(all).size).toBe(8);
  });

  it('are made so once, however often the same drawing is laid out', () => {
    const lasting = clipped();
    put([panel('a', { node: lasting })]);
    const once = container.innerHTML;
    put([panel('a', { node: lasting })]);
    expect(container.innerHTML).toBe(once);
  });
});
