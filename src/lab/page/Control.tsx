/** One control of the Lab, by the kind of its param. */
import { Choice } from '../../runtime/controls/Choice.tsx';
import { Seed } from '../../runtime/controls/Seed.tsx';
import { Slider } from '../../runtime/controls/Slider.tsx';
import { Toggle } from '../../runtime/controls/Toggle.tsx';
import { isShown } from '../../runtime/values.ts';
import type { ParamWords } from '../../widgets/contract.ts';
import { ID } from '../params/index.ts';
import type { LabState } from './lab-state.ts';
import { PictureSlot } from './PictureSlot.tsx';

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
      {spec.kind === 'toggle' && <Toggle {...props} spec={spec} value={p[name] === true} />}
      {spec.kind === 'seed' && <Seed {...props} spec={spec} value={Number(p[name])} />}
      {spec.kind === 'choice' && <Choice {...props} spec={spec} value={String(p[name])} />}
      {spec.kind === 'image' && <PictureSlot {...props} lab={lab} />}
    </div>
  );
}
