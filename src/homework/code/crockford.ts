/**
 * Five bits a character, in letters that are not taken for another: no I, L, O, U. What is typed for them is read as meant.
 * Source: Douglas Crockford, Base 32, https://www.crockford.com/base32.html
 */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const MEANT: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const GROUP = 4;

export const LETTER_BITS = 5;
export const LETTER_COUNT = LETTERS.length;

/** The number that a character stands for; −1 for one that no code has. */
export function valueOf(character: string): number {
  const upper = character.toUpperCase();
  return LETTERS.indexOf(MEANT[upper] ?? upper);
}
export const letterOf = (value: number): string => LETTERS[value];

/** `'ABCDEFGHJ'` as `ABCD-EFGH-J`. */
export const inGroups = (letters: string): string =>
  (letters.match(new RegExp(`.{1,${GROUP}}`, 'g')) ?? []).join('-');
