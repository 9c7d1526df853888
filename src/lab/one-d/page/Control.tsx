/** One control, by the kind of its param. */
import { Choice } from '../../../runtime/controls/Choice.tsx';
import { Seed } from '../../../runtime/controls/Seed.tsx';
import { Slider } from '../../../runtime/controls/Slider.tsx';
import { Toggle } from '../../../runtime/controls/Toggle.tsx';
import { isShown } from '../../../runtime/values.ts';
import type { ParamWords } from '../../../widgets/contract.ts';
import { ID, isOffered } from '../params.ts';
import { en as words } from '../words.en.ts';
import type { SignalState } from './signal-state.ts';
import { TableSlot } from './TableSlot.tsx';

interface ControlProps {
  readonly lab: SignalState;
  readonly name: string;
  /** Those of a method's params. */
  readonly labels?: ParamWords;
}

const labelsOf = (name: string): ParamWords =>
  Object.hasOwn(words.params, name) ? words.params[name as keyof typeof words.params] : { label: name };

export function Control({ lab, name, labels = labelsOf(name) }: ControlProps) {
  const spec = lab.specs[name];
  const p = lab.p.value;
  if (!spec || !isShown(lab.specs, name, p) || !isOffered(p, name)) return null;
  const props = {
    id: `${ID}-${name.replaceAll('.', '-')}`,
    name,
    words: labels,
    set: (to: unknown) => lab.set(name, to),
  };
  return (
    <div class={`control control-${spec.kind} ${spec.role ? `role-${spec.role}` : ''}`} data-param={name}>
      {spec.kind === 'slider' && <Slider {...props} spec={spec} value={Number(p[name])} />}
      {spec.kind === 'toggle' && <Toggle {...props} spec={spec} value={p[name] === true} />}
      {spec.kind === 'seed' && <Seed {...props} spec={spec} value={Number(p[name])} />}
      {spec.kind === 'choice' && <Choice {...props} spec={spec} value={String(p[name])} />}
      {spec.kind === 'table' && <TableSlot {...props} spec={spec} value={p[name]} />}
    </div>
  );
}
