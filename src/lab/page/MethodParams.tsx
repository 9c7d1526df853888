/** What can be turned of a method, by hand or by one of its rules. */
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import { BY, HAND, ID, methodIn, nameOf, type Place } from '../params/index.ts';
import type { StillRun } from '../still.ts';
import { en as words } from '../words.en.ts';
import { Control } from './Control.tsx';
import type { LabState } from './lab-state.ts';

interface ParamsProps {
  readonly lab: LabState;
  readonly place: Place;
  readonly still: StillRun | undefined;
}

/** It is not drawn anew for what a run says: that would wipe what is being typed. */
export function MethodParams({ lab, place, still }: ParamsProps) {
  const p = lab.p.value;
  const name = methodIn(p, place);
  const seed = lab.seeds.find((one) => one.name === name)!;
  return (
    <div class="lab-params">
      {seed.rules.length > 0 && <ByRule lab={lab} name={nameOf(place, name, BY)} />}
      {Object.entries(seed.params).map(([param, { label }]) => (
        <Control key={`${name}.${param}`} lab={lab} name={nameOf(place, name, param)} words={{ label }} />
      ))}
      {p[nameOf(place, name, BY)] !== HAND && <Ruled {...{ lab, place, still }} />}
    </div>
  );
}

/** What a rule has set. */
function Ruled({ lab, place, still }: ParamsProps) {
  const name = methodIn(lab.p.value, place);
  const seed = lab.seeds.find((one) => one.name === name)!;
  const values = lab.run(place).value.finished?.values ?? still?.values;
  return (
    <>
      {seed.ruled.map((param) => (
        <span class="hint" key={param}>
          {values?.[param] !== undefined &&
            fill(words.ruled, { name: seed.params[param].label, value: formatNumber(values[param]) })}
        </span>
      ))}
    </>
  );
}

/** A rule, or the hand: a list, since the rules have long names. */
function ByRule({ lab, name }: { readonly lab: LabState; readonly name: string }) {
  const spec = lab.specs[name];
  if (spec?.kind !== 'choice') return null;
  const id = `${ID}-${name.replaceAll('.', '-')}`;
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
