/** What is to be said before a picture of the reader's own can be undone, and in whose pixels. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import { partIn, pictureOf } from '../params/index.ts';
import { en as words } from '../words.en.ts';
import type { LabState } from './lab-state.ts';

/** That its blur is still the example's. */
export function Untold({ lab }: { readonly lab: LabState }) {
  if (!lab.isBlurUntold) return null;
  const { length, angle } = lab.p.value;
  return (
    <p class="lab-untold" role="status">
      {fill(words.untold, { length: formatNumber(Number(length)), angle: formatNumber(Number(angle)) })}
    </p>
  );
}

/** Below this a pixel here counts as one of the file's. */
const SAME = 1.05;

/** In which pixels lengths are told, where they are not the file's. */
export function WhosePixels({ lab }: { readonly lab: LabState }) {
  const { own } = pictureOf(lab.p.value);
  const here = lab.bench.value?.picture.shape ?? own?.shape;
  if (!own?.fileShape || !here) return null;
  const ratio = own.fileShape[1] / partIn(lab.p.value.part) / here[1];
  return ratio > SAME ? (
    <p class="hint">{fill(words.whosePixels, { ratio: formatNumber(ratio, 2) })}</p>
  ) : null;
}
