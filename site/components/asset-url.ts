/** Where the build puts the pictures and sounds of a widget's preset. */
import { pathTo } from './paths.ts';

const PLAIN = 'default';

export const presetFolder = (preset: string | undefined): string => preset ?? PLAIN;

export function assetUrl(widget: string, preset: string | undefined, file: string): string {
  return pathTo(`figures/${widget}/${presetFolder(preset)}/${file}`);
}
