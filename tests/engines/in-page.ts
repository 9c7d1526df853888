/** How a figure is asked and read in any engine. Each runs in the page, so it stands on nothing outside itself; `id` is the figure's. */

declare global {
  interface Window {
    /** Whether the watched figure has done anything since. */
    stirred: boolean;
  }
}

export const figuresOn = (): string[] => [...document.querySelectorAll('.figure')].map(({ id }) => id);

export const overheard = (): string[] => window.overheard;

/** Scrolled to, as a reader comes by it, its script arrives. */
export function comesAlive(id: string): Promise<void> {
  const root = document.getElementById(id)!;
  root.scrollIntoView({ behavior: 'instant', block: 'start' });
  return new Promise((resolve, reject) => {
    const look = () => {
      if (root.dataset.alive !== undefined) resolve();
    };
    new MutationObserver(look).observe(root, { attributeFilter: ['data-alive'] });
    setTimeout(() => reject(new Error(`${id} did not come alive`)), 120_000);
    look();
  });
}

/** The presets in sight. */
export function presetsOf(id: string): string[] {
  const root = document.getElementById(id)!;
  return [...root.querySelectorAll<HTMLElement>('.chip[data-preset]')].map(({ dataset }) => dataset.preset!);
}

/** From now on it is noticed that the figure is at work, or is drawn anew. */
export function watch(id: string): void {
  const stage = document.querySelector(`[id="${id}"] .stage`)!;
  window.stirred = false;
  const observer = new MutationObserver(() => (window.stirred = true));
  observer.observe(stage, { attributeFilter: ['data-settled'] });
  observer.observe(stage.querySelector('.live')!, { childList: true, subtree: true });
}

/** What is drawn answers for what the controls say, without a word of trouble. */
export function answers(id: string): Promise<void> {
  const root = document.getElementById(id)!;
  const stage = root.querySelector('.stage')!;
  return new Promise((resolve, reject) => {
    const look = () => {
      const trouble = root.querySelector('.figure-trouble:not([hidden])');
      if (trouble) reject(new Error(`${id} is in trouble: ${trouble.textContent}`));
      else if (window.stirred && stage.matches('[data-live][data-settled][data-handles]')) resolve();
    };
    new MutationObserver(look).observe(root, { attributes: true, childList: true, subtree: true });
    const late = () => reject(new Error(`${id} did not answer: ${(stage.cloneNode() as Element).outerHTML}`));
    setTimeout(late, 120_000);
    look();
  });
}

/** The preset chosen and the values of all controls and handles, as text. */
export function reading(id: string): { preset?: string; values: string } {
  const root = document.getElementById(id)!;
  const chosen = root.querySelector<HTMLElement>('.chip[aria-pressed=true]');
  const fields = root.querySelectorAll<HTMLInputElement>('.controls :is(input:not([type=file]), select)');
  const handles = [...root.querySelectorAll('.overlay [role=slider]')];
  const values = [
    ...[...fields].map(({ type, value, checked }) => (type === 'radio' ? `${value}=${checked}` : value)),
    ...handles.map((handle) => `${handle.ariaValueNow} ${handle.ariaValueText}`),
  ];
  return { preset: chosen?.dataset.preset, values: values.join() };
}

/** The cover's figure has presets alone. */
export const hasControls = (id: string): boolean =>
  document.querySelector(`[id="${id}"] > .controls`) !== null;

/**
 * Puts the focus on what slides: a slider or a handle. Returns the key that leads to its far end, or nothing where nothing slides.
 */
export function takeSlider(id: string): 'ArrowLeft' | 'ArrowRight' | undefined {
  const root = document.getElementById(id)!;
  const inSight = (selector: string) =>
    [...root.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility());
  const slider = inSight('.controls input[type=range]:enabled') ?? inSight('.overlay [role=slider]');
  if (!slider) return undefined;
  slider.focus();
  const [least, now, most] =
    slider instanceof HTMLInputElement
      ? [slider.min, slider.value, slider.max]
      : ['min', 'now', 'max'].map((name) => slider.getAttribute(`aria-value${name}`));
  return Number(now) - Number(least) > Number(most) - Number(now) ? 'ArrowLeft' : 'ArrowRight';
}

/** Puts the focus on a choice. Returns the key that leads to its next, or nothing where there is none in sight. */
export function takeChoice(id: string): 'ArrowRight' | undefined {
  const chosen = document.querySelectorAll<HTMLElement>(`[id="${id}"] .controls input[type=radio]:checked`);
  const inSight = [...chosen].find((one) => one.matches(':enabled') && one.checkVisibility());
  inSight?.focus();
  return inSight && 'ArrowRight';
}

/** Opens what of the controls waits under *More*, and waits until it is there; false where nothing does, or all is open. */
export function showsMore(id: string): Promise<boolean> {
  const button = document.querySelector<HTMLElement>(`[id="${id}"] .more-controls[aria-expanded=false]`);
  if (!button?.checkVisibility()) return Promise.resolve(false);
  button.click();
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))));
}

/** The text of the figure's file, as it is handed to the reader; `save` and `make` are the words on the two buttons that lead to it. */
export function fileOf({ id, save, make }: Record<'id' | 'save' | 'make', string>): Promise<string> {
  const root = document.getElementById(id)!;
  const press = (words: string) =>
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();
  const usual = URL.createObjectURL.bind(URL);
  return new Promise((resolve, reject) => {
    URL.createObjectURL = (made) => {
      if (made instanceof Blob && made.type === 'text/html') {
        // The file is read, not downloaded.
        HTMLAnchorElement.prototype.click = () => undefined;
        made.text().then(resolve, reject);
      }
      return usual(made);
    };
    const observer = new MutationObserver(() => {
      if (!root.querySelector('.one-file')) return;
      observer.disconnect();
      press(make);
    });
    observer.observe(root, { childList: true, subtree: true });
    setTimeout(() => reject(new Error(`${id} gave no file`)), 120_000);
    press(save);
  });
}

/** Asks for a picture that is not there. */
export function misses(path: string): Promise<void> {
  const picture = document.createElement('img');
  picture.src = path;
  document.body.append(picture);
  return new Promise((resolve) => picture.addEventListener('error', () => resolve()));
}

/** What a worker of this script says first, under the page's policy. */
export function workerSays(path: string): Promise<string> {
  const worker = new Worker(path);
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(String(data));
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}

/** The type of the file that the Lab's first method hands to the reader, once all have run; `label` is what its button is called. */
export function labSaves(label: string): Promise<string> {
  const root = document.querySelector('.lab')!;
  const isDone = () =>
    [...root.querySelectorAll('.lab-card')].every((card) =>
      card.querySelector('progress[data-what=finished]'),
    );
  const usual = URL.createObjectURL.bind(URL);
  return new Promise((resolve, reject) => {
    URL.createObjectURL = (made) => {
      if (made instanceof Blob) resolve(`${made.type}, ${made.size > 1000 ? 'whole' : 'empty'}`);
      return usual(made);
    };
    // The file is looked at, not downloaded.
    HTMLAnchorElement.prototype.click = () => undefined;
    const observer = new MutationObserver(() => look());
    const look = () => {
      const button = [...root.querySelectorAll('button')].find(({ ariaLabel }) => ariaLabel === label);
      if (root.getAttribute('data-alive') === null || !isDone() || !button || button.disabled) return;
      observer.disconnect();
      button.click();
    };
    observer.observe(root, { subtree: true, childList: true, attributes: true });
    setTimeout(() => reject(new Error(`the Lab did not save: ${root.textContent}`)), 120_000);
    look();
  });
}
