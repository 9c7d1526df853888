/**
 * The state of the figures in the address: `?boom=whisper&boom.noise=0.004` names the preset of the figure `boom` and
 * what differs from it. A private picture, sound or table never enters it.
 */
import type { AnyPresets, AnyValues, ParamSpecs } from '../widgets/contract.ts';
import { decode, encode } from './codec/index.ts';
import { differences, presetValues } from './values.ts';

export interface LinkState {
  readonly preset: string | undefined;
  readonly p: AnyValues;
  /** The step shown of a process, where it is not the one a fresh page shows. */
  readonly step?: number;
}
/** What a link said that could not be taken as it was. */
export interface LinkNotice {
  readonly what: 'clamped' | 'unreadable' | 'unknown' | 'guessed';
  readonly names: readonly string[];
  /** The same in a sentence, once the words for it have come. */
  readonly says?: string;
}
type Fault = Exclude<LinkNotice['what'], 'guessed'>;
export interface ReadState extends LinkState {
  /** False where the address says nothing about this figure. */
  readonly found: boolean;
  readonly notices: readonly LinkNotice[];
}

interface Widget {
  readonly params: ParamSpecs;
  readonly presets: AnyPresets;
}
const STEP = '@step';
const MOST_STEPS = 1_000_000;
/** Longer values than any param can need are not looked at. */
const LONGEST = 20_000;
/** A notice names no more than this, however much a link gets wrong. */
const MOST_NAMED = 8;
const shortName = (name: string): string => name.slice(0, 40);

/** Every state that a query can spell; anything else falls back, param by param, and is named in a notice. */
export function readState(query: URLSearchParams, id: string, widget: Widget, preset?: string): ReadState {
  const asked = query.get(id);
  const known = asked === null || Object.hasOwn(widget.presets, asked);
  const start = asked !== null && known ? asked : preset;
  const p: Record<string, unknown> = { ...presetValues(widget.params, widget.presets, start) };
  const bad: Record<Fault, Set<string>> = {
    unknown: new Set(known ? [] : [shortName(asked)]),
    clamped: new Set(),
    unreadable: new Set(),
  };
  let found = asked !== null;
  let step: number | undefined;

  for (const [key, text] of query) {
    if (!key.startsWith(`${id}.`)) continue;
    found = true;
    const name = key.slice(id.length + 1);
    if (name === STEP) {
      if (/^\d{1,7}$/.test(text)) step = Math.min(Number(text), MOST_STEPS);
      else bad.unreadable.add(name);
    } else if (!Object.hasOwn(widget.params, name)) {
      bad.unknown.add(shortName(name));
    } else {
      const decoded = decode(widget.params[name], text.slice(0, LONGEST), p[name]);
      p[name] = decoded.value;
      if (decoded.status !== 'ok') bad[decoded.status].add(name);
    }
  }
  const notices = (Object.keys(bad) as Fault[])
    .filter((what) => bad[what].size > 0)
    .map((what) => ({ what, names: [...bad[what]].slice(0, MOST_NAMED) }));
  return { preset: start, p, step, found, notices };
}

/**
 * Writes a figure's state into a query and leaves every other figure's alone. `home` is the preset that the page itself
 * gives the figure: a state equal to it leaves no trace. `left` names the private params that could not be written.
 */
export function writeState(
  query: URLSearchParams,
  id: string,
  widget: Widget,
  state: LinkState,
  home?: string,
): { query: URLSearchParams; left: string[] } {
  const out = new URLSearchParams(query);
  for (const key of query.keys()) if (key === id || key.startsWith(`${id}.`)) out.delete(key);
  const base = presetValues(widget.params, widget.presets, state.preset);
  const left: string[] = [];
  if (state.preset !== undefined && state.preset !== home) out.set(id, state.preset);
  for (const name of differences(widget.params, base, state.p)) {
    const text = encode(widget.params[name], state.p[name]);
    if (text === null) left.push(name);
    else out.set(`${id}.${name}`, text);
  }
  if (state.step !== undefined) out.set(`${id}.${STEP}`, String(state.step));
  return { query: out, left };
}
