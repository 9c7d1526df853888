/** The Lab in one dimension: a signal of the reader's own, its response, and what each method makes of it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { placesOf, type MethodSeed } from '../../params/index.ts';
import type { SignalStill } from '../still.ts';
import { en as words } from '../words.en.ts';
import { takeDropped } from './bring.ts';
import { Control } from './Control.tsx';
import { Foot } from './Foot.tsx';
import { MeasureTable } from './MeasureTable.tsx';
import { MethodCard } from './MethodCard.tsx';
import { Plots } from './Plots.tsx';
import { rowsOf } from './drawable.ts';
import { sayTrouble } from './say.ts';
import { Setup } from './Setup.tsx';
import { SignalState } from './signal-state.ts';
import { useAddress } from '../../page/use-address.ts';

interface LabProps {
  readonly seeds: readonly MethodSeed[];
  readonly still: SignalStill;
  /** The build's drawings. */
  readonly children?: ComponentChildren;
}

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'focusin'] as const;

export default function SignalLab({ seeds, still, children }: LabProps) {
  const lab = useMemo(() => new SignalState(seeds), []);
  const root = useRef<HTMLDivElement>(null);
  useAddress(lab);
  useEffect(() => {
    const element = root.current!;
    element.dataset.alive = '';
    const wake = () => lab.wake();
    for (const sign of SIGNS) addEventListener(sign, wake, { once: true, passive: true });
    const letGo = takeDropped(element, lab);
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, wake);
      letGo();
      lab.close();
    };
  }, []);
  const trouble = lab.trouble.value;
  const bench = lab.bench.value;
  const isBuilt = !bench && !trouble && lab.p.value.signal === 'spectrum';
  return (
    <div class="signal-lab" ref={root}>
      <Setup lab={lab} />
      <div class="signal-seen">
        <Plots lab={lab}>{isBuilt && children}</Plots>
        <p class="signal-trouble" role="status">
          {trouble && sayTrouble(trouble)}
        </p>
      </div>
      <div class="signal-count">
        <Control lab={lab} name="count" />
        <details class="signal-how">
          <summary>{words.howMeasured}</summary>
          <p>{words.measured}</p>
        </details>
      </div>
      <MeasureTable rows={isBuilt ? still.rows : rowsOf(lab)} titleOf={(place) => lab.titleOf(place)} />
      <div class="signal-cards" data-count={placesOf(lab.p.value).length}>
        {placesOf(lab.p.value).map((place) => (
          <MethodCard key={place} {...{ lab, place }} built={isBuilt ? still.values[place] : undefined} />
        ))}
      </div>
      <Foot lab={lab} root={root} />
    </div>
  );
}
