/** The first kernels, the glyph and what each of them makes of it, and the second layer's channels. */
import type { Panel, ViewContext } from '../contract.ts';
import { barePanel } from '../../parts/view/bare.ts';
import { panelWidth } from '../../parts/view/frame.ts';
import { filled } from '../../parts/view/notes.ts';
import { captionedPicture, onScale, pictureRow } from '../../parts/view/pictures.ts';
import { linesOfWords } from '../../parts/view/words.ts';
import type { Maps, Result } from './model.ts';
import { EDGE, type Params } from './params.ts';
import type { Words } from './words.en.ts';

type Context = ViewContext<Params, Result, Words>;

/** Fixed, so that a kernel that grows is seen to grow. */
const RANGE = { kernel: 0.5, first: 2, second: 6 };
const LINE = 18;
/** Of a phone's rows: some kernels, and below them their maps. */
const ACROSS = 4;
const APART = 2;

/** A tile, of a row that begins with words or with the glyph. */
const WIDE_TILE = 1 / 9;

function said(context: Context, name: string, lines: readonly string[], share: number, height: number) {
  const words = lines.map((line) => ({ said: line, bold: true }));
  const first = (height - LINE * (lines.length - 1)) / 2;
  return barePanel(context, { name, height, share }, linesOfWords(words, first, LINE));
}

function tiles(context: Context, name: string, maps: Maps, range: number, share: number): Panel[] {
  const pictures = maps.planes.map((data, i) => ({
    name: `${name}${i + 1}`,
    ...onScale(maps.shape, data, range, true),
  }));
  return pictureRow(context, { share }, pictures);
}

function kernelTiles(context: Context, share: number): Panel[] {
  const { r, words } = context;
  return tiles(context, 'kernel', r.kernels, RANGE.kernel, share).map((panel, k) => {
    const isEdge = r.edges[k] >= EDGE;
    const part = r.edges[k].toFixed(2);
    return {
      ...panel,
      role: isEdge ? ('kernel' as const) : undefined,
      caption: isEdge ? `${part} ${words.figure.isEdge}` : part,
    };
  });
}

function glyphPanel(context: Context, share: number): Panel {
  const { r, words } = context;
  const side = Math.sqrt(r.glyph.length);
  const glyph = { shape: [side, side], data: r.glyph } as const;
  return captionedPicture(context, {
    name: 'glyph',
    role: 'truth',
    caption: words.figure.glyph,
    share,
    ...glyph,
  });
}

/** A row of kernels above the row of what they make of the glyph; on a phone four by four, and the scores beside the glyph. */
export function bankPanels(context: Context, scores: Panel): Panel[] {
  const { r, narrow, words, width } = context;
  const named = words.figure;
  const share = narrow ? 1 / ACROSS : WIDE_TILE;
  const kernels = kernelTiles(context, share);
  const maps = tiles(context, 'map', r.first, RANGE.first, share).map((panel, i) =>
    narrow ? panel : { ...panel, caption: filled(named.map, { number: i + 1 }) },
  );
  const glyph = glyphPanel(context, share);
  if (!narrow) {
    const label = said(
      context,
      'kernels',
      [named.kernels, named.kernelSize],
      share,
      panelWidth(width, share),
    );
    return [{ ...label, caption: named.edge }, ...kernels, glyph, ...maps];
  }
  const fours = [0, ACROSS].flatMap((from) => [
    ...kernels.slice(from, from + ACROSS),
    ...maps.slice(from, from + ACROSS),
  ]);
  return [glyph, scores, said(context, 'kernels', [named.kernelsShort], 1, LINE), ...fours];
}

/** All maps as one picture, `APART` pixels from each other. */
function sheetOf({ shape: [height, width], planes }: Maps, across: number) {
  const down = Math.ceil(planes.length / across);
  const shape = [down * (height + APART) - APART, across * (width + APART) - APART] as const;
  const data = new Float64Array(shape[0] * shape[1]);
  for (const [k, plane] of planes.entries()) {
    const [top, left] = [Math.floor(k / across) * (height + APART), (k % across) * (width + APART)];
    for (let i = 0; i < height; i++)
      data.set(plane.subarray(i * width, (i + 1) * width), (top + i) * shape[1] + left);
  }
  return { shape, data };
}

export function secondPanel(context: Context): Panel {
  const { r, narrow, words } = context;
  const { shape, data } = sheetOf(r.second, narrow ? 8 : 16);
  return captionedPicture(context, {
    name: 'second',
    caption: narrow ? words.figure.secondShort : words.figure.second,
    ...onScale(shape, data, RANGE.second, true),
    more: true,
  });
}
