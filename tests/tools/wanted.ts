/** `WIDGET=l-curve,picard` before a command: whatever loops over all widgets tries these alone. */

const asked: readonly string[] = (process.env.WIDGET ?? '').split(',').filter((name) => name !== '');

/** Whether all are tried: only then can a test say that something is left over. */
export const everyWidget: boolean = asked.length === 0;

/** Of the widgets' names those that are wanted. Throws where one is asked for that is not there. */
export function wanted(names: readonly string[]): readonly string[] {
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new RangeError(`no widget ${unknown.join(', ')}; there are: ${names.join(', ')}`);
  return everyWidget ? names : names.filter((name) => asked.includes(name));
}
