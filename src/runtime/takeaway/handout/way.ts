/** Where the code of a handout leads: to the figure's state, as long as a camera can read the link from paper. */
import type { FigureState } from '../../figure-state.ts';
import type { Labels } from '../../host/labels.ts';

/** More characters make squares that a copier blurs and a tablet's camera cannot tell apart. */
export const LONGEST_LINK = 300;

export interface Way {
  readonly href: string;
  /** What opens: the state as it is drawn, or the figure in a preset, whose label is said where it has one. */
  readonly opens: 'state' | 'preset';
  readonly label?: string;
  /** Why it is not the state. */
  readonly why?: { readonly long: number } | { readonly names: string };
}

/** Without the states of the page's other figures: the sheet is about one. */
function linkTo(id: string, page: string, query: URLSearchParams): string {
  const link = new URL(page);
  link.search = query.toString();
  link.hash = id;
  return link.href;
}

export function wayTo(state: FigureState, labels: Labels, page: string): Way {
  const { id } = state.seed;
  const { query, left } = state.write(new URLSearchParams());
  const href = linkTo(id, page, query);
  const names = left.map((name) => labels.params[name]?.label ?? name).join(', ');
  const why = names ? { names } : { long: href.length };
  if (!names && href.length <= LONGEST_LINK) return { href, opens: 'state' };
  const preset = state.preset.value;
  const start = preset === undefined ? '' : `${id}=${preset}`;
  return {
    href: linkTo(id, page, new URLSearchParams(start)),
    opens: 'preset',
    label: preset === undefined ? undefined : labels.presets[preset]?.label,
    why,
  };
}
