/** Kinds that may hold a reader's own data: pictures, sounds, tables. Own data has no text, so no link can hold it. */
import type { ImageSpec, ImageValue, SoundSpec, SoundValue, TableSpec } from '../../widgets/contract.ts';
import { isNumbers, isPair, type Kind } from './kind.ts';

type Loose = Readonly<Record<string, unknown>>;
const loose = (value: unknown): Loose =>
  typeof value === 'object' && value !== null ? (value as Loose) : {};

const isPlanar = (value: unknown): boolean => {
  const { shape, planes } = loose(value);
  return isPair(shape) && Array.isArray(planes) && planes.every((plane) => plane instanceof Float32Array);
};

export const image: Kind<ImageSpec> = {
  coerce: (spec, value) => {
    const { scene, own } = loose(value);
    if (isPlanar(own)) return value as ImageValue;
    return typeof scene === 'string' && spec.scenes.includes(scene) ? { scene } : undefined;
  },
  encode: (value) => value.scene ?? null,
  parse: (text) => ({ scene: text }),
};

export const sound: Kind<SoundSpec> = {
  coerce: (spec, value) => {
    const { clip, own } = loose(value);
    if (loose(own).samples instanceof Float32Array) return value as SoundValue;
    return typeof clip === 'string' && spec.clips.includes(clip) ? { clip } : undefined;
  },
  encode: (value) => value.clip ?? null,
  parse: (text) => ({ clip: text }),
};

export const table: Kind<TableSpec> = {
  coerce: (spec, value) => {
    if (value === null) return null;
    const fits = Array.isArray(value) && value.length <= spec.mostRows;
    const legal = (row: unknown) => isNumbers(row) && row.length === spec.columns.length;
    return fits && value.every(legal) ? value : undefined;
  },
  encode: () => null,
  parse: () => undefined,
};
