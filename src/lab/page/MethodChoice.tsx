/** Which method stands in a place: a list, in groups by what kind of method it is. */
import type { MethodSeed, Place } from '../params/index.ts';
import { bothWords as words } from '../words/both.en.ts';
import type { Settable } from './ByRule.tsx';

interface MethodChoiceProps {
  readonly lab: Pick<Settable, 'p' | 'set'> & { readonly seeds: readonly MethodSeed[] };
  readonly id: string;
  readonly place: Place;
  readonly label?: string;
}

const GROUPS = [
  'filter',
  'iteration',
  'prior',
  'learned',
  'blind',
] as const satisfies readonly MethodSeed['group'][];

export function MethodChoice({ lab, id, place, label = words.places[place] }: MethodChoiceProps) {
  const chosen = lab.p.value[place];
  const groups = GROUPS.filter((group) => lab.seeds.some((seed) => seed.group === group));
  return (
    <div class="control control-choice role-estimate" data-param={place}>
      <label for={id}>{label}</label>
      <select
        id={id}
        value={String(chosen)}
        onChange={({ currentTarget }) => lab.set(place, currentTarget.value)}
      >
        {groups.map((group) => (
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
