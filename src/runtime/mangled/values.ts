/** A value that was damaged on its way: what it may have been, the least change first, and the first that can be read. */
import type { AnyPresets, ParamSpec, ParamSpecs } from '../../widgets/contract.ts';
import { decode } from '../codec/index.ts';
import { decodeAll, type Part } from './pieces.ts';

const ENTITIES = new Map([
  ['amp', '&'],
  ['gt', '>'],
  ['lt', '<'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
]);

/** Each takes away one thing that a mail, a chat or a platform does to a link. */
const MENDS: readonly ((text: string) => string)[] = [
  decodeAll,
  (text) => text.replace(/&(\w+);/g, (entity, name: string) => ENTITIES.get(name) ?? entity),
  // A line that was broken: with the = that a mail ends it with.
  (text) => text.replace(/=?[\r\n\t\u2028]+ */g, '').replace(/\p{Cf}|\p{Cc}/gu, ''),
  (text) => text.replace(/^=?3d/i, ''),
  (text) => text.replace(/^[\s"'“”‘’«<([{]+|[\s"'“”‘’»>)\]}.,;:!?*_|\\…]+$/g, ''),
  (text) => text.replace(/[−–]/g, '-'),
  (text) => text.replace(/[\s=]+/g, ''),
];

/** Of a list that ends with a separator something was cut off. */
const LISTS: readonly ParamSpec['kind'][] = ['kernel', 'points', 'point', 'range'];

function readings(text: string, kind?: ParamSpec['kind']): string[] {
  const all = [text];
  if (kind && LISTS.includes(kind) && /[,;]\s*$/.test(text)) return all;
  for (const mend of MENDS) {
    const next = mend(all[all.length - 1]);
    if (next !== all[all.length - 1]) all.push(next);
  }
  return all;
}

const alike = (names: readonly string[], text: string): string | undefined => {
  const found = names.filter((name) => name.toLowerCase() === text.toLowerCase());
  return found.length === 1 ? found[0] : undefined;
};
/** The first reading of a text that is one of these names. */
export const nameIn = (names: readonly string[], text: string): string | undefined =>
  names.includes(text)
    ? text
    : readings(text)
        .map((reading) => alike(names, reading))
        .find((name) => name !== undefined);

/** The names that a value of this kind can be. */
const optionsOf = (spec: ParamSpec): readonly string[] =>
  spec.kind === 'choice'
    ? spec.options
    : spec.kind === 'image'
      ? spec.scenes
      : spec.kind === 'sound'
        ? spec.clips
        : [];

/** Texts take everything: of a formula only what none can hold is taken away, of words nothing. */
function mendText(spec: ParamSpec, text: string): string {
  if (spec.kind !== 'expression') return text;
  let plain = decodeAll(text)
    .trim()
    .replace(/["'“”‘’«»>\]}\s]+$/, '')
    .replace(/^["'“”‘’«\s]+/, '');
  const count = (sign: string) => plain.split(sign).length;
  while (plain.endsWith(')') && count(')') > count('(')) plain = plain.slice(0, -1);
  return plain;
}

function mendValue(spec: ParamSpec, text: string): string {
  if (spec.kind === 'expression' || spec.kind === 'text') return mendText(spec, text);
  const all = readings(text, spec.kind);
  const option = nameIn(optionsOf(spec), text);
  const of = (wanted: 'ok' | 'clamped') => all.find((reading) => decode(spec, reading).status === wanted);
  return option ?? of('ok') ?? of('clamped') ?? text;
}

/** What a link says of one figure: the part without a name of a param is its preset. */
export function mendParts(
  parts: readonly Part[],
  id: string,
  { params, presets }: { readonly params: ParamSpecs; readonly presets: AnyPresets },
): Part[] {
  const names = [...Object.keys(params), '@step'];
  return parts.map(([key, value]): Part => {
    if (key === id) return [key, nameIn(Object.keys(presets), value) ?? value];
    // A line may have been broken, with a =, in the middle of the name.
    const [, rest, more] = /^([^=]*)=(.*)$/s.exec(`${key.slice(id.length + 1)}${value}`) ?? [];
    const broken = rest === undefined ? undefined : nameIn(names, rest);
    const name = nameIn(names, key.slice(id.length + 1));
    const [own, said] = name === undefined && broken !== undefined ? [broken, more] : [name, value];
    if (own === undefined) return [key, value];
    const mended = own === '@step' ? mendStep(said) : mendValue(params[own], said);
    return [`${id}.${own}`, mended];
  });
}

const mendStep = (text: string): string =>
  readings(text).find((reading) => /^\d{1,7}$/.test(reading)) ?? text;
