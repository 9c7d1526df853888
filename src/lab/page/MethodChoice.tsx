/** Which method stands in a place: a list, in groups by what kind of method it is. */
import { ID, type MethodSeed, type Place } from '../params/index.ts';
import { en as words } from '../words.en.ts';
import type { LabState } from './lab-state.ts';

interface MethodChoiceProps {
  readonly lab: LabState;
  readonly place: Place;
}

const GROUPS = ['filter', 'iteration', 'prior', 'blind'] as const satisfies readonly MethodSeed['group'][];

export function MethodChoice({ lab, place }: MethodChoiceProps) {
  const chosen = lab.p.value[place];
  const id = `${ID}-${place}`;
  return (
    <div class="control control-choice role-estimate" data-param={place}>
      <label for={id}>{words.places[place]}</label>
      <select
        id={id}
        value={String(chosen)}
        onChange={({ currentTarget }) => lab.set(place, currentTarget.value)}
      >
        {GROUPS.map((group) => (
          <optgroup key={group} label={words.groups[group]}>
            {lab.seeds
              .filter((seed) => seed.group === group)
              .map(({ name, title }) => (
                <option key={name} value={name} selected={name === chosen}>
                  {title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}
