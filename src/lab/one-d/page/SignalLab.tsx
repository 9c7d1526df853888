/** The Lab in one dimension: a signal of the reader's own, its response, and what each method makes of it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { useAddress } from '../../page/use-address.ts';
import { placesOf, type MethodSeed, type Place } from '../../params/index.ts';
import type { SignalStill } from '../still.ts';
import { takeDropped } from './bring.ts';
import { Foot } from './Foot.tsx';
import { useKeptTables } from './keep-tables.ts';
import { MeasureTable } from './MeasureTable.tsx';
import { MethodCard } from './MethodCard.tsx';
import { Plots } from './Plots.tsx';
import { rowsOf } from './drawable.ts';
import { sayTrouble } from './say.ts';
import { Setup } from './Setup.tsx';
import { SignalState } from './signal-state.ts';
import { Together } from './Together.tsx';
import { Verdict } from './Verdict.tsx';

interface LabProps {
  readonly seeds: readonly MethodSeed[];
  readonly still: SignalStill;
  /** Titles of the methods that take no signal. */
  readonly leftOut: readonly string[];
  /** The build's drawings. */
  readonly children?: ComponentChildren;
}

const builtAt = ({ rows, values }: SignalStill, place: Place) => ({
  values: values[place],
  misfit: rows.find(({ curve }) => curve === place)?.measures?.misfit,
});

const SIGNS = ['pointermove', 'pointerdown', 'touchstart', 'keydown', 'wheel', 'focusin'] as const;

export default function SignalLab({ seeds, still, leftOut, children }: LabProps) {
  const lab = useMemo(() => new SignalState(seeds), []);
  const root = useRef<HTMLDivElement>(null);
  useAddress(lab);
  const unkept = useKeptTables(lab);
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
  const rows = isBuilt ? still.rows : rowsOf(lab);
  const titleOf = (place: Place) => lab.titleOf(place);
  return (
    <div class="signal-lab" ref={root}>
      <Setup lab={lab} />
      <Plots lab={lab} trouble={trouble && sayTrouble(trouble)}>
        {!trouble && lab.p.value.signal === 'spectrum' && children}
      </Plots>
      <Together {...{ lab, root, leftOut }} />
      <div class="signal-cards" data-count={placesOf(lab.p.value).length}>
        {placesOf(lab.p.value).map((place) => (
          <MethodCard key={place} {...{ lab, place }} built={isBuilt ? builtAt(still, place) : {}} />
        ))}
      </div>
      <div class="signal-measured">
        <Verdict {...{ rows, titleOf }} />
        <MeasureTable {...{ rows, titleOf }} />
      </div>
      <Foot lab={lab} kept={unkept.value} />
    </div>
  );
}
