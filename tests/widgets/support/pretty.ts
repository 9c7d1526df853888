/** Markup to be read in a diff: a line an element, coordinates to a tenth. */

/**
 * Off the middle between two tenths, where a place that is meant to lie there (half a pixel) would otherwise round up or
 * down with the last bit.
 */
const OFF_TIES = 0.0037;
const tenth = (number: string): string => String(Math.round((Number(number) + OFF_TIES) * 10) / 10 + 0);

/** Only places are rounded: words and opacities stay as they are. */
const PLACES = / (d|transform|points|x|y|x1|x2|y1|y2|cx|cy|dx|dy|r|width|height)="[^"]*"/g;
const rounded = (html: string): string =>
  html.replace(PLACES, (attribute) => attribute.replace(/-?\d+\.\d+(e[+-]?\d+)?/g, tenth));

const linesOf = (html: string): string[] =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/(?<=>)(?=<[a-zA-Z])|(?<=<\/[\w-]+>)(?=<\/)|(?<=<img[^>]*>)/g, '\n')
    .split('\n')
    .filter((line) => line.trim());

const opens = (line: string): boolean => !/<\/[\w-]+>$|^<(img|input|br)\b/.test(line);

export function pretty(html: string): string {
  let depth = 0;
  const indented = linesOf(rounded(html)).map((line) => {
    if (line.startsWith('</')) depth--;
    const text = ' '.repeat(depth) + line;
    if (opens(line)) depth++;
    return text;
  });
  if (depth !== 0)
    throw new Error(`the markup does not close what it opens, or pretty has lost count: ${depth}`);
  return indented.join('\n');
}
