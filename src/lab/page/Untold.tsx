/** What is to be said before a picture of the reader's own can be undone, and in whose pixels. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import { blurNames, partIn, pictureOf } from '../params/index.ts';
import { en as words } from '../words.en.ts';
import type { LabState } from './lab-state.ts';

/** That its blur is still the example's, or that something is still as it was told of another picture. */
export function Untold({ lab }: { readonly lab: LabState }) {
  const { length, angle } = lab.p.value;
  return (
    <>
      {lab.isBlurUntold && (
        <p class="lab-untold" role="status">
          {fill(words.untold, { length: formatNumber(Number(length)), angle: formatNumber(Number(angle)) })}
        </p>
      )}
      {lab.carried.length > 0 && <Carried lab={lab} />}
    </>
  );
}

/** What can be told of a file, by the names that a reader knows; of a blur one is enough. */
const NAMED = ['blur', 'curve', 'offset', 'gain', 'saturated', 'noiseFrom', 'noise'] as const;

function Carried({ lab }: { readonly lab: LabState }) {
  const names = new Set(lab.carried.map((name) => (blurNames.includes(name) ? 'blur' : name)));
  const labels = NAMED.filter((name) => names.has(name)).map((name) => words[name].label);
  return (
    <p class="lab-untold" role="status">
      {fill(words.carried, { names: labels.join(', ') })}{' '}
      <button type="button" class="button" onClick={() => lab.forgetTold()}>
        {words.forgetTold}
      </button>
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
