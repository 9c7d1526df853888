/** Which rule sets a method's λ or its steps, or the hand: a list, since the rules have long names. */
import type { ReadonlySignal } from '@preact/signals';
import type { AnyValues, ParamSpecs } from '../../widgets/contract.ts';
import { bothWords as words } from '../words/both.en.ts';

/** Of pictures or of signals. */
export interface Settable {
  readonly specs: ParamSpecs;
  readonly p: ReadonlySignal<AnyValues>;
  set(name: string, value: unknown): void;
}
interface RuleProps {
  readonly lab: Settable;
  readonly id: string;
  readonly name: string;
}

export function ByRule({ lab, id, name }: RuleProps) {
  const spec = lab.specs[name];
  if (spec?.kind !== 'choice') return null;
  const says: Readonly<Record<string, string>> = words.by.options;
  return (
    <div class="control control-choice" data-param={name}>
      <label for={id}>{words.by.label}</label>
      <select
        id={id}
        value={String(lab.p.value[name])}
        onChange={({ currentTarget }) => lab.set(name, currentTarget.value)}
      >
        {spec.options.map((option) => (
          <option key={option} value={option} selected={option === lab.p.value[name]}>
            {says[option] ?? option}
          </option>
        ))}
      </select>
    </div>
  );
}
