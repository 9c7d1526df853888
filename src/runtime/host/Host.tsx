/** One live figure: what every widget gets for nothing. The build's drawing arrives as `children`. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { figure, FigureState, type FigureSeed } from '../figure-state.ts';
import { keepAddress, takeAddress } from './address.ts';
import { BackToText } from './BackToText.tsx';
import { Controls } from '../controls/Controls.tsx';
import { Chooser } from './Chooser.tsx';
import { Description } from './Description.tsx';
import { Foot } from './Foot.tsx';
import type { Labels } from './labels.ts';
import { LineSlot } from './LineSlot.tsx';
import { more } from './more.ts';
import { Notice } from './Notice.tsx';
import type { StillPlacements } from './overlay-geometry.ts';
import { PlayerBar } from './PlayerBar.tsx';
import { dockInTime } from './dock-in-time.ts';
import { onceStirred } from './once-stirred.ts';
import { prepareInTime } from './prepare-in-time.ts';
import { Presets } from './Presets.tsx';
import { Stage } from './Stage.tsx';
import './translated.ts';
import { Notices, Troubles } from './Troubles.tsx';

export interface HostProps {
  readonly seed: FigureSeed;
  readonly labels: Labels;
  readonly still: StillPlacements;
  readonly level?: 2 | 3;
  /** With the briefest of feet. */
  readonly brief?: boolean;
  /** The first of its chapter: on a phone its drawing comes before what is said of it. */
  readonly opening?: boolean;
  readonly children?: ComponentChildren;
}

export default function Host({ seed, labels, still, level = 3, brief, opening, children }: HostProps) {
  const state = useMemo(() => new FigureState(seed), []);
  const presenting = useMemo(() => signal(false), []);
  const docked = useMemo(() => signal<string | undefined>(undefined), []);
  const root = useRef<HTMLElement>(null);
  const Title = `h${level}` as const;

  useEffect(() => {
    figure(seed.id).value = state;
    takeAddress(state, labels);
    const forget = keepAddress(state, labels);
    root.current!.dataset.alive = '';
    return () => {
      forget();
      state.close();
    };
  }, []);
  useEffect(() => (opening ? dockInTime(root.current!) : undefined), []);
  useEffect(() => prepareInTime(root.current!, state), []);
  useEffect(
    () =>
      onceStirred(({ keepAnswersInView, keepDock, presentKeys }) => {
        const section = root.current!;
        const ends = [
          keepAnswersInView(section, docked),
          keepDock(section, state, docked),
          presentKeys(section, state, presenting, brief),
        ];
        return () => ends.forEach((end) => end());
      }),
    [],
  );

  return (
    <section
      class="figure"
      ref={root}
      id={seed.id}
      aria-labelledby={`${seed.id}-title`}
      aria-describedby={`${seed.id}-description`}
      data-widget={seed.widget}
      data-opening={opening ? '' : undefined}
      data-more-panels={more(seed.id, 'panels').value ? '' : undefined}
    >
      <header class="figure-head">
        <div class="figure-titles">
          <Title class="figure-title" id={`${seed.id}-title`}>
            {labels.title}
          </Title>
          <p class="figure-intro">{labels.intro}</p>
          <BackToText state={state} />
        </div>
        <Presets state={state} labels={labels} />
        <Notice state={state} labels={labels} />
      </header>
      <Notices state={state} />
      <Stage state={state} still={still}>
        {children}
      </Stage>
      <Troubles state={state} />
      {seed.progress && <PlayerBar state={state} />}
      <Chooser state={state} labels={labels} docked={docked} />
      <Controls state={state} labels={labels} />
      {seed.line && <LineSlot state={state} labels={labels} />}
      <Foot state={state} labels={labels} presenting={presenting} brief={brief} />
      <Description state={state} labels={labels} />
    </section>
  );
}
