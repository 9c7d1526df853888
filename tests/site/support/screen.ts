/** How much of a figure a screen shows, measured in the page, of the figure as it stands. */
import type { Figure } from './figure.ts';

/** After a change of the window: what is drawn for it has come to rest. */
export const atRest = (figure: Figure): Promise<void> =>
  figure.root.evaluateAll(async ([root]) => {
    const STILL_FRAMES = 3;
    let [last, still] = ['', 0];
    while (still < STILL_FRAMES) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const boxes = [root, ...root.querySelectorAll('.stage, .live, .controls')].map((one) =>
        JSON.stringify(one.getBoundingClientRect()),
      );
      still = boxes.join() === last ? still + 1 : 0;
      last = boxes.join();
    }
  });

/** In CSS pixels. */
export interface Heights {
  readonly head: number;
  readonly stage: number;
  readonly player: number;
  readonly controls: number;
  /** From the highest top to the lowest bottom of head, stage, player and controls: below a title the stage comes first. */
  readonly whole: number;
  readonly window: number;
  /** Of the site, above the figure until it is scrolled away. */
  readonly header: number;
  /** Height over width of what is drawn. */
  readonly ratio: number;
}

export const heightsOf = (figure: Figure): Promise<Heights> =>
  figure.root.evaluateAll(([root]) => {
    const boxOf = (element: Element | null | undefined) => element?.getBoundingClientRect() ?? new DOMRect();
    const names = ['.figure-head', '.stage', '.player', '.controls'];
    const parts = names.map((name) => root.querySelector<HTMLElement>(name));
    // What sticks to an edge of the window is measured where it belongs.
    const sticking = parts.filter((part) => part && getComputedStyle(part).position === 'sticky');
    for (const part of sticking) part!.style.position = 'static';
    const boxes = parts.map(boxOf);
    for (const part of sticking) part!.style.position = '';
    const there = boxes.filter(({ height }) => height > 0);
    const [head, stage, player, controls] = boxes.map(({ height }) => height);
    const drawn = boxOf(root.querySelector('.stage .live'));
    return {
      head,
      stage,
      player,
      controls,
      whole: Math.max(...there.map(({ bottom }) => bottom)) - Math.min(...there.map(({ top }) => top)),
      window: innerHeight,
      header: boxOf(root.matches('[data-presenting]') ? null : document.querySelector('.site-header')).height,
      ratio: drawn.height / drawn.width,
    };
  });

export interface InSight {
  readonly presets: number;
  readonly controls: number;
}

/** What there is to press and to move before *More*. */
export const inSight = (figure: Figure): Promise<InSight> =>
  figure.root.evaluateAll(([root]) => {
    const seen = (name: string) => [...root.querySelectorAll(name)].filter((one) => one.checkVisibility());
    return { presets: seen('.chip[data-preset]').length, controls: seen('.controls > .control').length };
  });

export interface Letter {
  /** The size of its type on the screen. */
  readonly px: number;
  readonly said: string;
  readonly panel: string;
}

/** The smallest type in the drawings; none where nothing is written. */
export const smallestLetter = (figure: Pick<Figure, 'root'>): Promise<Letter | undefined> =>
  figure.root.evaluateAll(([root]) => {
    const ownWords = (element: Element) =>
      [...element.childNodes]
        .map((node) => (node instanceof Text ? node.data : ''))
        .join('')
        .trim();
    const letters = [...root.querySelectorAll<SVGTextContentElement>('.stage svg :is(text, tspan)')]
      .filter((text) => ownWords(text) !== '' && text.getBoundingClientRect().width > 0)
      .filter((text) => text.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .map((text) => {
        // A turned word keeps its size.
        const { a, b } = text.getScreenCTM()!;
        return {
          px: parseFloat(getComputedStyle(text).fontSize) * Math.hypot(a, b),
          said: ownWords(text),
          panel: text.closest<HTMLElement>('[data-panel]')?.dataset.panel ?? '',
        };
      });
    return letters.sort((one, other) => one.px - other.px)[0];
  });

export interface Answer {
  readonly param: string;
  /** The panel in which a change of it is to be seen; none where the figure shows none. */
  readonly panel: string | undefined;
  /** The share of that panel which nothing covers while the control has the focus, 0 … 1. */
  readonly seen: number;
  /** The same share of the control itself. */
  readonly own: number;
}

/** Each control in sight is used, coming from the figure's top and coming from its end; the worse of the two counts. */
export const answersOf = (figure: Figure): Promise<Answer[]> =>
  figure.root.evaluateAll(async ([root]) => {
    const FIELD = ':is(input:not([type=file]), select, button, textarea, [tabindex="0"]):not(:disabled)';
    const [ROWS, COLUMNS] = [40, 5];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

    /** The share of an element at which a finger would meet it, or what is laid over it to be grabbed. */
    const shareOf = (element: Element): number => {
      const { left, top, width, height } = element.getBoundingClientRect();
      let met = 0;
      for (let row = 0; row < ROWS; row++)
        for (let column = 0; column < COLUMNS; column++) {
          const [x, y] = [left + ((column + 0.5) / COLUMNS) * width, top + ((row + 0.5) / ROWS) * height];
          const hit = document.elementFromPoint(x, y);
          if (hit && (element.contains(hit) || hit.contains(element) || hit.closest('.overlay'))) met++;
        }
      return met / (ROWS * COLUMNS);
    };
    const answering = ({ dataset }: HTMLElement): HTMLElement | undefined => {
      const shown = [...root.querySelectorAll<HTMLElement>('.stage .panel[data-panel]')].filter((one) =>
        one.checkVisibility(),
      );
      const named = dataset.answers?.split(' ') ?? [];
      const found = named.map((name) => shown.find((panel) => panel.dataset.panel === name));
      return found.find(Boolean) ?? shown[0];
    };
    const use = async (control: HTMLElement, from: ScrollLogicalPosition) => {
      (document.activeElement as HTMLElement | null)?.blur();
      root.scrollIntoView({ block: from, behavior: 'instant' });
      await frame();
      control.querySelector<HTMLElement>(FIELD)?.focus();
      // In one frame the control goes into its place, in the next the page is scrolled.
      for (let i = 0; i < 3; i++) await frame();
      const panel = answering(control);
      return { panel: panel?.dataset.panel, seen: panel ? shareOf(panel) : 0, own: shareOf(control) };
    };

    const answers: Answer[] = [];
    const inSight = [...root.querySelectorAll<HTMLElement>('.controls > .control')].filter((one) =>
      one.checkVisibility(),
    );
    for (const control of inSight) {
      const ways = [await use(control, 'start'), await use(control, 'end')];
      answers.push({
        param: control.dataset.param!,
        panel: ways[0].panel,
        seen: Math.min(...ways.map(({ seen }) => seen)),
        own: Math.min(...ways.map(({ own }) => own)),
      });
    }
    // As it was found: the first in a phone's dock.
    if (inSight[0]) await use(inSight[0], 'start');
    (document.activeElement as HTMLElement | null)?.blur();
    root.scrollIntoView({ block: 'start', behavior: 'instant' });
    return answers;
  });
