/** Stills as pages show them: drawn, and their pictures and sounds published. */
import {
  drawStill,
  firstPreset,
  panelsOf,
  type DrawnPanel,
  type Still,
} from '../../src/runtime/build/still.ts';
import { loadParams } from '../../src/widgets/registry.ts';
import { fileUrl, publish } from './still-files.ts';

/** The figure `id` in a preset. */
export async function showStill(widget: string, id: string, preset: string | undefined): Promise<Still> {
  const still = await drawStill(widget, id, preset, fileUrl(widget, preset));
  publish(still.html.narrow + still.html.wide, still.files);
  return { ...still, html: { narrow: toHundredths(still.html.narrow), wide: toHundredths(still.html.wide) } };
}

/** What of a drawing is a place or a size in pixels. */
const PLACES = / (?:x|y|x1|x2|y1|y2|cx|cy|r|width|height|points)="[^"]+"|translate\([^)]+\)/g;

/** Places to a hundredth of a pixel, as no screen shows them finer: what comes after makes a chapter up to a tenth heavier. */
const toHundredths = (html: string): string =>
  html.replace(PLACES, (place) =>
    place.replace(/\d+\.\d{3,}/g, (number) => String(Math.round(100 * Number(number)) / 100)),
  );

/** The panels that stand for a widget on its card. */
export async function showThumbnail(widget: string): Promise<readonly DrawnPanel[]> {
  const { thumbnail } = await loadParams(widget);
  return showPanels(widget, thumbnail?.preset ?? (await firstPreset(widget)), thumbnail?.panels);
}

/** The same panels with their pictures beside them as data: for a drawing that can fetch nothing. */
export async function thumbnailPanels(
  widget: string,
): Promise<{ panels: readonly DrawnPanel[]; urls: ReadonlyMap<string, string> }> {
  const { thumbnail } = await loadParams(widget);
  const preset = thumbnail?.preset ?? (await firstPreset(widget));
  const still = await drawStill(widget, `card-${widget}`, preset, fileUrl(widget, preset));
  const panels = panelsOf(still, thumbnail?.panels);
  const shown = panels.map(({ html }) => html).join('');
  const urls = [...still.files]
    .filter(([address]) => shown.includes(`"${address}"`))
    .map(
      ([address, bytes]) =>
        [address, `data:image/png;base64,${Buffer.from(bytes()).toString('base64')}`] as const,
    );
  return { panels, urls: new Map(urls) };
}

/** One panel of a preset, by itself. */
export async function showPanel(widget: string, preset: string, name: string): Promise<DrawnPanel> {
  const [panel] = await showPanels(widget, preset, [name]);
  return panel;
}

async function showPanels(
  widget: string,
  preset: string | undefined,
  names: readonly string[] | undefined,
): Promise<readonly DrawnPanel[]> {
  const still = await drawStill(widget, `thumbnail-${widget}`, preset, fileUrl(widget, preset));
  const panels = panelsOf(still, names);
  publish(panels.map(({ html }) => html).join(''), still.files);
  return panels;
}
