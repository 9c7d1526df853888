/** The challenge that was taken up, in the figure itself. */
import type { Task } from '../figure-state.ts';
import { words } from '../words.ts';

export function TaskBar({ task, style }: { task: Task; style: Record<string, number> }) {
  return (
    <div class="figure-task" style={style} data-done={task.done.value ? '' : undefined}>
      <p>
        <strong>{words.challenge}</strong> {task.text}
      </p>
      <span class="button-row">
        <button type="button" class="button" onClick={task.check}>
          {words.challengeCheck}
        </button>
        {task.leave && (
          <button type="button" class="button" onClick={task.leave}>
            {words.challengeBack}
          </button>
        )}
      </span>
      <p role="status">{task.said.value}</p>
    </div>
  );
}
