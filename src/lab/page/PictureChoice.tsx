/** A list of the pictures there are, one of them chosen. */
import { ID } from '../params/index.ts';
import type { Viewed, ViewName } from './views.ts';

interface PictureChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly views: readonly Viewed[];
  readonly value: ViewName;
  set(name: ViewName): void;
}

export function PictureChoice({ name, label, views, value, set }: PictureChoiceProps) {
  return (
    <span>
      <label for={`${ID}-${name}`}>{label}</label>{' '}
      <select
        id={`${ID}-${name}`}
        value={value}
        onChange={({ currentTarget }) => {
          const chosen = views.find((view) => view.name === currentTarget.value);
          if (chosen) set(chosen.name);
        }}
      >
        {views.map(({ name: option, title }) => (
          <option key={option} value={option} selected={option === value}>
            {title}
          </option>
        ))}
      </select>
    </span>
  );
}

/** The one that is named; where it is gone, the first. */
export const viewNamed = (views: readonly Viewed[], name: ViewName): Viewed =>
  views.find((view) => view.name === name) ?? views[0];
