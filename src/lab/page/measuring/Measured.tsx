/** A measurement at work: the newest question counts, and what went wrong is said. */
import { useSignal } from '@preact/signals';
import { fill } from '../../../runtime/words.ts';
import type { Measured, MeasureTask } from '../../work/measure.ts';
import type { LabState } from '../lab-state.ts';
import { en as words } from './words.en.ts';

export function useMeasure(lab: LabState) {
  const complaint = useSignal('');
  return {
    complaint,
    /** Calls back unless it fails. */
    ask(asked: MeasureTask, then: (measured: Measured) => void): void {
      lab.measure(asked).then(
        (measured) => {
          complaint.value = '';
          then(measured);
        },
        (error: unknown) => {
          const message = error instanceof Error ? error.message : String(error);
          complaint.value = fill(words.broken, { message });
        },
      );
    },
  };
}
