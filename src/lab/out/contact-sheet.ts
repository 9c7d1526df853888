/** One picture of all pictures, each with its name, how it was set and what was measured: to lay beside others, or into a talk. */
import { formatNumber } from '../../format.ts';
import { ruleTold } from '../page/fit.ts';
import type { LabState } from '../page/lab-state.ts';
import { sayFit, sayQuality } from '../page/say.ts';
import type { Viewed } from '../page/views.ts';
import { places } from '../params/index.ts';
import type { Painted } from '../worker/messages.ts';

/** In pixels of the sheet. */
const [MARGIN, GAP, LETTERS, LINE] = [24, 20, 15, 21] as const;
/** Pictures beside each other, and how wide one is at least and at most. */
const [COLUMNS, NARROWEST, WIDEST] = [3, 320, 640] as const;
const FACE = 'system-ui, sans-serif';

export interface Entry {
  readonly picture: Painted;
  readonly lines: readonly string[];
}

/** What stands below a picture. */
export function entriesOf(lab: LabState, views: readonly Viewed[]): readonly Entry[] {
  return views.flatMap(({ name, title, picture, isOld }) => {
    if (!picture || isOld) return [];
    const place = places.find((one) => one === name);
    return [{ picture, lines: [title, ...(place ? linesOf(lab, place) : [])] }];
  });
}

function linesOf(lab: LabState, place: (typeof places)[number]): readonly string[] {
  const { finished, looked } = lab.run(place).value;
  if (!finished) return [];
  const { measures, values, milliseconds } = finished;
  const seed = lab.seeds.find(({ name }) => name === lab.p.value[place]);
  const settings = Object.entries(values).map(
    ([name, value]) => `${seed?.params[name]?.label ?? name} ${formatNumber(value)}`,
  );
  const quality = sayQuality(measures, looked?.isOld ? undefined : looked?.ssim);
  const time = `${formatNumber(milliseconds / 1000, 2)} s`;
  const fit = sayFit(measures, ruleTold(lab.p.value, place, finished));
  return [settings.join(' · '), quality, fit, time].filter((line) => line !== '');
}

/** @throws Error where nothing has been restored yet, or the browser draws no picture */
export async function contactSheet(lab: LabState, views: readonly Viewed[]): Promise<Blob> {
  const entries = entriesOf(lab, views);
  if (entries.length === 0) throw new Error('there is no picture yet');
  const canvas = drawn(entries);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('the browser made no picture'))),
      'image/png',
    ),
  );
}

function drawn(entries: readonly Entry[]): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  const [height, width] = entries[0].picture.shape;
  const across = Math.min(WIDEST, Math.max(NARROWEST, width));
  const down = Math.round((across * height) / width);
  context.font = `${LETTERS}px ${FACE}`;
  const said = entries.map(({ lines }) => lines.flatMap((line) => wrapped(context, line, across)));
  const below = LINE * Math.max(...said.map((lines) => lines.length)) + 8;
  const columns = Math.min(COLUMNS, entries.length);
  const rows = Math.ceil(entries.length / columns);
  canvas.width = 2 * MARGIN + columns * across + (columns - 1) * GAP;
  canvas.height = 2 * MARGIN + rows * (down + below) + (rows - 1) * GAP;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  entries.forEach(({ picture }, i) => {
    const left = MARGIN + (i % columns) * (across + GAP);
    const top = MARGIN + Math.floor(i / columns) * (down + below + GAP);
    context.imageSmoothingEnabled = across < picture.shape[1];
    context.drawImage(bitmap(picture), left, top, across, down);
    context.fillStyle = '#1d2025';
    said[i].forEach((line, row) => {
      context.font = `${row === 0 ? '600 ' : ''}${LETTERS}px ${FACE}`;
      context.fillText(line, left, top + down + LINE * (row + 1) - 3);
    });
  });
  return canvas;
}

function bitmap({ shape: [height, width], bytes }: Painted): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')!.putImageData(new ImageData(bytes, width, height), 0, 0);
  return canvas;
}

/** A line as so many as it takes. */
function wrapped(context: CanvasRenderingContext2D, line: string, width: number): string[] {
  const lines: string[] = [];
  let now = '';
  for (const word of line.split(' ')) {
    const longer = now ? `${now} ${word}` : word;
    if (now && context.measureText(longer).width > width) {
      lines.push(now);
      now = word;
    } else now = longer;
  }
  return [...lines, now];
}
