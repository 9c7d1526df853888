/**
 * The value of a constant Python expression, as arguments of layers are: whole numbers with their arithmetic, tuples of them, words.
 * A name has no value here, nor has anything made of it. Never throws.
 */
export type Value =
  | { readonly is: 'whole'; readonly value: number }
  | { readonly is: 'truth'; readonly value: boolean }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'several'; readonly items: readonly Value[] }
  | { readonly is: 'float'; readonly value?: number }
  | { readonly is: 'none' | 'unknown' };

const UNKNOWN: Value = { is: 'unknown' };
const FLOAT: Value = { is: 'float' };
/** Longer arguments are none of ours, and brackets in brackets end somewhere. */
const LONGEST = 200;
const TOKEN =
  /\s*(?:(0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+|(?:\d[\d_]*)?\.?\d[\d_]*(?:\.(?!\w))?(?:[eE][+-]?\d+)?)|('[^']*'|"[^"]*")|([A-Za-z_]\w*)|(\*\*|\/\/|[-+*/%()[\],.]))/y;
const LOOSEST = ['+', '-'];
const TIGHTER = ['*', '//', '/', '%'];

interface Token {
  readonly is: 'number' | 'text' | 'name' | 'sign';
  readonly text: string;
}

function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const [, number, quoted, name, sign] = TOKEN.exec(text) ?? [];
    if (number !== undefined) tokens.push({ is: 'number', text: number });
    else if (quoted !== undefined) tokens.push({ is: 'text', text: quoted.slice(1, -1) });
    else if (name !== undefined) tokens.push({ is: 'name', text: name });
    else if (sign !== undefined) tokens.push({ is: 'sign', text: sign });
    else return undefined;
  }
  return tokens;
}

/** Python's: rounded down, and a rest with the divisor's sign. */
function reckon(sign: string, a: number, b: number): Value {
  if (sign === '/') return FLOAT;
  if ((sign === '//' || sign === '%') && b === 0) return UNKNOWN;
  if (sign === '**' && b < 0) return FLOAT;
  const down = Math.floor(a / b);
  const value = { '+': a + b, '-': a - b, '*': a * b, '//': down, '%': a - b * down, '**': a ** b }[sign];
  // Never −0.
  return value === undefined ? UNKNOWN : { is: 'whole', value: value + 0 };
}

function combined(sign: string, a: Value, b: Value): Value {
  if (a.is === 'whole' && b.is === 'whole') return reckon(sign, a.value, b.value);
  if (sign === '*' && a.is === 'whole' && b.is === 'several') return combined(sign, b, a);
  if (sign === '+' && a.is === 'several' && b.is === 'several')
    return { is: 'several', items: [...a.items, ...b.items] };
  if (sign === '*' && a.is === 'several' && b.is === 'whole' && b.value >= 0 && b.value <= 3)
    return { is: 'several', items: Array.from({ length: b.value }, () => a.items).flat() };
  const numbers = [a, b].every(({ is }) => is === 'whole' || is === 'float');
  return numbers ? FLOAT : UNKNOWN;
}

/** What Python takes for true; undefined where that is not known. */
export function truthOf(value: Value): boolean | undefined {
  if (value.is === 'none') return false;
  if (value.is === 'several') return value.items.length > 0;
  if (!('value' in value) || value.value === undefined) return undefined;
  return Boolean(value.value);
}

const NAMED: Readonly<Record<string, Value>> = {
  True: { is: 'truth', value: true },
  False: { is: 'truth', value: false },
  None: { is: 'none' },
};

/** One expression after the other is taken off the front of the tokens. */
class Reader {
  private at = 0;
  private readonly tokens: readonly Token[];
  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }
  private takes(...signs: readonly string[]): string | undefined {
    const token = this.tokens.at(this.at);
    if (this.done || token?.is !== 'sign' || !signs.includes(token.text)) return undefined;
    this.at++;
    return token.text;
  }

  expression(): Value {
    const token = this.tokens.at(this.at);
    if (this.done || token?.is !== 'name' || token.text !== 'not') return this.sum();
    this.at++;
    const truth = truthOf(this.expression());
    return truth === undefined ? UNKNOWN : { is: 'truth', value: !truth };
  }
  private sum(): Value {
    let value = this.product();
    for (let sign = this.takes(...LOOSEST); sign; sign = this.takes(...LOOSEST))
      value = combined(sign, value, this.product());
    return value;
  }
  private product(): Value {
    let value = this.signed();
    for (let sign = this.takes(...TIGHTER); sign; sign = this.takes(...TIGHTER))
      value = combined(sign, value, this.signed());
    return value;
  }
  private signed(): Value {
    const sign = this.takes(...LOOSEST);
    if (sign) return combined(sign, { is: 'whole', value: 0 }, this.signed());
    const base = this.atom();
    return this.takes('**') ? combined('**', base, this.signed()) : base;
  }

  private atom(): Value {
    const close = this.takes('(') ? ')' : this.takes('[') ? ']' : '';
    if (close) return this.bracket(close);
    const token = this.tokens.at(this.at++);
    if (!token || token.is === 'sign') return UNKNOWN;
    if (token.is === 'text') return { is: 'text', value: token.text };
    if (token.is === 'number') return numberOf(token.text);
    if (Object.hasOwn(NAMED, token.text)) return NAMED[token.text];
    // A name, what belongs to it and what it is called with: int, tuple and list alone are understood.
    const called = this.takes('(') ? this.bracket(')') : undefined;
    const kept = { int: 'whole', tuple: 'several', list: 'several' }[token.text];
    return called && called.is === kept ? called : UNKNOWN;
  }

  /** What stands in brackets is a tuple, or a list, if it has a comma or square ones. */
  private bracket(close: string): Value {
    const items: Value[] = [];
    let several = close === ']';
    while (!this.takes(close)) {
      if (this.done) return UNKNOWN;
      items.push(this.expression());
      if (this.takes(',')) several = true;
      else if (!this.takes(close)) return UNKNOWN;
      else break;
    }
    return several || items.length !== 1 ? { is: 'several', items } : items[0];
  }
}

function numberOf(text: string): Value {
  if (/[.eE]/.test(text) && !/^0[xX]/.test(text))
    return { is: 'float', value: Number(text.replaceAll('_', '')) };
  return { is: 'whole', value: Number(text.replaceAll('_', '')) };
}

export function valueOf(text: string): Value {
  const tokens = text.length > LONGEST ? undefined : tokensOf(text);
  if (!tokens || tokens.length === 0) return UNKNOWN;
  const reader = new Reader(tokens);
  const value = reader.expression();
  return reader.done ? value : UNKNOWN;
}
