/** The picture, how much of it is taken, and what its file's numbers stand for. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import { MOST_KERNEL, pictureOf } from '../params/index.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import type { LabState } from './lab-state.ts';
import { asBlur, type Look } from './look.ts';
import { Untold } from './Untold.tsx';

interface PictureSetupProps {
  readonly lab: LabState;
  readonly look: Look;
}

export function PictureSetup({ lab, look }: PictureSetupProps) {
  const bench = lab.bench.value;
  const curve = bench?.taken.stored.curve ?? (lab.isBuilt ? 'srgb' : undefined);
  return (
    <>
      <Control lab={lab} name="picture" words={words.picture} />
      <BlurInstead {...{ lab, look }} />
      <Untold lab={lab} />
      <Control lab={lab} name="state" words={words.state} />
      {pictureOf(lab.p.value).own && (
        <>
          <Control lab={lab} name="size" words={words.size} />
          <Control lab={lab} name="part" words={words.part} />
        </>
      )}
      <Control lab={lab} name="colour" words={words.colour} />
      <p class="hint lab-line" data-said="curve">
        {curve && words.takenAs[curve]}
      </p>
      <details>
        <summary>{words.fileHint}</summary>
        <Control lab={lab} name="curve" words={words.curve} />
        <Control lab={lab} name="offset" words={words.offset} />
        <Control lab={lab} name="gain" words={words.gain} />
        <Control lab={lab} name="saturated" words={words.saturated} />
        <p class="hint" role="status" data-said="unknown">
          {bench?.taken.photons !== undefined &&
            fill(words.whitePhotons, { photons: formatNumber(bench.taken.photons) })}{' '}
          {bench && bench.taken.unknown > 0 && sayUnknown(bench.taken.unknown, bench.picture.shape)}
        </p>
      </details>
      <details>
        <summary>{words.moreHint}</summary>
        <p class="hint">{words.granted}</p>
      </details>
    </>
  );
}

const sayUnknown = (count: number, [height, width]: readonly [number, number]): string =>
  fill(words.unknown, { count, all: height * width });

/** What was dropped as the picture is as small as a kernel: it may have been meant for one. */
function BlurInstead({ lab, look }: PictureSetupProps) {
  const { own } = pictureOf(lab.p.value);
  const dropped = look.dropped.value;
  const [height, width] = own?.fileShape ?? own?.shape ?? [Infinity, Infinity];
  if (!dropped || lab.p.value.picture === dropped.before || Math.max(height, width) > MOST_KERNEL)
    return null;
  const take = () => {
    lab.set('picture', dropped.before);
    asBlur(look, dropped.file);
  };
  return (
    <button type="button" class="button" onClick={take}>
      {words.blurInstead}
    </button>
  );
}
