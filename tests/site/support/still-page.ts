/** A page that only stands there: with scripts off, or on paper. */
import type { Page } from '@playwright/test';

/** What could be moved if there were scripts. */
export const CONTROLS =
  '.figure .presets, .hero .presets, .controls, .player, .actions, .drawer, .overlay, .challenge-live button';

/** What a reader would miss of the figures on the page. */
export const missing = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    // A heading over a bank of maps is a panel of one line.
    const LEAST = 10;
    const seen = (one: Element) => one.getClientRects().length > 0;
    const found: string[] = [];
    for (const figure of document.querySelectorAll('.figure')) {
      const say = (what: string) => found.push(`${figure.id}: ${what}`);
      const panels = [...figure.querySelectorAll('.panel')].filter(seen);
      if (panels.length === 0) say('no panels');
      for (const panel of panels) {
        // What lies over a panel, its ticks say, is no drawing of its own.
        const drawing = panel.querySelector('.plot > :not(.over)')!;
        const { width, height } = drawing.getBoundingClientRect();
        if (Math.min(width, height) <= LEAST) say(`a panel of ${width} × ${height}`);
        if (drawing instanceof HTMLImageElement) {
          drawing.loading = 'eager';
          await drawing.decode().catch(() => say(`a picture does not come: ${drawing.src}`));
        }
      }
      for (const part of ['.figure-title', '.figure-description', '.readouts dd'])
        for (const one of figure.querySelectorAll(part))
          if (!seen(one) || one.textContent.trim() === '') say(`${part} is empty or hidden`);
      if (!figure.querySelector('.figure-description')) say('no description');
    }
    return found;
  });
