/** Pieces of the Python that a reader takes away. */

const NOT_FINITE: Record<string, string> = { NaN: 'np.nan', Infinity: 'np.inf', '-Infinity': '-np.inf' };
const numpyNumber = (value: number): string => NOT_FINITE[String(value)] ?? String(value);

/** A NumPy array of these values, every digit kept, wrapped to lines that can be read. */
export function numpyArray(name: string, values: ArrayLike<number>, shape?: readonly number[]): string {
  const numbers = Array.from(values, numpyNumber);
  const lines: string[] = [];
  for (let i = 0; i < numbers.length; i += 8) lines.push(`    ${numbers.slice(i, i + 8).join(', ')},`);
  const tail = shape ? `.reshape(${shape.join(', ')})` : '';
  return `${name} = np.array([\n${lines.join('\n')}\n])${tail}`;
}

/** Lines without the indentation that they share in our source. */
export function script(text: string): string {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines.filter((line) => line.trim()).map((line) => /^ */.exec(line)![0].length);
  const shared = Math.min(...indents);
  return `${lines.map((line) => line.slice(shared)).join('\n')}\n`;
}
