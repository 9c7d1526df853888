/** A link that hands a figure out (`?handout=step-3`): its sheets open over the page once the figure is alive. One that names none opens nothing. */
import { figureAlive } from '../../src/runtime/figure-state.ts';
import { widgetCode } from '../../src/runtime/host/widget-code.ts';
import { labelsOf } from '../../src/runtime/labels-of.ts';

async function handOut(id: string): Promise<void> {
  const state = await figureAlive(id);
  const { widget, facts, measures } = state.seed;
  const [{ openHandout }, { loadWords }] = await Promise.all([
    import('../../src/runtime/takeaway/handout/open-handout.tsx'),
    widgetCode(),
  ]);
  await openHandout(state, labelsOf(await loadWords(widget), facts, measures));
}

const id = new URLSearchParams(location.search).get('handout');
// Where its code does not come, the figure is there, and so is its own button.
if (id !== null && document.getElementById(id)) handOut(id).catch(() => undefined);
