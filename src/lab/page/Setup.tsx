/** The picture, its blur and its noise: what every method is told. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import { LEAST_SIGMA, SIDE } from '../params.ts';
import type { Still } from '../still.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import type { LabState } from './lab-state.ts';
import { Shown } from './Shown.tsx';
import type { Files } from './views.ts';

interface SetupProps {
  readonly lab: LabState;
  readonly files: Files;
  readonly still: Still;
}

export function Setup({ lab, files, still }: SetupProps) {
  const bench = lab.bench.value;
  const kernelShape = bench?.kernel.shape ?? still.kernelShape;
  const sigma = bench?.estimated ?? (lab.isBuilt ? still.estimated : undefined);
  return (
    <section class="lab-setup" aria-label={words.setup}>
      <Control lab={lab} name="picture" words={words.picture} />
      <Control lab={lab} name="blur" words={words.blur} />
      <div class="lab-blur">
        <div>
          <Control lab={lab} name="length" words={words.length} />
          <Control lab={lab} name="angle" words={words.angle} />
          <Control lab={lab} name="sigma" words={words.sigma} />
          <Control lab={lab} name="radius" words={words.radius} />
        </div>
        <span class="lab-kernel">
          <Shown
            label={fill(words.kernel, { width: kernelShape[1], height: kernelShape[0] })}
            shape={kernelShape}
            file={files.kernel}
            picture={bench?.kernel}
          />
        </span>
      </div>
      <Control lab={lab} name="noiseFrom" words={words.noiseFrom} />
      <Control lab={lab} name="noise" words={words.noise} />
      <p class="hint" role="status" data-said="sigma">
        {saySigma(sigma, lab.p.value.noiseFrom === 'set')}
      </p>
      <Control lab={lab} name="colour" words={words.colour} />
      <Control lab={lab} name="count" words={words.count} />
      <details>
        <summary>{words.moreHint}</summary>
        <p class="hint">{fill(words.granted, { side: SIDE })}</p>
      </details>
    </section>
  );
}

function saySigma(sigma: number | undefined, isSet: boolean): string {
  if (sigma === undefined) return words.sigmaWaits;
  const template = isSet ? words.sigmaSet : sigma > LEAST_SIGMA ? words.sigmaSaid : words.sigmaLeast;
  return fill(template, { sigma: formatNumber(sigma) });
}
