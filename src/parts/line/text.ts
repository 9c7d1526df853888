/** What keyboards, blogs and word processors make of a line of code, made plain again. */

/** Longer than any module that is pasted whole, and short enough to read at once. */
export const LONGEST = 50_000;
const LONGEST_NAMED = 48;

/** Full-width signs and digits, curly quotes, every kind of blank and minus, as Python writes them. */
const plainLetters = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\u3001/g, ',')
    .replace(/[\u2018\u2019\u201a\u2032]/g, "'")
    .replace(/[\u201c\u201d\u201e\u2033]/g, '"')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[^\S\n]/g, ' ');

/** From # to the end of its line; a # inside quotes is none. */
const withoutComments = (text: string): string =>
  text.replace(/('[^'\n]*'|"[^"\n]*")|#[^\n]*/g, (_, quoted: string | undefined) => quoted ?? '');

/** Without the prompts of Python's console, and with lines that go on in the next. */
const withoutConsole = (text: string): string =>
  text.replace(/^ *(?:>>>|\.\.\.:?) ?/gm, '').replace(/\\ *\n/g, ' ');

export const plainCode = (text: string): string =>
  withoutConsole(withoutComments(plainLetters(text.slice(0, LONGEST))));

/** As much of it as names it in a sentence. */
export function short(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ').trim()];
  return letters.length > LONGEST_NAMED ? `${letters.slice(0, LONGEST_NAMED).join('')}…` : letters.join('');
}
