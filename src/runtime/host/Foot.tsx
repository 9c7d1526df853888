/** Readouts and the quiet row of actions: reset, link, data, code, save, present. What they need arrives on a press. */
import { useSignal, type Signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import type { FigureState } from '../figure-state.ts';
import { formatNumber } from '../../format.ts';
import { words } from '../words.ts';
import type { Labels } from './labels.ts';
import { sayMissing } from './widget-code.ts';

export type DrawerProps = { state: FigureState; labels: Labels; close(): void };
type Drawer = 'link' | 'data' | 'code' | 'save';

const DRAWERS: Record<Drawer, () => Promise<{ default: ComponentType<DrawerProps> }>> = {
  link: () => import('../takeaway/LinkDrawer.tsx'),
  data: () => import('../takeaway/DataDrawer.tsx'),
  code: () => import('../takeaway/CodeDrawer.tsx'),
  save: () => import('../takeaway/SaveDrawer.tsx'),
};

interface FootProps {
  readonly state: FigureState;
  readonly labels: Labels;
  readonly presenting: Signal<boolean>;
  /** Only what a figure that stands for the book needs: its link, and the projector. */
  readonly brief?: boolean;
}

export function Foot({ state, labels, presenting, brief = false }: FootProps) {
  const drawers = brief ? (['link'] as const) : (Object.keys(DRAWERS) as Drawer[]);
  const open = useSignal<Drawer | undefined>(undefined);
  const Content = useSignal<ComponentType<DrawerProps> | undefined>(undefined);
  const said = useSignal('');
  const toggle = async (drawer: Drawer) => {
    if (open.value === drawer) {
      open.value = undefined;
      return;
    }
    try {
      Content.value = (await DRAWERS[drawer]()).default;
      open.value = drawer;
      said.value = '';
    } catch {
      said.value = await sayMissing();
    }
  };
  return (
    <footer class="figure-foot">
      <Readouts state={state} labels={labels} />
      <div class="actions">
        {!brief && <WayBack state={state} />}
        {drawers.map((drawer) => (
          <button
            type="button"
            class="action"
            key={drawer}
            aria-expanded={open.value === drawer}
            onClick={() => void toggle(drawer)}
          >
            {words[drawer]}
          </button>
        ))}
        <button
          type="button"
          class="action"
          aria-pressed={presenting.value}
          aria-keyshortcuts="p"
          title={words.presentHint}
          onClick={() => (presenting.value = !presenting.value)}
        >
          {presenting.value ? words.presentEnd : words.present}
        </button>
      </div>
      {said.value && <p class="complaint">{said.value}</p>}
      {open.value && Content.value && (
        <div class="drawer">
          <Content.value state={state} labels={labels} close={() => (open.value = undefined)} />
        </div>
      )}
    </footer>
  );
}

function WayBack({ state }: { state: FigureState }) {
  return (
    <>
      <button type="button" class="action" onClick={() => state.reset()}>
        {words.reset}
      </button>
      <button type="button" class="action" disabled={!state.canUndo.value} onClick={() => state.undo()}>
        {words.undo}
      </button>
    </>
  );
}

function Readouts({ state, labels }: { state: FigureState; labels: Labels }) {
  const measures = state.measures.value;
  // The numbers of before do not answer for what the controls say now.
  const isVoid = state.trouble.value !== undefined;
  const shown = Object.keys(labels.measures).filter((name) => name in measures);
  return (
    <dl class="readouts">
      {shown.map((name) => {
        const { label, unit, digits, role } = labels.measures[name];
        return (
          <div key={name} data-measure={name}>
            <dt class={role ? `role-${role}` : undefined}>{label}</dt>{' '}
            <dd>{isVoid ? '—' : [formatNumber(measures[name], digits), unit].filter(Boolean).join(' ')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
