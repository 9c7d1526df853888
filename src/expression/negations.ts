/** `not t > 0`: the parser reads (not t) > 0, Python, NumPy and mathematics read not (t > 0). */

/** Where what a `not` without parentheses takes in is at an end. */
const END = /^(?:and|or|if|else)\b|^[,?:;&|]/;

/** With parentheses around each comparison that a `not` stands before. */
export function withNegations(plain: string): string {
  const places = [...plain.matchAll(/\bnot\b\s*/g)].map(({ 0: word, index }) => index + word.length);
  return places.reduceRight(bracket, plain);
}

function bracket(plain: string, from: number): string {
  const { to, hasComparison } = operand(plain, from);
  if (!hasComparison) return plain;
  const compared = plain.slice(from, to).trimEnd();
  return `${plain.slice(0, from).trimEnd()} (${compared})${plain.slice(from + compared.length)}`;
}

/** How far a `not` reaches, and whether it meets a comparison outside all parentheses. */
function operand(plain: string, from: number): { to: number; hasComparison: boolean } {
  let level = 0;
  let hasComparison = false;
  let to = from;
  for (; to < plain.length; to++) {
    if (level === 0 && END.test(plain.slice(to))) break;
    if ('([{'.includes(plain[to])) level++;
    if (')]}'.includes(plain[to]) && level-- === 0) break;
    if (level === 0 && '<>='.includes(plain[to])) hasComparison = true;
  }
  return { to, hasComparison };
}
