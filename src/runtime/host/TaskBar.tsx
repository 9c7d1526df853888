/** The challenge that was taken up, in the figure itself. */
import type { FigureState } from '../figure-state.ts';
import { words } from '../words.ts';

export function TaskBar({ state }: { state: FigureState }) {
  const task = state.task.value;
  if (!task) return null;
  return (
    <div class="figure-task" data-done={task.done.value ? '' : undefined}>
      <p>
        <strong>{words.challenge}</strong> {task.text}
      </p>
      <span class="button-row">
        <button type="button" class="button" onClick={task.check}>
          {words.challengeCheck}
        </button>
        <button type="button" class="button" onClick={task.leave}>
          {words.challengeBack}
        </button>
      </span>
      <p role="status">{task.said.value}</p>
    </div>
  );
}
