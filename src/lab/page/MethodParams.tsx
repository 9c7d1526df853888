/** What can be turned of a method, by hand or by one of its rules. */
import { BY, HAND, ID, methodIn, nameOf, type Place } from '../params/index.ts';
import type { StillRun } from '../still.ts';
import { ByRule } from './ByRule.tsx';
import { Control } from './Control.tsx';
import { sayRuled } from './fit.ts';
import type { LabState } from './lab-state.ts';
import { sayTaken } from './say.ts';

interface ParamsProps {
  readonly lab: LabState;
  readonly place: Place;
  readonly still: StillRun | undefined;
}

const idOf = (name: string): string => `${ID}-${name.replaceAll('.', '-')}`;

/** It is not drawn anew for what a run says: that would wipe what is being typed. */
export function MethodParams({ lab, place, still }: ParamsProps) {
  const p = lab.p.value;
  const name = methodIn(p, place);
  const seed = lab.seeds.find((one) => one.name === name)!;
  const by = nameOf(place, name, BY);
  return (
    <div class="lab-params">
      {seed.rules.length > 0 && <ByRule lab={lab} id={idOf(by)} name={by} />}
      {Object.entries(seed.params).map(([param, { label }]) => (
        <Control key={`${name}.${param}`} lab={lab} name={nameOf(place, name, param)} words={{ label }} />
      ))}
      {p[by] !== HAND && <Ruled {...{ lab, place, still }} />}
      {seed.group === 'learned' && <Taken {...{ lab, place }} />}
    </div>
  );
}

/** What a denoiser was told. */
function Taken({ lab, place }: Omit<ParamsProps, 'still'>) {
  const { finished } = lab.run(place).value;
  return <span class="hint">{finished && sayTaken(finished)}</span>;
}

/** What a rule has set. */
function Ruled({ lab, place, still }: ParamsProps) {
  const name = methodIn(lab.p.value, place);
  const seed = lab.seeds.find((one) => one.name === name)!;
  const { finished } = lab.run(place).value;
  const values = finished?.values ?? still?.values;
  return (
    <>
      {seed.ruled.map((param) => (
        <span class="hint" key={param}>
          {values?.[param] !== undefined &&
            sayRuled(param, seed.params[param].label, values[param], finished?.isUnmet === true)}
        </span>
      ))}
    </>
  );
}
