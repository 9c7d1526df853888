/** What to write instead of a formula that was refused. */
import {
  doubtfulArgument,
  firstDoubtful,
  THOUSANDS,
  withBlanks,
  withoutThousands,
  withPointsForThousands,
} from './commas.ts';
import { ExpressionError } from './error.ts';
import { allRules, rules, type Rule } from './rules.ts';

/** The refusal of a formula, or undefined where it is none. */
type Refusal = (plain: string) => ExpressionError | undefined;

/**
 * The same refusal with what can be written instead, where the rules make a formula of it. Commas are taken for decimal signs only where
 * the formula cannot be read otherwise.
 */
export function advise(
  refused: ExpressionError,
  plain: string,
  variables: ReadonlySet<string>,
  refusalOf: Refusal,
): ExpressionError {
  // What is in doubt is asked, not guessed.
  if (refused.code === 'comma') return refused;
  const read = (formula: string, some: readonly Rule[]) => mend(formula, variables, some, refusalOf);
  const first = read(plain, rules);
  if (first.instead !== undefined) return refused.with({ why: first.why, instead: [tidy(first.instead)] });
  if (/\d,\d/.test(plain) && first.left?.code !== 'comma') {
    const withNumbers = (formula: string) =>
      refusalOf(formula) ? read(formula, allRules) : { instead: formula };
    const wrong = refused.code === 'arguments' ? refused.message : argumentsOf(first);
    const advised = adviseCommas(refused, plain, wrong, withNumbers);
    if (advised !== undefined) return advised;
  }
  return first.left && first.left.code !== refused.code
    ? refused.with({ why: `${first.why} ${first.left.message}` })
    : refused;
}

/** The advice for a formula whose commas belong to numbers; undefined where it is none even so. */
function adviseCommas(
  refused: ExpressionError,
  plain: string,
  wrong: string,
  withNumbers: (formula: string) => Partial<Mended>,
): ExpressionError | undefined {
  const { instead, why } = withNumbers(plain);
  if (instead === undefined) return undefined;
  const points = withPointsForThousands(plain);
  const other = points === undefined ? undefined : withNumbers(points).instead;
  if (other !== undefined) return askAboutThousands(refused, plain, wrong, [other, instead]);
  return refused.with({ why: whyPoint(plain, wrong) ?? why, instead: [tidy(instead)] });
}

/** What the call takes, where it is known under another name only. */
const argumentsOf = ({ why, left }: Mended): string =>
  left?.code === 'arguments' ? `${why} ${left.message}` : '';

/** 12,345 is 12.345 to half of the world and 12345 to the other half. */
function askAboutThousands(
  refused: ExpressionError,
  plain: string,
  wrong: string,
  readings: readonly string[],
): ExpressionError {
  const number = withoutThousands(plain).match(THOUSANDS)?.[0] ?? ',';
  const why = [wrong, isItThe(number)].filter(Boolean).join(' ');
  return new ExpressionError('comma', number, refused.at).with({ why, instead: readings.map(tidy) });
}

/** Of a comma that could separate arguments it is asked whether it is a decimal sign, after what is wrong with the arguments. */
function whyPoint(plain: string, wrong: string): string | undefined {
  const number = doubtfulArgument(plain);
  return number && [wrong, isItThe(number)].filter(Boolean).join(' ');
}

const isItThe = (number: string): string => `Is “${number}” the number ${number.replace(',', '.')}?`;

interface Mended {
  /** What the first rule that applied has to say. */
  readonly why: string;
  readonly instead?: string;
  /** What is still wrong after the last rule that is certain. */
  readonly left?: ExpressionError;
}

function mend(
  plain: string,
  variables: ReadonlySet<string>,
  some: readonly Rule[],
  refusalOf: Refusal,
): Mended {
  let now = plain;
  let why = '';
  let left: ExpressionError | undefined;
  for (const rule of some) {
    const next = rule.rewrite(now, variables);
    if (next === now) continue;
    why ||= rule.why.replace('$', () => firstChange(now, next));
    now = next;
    const still = refusalOf(now);
    if (!still) return { why, instead: now };
    if (rule.isCertain || still.code === 'comma' || still.code === 'arguments') left = still;
  }
  return { why, left };
}

/** A formula that has two readings, and how each is written without a doubt. */
export function askAbout(plain: string, decimal: string): ExpressionError {
  const comma = firstDoubtful(plain) ?? ',';
  return new ExpressionError('comma', comma, plain.indexOf(comma)).with({
    instead: [tidy(decimal), tidy(withBlanks(plain))],
  });
}

/** `t^(2)`, as it is read from t², in the way it is typed. */
const tidy = (plain: string): string =>
  plain
    .trim()
    .replace(/\^\((\d+)\)/g, '^$1')
    .replace(/\(\s+/g, '(');

/** The first word of a text that another has no longer in its place. */
function firstChange(before: string, after: string): string {
  const words = before.match(/[\w\u0391-\u03c9]+/g) ?? [];
  const others = after.match(/[\w\u0391-\u03c9]+/g) ?? [];
  return words.find((word, i) => word !== others[i]) ?? before;
}
