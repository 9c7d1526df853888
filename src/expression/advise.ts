/** What to write instead of a formula that was refused. */
import { firstDoubtful, withBlanks } from './commas.ts';
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
  const first = mend(plain, variables, rules, refusalOf);
  const isAnswered = first.instead !== undefined || first.left?.code === 'comma';
  const withCommas = isAnswered || !/\d,\d/.test(plain) ? first : mend(plain, variables, allRules, refusalOf);
  const found = withCommas.instead === undefined ? first : withCommas;
  if (found.instead !== undefined) return refused.with({ why: found.why, instead: [tidy(found.instead)] });
  return found.left && found.left.code !== refused.code
    ? refused.with({ why: `${found.why} ${found.left.message}` })
    : refused;
}

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
    if (rule.isCertain || still.code === 'comma') left = still;
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
const tidy = (plain: string): string => plain.trim().replace(/\^\((\d+)\)/g, '^$1');

/** The first word of a text that another has no longer in its place. */
function firstChange(before: string, after: string): string {
  const words = before.match(/[\w\u0391-\u03c9]+/g) ?? [];
  const others = after.match(/[\w\u0391-\u03c9]+/g) ?? [];
  return words.find((word, i) => word !== others[i]) ?? before;
}
