/** The plots, drawn anew for the room they have; until something stirs, as the build drew them. */
import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../../../format.ts';
import { fill } from '../../../runtime/words.ts';
import type { Axis } from '../../../widgets/contract.ts';
import type { Drawable } from '../view/draw.ts';
import { en as words } from '../words.en.ts';
import { drawableOf } from './drawable.ts';
import { moveByKey, useDrag, zoomBy } from './looking.ts';
import type { SignalState } from './signal-state.ts';

const code = () => import('../view/draw.ts');

interface PlotsProps {
  readonly lab: SignalState;
  /** Why there is nothing to draw. */
  readonly trouble: string | undefined;
  /** The build's drawings. */
  readonly children?: ComponentChildren;
}

/** Below this width there is no room beside the frame. */
const NARROW = 560;

export function Plots({ lab, trouble, children }: PlotsProps) {
  const room = useRef<HTMLDivElement>(null);
  const [signal, residual] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const box = useSignal<{ width: number; height: number } | undefined>(undefined);
  const kit = useSignal<Awaited<ReturnType<typeof code>> | undefined>(undefined);
  const isMissing = useSignal(false);
  const axis = useSignal<Axis | undefined>(undefined);
  const seen = drawableOf(lab);
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([{ contentRect }]) => {
      const [width, height] = [Math.floor(contentRect.width), Math.floor(contentRect.height)];
      if (box.peek()?.width !== width || box.peek()?.height !== height) box.value = { width, height };
    });
    watch.observe(room.current!);
    return () => watch.disconnect();
  }, []);
  useEffect(() => {
    if (seen && !kit.value)
      void code().then(
        (come) => void ([kit.value, isMissing.value] = [come, false]),
        () => void (isMissing.value = true),
      );
  }, [seen !== undefined, lab.p.value]);
  const size = box.value;
  useLayoutEffect(() => {
    if (!seen || !kit.value || !size || !signal.current || size.width < 80) return;
    const drawn = kit.value.draw({ ...size, narrow: size.width < NARROW, document }, seen);
    for (const [place, { node }] of [
      [signal, drawn.signal],
      [residual, drawn.residual],
    ] as const) {
      // What it shows is said by its label; the marks inside have names of their own, without roles.
      node.setAttribute('aria-hidden', 'true');
      place.current!.replaceChildren(node);
    }
    if (JSON.stringify(axis.peek()) !== JSON.stringify(drawn.x)) axis.value = drawn.x;
  });
  const isLive = seen !== undefined && kit.value !== undefined;
  return (
    <>
      <div class="stage signal-stage" ref={room}>
        {!isLive && children}
        <div class="signal-live" hidden={!isLive}>
          <Panel name="signal">
            <div class="plot" ref={signal} />
          </Panel>
          <Panel name="residual">
            <div class="plot" ref={residual} />
          </Panel>
        </div>
        {isLive && axis.value && <Over {...{ lab, seen }} axis={axis.value} />}
        <p class="signal-trouble" role="status">
          {trouble}
        </p>
        {isMissing.value && <p class="complaint">{words.notDrawn}</p>}
      </div>
      <Looking {...{ lab, seen }} />
    </>
  );
}

const Panel = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div class="panel" data-panel={name}>
    {children}
  </div>
);

/** What takes the pointer and the keys: a crosshair, and the stretch that is being chosen. */
function Over({
  lab,
  seen,
  axis,
}: {
  readonly lab: SignalState;
  readonly seen: Drawable;
  readonly axis: Axis;
}) {
  const drag = useDrag(lab, seen, axis);
  const [low, high] = axis.range;
  const pixel = (position: number) =>
    low + ((position - seen.range[0]) / (seen.range[1] - seen.range[0])) * (high - low);
  const at = lab.at.value;
  const chosen = drag.chosen.value?.map(pixel).sort((a, b) => a - b);
  return (
    <div
      class="signal-over"
      tabindex={0}
      role="application"
      aria-label={words.plotLabel}
      style={{ left: `${low}px`, width: `${high - low}px` }}
      onKeyDown={(event) => {
        if (moveByKey(lab, seen, event.key)) event.preventDefault();
      }}
      {...drag.on}
    >
      {at !== undefined && at >= seen.range[0] && at <= seen.range[1] && (
        <i class="signal-cross" style={{ left: `${pixel(at) - low}px` }} />
      )}
      {chosen && (
        <i
          class="signal-chosen"
          style={{ left: `${chosen[0] - low}px`, width: `${chosen[1] - chosen[0]}px` }}
        />
      )}
    </div>
  );
}

/** Nearer and farther, and what stands under the crosshair. */
function Looking({ lab, seen }: { readonly lab: SignalState; readonly seen: Drawable | undefined }) {
  return (
    <div class="signal-looking">
      <span class="button-row">
        <button
          type="button"
          class="button"
          disabled={!seen}
          onClick={() => seen && zoomBy(lab, seen, 1 / 2)}
        >
          {words.nearer}
        </button>
        <button
          type="button"
          class="button"
          disabled={!lab.range.value}
          onClick={() => seen && zoomBy(lab, seen, 2)}
        >
          {words.farther}
        </button>
        <button
          type="button"
          class="button"
          disabled={!lab.range.value}
          onClick={() => (lab.range.value = undefined)}
        >
          {words.whole}
        </button>
      </span>
      <p class="hint" role="status">
        {seen ? sayAt(lab, seen) : ''}
      </p>
    </div>
  );
}

function sayAt(lab: SignalState, { positions, observation, truth, runs }: Drawable): string {
  const at = lab.at.value;
  if (at === undefined) return words.dragHint;
  const i = nearest(positions, at);
  const values = [
    ...(truth ? [`${words.curves.truth} ${formatNumber(truth[i])}`] : []),
    `${words.curves.observation} ${formatNumber(observation[i])}`,
    ...runs.map(({ place, estimate }) => `${words.curves[place]} ${formatNumber(estimate[i])}`),
  ];
  return `${fill(words.readAt, { position: formatNumber(positions[i], 6) })} ${values.join(' · ')}`;
}

/** The sample at a position, on even steps. */
const nearest = (positions: ArrayLike<number>, at: number): number => {
  const n = positions.length;
  const i = Math.round(((at - positions[0]) / (positions[n - 1] - positions[0])) * (n - 1));
  return Math.min(n - 1, Math.max(0, i));
};
