/**
 * The parts of a query that was damaged on its way, as far as its text alone tells: separators written as entities or encoded once more,
 * line breaks of a mail, a whole query that was encoded twice.
 */

/** `boom.noise` and `0.004`. */
export type Part = readonly [key: string, value: string];

/** Quotations within quotations: deeper than this nobody's mail goes. */
const DEEPEST = 4;
/** Longer links than any figure needs are not looked at. */
const LONGEST = 100_000;

/** Every `%XX` that makes sense, once. */
export const decodeOnce = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });

/** … until nothing is left to decode. */
export function decodeAll(text: string): string {
  let now = text;
  for (let i = 0; i < DEEPEST; i++) now = decodeOnce(now);
  return now;
}

/** A key that may be a figure's, without what mail programs put into it or before it; what is no figure's stays as it is. */
function cleanKey(key: string, { begins }: Figures): string {
  const clean = decodeAll(key)
    .replace(/\p{Z}|\p{C}/gu, '')
    .replace(/^(?:amp;|#0*38;|#x0*26;|\?)+/i, '');
  return clean.includes('.') || begins.test(`${clean}=`) ? clean : key;
}

/** What remains of an entity after the & that began it. */
const isRest = ([key, value]: Part): boolean =>
  value === '' && /^(?:gt|lt|quot|apos|nbsp|amp|#\w+)?;?$/i.test(key);

/** `names` are those of the page's figures. */
export function partsOf(search: string, names: readonly string[]): Part[] {
  const known = names.map((name) => name.replace(/[^\w-]/g, '\\$&')).join('|') || '(?!)';
  const figures = {
    begins: new RegExp(`^(?:${known})[.=]`, 'i'),
    within: new RegExp(`[&?;](?:amp;)*(?=(?:${known})(?:\\.|=|%))`, 'i'),
  };
  const parts = split(search.slice(0, LONGEST).replace(/^\?/, ''), figures, DEEPEST);
  return withoutQuotedSigns(parts.filter((part) => !isRest(part)));
}

/** How a part that names a figure begins, and where inside a value another one does. */
interface Figures {
  readonly begins: RegExp;
  readonly within: RegExp;
}

function split(text: string, figures: Figures, deep: number): Part[] {
  let plain = text;
  for (let i = 0; i < DEEPEST; i++) plain = plain.replace(/&(?:amp|#0*38|#x0*26);/gi, '&');
  return plain.split('&').flatMap((piece) => partsIn(piece, figures, deep));
}

function partsIn(broken: string, figures: Figures, deep: number): Part[] {
  // A line of a mail that ended within an escape.
  const piece = broken.replace(/(%[0-9a-f]?)=(?=[0-9a-f])/gi, '$1');
  if (piece === '') return [];
  if (deep > 0 && !piece.includes('=') && /%(?:25)*3d/i.test(piece))
    return split(decodeOnce(piece), figures, deep - 1);
  const [[key, value]] = new URLSearchParams(piece);
  // … or within or after the figure's name.
  const isNamed = figures.begins.test(`${key.split('.', 1)[0]}=`) && !/^\.[@\w]/.test(value);
  if (deep > 0 && !isNamed && figures.begins.test(key + value))
    return partsIn(piece.replace('=', ''), figures, deep - 1);
  const [own, ...more] = deep > 0 ? value.split(figures.within) : [value];
  return [[cleanKey(key, figures), own], ...more.flatMap((one) => split(one, figures, deep - 1))];
}

/** In a mail's own code (quoted-printable), every = of the link is =3D. */
function withoutQuotedSigns(parts: Part[]): Part[] {
  const isQuoted = parts.length > 0 && parts.every(([, value]) => /^3d/i.test(value));
  return isQuoted ? parts.map(([key, value]) => [key, value.slice(2)]) : parts;
}
