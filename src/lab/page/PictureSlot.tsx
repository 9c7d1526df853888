/** The control that takes pictures; its code comes once the page stands. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type * as Intake from '../../runtime/intake/controls/index.ts';
import type { ParamWords } from '../../widgets/contract.ts';
import { pictureOf } from '../params/index.ts';
import type { LabState } from './lab-state.ts';
import { intakeCode, useOwnPicture, wantedOf } from './own-picture.ts';

interface PictureSlotProps {
  readonly id: string;
  readonly name: string;
  readonly lab: LabState;
  readonly words: ParamWords;
  set(to: unknown): void;
}

/** Browsers do not know all of these as pictures. */
const ACCEPT = 'image/*,.tif,.tiff,.fits,.fit,.fts';

export function PictureSlot({ lab, ...props }: PictureSlotProps) {
  const spec = lab.specs[props.name];
  const code = useSignal<typeof Intake | undefined>(undefined);
  const said = useOwnPicture(lab);
  useEffect(() => {
    void import('../../runtime/intake/controls/index.ts').then(
      (come) => (code.value = come),
      () => undefined,
    );
  }, []);
  if (!code.value || spec.kind !== 'image') return null;
  const { image: Picture } = code.value.controls;
  return (
    <>
      <Picture
        {...props}
        spec={spec}
        value={pictureOf(lab.p.value)}
        accept={ACCEPT}
        take={async (file, signal) => (await intakeCode()).takeFile(file, wantedOf(lab.p.value), signal)}
      />
      <span class="hint" role="status" data-said="own">
        {said.value}
      </span>
    </>
  );
}
