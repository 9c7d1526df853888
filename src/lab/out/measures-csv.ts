/** All measures of all methods as a table (RFC 4180): one row a method, with everything that it was told. */
import { encode } from '../../runtime/codec/index.ts';
import { placesOf, methodIn, type Place } from '../params/index.ts';
import type { LabState } from '../page/lab-state.ts';

type Cell = string | number | undefined;

const quoted = (cell: Cell): string => {
  const text = String(cell ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export const toRows = (rows: readonly (readonly Cell[])[]): string =>
  `${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

/** What was set of the picture, the blur and the noise; a picture of the reader's own is not in it. */
function settingsOf(lab: LabState): Readonly<Record<string, Cell>> {
  const p = lab.p.value;
  const shared = Object.entries(lab.specs).filter(([name, { kind }]) => kind !== 'image' && !isOfPlace(name));
  return Object.fromEntries(
    shared.flatMap(([name]) => {
      const value = p[name];
      // Strokes, as a link has them.
      if (lab.specs[name].kind === 'ink') return [[name, encode(lab.specs[name], value) ?? '']];
      return typeof value === 'object' || typeof value === 'function' ? [] : [[name, String(value)]];
    }),
  );
}
const isOfPlace = (name: string): boolean => /^(first|second|third|fourth)\b/.test(name) || name === 'count';

function measuresOf(lab: LabState, place: Place): Readonly<Record<string, Cell>> {
  const { what, done, finished, looked } = lab.run(place).value;
  const measures = finished?.measures;
  const fresh = looked && !looked.isOld ? looked : undefined;
  return {
    method: methodIn(lab.p.value, place),
    state: what,
    steps: done,
    seconds: finished && finished.milliseconds / 1000,
    psnr_db: measures?.psnr,
    ssim: fresh?.ssim,
    data_range: measures?.psnr === undefined ? undefined : 1,
    crop_pixels: measures?.psnr === undefined ? undefined : 0,
    misfit: measures?.residual,
    noise_sigma: measures?.sigma,
    misfit_in_sigma: measures && measures.residual / measures.sigma,
    neighbour_correlation: measures?.correlation,
    periodogram_distance: fresh?.residual.distance,
    periodogram_limit: fresh?.residual.limit,
  };
}

export function measuresCsv(lab: LabState): string {
  const bench = lab.bench.value;
  const picture = {
    picture: lab.pictureName,
    width: bench?.picture.shape[1],
    height: bench?.picture.shape[0],
    unknown_pixels: bench?.taken.unknown,
    blurred_psnr_db: bench?.psnr,
    blurred_ssim: lab.benchLooked.value?.ssim,
    estimated_sigma: bench?.estimated,
  };
  const rows = placesOf(lab.p.value).map((place) => ({
    ...measuresOf(lab, place),
    ...Object.fromEntries(
      Object.entries(lab.run(place).value.finished?.values ?? {}).map(([name, value]) => [
        `set_${name}`,
        value,
      ]),
    ),
    ...picture,
    ...settingsOf(lab),
  }));
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return toRows([
    heads,
    ...rows.map((row: Readonly<Record<string, Cell>>) => heads.map((head) => row[head])),
  ]);
}
