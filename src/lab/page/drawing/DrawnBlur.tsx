/** A blur that is drawn by hand: the sheet, its pen and its rubber, what lies beneath, and what is to be said of it. */
import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Choice } from '../../../runtime/controls/Choice.tsx';
import { controls } from '../../../runtime/controls/later/index.ts';
import { InkSurface } from '../../../runtime/interaction/index.ts';
import { fill } from '../../../runtime/words.ts';
import type { Axis, InkValue } from '../../../widgets/contract.ts';
import { DRAWN_SIDE, drawnOf, ID } from '../../params/index.ts';
import { en as words } from '../../words.en.ts';
import { baseOf, sheetFor } from '../../work/kernel.ts';
import { shiftOf, TOOLS, toolsFor, type Tool } from '../../work/drawn.ts';
import { benchTask } from '../../work/task.ts';
import { kernelData, painted } from '../../worker/paint.ts';
import { Control } from '../Control.tsx';
import type { LabState } from '../lab-state.ts';
import { Shown } from '../Shown.tsx';
import { sidesOf } from '../sides.ts';

const { ink: Strokes } = controls;

/** On the screen the sheet has so many pixels for one of its own. */
const ENLARGED = 6;
const AXIS: Axis = { type: 'linear', domain: [0, DRAWN_SIDE], range: [0, DRAWN_SIDE * ENLARGED] };
const AXES = { x: AXIS, y: AXIS };
const AT_HOME = { left: 0, top: 0, scale: 1 };
const SHAPE = [DRAWN_SIDE, DRAWN_SIDE] as const;
const IN_HAND = { kind: 'choice', options: TOOLS, default: 'pen' } as const;

export function DrawnBlur({ lab }: { readonly lab: LabState }) {
  const p = lab.p.value;
  const spec = lab.specs.drawn;
  const inHand = useSignal<Tool>('pen');
  const tool = inHand.value;
  const strokes = drawnOf(p);
  const settings = benchTask(p).blur;
  const { tools, pen, rubber, base } = settings;
  const sheet = useMemo(() => sheetFor(settings), [strokes, tools, pen, rubber, base]);
  const picture = useMemo(() => painted(kernelData({ shape: SHAPE, data: sheet })), [sheet]);
  if (spec.kind !== 'ink') return null;
  const put = (to: InkValue) => {
    const { drawn, tools: were } = lab.p.peek() as { readonly drawn: InkValue; readonly tools: string };
    lab.put({ drawn: to, tools: toolsFor(were, drawn.length, to.length, inHand.peek()) });
  };
  const paper = { spec, strokes, now: () => drawnOf(lab.p.peek()), put };
  const isCut = (baseOf(settings)?.shape ?? []).some((side) => side > DRAWN_SIDE);
  const held = { width: settings[tool], words: tool === 'rubber' ? words.rubbing : undefined };
  return (
    <div class="lab-drawing">
      <div class="lab-sheet" style={`--side:${DRAWN_SIDE * ENLARGED}px`}>
        <Shown label={fill(words.drawnSheet, { side: DRAWN_SIDE })} shape={SHAPE} picture={picture} />
        <InkSurface
          sheet={paper}
          name="drawn"
          label={words.drawHere}
          axes={AXES}
          transform={AT_HOME}
          tool={held}
        />
      </div>
      <div class="control control-ink role-kernel" data-param="drawn">
        <Strokes
          id={`${ID}-drawn`}
          name="drawn"
          spec={spec}
          value={strokes}
          words={{ ...words.drawn, hint: '' }}
          set={put}
        />
        <Choice
          id={`${ID}-tool`}
          name="tool"
          spec={IN_HAND}
          value={tool}
          words={words.tool}
          set={(to) => (inHand.value = to === 'rubber' ? to : 'pen')}
        />
      </div>
      <p class="hint" role="status" data-said="drawn">
        {sayDrawn(sheet, strokes.length > 0, isCut)}
      </p>
      <Control lab={lab} name={tool} words={words[tool]} />
      <Control lab={lab} name="base" words={words.base} />
    </div>
  );
}

/** Nearer to the middle than this, in pixels, nobody sees that the answer is moved. */
const NEAR = 0.5;

function sayDrawn(sheet: Float64Array, isTouched: boolean, isCut: boolean): string {
  if (!sheet.some((weight) => weight > 0)) return isTouched ? words.drawnGone : words.drawnNothing;
  const [down, right] = shiftOf(sheet);
  const isOff = Math.hypot(down, right) >= NEAR;
  return [
    isCut ? fill(words.drawnCut, { side: DRAWN_SIDE }) : '',
    isOff ? fill(words.drawnShift, sidesOf(down, right)) : '',
    isCut || isOff ? '' : words.drawnHint,
  ]
    .filter(Boolean)
    .join(' ');
}
