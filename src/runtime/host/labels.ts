/** The part of a widget's words that its controls need before it is touched: plain strings, sent as island props. */
import type { MeasureWords, ParamWords } from '../../widgets/contract.ts';

export interface Labels {
  readonly title: string;
  readonly intro: string;
  readonly params: Readonly<Record<string, ParamWords>>;
  readonly presets: Readonly<Record<string, { readonly label: string; readonly notice: string }>>;
  readonly measures: Readonly<Record<string, MeasureWords>>;
  /** What the figure shows, in a sentence or two, as the build drew it. */
  readonly description: string;
}
