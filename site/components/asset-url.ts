/** Where the build puts the pictures and sounds of a widget's preset. */
const PLAIN = 'default';

export const presetFolder = (preset: string | undefined): string => preset ?? PLAIN;

export function assetUrl(widget: string, preset: string | undefined, file: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}figures/${widget}/${presetFolder(preset)}/${file}`;
}
