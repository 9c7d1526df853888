/** How a formula that is written as elsewhere is written here. Each rule leaves every formula of the language as it is. */
import { THOUSANDS, withoutThousands, withPoints } from './commas.ts';
import { constants } from './constants.ts';
import { functions } from './functions.ts';
import { withMagnitudes, withOrs } from './magnitudes.ts';
import { withNegations } from './negations.ts';
import { formulasOf, otherNames, PACKAGES } from './other-names.ts';
import { withProducts } from './products.ts';
import { withSums } from './signs.ts';

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
const NAME = /(?<![\w.\u0391-\u03c9])[A-Za-z_\u0391-\u03c9][\w\u0391-\u03c9]*(?![\w\u0391-\u03c9]|\s*\()/g;
const WORDS = new Set(['and', 'or', 'not', 'mod']);

const isKnown = (name: string, variables: ReadonlySet<string>): boolean =>
  variables.has(name) || constants.has(name) || functions.has(name) || WORDS.has(name);

/** The function that a name means: as it stands, or in small letters. */
function calledHere(name: string): string | undefined {
  const small = name.toLowerCase();
  if (name === 'H' || name === 'U') return 'step';
  // Mathematica's Sinc has no π, and the LOG of a spreadsheet is log10.
  if (small !== name && (small === 'sinc' || name === 'LOG')) return undefined;
  return otherNames.get(name) ?? otherNames.get(small) ?? (functions.has(small) ? small : undefined);
}

const renameCalls: Rule['rewrite'] = (plain, variables) =>
  plain.replace(CALL, (name) => (isKnown(name, variables) ? name : (calledHere(name) ?? name)));

/** A call of one plain argument as the formula that it stands for. */
const spellOut: Rule['rewrite'] = (plain, variables) =>
  plain.replace(/([A-Za-z]\w*)\(((?:[^(),]|\([^()]*\))*)\)/g, (call, name: string, argument: string) => {
    const formula = isKnown(name, variables) ? undefined : formulasOf.get(name.toLowerCase());
    if (formula === undefined) return call;
    const whole = argument.trim();
    const piece = /^\w+$/.test(whole) ? whole : `(${whole})`;
    const spelt = formula.replace(/\(x\)|\bx\b/g, (place) => (place === 'x' ? piece : `(${whole})`));
    return call === plain.trim() ? spelt : `(${spelt})`;
  });

/** np.heaviside(t, 0.5): the second argument is the value at 0. */
const dropHalf = replacing(
  [/\bstep\(([^(),]*),\s*1\s*\)/g, 'step($1)'],
  [/\bstep\(([^(),]*),\s*0\s*\)/g, '($1 > 0)'],
  [/\bstep\(([^(),]*),\s*(?:0\.5|1\/2)\s*\)/g, '((sign($1) + 1)/2)'],
);

/** y = …, x(t) = …, t => …; but `t = 1` and `t => 1` of the variable t are comparisons. */
const onlyFormula: Rule['rewrite'] = (plain, variables) => {
  const [head = ''] = HEAD.exec(plain) ?? [];
  if (head === '') return withoutArrows(plain);
  return isComparison(plain, variables) || isInDoubt(plain, variables) ? plain : plain.slice(head.length);
};

/** `t = 1`, where the right side has no t. */
function isComparison(plain: string, variables: ReadonlySet<string>): boolean {
  const [head = '', name = ''] = HEAD.exec(plain) ?? [];
  const isDefined = /[\w)]\s*\(|:=|\)\s*=>/.test(head);
  return variables.has(name) && !isDefined && !namesIn(plain.slice(head.length)).includes(name);
}

