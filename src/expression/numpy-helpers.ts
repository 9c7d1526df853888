/** A function of the language that NumPy does not have, as Python: `np` is NumPy, all arguments are arrays or floats. */
function define(signature: string, value: string): string {
  return `def ${signature}:\n    return ${value}\n`;
}

/**
 * Python for what NumPy lacks. A helper uses its argument as often as it likes, whereas writing the argument
 * out each time would double the text with every level of nesting.
 */
export const helpers: ReadonlyMap<string, string> = new Map([
  ['round', define('round_away(x)', 'np.sign(x) * (np.floor(np.abs(x)) + (np.abs(x) % 1 >= 0.5))')],
  ['step', define('step(x)', '1.0 * (x >= 0)')],
  ['ramp', define('ramp(x)', 'np.maximum(x, 0.0)')],
  ['delta', define('delta(x)', '1.0 * ((x >= -0.5) & (x < 0.5))')],
  ['box', define('box(x, width=1.0)', '1.0 * ((x >= -width / 2) & (x < width / 2))')],
  ['tri', define('tri(x, width=1.0)', 'np.maximum(0.0, 1 - np.abs(x) / width)')],
  ['gauss', define('gauss(x, sigma=1.0)', 'np.exp(-(x**2) / (2 * sigma**2))')],
  ['pulse', define('pulse(x, width=1.0)', '1.0 * ((x >= 0) & (x < width))')],
  ['decay', define('decay(x, tau=1.0)', '(x >= 0) * np.exp(-np.maximum(x, 0.0) / tau)')],
]);

/** The comparison operators, from the parser's names to Python's signs. */
export const comparisons: ReadonlyMap<string, string> = new Map([
  ['smaller', '<'],
  ['smallerEq', '<='],
  ['larger', '>'],
  ['largerEq', '>='],
  ['equal', '=='],
  ['unequal', '!='],
]);

/** The name of the helper for a chain of comparisons, and its definition: `0 <= t < 1` holds pair by pair. */
export function chainHelper(names: readonly string[]): { name: string; definition: string } {
  const name = `chain_${names.join('_')}`;
  const variables = Array.from({ length: names.length + 1 }, (_, i) => `x${i}`);
  const pairs = names.map((sign, i) => `(x${i} ${comparisons.get(sign)} x${i + 1})`);
  return { name, definition: define(`${name}(${variables.join(', ')})`, `1.0 * (${pairs.join(' & ')})`) };
}
