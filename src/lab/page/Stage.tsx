/** The pictures, in the view that is chosen; what is pointed at is read below them. */
import type { ComponentChildren } from 'preact';
import { en as words } from '../words.en.ts';
import { Coming } from './Coming.tsx';
import type { LabState } from './lab-state.ts';
import { Looks, OfView } from './Looks.tsx';
import type { Look } from './look.ts';
import { PictureFrame } from './PictureFrame.tsx';
import { Shown } from './Shown.tsx';
import { Swipe } from './Swipe.tsx';
import { Tiles } from './Tiles.tsx';
import { Values, Where } from './Values.tsx';
import { viewsOf, type Files, type Viewed } from './views.ts';

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
  return (
    <div class="lab-stage" data-view={look.view.value}>
      <Looks {...{ lab, look }} />
      <Enlarged {...{ look, shape }}>
        <InView {...{ lab, look, views, shape }} />
        <span class="lab-asked">
          <OfView {...{ lab, look, views }} />
        </span>
      </Enlarged>
    </div>
  );
}

/** What is enlarged, and the crosshair, are moved by keys wherever the focus is in here. */
function Enlarged(props: {
  readonly look: Look;
  readonly shape: readonly [number, number];
  readonly children: ComponentChildren;
}) {
  const { look, shape, children } = props;
  return (
    <div
      class="lab-pictures"
      role="group"
      tabIndex={0}
      aria-label={words.stage}
      data-enlarged={look.zoom.value > 1 ? '' : undefined}
      onKeyDown={(event) => {
        if (!isList(event.target) && look.moveBy(event, shape)) event.preventDefault();
      }}
      style={`${look.style()};--ratio:${shape[1] / shape[0]}`}
    >
      {children}
    </div>
  );
}

/** A list has its own use for arrows. */
const isList = (target: EventTarget | null): boolean => target instanceof Element && target.matches('select');

export interface InViewProps {
  readonly lab: LabState;
  readonly look: Look;
  readonly views: readonly Viewed[];
  readonly shape: readonly [number, number];
}

function InView(props: InViewProps) {
  const { look, views, shape } = props;
  switch (look.view.value) {
    case 'tiles':
      return <SideBySide {...props} />;
    case 'swipe':
      return <Swipe {...{ look, views, shape }} lab={props.lab} />;
    default:
      return <Coming {...props} />;
  }
}

function SideBySide({ lab, look, views, shape }: InViewProps) {
  // A truth that is known can be swiped to; beside the others it would take the room of one of them.
  const tiles = views.filter(({ name }) => name !== 'truth');
  return (
    <>
      <Tiles
        ratio={shape[1] / shape[0]}
        tiles={tiles.map((view) => ({
          name: view.name,
          title: view.title,
          picture: (
            <PictureFrame {...{ look, shape }}>
              <Shown label={view.title} {...view} shape={shape} />
            </PictureFrame>
          ),
          said: <Values {...{ lab, look, view }} />,
        }))}
      />
      <p class="lab-note">
        <Where {...{ lab, look }} />
      </p>
    </>
  );
}
