/** The picture that stands for a page where somebody links to it. */
import { Resvg } from '@resvg/resvg-js';
import { thumbnailPanels } from '../components/stills.ts';
import { fitTogether } from '../components/fit-together.ts';
import { faceFiles } from './faces.ts';
import { inLines } from './lines.ts';
import { asSvg } from './panel.ts';
import { CARD } from '../components/card-size.ts';
import { byDaylight } from './tokens.ts';

const EDGE = 64;
const TEXT = { width: 470 };
const PICTURE = { left: 590, top: EDGE, width: CARD.width - 590 - EDGE, height: CARD.height - 2 * EDGE };

interface CardText {
  /** Above the title, small. */
  readonly eyebrow: string;
  readonly title: string;
  readonly question: string;
}

interface Cut {
  readonly family: string;
  readonly weight: number;
  readonly size: number;
  readonly colour: string;
  /** From line to line. */
  readonly leading: number;
}
const CUTS = {
  eyebrow: { family: 'Inter', weight: 600, size: 22, colour: 'var(--quiet)', leading: 30 },
  title: { family: 'Source Serif 4', weight: 700, size: 58, colour: 'var(--ink)', leading: 66 },
  question: { family: 'Source Serif 4', weight: 400, size: 32, colour: 'var(--quiet)', leading: 42 },
} as const satisfies Record<keyof CardText, Cut>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const textAt = (text: string, x: number, y: number, { family, weight, size, colour }: Cut): string =>
  `<text x="${x}" y="${y}" font-family="${family}" font-weight="${weight}" font-size="${size}" fill="${colour}">${escaped(text)}</text>`;

const svg = (inside: string): string =>
  byDaylight(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${CARD.width}" height="${CARD.height}" color="var(--ink)" font-family="Inter">${inside}</svg>`,
  );

async function drawing(markup: string): Promise<Resvg> {
  const fontFiles = await faceFiles();
  return new Resvg(svg(markup), { font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' } });
}

async function linesOf(text: string, cut: Cut): Promise<string[]> {
  const words = text.split(' ');
  const widths = new Map<string, number>();
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++) {
      const line = words.slice(from, to).join(' ');
      const width = (await drawing(textAt(line, 0, 100, cut))).getBBox()?.width ?? 0;
      widths.set(line, width);
      if (width > TEXT.width) break;
    }
  return inLines(text, (line) => (widths.get(line) ?? Infinity) <= TEXT.width);
}

/** The three texts below one another, the whole in the middle of the card's height. */
async function column(text: CardText): Promise<string> {
  const blocks = await Promise.all(
    (['eyebrow', 'title', 'question'] as const).map(async (name) => {
      const cut = CUTS[name];
      return { cut, lines: await linesOf(text[name], cut) };
    }),
  );
  const between = 22;
  const height = blocks.reduce((sum, { cut, lines }) => sum + cut.leading * lines.length + between, -between);
  let y = (CARD.height - height) / 2;
  return blocks
    .map(({ cut, lines }) => {
      const drawn = lines.map((line, i) => textAt(line, EDGE, y + cut.leading * i + cut.size, cut));
      y += cut.leading * lines.length + between;
      return drawn.join('');
    })
    .join('');
}

async function picture(widget: string): Promise<string> {
  const { panels, urls } = await thumbnailPanels(widget);
  const boxes = fitTogether(
    panels.map(({ size }) => size),
    PICTURE.width / PICTURE.height,
  );
  return panels
    .map(({ html, size }, i) => {
      const { left, top, width, height } = boxes[i];
      const place = `x="${PICTURE.left + left * PICTURE.width}" y="${PICTURE.top + top * PICTURE.height}" width="${width * PICTURE.width}" height="${height * PICTURE.height}"`;
      return asSvg(html, size, place, urls);
    })
    .join('');
}

/** A PNG's bytes. */
export async function drawCard(text: CardText, widget: string): Promise<Uint8Array<ArrayBuffer>> {
  const ground = `<rect width="100%" height="100%" fill="var(--paper)"/><rect x="${PICTURE.left - 24}" y="${PICTURE.top - 24}" width="${PICTURE.width + 48}" height="${PICTURE.height + 48}" rx="12" fill="var(--panel)" stroke="var(--rule)"/>`;
  const whole = await drawing(ground + (await column(text)) + (await picture(widget)));
  return new Uint8Array(whole.render().asPng());
}
