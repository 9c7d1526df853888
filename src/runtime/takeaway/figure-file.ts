/** The panels as they stand, in one SVG of their own: colours written out, pictures inside. The PNG is that SVG, painted. */

const PNG_SCALE = 2;
const PADDING = 16;
const TITLE_HEIGHT = 32;
const CAPTION_HEIGHT = 20;
/** What of a panel can be drawn: no player, no playhead. */
const DRAWN = '.plot > :is(svg, canvas, img)';
const INHERITED = [
  'fill',
  'stroke',
  'color',
  'stroke-width',
  'stroke-dasharray',
  'font-weight',
  'opacity',
] as const;
const SVG = 'http://www.w3.org/2000/svg';

/** Colours that come from the page's stylesheet, written onto a copy. */
function standAlone(original: Element): Element {
  const copy = original.cloneNode(true) as Element;
  const sources = [original, ...original.querySelectorAll('*')];
  const targets = [copy, ...copy.querySelectorAll('*')];
  sources.forEach((source, i) => {
    const computed = getComputedStyle(source);
    for (const name of INHERITED) {
      const written = source.getAttribute(name) ?? '';
      if (written.includes('var(') || written === 'currentColor')
        targets[i].setAttribute(name, computed.getPropertyValue(name));
    }
  });
  copy.setAttribute('color', getComputedStyle(original).color);
  return copy;
}

async function pictureUrl(node: HTMLCanvasElement | HTMLImageElement): Promise<string> {
  if (node instanceof HTMLCanvasElement) return node.toDataURL('image/png');
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [node.naturalWidth, node.naturalHeight];
  canvas.getContext('2d')!.drawImage(node, 0, 0);
  return canvas.toDataURL('image/png');
}

function make(name: string, attributes: Record<string, string | number>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

async function panelCopy(node: Element): Promise<Element> {
  if (!(node instanceof HTMLCanvasElement || node instanceof HTMLImageElement)) return standAlone(node);
  const copy = make('image', { href: await pictureUrl(node), preserveAspectRatio: 'xMidYMid meet' });
  copy.setAttribute('style', 'image-rendering: pixelated');
  return copy;
}

async function compose(root: HTMLElement, title: string): Promise<SVGElement> {
  const stage = root.querySelector<HTMLElement>('.stage')!;
  const origin = stage.getBoundingClientRect();
  const page = getComputedStyle(root);
  const style = { fill: page.color, 'font-family': page.fontFamily };
  const [width, height] = [origin.width + 2 * PADDING, origin.height + 2 * PADDING + TITLE_HEIGHT];
  const whole = make('svg', {
    xmlns: SVG,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': page.fontFamily,
  });
  whole.append(make('rect', { width, height, fill: page.backgroundColor }));
  const heading = make('text', {
    x: PADDING,
    y: PADDING + 14,
    'font-size': 16,
    'font-weight': 600,
    ...style,
  });
  heading.textContent = title;
  whole.append(heading);
  for (const panel of stage.querySelectorAll<HTMLElement>('[data-panel]')) {
    const nodes = [...panel.querySelectorAll(DRAWN)];
    const box = nodes[0]?.getBoundingClientRect();
    if (!box || box.width === 0) continue;
    const [x, y] = [box.left - origin.left + PADDING, box.top - origin.top + PADDING + TITLE_HEIGHT];
    for (const node of nodes) {
      const copy = await panelCopy(node);
      for (const [key, value] of Object.entries({ x, y, width: box.width, height: box.height }))
        copy.setAttribute(key, String(value));
      whole.append(copy);
    }
    const caption = panel.querySelector('.panel-caption')?.textContent;
    if (!caption) continue;
    const text = make('text', { x, y: y + box.height + CAPTION_HEIGHT - 5, 'font-size': 12, ...style });
    text.textContent = caption;
    whole.append(text);
  }
  return whole;
}

export async function figureSvg(root: HTMLElement, title: string): Promise<string> {
  return new XMLSerializer().serializeToString(await compose(root, title));
}

export async function figurePng(root: HTMLElement, title: string): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([await figureSvg(root, title)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width * PNG_SCALE, image.height * PNG_SCALE];
    canvas.getContext('2d')!.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}
