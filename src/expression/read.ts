/** From a text to an accepted formula, or to a refusal that says what to write instead. */
import { accept } from './accept.ts';
import { advise, askAbout } from './advise.ts';
import { decimalReadings } from './commas.ts';
import { ExpressionError } from './error.ts';
import { LIMITS } from './limits.ts';
import { parse } from './parse.ts';
import { scan } from './scan.ts';
import { plainPieces } from './signs.ts';
import type { Term } from './term.ts';

/**
 * The formula of a text as typed.
 *
 * Throws ExpressionError, with the place in that text.
 */
export function read(text: string, variables: readonly string[]): Term {
  const names = new Set(variables);
  const refused = attempt(() => readPlain(text, names));
  if (!(refused instanceof ExpressionError)) return refused;
  if (text.length > LIMITS.characters) throw refused;
  const pieces = plainPieces(text);
  const places = pieces.flatMap(({ plain, at }) => Array.from(plain, () => at));
  const plain = pieces.map((piece) => piece.plain).join('');
  const advised = advise(refused, plain, names, (formula) => refusal(() => readPlain(formula, names)));
  advised.at = refused.at === undefined ? undefined : places[refused.at];
  throw advised;
}

/** One formula with one meaning: a comma that could be a decimal sign is asked about, never taken for what it may not be. */
function readPlain(text: string, names: ReadonlySet<string>): Term {
  const plain = scan(text);
  const parsed = (formula: string) => accept(parse(formula), formula, names);
  const term = parsed(plain);
  const decimal = decimalReadings(plain).find((reading) => !refusal(() => parsed(reading)));
  if (decimal !== undefined) throw askAbout(plain, decimal);
  return term;
}

function attempt(reading: () => Term): Term | ExpressionError {
  try {
    return reading();
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
}

function refusal(reading: () => Term): ExpressionError | undefined {
  const result = attempt(reading);
  return result instanceof ExpressionError ? result : undefined;
}
