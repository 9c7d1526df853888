/** To which figure of the page each part of a link belongs: also of a link that was made on another page, where the figure has another id. */
import type { Part } from './pieces.ts';

export interface PageFigure {
  readonly id: string;
  readonly widget: string;
}
/** The one figure of a page that shows no other: what its link may say. */
export interface Alone {
  readonly params: readonly string[];
  readonly presets: readonly string[];
}
export interface Owned {
  readonly parts: readonly Part[];
  /** Parts that name a figure which is not on this page. */
  readonly strange: readonly string[];
  /** The first of several figures, any of which the link may mean. */
  readonly guessed?: string;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const baseOf = (key: string): string => key.split('.', 1)[0];

/** `target` is the id that the address points at. */
export function findOwners(
  parts: readonly Part[],
  figures: readonly PageFigure[],
  target: string,
  alone?: Alone,
): Owned {
  const strange: string[] = [];
  let guessed: string | undefined;
  const stranger = alone && likeliest(parts, figures, target, alone);
  const named = parts.map(([key, value]): Part => {
    const base = baseOf(key);
    const [owner, other] = ownersOf(base, figures, target);
    if (other) guessed = owner.id;
    const id = owner?.id ?? (base === stranger ? figures[0].id : undefined);
    if (id === undefined && (key.includes('.') || (value === '' && isCut(key, figures)))) strange.push(key);
    return [(id ?? base) + key.slice(base.length), value];
  });
  return { parts: named, strange, guessed };
}

/** The beginning of a figure's name, where a link was cut off. */
const isCut = (key: string, figures: readonly PageFigure[]): boolean =>
  key.length > 1 && figures.some(({ id }) => id.startsWith(key));

/** The figures that a name may mean, the likeliest first; more than one where it is the widget of several and the address points at none. */
function ownersOf(name: string, figures: readonly PageFigure[], target: string): readonly PageFigure[] {
  const byId = figures.filter(({ id }) => id === name);
  if (byId.length > 0) return byId.slice(0, 1);
  const alike = figures.filter(({ id }) => same(id, name));
  if (alike.length === 1) return alike;
  const byWidget = figures.filter(({ widget }) => same(widget, name));
  const meant = byWidget.filter(({ id }) => same(id, target));
  return meant.length === 1 ? meant : byWidget;
}

/** On the page of one figure: the strange name whose parts say most of what this figure can be told. */
function likeliest(
  parts: readonly Part[],
  figures: readonly PageFigure[],
  target: string,
  { params, presets }: Alone,
): string | undefined {
  const known = new Map<string, number>();
  for (const [key, value] of parts) {
    const base = baseOf(key);
    const rest = key.slice(base.length + 1);
    const says = key.includes('.')
      ? rest === '@step' || params.some((name) => same(name, rest))
      : presets.some((name) => same(name, value));
    if (says && ownersOf(base, figures, target).length === 0)
      known.set(base, (known.get(base) ?? 0) + (same(base, target) ? parts.length : 1));
  }
  const [first, second] = [...known].sort((a, b) => b[1] - a[1]);
  return first && first[1] !== second?.[1] ? first[0] : undefined;
}
