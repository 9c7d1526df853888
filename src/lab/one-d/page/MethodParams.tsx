/** What can be turned of a method, by hand or by one of its rules. */
import { ByRule } from '../../page/ByRule.tsx';
import { sayRuled } from '../../page/fit.ts';
import { BY, HAND, methodIn, nameOf, type Place } from '../../params/index.ts';
import { ID } from '../params.ts';
import { Control } from './Control.tsx';
import type { SignalState } from './signal-state.ts';

interface ParamsProps {
  readonly lab: SignalState;
  readonly place: Place;
  /** The values of the build's run. */
  readonly built: Readonly<Record<string, number>> | undefined;
}

export function MethodParams({ lab, place, built }: ParamsProps) {
  const p = lab.p.value;
  const name = methodIn(p, place);
  const seed = lab.seeds.find((one) => one.name === name)!;
  const by = nameOf(place, name, BY);
  return (
    <div class="signal-params">
      {seed.rules.length > 0 && <ByRule lab={lab} id={`${ID}-${by.replaceAll('.', '-')}`} name={by} />}
      {seed.rules.length > 0 && p[by] !== HAND && <Ruled {...{ lab, place, built }} />}
      {Object.entries(seed.params).map(([param, { label }]) => (
        <Control key={`${name}.${param}`} lab={lab} name={nameOf(place, name, param)} labels={{ label }} />
      ))}
    </div>
  );
}

/** What a rule has set. */
function Ruled({ lab, place, built }: ParamsProps) {
  const name = methodIn(lab.p.value, place);
  const seed = lab.seeds.find((one) => one.name === name)!;
  const { finished, what } = lab.run(place).value;
  const values = finished?.values ?? (what === 'still' ? built : undefined);
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
