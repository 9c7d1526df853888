/** What to notice in the preset that is drawn; quieter, once its values have been left. A challenge that was taken up has its place, until it is done or put away. */
import type { FigureState } from '../figure-state.ts';
import { words } from '../words.ts';
import type { Labels } from './labels.ts';

export function Notice({ state, labels }: { state: FigureState; labels: Labels }) {
  const notices = Object.values(labels.presets).map(({ notice }) => notice.length);
  if (notices.length === 0) return null;
  const style = { '--longest': Math.max(...notices) };
  const task = state.task.value;
  if (task) return <task.Bar task={task} style={style} />;
  const drawn = state.shownPreset.value;
  // What there is to notice in the book's data need not be there in the reader's own.
  const notice = drawn === undefined || state.ownData.value ? '' : labels.presets[drawn]?.notice;
  const left = notice !== '' && state.left.value;
  return (
    <p class="figure-notice" style={style} data-left={left ? '' : undefined}>
      {/* Each text in an element of its own: a page that was translated would put them in the wrong order. */}
      <span class="visually-hidden">{left ? words.asSet : ''}</span>
      <span>{notice}</span>
    </p>
  );
}
