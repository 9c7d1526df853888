/** What can be looked at: the picture as it came, what each method made of it, and the truth where it is known. */
import { methodIn, placesOf, type Place } from '../params.ts';
import { en as words } from '../words.en.ts';
import type { Painted } from '../worker/messages.ts';
import type { LabState } from './lab-state.ts';

/** The addresses of the build's pictures, by what they show. */
export type Files = Readonly<Record<string, string>>;

export type ViewName = 'input' | 'truth' | Place;
export interface Viewed {
  readonly name: ViewName;
  readonly title: string;
  readonly picture: Painted | undefined;
  /** The build's, while no worker has shown another. */
  readonly file: string | undefined;
}

export const titleOf = (lab: LabState, place: Place): string =>
  lab.seeds.find(({ name }) => name === methodIn(lab.p.value, place))?.title ?? '';

export function viewsOf(lab: LabState, files: Files): readonly Viewed[] {
  const bench = lab.bench.value;
  const viewed = (name: ViewName, title: string, picture: Painted | undefined): Viewed => ({
    name,
    title,
    picture,
    file: picture || !lab.isBuilt ? undefined : files[name],
  });
  const made = placesOf(lab.p.value).map((place) =>
    viewed(place, titleOf(lab, place), lab.run(place).value.picture),
  );
  const truth = viewed('truth', words.truth, bench?.truth);
  return [
    viewed('input', words.input, bench?.picture),
    ...made,
    ...((truth.picture ?? truth.file) ? [truth] : []),
  ];
}