/** `x = 1` where the variable is t: t == 1, or a signal x that is 1 everywhere. */
function isInDoubt(plain: string, variables: ReadonlySet<string>): boolean {
  const [head = '', name = ''] = HEAD.exec(plain) ?? [];
  const isStrange = /^[xnktm]$/.test(name) && !variables.has(name) && !/[(:]/.test(head);
  const names = namesIn(plain.slice(head.length));
  return isStrange && !names.some((one) => one === name || variables.has(one));
}

const namesIn = (plain: string): string[] => plain.split(/[^A-Za-z_\u0391-\u03c9]+/);

const HEAD =
  /^\s*\(?\s*([A-Za-z_\u0391-\u03c9][\w\u0391-\u03c9]*)\s*(?:\(\s*\w*\s*\)|\))?\s*(?::?=(?![=<>])|=>)\s*/;

const withoutArrows = replacing(
  [/^\s*=(?!=)\s*/, ''],
  [/^\s*lambda\s+\w+\s*:\s*/, ''],
  [/^\s*\(?\w+\)?\s*(?:->|↦|→)\s*/, ''],
);

/** `t>0 & t<1`; between numbers, & works on bits. */
const withAnds = (plain: string): string => {
  const now = plain.replace(/\s*&&\s*/g, ' and ');
  const isCompared = now.split(/&|\b(?:and|or)\b/).every((part) => /[<>=]/.test(part));
  return isCompared ? now.replace(/\s*&\s*/g, ' and ') : now;
};

/** A % sign between two operands, `10 % t`, is a remainder; in `20% t` and `20%t` it may be per cent. */
const withRemainders = (plain: string): string => {
  if (/(?<![\w.])[\d.]+%(?=[A-Za-z\u0391-\u03c9(])/.test(plain)) return plain;
  const now = plain.replace(/(?<=[\w)])(\s*)%\1(?=[\w(])/g, ' mod ');
  return now.includes('%') ? plain : now;
};

/** `1 if t>0 else 0`, in parentheses or as a whole. */
const withChoices = (plain: string): string =>
  (plain.match(/\bif\b/g) ?? []).length > 1
    ? plain
    : plain.replace(
        /(^|\()((?:[^()]|\([^()]*\))+?)\s+if\s+((?:[^()]|\([^()]*\))+?)\s+else\s+((?:[^()]|\([^()]*\))+?)(?=$|\))/,
        '$1$3 ? $2 : $4',
      );

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
  // 2E may be a number without its exponent
  const fits =
    strange.size === 1 &&
    letter.length === 1 &&
    !'ij'.includes(letter) &&
    !constants.has(letter.toLowerCase());
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
    rewrite: replacing([/\b(?:np|numpy|jnp|torch|tf)\.square\(([^()]*)\)/g, '(($1)^2)'], [PACKAGES, '']),
  },
  {
    why: 'Only the formula itself is wanted.',
    isCertain: true,
    rewrite: onlyFormula,
  },
  {
    why: 'Signs stand as on a keyboard, without a backslash.',
    isCertain: true,
    rewrite: replacing(
      [/\\(?:left|right)\b\s*/g, ''],
      [/\\[dt]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}/g, '(($1)/($2))'],
      [/\\(?:cdot|times)\b/g, '*'],
      [/\\leq?\b/g, '<='],
      [/\\geq?\b/g, '>='],
      // \sqrt[3]{t} is another root, and \sin{t}^2 is set as sin t²
      [/\\(?=(?:sin|cos|tan|exp|log|ln|min|max|pi|tau)(?![A-Za-z]|\s*\{[^{}]*\}\s*\^))/g, ' '],
      [/\\(?=sqrt\s*[({])/g, ' '],
    ),
  },
  {
    why: 'Every operator works value by value, without a point.',
    isCertain: true,
    rewrite: replacing([/\.(?=[*/^])/g, '']),
  },
  { why: 'A mixed number is written as a sum.', isCertain: true, rewrite: withSums },
  { why: 'A power is written ^.', isCertain: true, rewrite: replacing([/\*\s*\*/g, '^']) },
  {
    why: 'Conditions are written with <=, >=, ==, !=, and, or, not.',
    isCertain: true,
    rewrite: withOrs,
  },
  { why: 'A magnitude is written abs(…).', isCertain: true, rewrite: withMagnitudes },
  { why: 'What “not” takes in stands in parentheses.', isCertain: true, rewrite: withNegations },
  {
    why: 'Conditions are written with <=, >=, ==, !=, and, or, not.',
    isCertain: true,
    rewrite: (plain, variables) =>
      isInDoubt(plain, variables)
        ? plain
        : replacing(
            [/([!=])==/g, '$1='],
            [/<>/g, '!='],
            [/=</g, '<='],
            [/=>/g, '>='],
            [/(?<![<>=!:])=(?!=)/g, '=='],
            [/!(?=\s*[\w(])/g, 'not '],
          )(withAnds(plain)),
  },
  {
    why: 'Only round parentheses are used.',
    isCertain: true,
    rewrite: replacing([/[[{]/g, '('], [/[\]}]/g, ')']),
  },
  {
    why: 'A root is written sqrt(…).',
    isCertain: true,
    rewrite: replacing(
      [/√\s*\(/g, 'sqrt('],
      [/√\s*(\d+\.?\d*|[A-Za-z_\u0391-\u03c9]\w*)(?=\s*(?:$|[-+*/),<>=?:]))/g, 'sqrt($1)'],
    ),
  },
  { why: 'A remainder is written mod.', isCertain: true, rewrite: withRemainders },
  {
    why: 'A percentage is written as a fraction.',
    isCertain: true,
    rewrite: replacing([/(?<![\w.,])(\d+(?:\.\d+)?)%(?=\s*(?:$|[*/),]))/g, '($1/100)']),
  },
  {
    why: 'A logarithm has its base in its name.',
    rewrite: replacing(
      [/\b(?:log|LOG)\(([^(),]*[^(),\d]|[^(),]+(?=,\s)),\s*(10|2)\s*\)/g, 'log$2($1)'],
      [/\bLog\((10|2),\s*([^(),]*[A-Za-z][^(),]*)\)/g, 'log$1($2)'],
    ),
  },
  { why: 'A constant has no parentheses.', rewrite: replacing([/\bpi\s*\(\s*\)/gi, 'pi']) },
  {
    why: 'A division without a remainder is written floor(…).',
    isCertain: true,
    rewrite: replacing([/(^|[(,+<>=])(\s*)(\w+)\s*\/\/\s*(\w+)(?=\s*(?:$|[-+),<>=]))/g, '$1$2floor($3/$4)']),
  },
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
    rewrite: (plain) =>
      replacing([
        /\b(?:if|where|ifelse|iif|piecewise)\(\s*([^(),]*),\s*([^(),]*),\s*([^(),]*)\)/gi,
        '($1 ? $2 : $3)',
      ])(withChoices(plain)),
  },
  {
    why: 'A function stands before its parentheses, and its power after them.',
    rewrite: replacing(
      [new RegExp(`\\b(${FUNCTIONS})\\^\\(?(\\d+)\\)?\\s*\\(([^()]*)\\)`, 'g'), '$1($3)^$2'],
      [
        new RegExp(
          `\\b(${FUNCTIONS})\\^\\(?(\\d+)\\)?\\s*([A-Za-z\\u0391-\\u03c9]\\w*)(?=\\s*(?:$|[-+),]))`,
          'g',
        ),
        '$1($3)^$2',
      ],
      [new RegExp(`\\b(${FUNCTIONS})\\s+(-[\\w.\\u0391-\\u03c9]+)(?=\\s*(?:$|\\)))`, 'g'), '$1($2)'],
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
  {
    why: 'A number has no mark of thousands.',
    rewrite: (plain) => withoutThousands(plain),
  },
  { why: 'A decimal sign is a point.', rewrite: withPoints },
  {
    why: 'A number has no comma: 1.000 is one, 1000 a thousand.',
    rewrite: replacing([THOUSANDS, '$1$2']),
  },
  ...rules,
];
