/** A challenge as the teacher's page knows it; the build collects them. */
import type { MeasureWords } from '../../widgets/contract.ts';

export interface HomeworkTask {
  readonly widget: string;
  readonly task: string;
  /** The figure's title. */
  readonly title: string;
  /** Number and title of the chapter that it stands in; empty for a figure that stands in none. */
  readonly chapter: string;
  readonly text: string;
  /** The preset that the book starts it from. */
  readonly start?: string;
  readonly presets: readonly (readonly [name: string, label: string])[];
  /** The figure's readouts in their order, by which a code counts them. */
  readonly measures: readonly (readonly [name: string, words: MeasureWords])[];
}

export const keyOf = ({ widget, task }: Pick<HomeworkTask, 'widget' | 'task'>): string => `${widget}/${task}`;
