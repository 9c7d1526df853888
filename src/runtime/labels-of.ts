/** A figure's labels out of its widget's words: made by the build, and by what opens a part of a figure by itself. */
import type { Facts, WidgetWords } from '../widgets/contract.ts';
import type { Labels } from './host/labels.ts';

export function labelsOf(
  words: WidgetWords,
  facts: Facts,
  measures: Readonly<Record<string, number>>,
): Labels {
  const { title, intro, params, presets, measures: readouts } = words;
  return { title, intro, params, presets, measures: readouts, description: words.describe(facts, measures) };
}
