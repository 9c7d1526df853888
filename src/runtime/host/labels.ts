/** The part of a widget's words that its controls need before it is touched: plain strings, sent as island props. */
import type { Facts, MeasureWords, ParamWords, WidgetWords } from '../../widgets/contract.ts';

export interface Labels {
  readonly title: string;
  readonly intro: string;
  readonly params: Readonly<Record<string, ParamWords>>;
  readonly presets: Readonly<Record<string, { readonly label: string; readonly notice: string }>>;
  readonly measures: Readonly<Record<string, MeasureWords>>;
  /** What the figure shows, in a sentence or two, as the build drew it. */
  readonly description: string;
}

export function labelsOf(
  words: WidgetWords,
  facts: Facts,
  measures: Readonly<Record<string, number>>,
): Labels {
  const { title, intro, params, presets, measures: readouts } = words;
  return { title, intro, params, presets, measures: readouts, description: words.describe(facts, measures) };
}
