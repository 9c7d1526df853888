/** The figure's place: the build's still until the worker has answered, then the live drawing; the handles stay above both. */
import { signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { FigureState } from '../figure-state.ts';
import { fill, words } from '../words.ts';
import { LiveDrawing } from './live-drawing.ts';
import { more } from './more.ts';
import { MoreButton } from './MoreButton.tsx';
import { onceStirred } from './once-stirred.ts';
import type { Grabbable, Overlay } from '../interaction/index.ts';
import { measurePanels, type StillPlacements } from './overlay-geometry.ts';
import { Working } from './Working.tsx';
import { NARROW_BELOW } from './widths.ts';

interface StageProps {
  readonly state: FigureState;
  readonly still: StillPlacements;
  readonly children?: ComponentChildren;
}

export function Stage({ state, still, children }: StageProps) {
  const stage = useRef<HTMLDivElement>(null);
  const live = useRef<HTMLDivElement>(null);
  const grabbable = useMemo(() => signal<Grabbable | undefined>(undefined), []);
  const alive = useSignal(false);
  const Handles = useSignal<typeof Overlay | undefined>(undefined);
  const underMore = useSignal(still.wide.more || still.narrow.more);
  const drawFailure = useSignal('');

  useEffect(() => {
    const drawing = new LiveDrawing(state, live.current!);
    const place = () => {
      const shown = alive.peek() ? drawing.placement : stillOf(stage.current!, still);
      if (!shown) return;
      underMore.value = shown.more;
      const container = alive.peek() ? live.current! : stage.current!;
      grabbable.value = { placement: shown, transforms: measurePanels(stage.current!, container, shown) };
    };
    drawing.onDrawn = () => {
      drawFailure.value = '';
      alive.value = true;
      stage.current!.dataset.live = '';
      place();
    };
    drawing.onFailed = (error) => (drawFailure.value = fill(words.viewFailed, { message: error.message }));
    const observer = new ResizeObserver(() => {
      drawing.resize(innerWidth(stage.current!));
      place();
    });
    observer.observe(stage.current!);
    const unwatch = more(state.seed.id, 'panels').subscribe(() => requestAnimationFrame(place));
    return () => {
      unwatch();
      observer.disconnect();
      drawing.stop();
    };
  }, []);

  useEffect(() => onceStirred((interaction) => void (Handles.value = interaction.Overlay)), []);

  return (
    <div
      class="stage"
      ref={stage}
      aria-busy={state.busy.value}
      data-settled={isSettled(state) ? '' : undefined}
      data-handles={Handles.value ? '' : undefined}
      data-void={state.trouble.value ? '' : undefined}
    >
      {children}
      <div class="live" ref={live} />
      <MoreButton
        class={`button more-panels ${onlyWhere(still)}`}
        open={more(state.seed.id, 'panels')}
        count={underMore.value}
        label={words.panels}
      />
      {Handles.value && <Handles.value state={state} grabbable={grabbable} />}
      <Working state={state} />
      {drawFailure.value && (
        <p class="figure-trouble" role="alert">
          {drawFailure.value}
        </p>
      )}
    </div>
  );
}

/** At which widths there are panels under *More*, for the stylesheet: before any script has run nothing else knows the width. */
const onlyWhere = ({ narrow, wide }: StillPlacements): string =>
  wide.more === 0 ? 'only-narrow' : narrow.more === 0 ? 'only-wide' : '';

/** True once what is drawn answers for what the controls say: to have the answer is not enough. */
const isSettled = ({ busy, playing, answered, shown }: FigureState): boolean =>
  !busy.value && !playing.value && shown.value === answered.value;

/** The stage's width without its padding: what a drawing may fill. */
function innerWidth(stage: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(stage);
  return stage.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}

function stillOf(stage: HTMLElement, still: StillPlacements) {
  return innerWidth(stage) < NARROW_BELOW ? still.narrow : still.wide;
}
