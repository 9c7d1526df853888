/** The teacher's page of homework: a task given out, and what came back. */
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { GiveOut } from './GiveOut.tsx';
import { ReadBack } from './ReadBack.tsx';
import type { HomeworkTask } from './task.ts';

export default function Teacher({ tasks }: { readonly tasks: readonly HomeworkTask[] }) {
  const names = useSignal('');
  // While the build's page stands there, nothing that is chosen would be taken.
  const isAlive = useSignal(false);
  useEffect(() => void (isAlive.value = true), []);
  return (
    <div class="homework-desk" data-alive={isAlive.value ? '' : undefined}>
      <GiveOut {...{ tasks, names }} />
      <ReadBack {...{ tasks, names }} />
    </div>
  );
}
