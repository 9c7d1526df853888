/** The blur, its kernel as a picture, and what the methods take to lie outside the frame. */
import { fill } from '../../runtime/words.ts';
import { givenOf, HALVED } from '../params/index.ts';
import type { Still } from '../still.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import { DrawnSlot } from './DrawnSlot.tsx';
import type { LabState } from './lab-state.ts';
import type { Look } from './look.ts';
import { OwnBlur } from './OwnBlur.tsx';
import { Shown } from './Shown.tsx';
import { Untold, WhosePixels } from './Untold.tsx';
import type { Files } from './views.ts';

interface BlurSetupProps {
  readonly lab: LabState;
  readonly look: Look;
  readonly files: Files;
  readonly still: Still;
}

/** Of each blur its own. */
const NUMBERS = ['length', 'angle', 'sigma', 'side', 'radius', 'ring', 'fwhm', 'beta'] as const;

export function BlurSetup({ lab, look, files, still }: BlurSetupProps) {
  return (
    <>
      <Untold lab={lab} />
      <Control lab={lab} name="blur" words={words.blur} />
      {lab.p.value.blur === 'drawn' ? <DrawnSlot lab={lab} /> : <Formula {...{ lab, files, still }} />}
      <WhosePixels lab={lab} />
      <OwnBlur {...{ lab, look }} />
      <Control lab={lab} name="misstated" words={words.misstated} />
      <Control lab={lab} name="crime" words={words.crime} />
      <Control lab={lab} name="outside" words={words.outside} />
      {lab.p.value.state === 'sharp' && (
        <details>
          <summary>{words.made}</summary>
          <p class="hint">{fill(words.madeHint, { side: HALVED })}</p>
        </details>
      )}
    </>
  );
}

/** Its numbers, or what is to be said of one that came from elsewhere, and its kernel as a picture. */
function Formula({ lab, files, still }: Omit<BlurSetupProps, 'look'>) {
  const bench = lab.bench.value;
  const shape = bench?.kernel.shape ?? still.kernelShape;
  return (
    <div class="lab-blur">
      <div>
        {NUMBERS.map((name) => (
          <Control key={name} lab={lab} name={name} words={words[name]} />
        ))}
        {lab.p.value.blur === 'given' && (
          <p class="hint">{givenOf(lab.p.value) ? words.kernelPrivate : words.noKernel}</p>
        )}
      </div>
      <span class="lab-kernel">
        <Shown
          label={fill(words.kernel, { width: shape[1], height: shape[0] })}
          shape={shape}
          file={files.kernel}
          picture={bench?.kernel}
        />
      </span>
    </div>
  );
}
