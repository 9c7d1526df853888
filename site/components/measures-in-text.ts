/** Measures in a lesson's sentences, with their units and as many digits as the figure's own readouts have. */
import { formatNumber } from '../../src/format.ts';
import { withMeasures as fillMeasures } from '../../src/runtime/measures-in-text.ts';

type Units = Readonly<Record<string, { readonly unit?: string } | undefined>>;

/** @throws RangeError for a name that is no measure */
export const withMeasures = (
  text: string,
  measures: Readonly<Record<string, number>>,
  units: Units,
): string =>
  fillMeasures(text, measures, (value, name, digits) => {
    const unit = units[name]?.unit;
    return formatNumber(value, digits) + (unit ? ` ${unit}` : '');
  });
