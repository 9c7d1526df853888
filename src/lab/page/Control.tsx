/** One control of the Lab, by the kind of its param; the one for pictures comes once the page stands. */
import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Choice } from '../../runtime/controls/Choice.tsx';
import { Slider } from '../../runtime/controls/Slider.tsx';
import type * as Intake from '../../runtime/intake/controls/index.ts';
import { isShown } from '../../runtime/values.ts';
import type { ParamWords } from '../../widgets/contract.ts';
import { ID, pictureOf } from '../params.ts';
import type { LabState } from './lab-state.ts';

interface ControlProps {
  readonly lab: LabState;
  readonly name: string;
  readonly words: ParamWords;
}

export function Control({ lab, name, words }: ControlProps) {
  const spec = lab.specs[name];
  const p = lab.p.value;
  if (!spec || !isShown(lab.specs, name, p)) return null;
  const props = {
    id: `${ID}-${name.replaceAll('.', '-')}`,
    name,
    words,
    set: (to: unknown) => lab.set(name, to),
  };
  return (
    <div class={`control control-${spec.kind} ${spec.role ? `role-${spec.role}` : ''}`} data-param={name}>
      {spec.kind === 'slider' && <Slider {...props} spec={spec} value={Number(p[name])} />}
      {spec.kind === 'choice' && <Choice {...props} spec={spec} value={String(p[name])} />}
      {spec.kind === 'image' && <PictureSlot {...props} lab={lab} />}
    </div>
  );
}

type PictureProps = Omit<ControlProps, 'lab'> & {
  readonly id: string;
  readonly lab: LabState;
  set(to: unknown): void;
};

function PictureSlot({ lab, ...props }: PictureProps): JSX.Element | null {
  const spec = lab.specs[props.name];
  const code = useSignal<typeof Intake | undefined>(undefined);
  useEffect(() => {
    void import('../../runtime/intake/controls/index.ts').then(
      (come) => (code.value = come),
      () => undefined,
    );
  }, []);
  if (!code.value || spec.kind !== 'image') return null;
  const { image: Picture } = code.value.controls;
  return <Picture {...props} spec={spec} value={pictureOf(lab.p.value)} />;
}
