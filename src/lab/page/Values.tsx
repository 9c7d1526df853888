/** What a picture holds at the crosshair: the file's own numbers, and the light they stand for. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import { inFile } from '../work/stored.ts';
import { en as words } from '../words.en.ts';
import type { LabState } from './lab-state.ts';
import type { Look } from './look.ts';
import type { Viewed } from './views.ts';

interface ValuesProps {
  readonly lab: LabState;
  readonly look: Look;
  readonly view: Viewed;
}

export function Values({ lab, look, view }: ValuesProps) {
  return <span class="lab-values">{sayValues(lab, look, view)}</span>;
}

export function sayValues(lab: LabState, look: Look, { light }: Viewed): string {
  const [pixel, bench] = [look.pixel.value, lab.bench.value];
  if (!pixel || !bench || !light) return '';
  const at = pixel[1] * bench.picture.shape[1] + pixel[0];
  const number = inFile(bench.taken.stored);
  return fill(words.values, {
    stored: light.map((plane) => formatNumber(number(plane[at]))).join(' '),
    light: light.map((plane) => formatNumber(plane[at], 2)).join(' '),
  });
}

/** Where the crosshair is, or how to bring it. */
export function Where({ lab, look }: Omit<ValuesProps, 'view'>) {
  const pixel = look.pixel.value;
  if (!pixel || !lab.bench.value) return <>{words.whereHint}</>;
  return <>{fill(words.where, { column: pixel[0], row: pixel[1] })}</>;
}
