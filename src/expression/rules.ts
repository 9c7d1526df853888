/** How a formula that is written as elsewhere is written here. Each rule leaves every formula of the language as it is. */
import { THOUSANDS, withPoints } from './commas.ts';
import { constants } from './constants.ts';
import { functions } from './functions.ts';
import { formulasOf, otherNames, PACKAGES } from './other-names.ts';
import { withProducts } from './products.ts';

export interface Rule {
  /** What a reader is told, in a sentence; `$` stands for the first piece that was changed. */
  readonly why: string;
  /** False where the rule may have guessed: then it counts only if it makes the whole formula readable. */
  readonly isCertain?: boolean;
  readonly rewrite: (plain: string, variables: ReadonlySet<string>) => string;
}

/** Replacements one after another, each wherever it fits. */
const replacing =
  (...pairs: readonly (readonly [RegExp, string])[]) =>
  (plain: string): string =>
    pairs.reduce((now, [pattern, to]) => now.replace(pattern, to), plain);

const CALL = /[A-Za-z_\u0391-\u03c9][\w\u0391-\u03c9]*(?=\s*\()/g;
const NAME = /(?<![\w.\u0391-\u03c9])[A-Za-z_\u0391-\u03c9][\w\u0391-\u03c9]*(?!\s*[\w(])/g;
const WORDS = new Set(['and', 'or', 'not', 'mod']);

const isKnown = (name: string, variables: ReadonlySet<string>): boolean =>
  variables.has(name) || constants.has(name) || functions.has(name) || WORDS.has(name);

/** The function that a name means: as it stands, or in small letters. */
function calledHere(name: string): string | undefined {
  const small = name.toLowerCase();
  if (name === 'H' || name === 'U') return 'step';
  return otherNames.get(name) ?? otherNames.get(small) ?? (functions.has(small) ? small : undefined);
}

const renameCalls: Rule['rewrite'] = (plain, variables) =>
  plain.replace(CALL, (name) => (isKnown(name, variables) ? name : (calledHere(name) ?? name)));

/** A call of one plain argument as the formula that it stands for. */
const spellOut: Rule['rewrite'] = (plain, variables) =>
  plain.replace(/([A-Za-z]\w*)\(([^(),]*)\)/g, (call, name: string, argument: string) => {
    const formula = isKnown(name, variables) ? undefined : formulasOf.get(name.toLowerCase());
    if (formula === undefined) return call;
    const whole = argument.trim();
    const piece = /^\w+$/.test(whole) ? whole : `(${whole})`;
    const spelt = formula.replace(/\(x\)|\bx\b/g, (place) => (place === 'x' ? piece : `(${whole})`));
    return call === plain.trim() ? spelt : `(${spelt})`;
  });

/** heaviside(t, 0.5): what a step is at 0 itself is settled here. */
const dropHalf = replacing([/\bstep\(([^(),]*),\s*(?:0\.5|1|0|1\/2)\s*\)/g, 'step($1)']);

const renameConstants: Rule['rewrite'] = (plain, variables) =>
  plain.replace(NAME, (name) =>
    !isKnown(name, variables) && constants.has(name.toLowerCase()) ? name.toLowerCase() : name,
  );

/** One strange letter, in a formula that names no variable, is the variable. */
const renameVariable: Rule['rewrite'] = (plain, variables) => {
  const [variable, another] = variables;
  const names = [...plain.matchAll(NAME)].map(([name]) => name);
  const strange = new Set(names.filter((name) => !isKnown(name, variables)));
  const [letter] = strange;
  const fits = strange.size === 1 && letter.length === 1 && !'ij'.includes(letter);
  if (another !== undefined || !fits || names.includes(variable)) return plain;
  return plain.replace(NAME, (name) => (name === letter ? variable : name));
};

const FUNCTIONS = [...functions]
  .flatMap(([name, { minArguments }]) => (minArguments === 1 ? [name] : []))
  .join('|');

export const rules: readonly Rule[] = [
  {
    why: 'Functions stand without the name of a package.',
    isCertain: true,
    rewrite: replacing([PACKAGES, '']),
  },
  {
    why: 'Only the formula itself is wanted.',
    isCertain: true,
    rewrite: replacing(
      [/^\s*[A-Za-z_\u0391-\u03c9][\w\u0391-\u03c9]*\s*(?:\(\s*\w*\s*\))?\s*:?=(?![=<>])\s*/, ''],
      [/^\s*=(?!=)\s*/, ''],
      [/^\s*lambda\s+\w+\s*:\s*/, ''],
      [/^\s*\(?\w+\)?\s*(?:[-=]>|↦|→)\s*/, ''],
    ),
  },
  { why: 'A power is written ^.', isCertain: true, rewrite: replacing([/\*\s*\*/g, '^']) },
  {
    why: 'Conditions are written with <=, >=, ==, !=, and, or, not.',
    isCertain: true,
    rewrite: replacing(
      [/\s*(?:&&|&)\s*/g, ' and '],
      [/\s*\|\|\s*/g, ' or '],
      [/([!=])==/g, '$1='],
      [/<>/g, '!='],
      [/=</g, '<='],
      [/=>/g, '>='],
      [/(?<![<>=!:])=(?!=)/g, '=='],
      [/!(?=\s*[\w(])/g, 'not '],
    ),
  },
  {
    why: 'A magnitude is written abs(…).',
    isCertain: true,
    rewrite: replacing([/\|([^|]+)\|/g, 'abs($1)']),
  },
  {
    why: 'Only round parentheses are used.',
    isCertain: true,
    rewrite: replacing([/[[{]/g, '('], [/[\]}]/g, ')']),
  },
  {
    why: 'A root is written sqrt(…).',
    isCertain: true,
    rewrite: replacing([/√\s*\(/g, 'sqrt('], [/√\s*([\w.\u0391-\u03c9]+)/g, 'sqrt($1)']),
  },
  { why: 'A remainder is written mod.', isCertain: true, rewrite: replacing([/\s*%\s*/g, ' mod ']) },
  {
    why: 'Arguments are separated by a comma and a blank.',
    isCertain: true,
    rewrite: replacing([/\s*;\s*/g, ', ']),
  },
  { why: '“$” has another name here.', rewrite: renameCalls },
  { why: '“$” is not a function that formulas know.', rewrite: spellOut },
  { why: 'A step has one argument.', rewrite: dropHalf },
  {
    why: 'A choice is written condition ? a : b.',
    isCertain: true,
    rewrite: replacing([
      /\b(?:if|where|ifelse|iif|piecewise)\(\s*([^(),]*),\s*([^(),]*),\s*([^(),]*)\)/gi,
      '($1 ? $2 : $3)',
    ]),
  },
  {
    why: 'A function stands before its parentheses, and its power after them.',
    rewrite: replacing(
      [new RegExp(`\\b(${FUNCTIONS})\\^\\(?(\\d+)\\)?\\s*\\(([^()]*)\\)`, 'g'), '$1($3)^$2'],
      [new RegExp(`\\b(${FUNCTIONS})\\s+([\\w.\\u0391-\\u03c9]+)(?=\\s*(?:$|[-+),]))`, 'g'), '$1($2)'],
    ),
  },
  { why: 'Names are written in small letters.', rewrite: renameConstants },
  {
    why: 'Every multiplication is written with a *.',
    rewrite: (plain, names) => withProducts(plain, names) ?? plain,
  },
  { why: 'The variable has another name here.', rewrite: renameVariable },
];

/** With a comma between digits taken for a decimal sign, or for the mark of a thousand. */
export const allRules: readonly Rule[] = [
  { why: 'A decimal sign is a point.', rewrite: withPoints },
  {
    why: 'A number has no comma: 1.000 is one, 1000 a thousand.',
    rewrite: replacing([THOUSANDS, '$1$2']),
  },
  ...rules,
];
