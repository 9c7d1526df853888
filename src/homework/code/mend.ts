/** What a mistyped code was meant to be, where one slip explains it and only one code comes of that. */
import { inGroups, LETTER_COUNT, letterOf } from './crockford.ts';
import { decode, lettersIn, type Solution } from './solution.ts';

export interface Mended {
  readonly code: string;
  readonly solution: Solution;
}

const every = Array.from({ length: LETTER_COUNT }, (_, value) => letterOf(value));

/** All texts that are one slip away: a wrong character, two neighbours in each other's place, one too many, one too few. */
function* near(letters: string): Generator<string> {
  for (let i = 0; i <= letters.length; i++) {
    const [before, at, after] = [letters.slice(0, i), letters.slice(i), letters.slice(i + 1)];
    for (const letter of every) {
      yield before + letter + at;
      if (i < letters.length) yield before + letter + after;
    }
    yield before + after;
    if (i + 1 < letters.length) yield before + letters[i + 1] + letters[i] + letters.slice(i + 2);
  }
}

export function mend(text: string): Mended | undefined {
  const letters = lettersIn(text).toUpperCase();
  const found = new Map<string, Mended>();
  for (const candidate of near(letters)) {
    const solution = decode(candidate);
    if (typeof solution === 'string') continue;
    const code = inGroups(candidate);
    found.set(JSON.stringify(solution), { code, solution });
  }
  const [only] = found.values();
  return found.size === 1 ? only : undefined;
}
