/** Numbers in what is written as plain text: `{divided}` is a measure of the state that is shown, `{divided:3}` three digits of it. */
import { formatNumber } from '../../src/format.ts';

const DIGITS = 2;

type Units = Readonly<Record<string, { readonly unit?: string } | undefined>>;

/** @throws RangeError for a name that is no measure */
export function withMeasures(text: string, measures: Readonly<Record<string, number>>, units: Units): string {
  return text.replace(/\{(\w+)(?::(\d))?\}/g, (_, name: string, digits?: string) => {
    if (!Object.hasOwn(measures, name))
      throw new RangeError(`there is no measure '${name}', only ${Object.keys(measures).join(', ')}`);
    const unit = units[name]?.unit;
    return (
      formatNumber(measures[name], digits === undefined ? DIGITS : Number(digits)) + (unit ? ` ${unit}` : '')
    );
  });
}
