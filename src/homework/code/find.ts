/** Codes in a text with anything around them: mails, lists, tables. */
import { decode, lettersIn, type Solution } from './solution.ts';
import { mend, type Mended } from './mend.ts';

interface Place {
  /** As it stands in the text. */
  readonly text: string;
  readonly from: number;
  /** From 1 on. */
  readonly line: number;
}
export interface FoundCode extends Place {
  readonly solution: Solution;
}
export interface MistypedCode extends Place {
  readonly meant: Mended | undefined;
}
export interface Found {
  readonly codes: readonly FoundCode[];
  readonly mistyped: readonly MistypedCode[];
  /** Whole, but of another version of the book. */
  readonly strange: readonly Place[];
}

/** Groups with hyphens of any kind, also where a mail has broken the line; groups of four with spaces; letters in one piece. */
const SHAPES = [
  { pattern: /\b[0-9a-z]+(?:[-\u2010-\u2015\u2212]\s*[0-9a-z]+){3,}/gi, letters: 14 },
  { pattern: /\b[0-9a-z]{3,5}(?:[ \t]+[0-9a-z]{4}){4,}(?:[ \t]+[0-9a-z]{1,5})?\b/gi, letters: 20 },
  { pattern: /\b[0-9a-z]{20,}\b/gi, letters: 20 },
];
/** No code with what may stand around it is longer. */
const MOST_LETTERS = 400;
/** Of the groups of a code, more have a digit; of words and dates, fewer. */
const WITH_DIGIT = 0.4;

function looksLikeCode(text: string, letters: number): boolean {
  const groups = text.match(/[0-9a-z]+/gi) ?? [];
  const withDigit = groups.filter((group) => /\d/.test(group));
  const { length } = lettersIn(text);
  return length >= letters && length <= MOST_LETTERS && withDigit.length >= WITH_DIGIT * groups.length;
}

/** Words that may stand before or behind a code in the shape of a group. */
const MOST_STRANGERS = 3;

export function findCodes(text: string): Found {
  const found = { codes: [] as FoundCode[], mistyped: [] as MistypedCode[], strange: [] as Place[] };
  let left = text;
  for (const { pattern, letters } of SHAPES)
    for (const match of left.matchAll(pattern)) {
      if (!looksLikeCode(match[0], letters)) continue;
      const place = placed(text, match[0], match.index);
      const whole = wholeIn(match[0]);
      if (whole)
        found.codes.push({ ...placed(text, whole.text, match.index + whole.at), solution: whole.solution });
      else if (decode(match[0]) === 'strange') found.strange.push(place);
      else found.mistyped.push({ ...place, meant: mend(match[0]) });
      left =
        left.slice(0, match.index) + ' '.repeat(match[0].length) + left.slice(match.index + match[0].length);
    }
  const byPlace = (a: Place, b: Place) => a.from - b.from;
  return {
    codes: found.codes.sort(byPlace),
    mistyped: found.mistyped.sort(byPlace),
    strange: found.strange.sort(byPlace),
  };
}

const placed = (whole: string, text: string, from: number): Place => ({
  text,
  from,
  line: whole.slice(0, from).split('\n').length,
});

/** The code in a run of groups, some of which may belong to the text around it. */
function wholeIn(run: string): { text: string; at: number; solution: Solution } | undefined {
  const groups = [...run.matchAll(/[0-9a-z]+/gi)];
  for (let strangers = 0; strangers <= MOST_STRANGERS; strangers++)
    for (let before = 0; before <= strangers; before++) {
      const last = groups.at(-1 - (strangers - before));
      const first = groups[before];
      if (!first || !last || last.index < first.index) continue;
      const text = run.slice(first.index, last.index + last[0].length);
      const solution = decode(text);
      if (typeof solution !== 'string') return { text, at: first.index, solution };
    }
  return undefined;
}
