/** A kernel out of a file: read, made ready, and what was done to it told. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { KernelFound, KernelOptions } from '../../../core/measure-psf/index.ts';
import { formatNumber } from '../../../format.ts';
import { Choice } from '../../../runtime/controls/Choice.tsx';
import { Toggle } from '../../../runtime/controls/Toggle.tsx';
import { fill } from '../../../runtime/words.ts';
import { MOST_FILE, readKernelFile, type KernelFileRead } from '../../intake/kernel-file.ts';
import { ID, MOST_KERNEL } from '../../params/index.ts';
import type { LabState } from '../lab-state.ts';
import { sidesOf } from '../sides.ts';
import { useMeasure } from './Measured.tsx';
import { setKernel } from './set-kernel.ts';
import { en as words } from './words.en.ts';

type Numbers = Extract<KernelFileRead, { readonly what: 'numbers' }>;

interface GivenKernelProps {
  readonly lab: LabState;
  readonly file: File;
}

export function GivenKernel({ lab, file }: GivenKernelProps) {
  const read = useSignal<Numbers | undefined>(undefined);
  const isLifted = useSignal(true);
  const centre = useSignal<KernelOptions['centre']>('centroid');
  const said = useSignal<readonly string[]>([]);
  const { ask, complaint } = useMeasure(lab);
  const { name } = file;

  useEffect(() => {
    const ending = new AbortController();
    read.value = undefined;
    said.value = [];
    void readKernelFile(file, ending.signal).then((found) => {
      if (ending.signal.aborted) return;
      if (found.what === 'numbers') read.value = found;
      else said.value = [sayRefused(found, name)];
    });
    return () => ending.abort();
  }, [file]);

  useEffect(() => {
    const numbers = read.value;
    if (!numbers) return;
    const options = { isLifted: isLifted.value, centre: centre.value };
    ask({ of: 'numbers', numbers: numbers.numbers, ...options }, (measured) => {
      if (measured.of !== 'numbers' || read.value !== numbers) return;
      const { found } = measured;
      if ('refused' in found) return void (said.value = [fill(words.fileRefused[found.refused], { name })]);
      said.value = sayFound(found, numbers, options.isLifted);
      setKernel(lab, found.kernel);
    });
  }, [read.value, isLifted.value, centre.value]);

  return (
    <div class="lab-given">
      <p>{fill(words.file, { name })}</p>
      {read.value && (
        <>
          <div class="control control-toggle">
            <Toggle
              id={`${ID}-kernel-lift`}
              name="kernel-lift"
              spec={{ kind: 'toggle', default: true }}
              value={isLifted.value}
              words={words.lift}
              set={(to) => (isLifted.value = to === true)}
            />
          </div>
          <div class="control control-choice">
            <Choice
              id={`${ID}-kernel-centre`}
              name="kernel-centre"
              spec={{ kind: 'choice', options: ['centroid', 'peak'], default: 'centroid' }}
              value={centre.value}
              words={words.centre}
              set={(to) => (centre.value = to === 'peak' ? 'peak' : 'centroid')}
            />
          </div>
        </>
      )}
      <p class="hint" role="status" data-said="kernel">
        {complaint.value || said.value.join(' ')}
      </p>
    </div>
  );
}

function sayRefused(found: Exclude<KernelFileRead, Numbers>, name: string): string {
  switch (found.what) {
    case 'said':
      return found.sentence;
    case 'large':
      return fill(words.fileRefused.large, {
        name,
        width: found.width,
        height: found.height,
        most: MOST_FILE,
      });
    case 'refused': {
      const { why, ...facts } = found.refusal;
      return fill(words.fileRefused[why], { name, ...facts });
    }
  }
}

/** In percent; of less than a tenth of one nothing is said. */
const percent = (part: number): string => formatNumber(100 * part, 2);
const LEAST = 1e-3;

function sayFound(found: KernelFound, { numbers, isColour }: Numbers, isLifted: boolean): readonly string[] {
  const { kernel, background, negatives, negativePart, leftOut, shift } = found;
  const [height, width] = kernel.shape;
  return [
    fill(words.fileFound, { height, width, fileHeight: numbers.shape[0], fileWidth: numbers.shape[1] }),
    isColour ? words.colours : '',
    isLifted ? fill(words.fileBackground, { background: formatNumber(background) }) : '',
    negatives > 0 ? fill(words.fileNegatives, { count: negatives, part: percent(negativePart) }) : '',
    leftOut > LEAST ? fill(words.fileLeftOut, { most: MOST_KERNEL, part: percent(leftOut) }) : '',
    fill(words.fileShift, sidesOf(...shift)),
  ].filter(Boolean);
}
