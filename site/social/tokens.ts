/** The book's colours by daylight, written out: what draws without a browser knows no `var()`. */
import tokens from '../styles/tokens.css?raw';

const DAYLIGHT = new Map(
  [...tokens.matchAll(/(--[\w-]+): light-dark\((#[\da-f]+), #[\da-f]+\);/g)].map(([, name, colour]) => [
    name,
    colour,
  ]),
);

/** `var(--ink)` → `#1d2025`. */
export const byDaylight = (markup: string): string =>
  markup.replace(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const colour = DAYLIGHT.get(name);
    if (!colour) throw new RangeError(`tokens.css has no colour ${name}`);
    return colour;
  });
