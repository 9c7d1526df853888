/**
 * A link that was damaged on its way, or made on another page, is read as it was meant; what cannot be read is named by the figure. Fetched
 * only for an address that is not understood at once.
 */
import type { FigureState } from '../figure-state.ts';
import type { Labels } from '../host/labels.ts';
import type { LinkNotice } from '../url.ts';
import { fill } from '../words.ts';
import { findOwners, type PageFigure } from './owners.ts';
import { decodeAll, partsOf, type Part } from './pieces.ts';
import { mendParts } from './values.ts';
import { en as words } from './words.en.ts';

export interface Address {
  readonly search: string;
  readonly hash: string;
}
/** A notice names no more than this, and of a name no more. */
const MOST_NAMED = 8;
const LONGEST_NAME = 40;
/** What is told once, by the figure that finds it. */
const told = new Set<string>();

/** Reads the address again for one figure, and puts into the bar what it was meant to be. */
export function mend(state: FigureState, labels: Labels, arrived: Address): void {
  const { seed } = state;
  const figures = [...document.querySelectorAll<HTMLElement>('.figure')].map(({ id, dataset }) => ({
    id,
    widget: dataset.widget!,
  }));
  const mended = mendAddress(arrived, figures, seed);
  const present = mendAddress(location, figures, seed);
  const isOwn = ([key]: Part) => key === seed.id || key.startsWith(`${seed.id}.`);
  const own = queryOf(mended.parts.filter(isOwn));
  const query = queryOf([...present.parts.filter((part) => !isOwn(part)), ...own]);
  // A place that is on the page is meant.
  const hash = document.getElementById(arrived.hash.slice(1)) ? arrived.hash : mended.hash;
  if (`${query}` !== `${new URLSearchParams(location.search)}` || hash !== location.hash) show(query, hash);
  if (hash !== arrived.hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  const before = [...new URLSearchParams(arrived.search)].filter(isOwn);
  if (`${own}` !== `${queryOf(before)}`) state.adopt(query);
  const isNew = mended.strange.filter((key) => !told.has(key));
  for (const key of isNew) told.add(key);
  const guessed: LinkNotice[] = mended.isGuessed ? [{ what: 'guessed', names: [] }] : [];
  state.notices.value = [...withStrange(state.notices.value, isNew), ...guessed].map((notice) =>
    inWords(notice, labels),
  );
}

const queryOf = (parts: readonly Part[]) => new URLSearchParams(parts.map(([key, value]) => [key, value]));

function show(query: URLSearchParams, hash: string): void {
  try {
    history.replaceState(history.state, '', `${location.pathname}${query.size ? `?${query}` : ''}${hash}`);
  } catch {
    // Browsers limit how often the address may change; what is shown is right all the same.
  }
}

/** The notices of the figure's own parts, and what no figure of the page can answer for. */
function withStrange(own: readonly LinkNotice[], strange: readonly string[]): readonly LinkNotice[] {
  if (strange.length === 0) return own;
  const known = own.filter(({ what }) => what === 'unknown').flatMap(({ names }) => names);
  const unknown: LinkNotice = { what: 'unknown', names: [...known, ...strange].slice(0, MOST_NAMED) };
  return [unknown, ...own.filter(({ what }) => what !== 'unknown')];
}

function inWords(notice: LinkNotice, labels: Labels): LinkNotice {
  const names = notice.names.map((name) => labels.params[name]?.label ?? name).join(', ');
  return { ...notice, says: fill(words[notice.what], { names }) };
}

interface Mended {
  readonly parts: readonly Part[];
  readonly hash: string;
  /** Parts that name a figure which is not on this page. */
  readonly strange: readonly string[];
  /** Whether the figure is the first of several, any of which the link may mean. */
  readonly isGuessed: boolean;
}

/** `figure` is the one that is awake: its values are mended too. */
export function mendAddress(
  { search, hash }: Address,
  figures: readonly PageFigure[],
  figure: Parameters<typeof mendParts>[2] & { readonly id: string },
): Mended {
  const [text, place] = apart(search, hash);
  const target = decodeAll(place).replace(/^#|[^\w-]+/g, '');
  const names = [...new Set(figures.flatMap(({ id, widget }) => [id, widget]))];
  const alone =
    figures.length === 1
      ? { params: Object.keys(figure.params), presets: Object.keys(figure.presets) }
      : undefined;
  const { parts, strange, guessed } = findOwners(partsOf(text, names), figures, target, alone);
  const own = (key: string) => key === figure.id || key.startsWith(`${figure.id}.`);
  return {
    parts: parts.flatMap((part) => (own(part[0]) ? mendParts([part], figure.id, figure) : [part])),
    hash: meant(place, target, figures),
    strange: strange.map((key) => key.slice(0, LONGEST_NAME)),
    isGuessed: guessed === figure.id,
  };
}

/** The query and the place of an address in which a # stands too early, as that of an entity does, or the query behind the place. */
function apart(search: string, hash: string): [query: string, place: string] {
  const [more, place] = hash.replace(/&?#(?:0*38|x0*26);/gi, '&').split('#');
  if (more !== '') return [search + more, place === undefined ? '' : `#${place}`];
  const behind = /^(#[^?&=]*)[?&](.*=.*)$/s.exec(hash);
  return behind ? [`${search}&${behind[2]}`, behind[1]] : [search, hash];
}

/** The place that an address points at, where it can be none but a figure; else as it is. */
function meant(place: string, target: string, figures: readonly PageFigure[]): string {
  if (target === '' || figures.some(({ id }) => place === `#${id}`)) return place;
  const found =
    figures.find(({ id }) => id.toLowerCase() === target.toLowerCase()) ??
    figures.find(({ widget }) => widget === target);
  return found ? `#${found.id}` : place;
}
