/** What can be looked at: the picture as it came, what each method made of it, and the truth where it is known. */
import { luminanceOf } from '../../core/light.ts';
import { methodIn, placesOf, type Place } from '../params/index.ts';
import { en as words } from '../words.en.ts';
import type { LightPlanes, Painted } from '../worker/messages.ts';
import type { LabState } from './lab-state.ts';

/** The addresses of the build's pictures, by what they show. */
export type Files = Readonly<Record<string, string>>;

export type ViewName = 'input' | 'truth' | Place;
export interface Viewed {
  readonly name: ViewName;
  readonly title: string;
  /** A number that belongs to it. */
  readonly aside?: string;
  /** It is not what its title says, or not with these settings: what it is has not come yet. */
  readonly isOld?: boolean;
  readonly picture: Painted | undefined;
  /** The build's, while no worker has shown another. */
  readonly file: string | undefined;
  /** Its numbers, in units of light; none before a run is over, or of a picture of another size. */
  readonly light: LightPlanes | undefined;
}

const seedIn = (lab: LabState, place: Place) =>
  lab.seeds.find(({ name }) => name === methodIn(lab.p.value, place));
export const titleOf = (lab: LabState, place: Place): string => seedIn(lab, place)?.title ?? '';
export const groupOf = (lab: LabState, place: Place) => seedIn(lab, place)?.group;

export function viewsOf(lab: LabState, files: Files): readonly Viewed[] {
  const bench = lab.bench.value;
  const viewed = (name: ViewName, title: string, picture?: Painted, light?: LightPlanes): Viewed => ({
    name,
    title,
    picture,
    file: picture || !lab.isBuilt ? undefined : files[name],
    light: bench && light?.[0].length === bench.light[0].length ? light : undefined,
  });
  const made = placesOf(lab.p.value).map((place): Viewed => {
    const { picture, isOld, fromBuild, finished } = lab.run(place).value;
    const title = titleOf(lab, place);
    const isStanding = !picture && lab.isBuiltAt(place);
    if (picture || isStanding || fromBuild)
      return { ...viewed(place, title, picture, finished?.light), isOld: isOld && !isStanding };
    // Until there is something, what it is made of.
    return { ...viewed('input', title, bench?.picture), name: place, isOld: true };
  });
  const truth = viewed('truth', words.truth, bench?.truth, bench?.truthLight);
  return [
    viewed('input', words.input, bench?.picture, bench?.light),
    ...made,
    ...((truth.picture ?? truth.file) ? [truth] : []),
  ];
}

/** A picture as the methods see brightness: luminance of its light. */
const luminances = new WeakMap<LightPlanes, Float32Array<ArrayBuffer>>();

export function luminanceIn(light: LightPlanes): Float32Array<ArrayBuffer> {
  if (light.length === 1) return light[0];
  const known = luminances.get(light);
  if (known) return known;
  const made = Float32Array.from(luminanceOf(light));
  luminances.set(light, made);
  return made;
}
