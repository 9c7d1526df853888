/** The pictures: beside each other, or two of them under a divider. */
import { Choice } from '../../runtime/controls/Choice.tsx';
import { ID } from '../params.ts';
import { en as words } from '../words.en.ts';
import type { LabState } from './lab-state.ts';
import type { Look } from './look.ts';
import { Shown } from './Shown.tsx';
import { Sides, Swipe } from './Swipe.tsx';
import { viewsOf, type Files } from './views.ts';

interface StageProps {
  readonly lab: LabState;
  readonly look: Look;
  readonly files: Files;
  /** `[height, width]` of the build's pictures. */
  readonly shape: readonly [number, number];
}

export function Stage({ lab, look, files, shape: built }: StageProps) {
  const views = viewsOf(lab, files);
  const shape = lab.bench.value?.picture.shape ?? built;
  const isSwipe = look.view.value === 'swipe';
  // A truth that is known can be swiped to; beside the others it would take the room of one of them.
  const tiles = views.filter(({ name }) => name !== 'truth');
  return (
    <div class="lab-stage" style={look.style()} data-view={look.view.value}>
      <div class="lab-looks">
        <Choice
          id={`${ID}-view`}
          name="view"
          spec={{ kind: 'choice', options: ['tiles', 'swipe'], default: 'tiles' }}
          value={look.view.value}
          words={words.view}
          set={(to) => (look.view.value = String(to))}
        />
        <Choice
          id={`${ID}-zoom`}
          name="zoom"
          spec={{ kind: 'choice', options: ['1', '2', '4'], default: '1' }}
          value={look.zoom.value}
          words={words.zoom}
          set={(to) => (look.zoom.value = String(to))}
        />
        {isSwipe && <Sides views={views} look={look} />}
      </div>
      {/* What is enlarged is moved by keys wherever the focus is in here. */}
      <div
        class="lab-pictures"
        role="group"
        tabIndex={look.zoom.value === '1' ? undefined : 0}
        aria-label={words.stage}
        onKeyDown={(event) => look.moveBy(event.key) && event.preventDefault()}
        style={`--count:${tiles.length};--ratio:${shape[1] / shape[0]}`}
      >
        {isSwipe ? (
          <Swipe views={views} look={look} shape={shape} />
        ) : (
          tiles.map((view) => (
            <figure class="lab-tile" key={view.name} data-tile={view.name}>
              <div
                class="lab-frame"
                style={`--ratio:${shape[1] / shape[0]}`}
                onPointerDown={(event) => {
                  const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
                  look.moveTo((100 * (event.clientX - left)) / width, (100 * (event.clientY - top)) / height);
                }}
              >
                <Shown label={view.title} {...view} shape={shape} />
              </div>
              <figcaption>{view.title}</figcaption>
            </figure>
          ))
        )}
      </div>
    </div>
  );
}
