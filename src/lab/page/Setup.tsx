/** What every method is told: the picture, its blur and its noise, one of them in sight. */
import { Choice } from '../../runtime/controls/Choice.tsx';
import { ID } from '../params/index.ts';
import type { Still } from '../still.ts';
import { en as words } from '../words.en.ts';
import { BlurSetup } from './BlurSetup.tsx';
import type { LabState } from './lab-state.ts';
import type { Look } from './look.ts';
import { NoiseSetup } from './NoiseSetup.tsx';
import { PictureSetup } from './PictureSetup.tsx';
import type { Files } from './views.ts';

interface SetupProps {
  readonly lab: LabState;
  readonly look: Look;
  readonly files: Files;
  readonly still: Still;
}

export function Setup({ lab, look, files, still }: SetupProps) {
  const part = look.setup.value;
  return (
    <section class="lab-setup" aria-label={words.setup}>
      <Choice
        id={`${ID}-setup`}
        name="setup"
        spec={{ kind: 'choice', options: ['picture', 'blur', 'noise'], default: 'picture' }}
        value={part}
        words={words.setupParts}
        set={(to) => (look.setup.value = String(to))}
      />
      {/* All stand in the page: what is typed in one is not lost in another. */}
      <div hidden={part !== 'picture'} data-setup="picture">
        <PictureSetup {...{ lab, look }} />
      </div>
      <div hidden={part !== 'blur'} data-setup="blur">
        <BlurSetup {...{ lab, look, files, still }} />
      </div>
      <div hidden={part !== 'noise'} data-setup="noise">
        <NoiseSetup {...{ lab, still }} />
      </div>
    </section>
  );
}
