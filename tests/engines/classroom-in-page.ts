/** Handouts and homework as a page shows them. Each runs in the page, so it stands on nothing outside itself. */

/** The text of the first element that matches, once it is there and has some. */
export function shows(selector: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const text = document.querySelector(selector)?.textContent.trim();
      if (!text) return;
      observer.disconnect();
      resolve(text);
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    setTimeout(() => reject(new Error(`${selector} did not show`)), 120_000);
    look();
  });
}

/** As a reader does who pastes. */
export function pastes({ into, text }: Record<'into' | 'text', string>): void {
  const field = document.querySelector<HTMLTextAreaElement>(into)!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** What a step of a lesson asks, and what its plan answers. */
export function stepSays(figure: string): Record<'ask' | 'answer', string> {
  const step = document.getElementById(figure)!.closest('.lesson-step')!;
  const answer = step.querySelector<HTMLTemplateElement>('template.answered')!;
  return {
    ask: step.querySelector('.asked')!.textContent.trim(),
    answer: answer.content.textContent.trim(),
  };
}

interface Sheet {
  readonly says: string;
  /** Whether it has the height of its paper. */
  readonly isFull: boolean;
  /** Whether a drawing on it has a size. */
  readonly isDrawn: boolean;
  readonly spills: boolean;
}

/** The sheets that lie over the page, once there are two. */
export function sheetsOver(): Promise<Sheet[]> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const sheets = [...document.querySelectorAll<HTMLElement>('.handout-frame > .handout-sheet')];
      if (sheets.length < 2) return;
      observer.disconnect();
      resolve(
        sheets.map((sheet) => ({
          says: sheet.textContent,
          isFull: sheet.offsetHeight > sheet.offsetWidth,
          isDrawn: [...sheet.querySelectorAll('.handout-drawing :is(svg, img)')].some(
            (drawing) => drawing.getBoundingClientRect().height > 0,
          ),
          spills: sheet.scrollHeight > sheet.clientHeight,
        })),
      );
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true });
    setTimeout(() => reject(new Error('no two sheets came')), 120_000);
    look();
  });
}
