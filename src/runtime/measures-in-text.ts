/** Numbers in what is written as plain text: `{divided}` is a measure, `{divided:3}` asks for three digits of it. */

type Say = (value: number, name: string, digits: number | undefined) => string;

/** @throws RangeError for a name that is no measure */
export function withMeasures(text: string, measures: Readonly<Record<string, number>>, say: Say): string {
  return text.replace(/\{(\w+)(?::(\d))?\}/g, (_, name: string, digits?: string) => {
    if (!Object.hasOwn(measures, name))
      throw new RangeError(
        `there is no measure '${name}', only ${Object.keys(measures).join(', ')}, for: ${text}`,
      );
    return say(measures[name], name, digits === undefined ? undefined : Number(digits));
  });
}
