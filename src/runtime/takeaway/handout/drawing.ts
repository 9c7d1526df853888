/** The drawing of a handout: always the wide one, as a sheet of paper is wide, whatever the screen. */
import type { Panel, View, AnyValues, WidgetWords } from '../../../widgets/contract.ts';
import { scopeIds } from '../../drawing/lay-out.ts';
import type { FigureState } from '../../figure-state.ts';
import { more } from '../../host/more.ts';
import { drawingCode, widgetCode } from '../../host/widget-code.ts';
import { STILL_WIDTHS } from '../../host/widths.ts';

/** Draws once into each container that it is given; `key` keeps the ids of several apart. */
export type Draw = (container: HTMLElement, key: string) => void;

const PLAYER = '.sound-player, audio';

/** What is heard is not on paper, and what waits under *More* is only there if it has been asked for. */
const isOnPaper = ({ node, more }: Pick<Panel, 'node' | 'more'>, all: boolean): boolean =>
  !node.matches(PLAYER) && (all || !more);

/** The build's still: nobody has touched the figure yet. */
function copyStill(id: string, all: boolean): Draw {
  const still = document.querySelector<HTMLElement>(`[id="${id}"] .variant.wide`);
  return (container, key) => {
    const panels = [...((still?.cloneNode(true) as HTMLElement | undefined)?.children ?? [])];
    for (const panel of panels) {
      const node = panel.querySelector('.plot > *');
      if (!node || !isOnPaper({ node, more: panel.hasAttribute('data-more') }, all)) continue;
      panel.removeAttribute('data-more');
      for (const picture of panel.querySelectorAll('img')) picture.loading = 'eager';
      panel
        .querySelectorAll('.plot > svg')
        .forEach((svg, i) => scopeIds(svg, `${key}-${i}-${panel.getAttribute('data-panel')}`));
      container.append(panel);
    }
  };
}

/** The answer that the figure holds, drawn by its own view. */
async function drawAnswer(state: FigureState, words: WidgetWords, all: boolean): Promise<Draw> {
  const answered = state.answered.value;
  if (!answered) return copyStill(state.seed.id, all);
  const { loadView } = await widgetCode();
  const [{ drawingKit }, view]: [Awaited<ReturnType<typeof drawingCode>>, View<AnyValues, unknown>] =
    await Promise.all([drawingCode(), loadView(state.seed.widget)]);
  return (container, key) => {
    const { picture, player, layOut } = drawingKit();
    const { r, p, progress } = answered;
    const { panels } = view({
      r,
      p,
      progress,
      width: STILL_WIDTHS.wide,
      narrow: false,
      document,
      words,
      picture,
      player,
    });
    const shown = panels.filter((panel) => isOnPaper(panel, all)).map((panel) => ({ ...panel, more: false }));
    layOut(container, { panels: shown }, key);
  };
}

export const drawingOf = (state: FigureState, words: WidgetWords): Promise<Draw> =>
  drawAnswer(state, words, more(state.seed.id, 'panels').value);
