/** What a page asks of one of its figures, read from the page itself: its predictions, as they read without scripts, and its challenges. */

export interface AskedPrediction {
  readonly question: string;
  readonly choices: readonly string[];
  readonly answer: string;
  /** HTML of the page's own: the explanation. */
  readonly why: string;
}

const FIGURE = '.figure:not(.hero .figure)';
/** What is pressed in the text is read on paper. */
const PRESSED = 'button, a';

const textOf = (element: Element | null | undefined): string => element?.textContent.trim() ?? '';

/** Reads what `site/components/Predict.astro` writes for readers without scripts; with scripts, a browser holds it as text. */
function readPrediction(predict: Element): AskedPrediction | undefined {
  const { body } = new DOMParser().parseFromString(
    predict.querySelector('noscript')?.innerHTML ?? '',
    'text/html',
  );
  const [question, choices, reveal] = [body.querySelector('p'), body.querySelector('ul'), 'details'];
  question?.querySelector('strong')?.remove();
  for (const card of body.querySelectorAll('[popover], script, style')) card.remove();
  for (const word of body.querySelectorAll(PRESSED)) word.replaceWith(...word.childNodes);
  for (const named of body.querySelectorAll('[id]')) named.removeAttribute('id');
  const answer = body.querySelector(`${reveal} > summary + p`);
  if (!question || !choices || !answer) return undefined;
  const said = answer.textContent.trim();
  // What each wrong choice overlooks comes last, and is for whoever chose it.
  body.querySelector(`${reveal} > ul:last-child`)?.remove();
  let why = '';
  for (let node = answer.nextSibling; node; node = node.nextSibling)
    why += node instanceof Element ? node.outerHTML : (node.textContent ?? '');
  return {
    question: textOf(question),
    choices: [...choices.children].map(textOf),
    answer: said,
    why: why.trim(),
  };
}

/** What may stand between a question and its figure: headings, and what is seen in a frame that forbids scripts. */
const BETWEEN = 'h1, h2, h3, .apart, script, style';

/** The figure that stands next to a question. */
function beside(predict: Element, way: 'nextElementSibling' | 'previousElementSibling'): Element | null {
  let at = predict[way];
  while (at?.matches(BETWEEN)) at = at[way];
  return at?.querySelector(FIGURE) ?? null;
}

/**
 * The figure that a question is about: the one that its explanation tells to press; else the one beside it, below before above; else the
 * next one of the same section, or, where there is none, the one before.
 */
function figureOf(predict: Element, parts: readonly Element[]): string | undefined {
  const named = /data-figure="([^"]+)"/.exec(predict.querySelector('noscript')?.innerHTML ?? '')?.[1];
  const near = beside(predict, 'nextElementSibling') ?? beside(predict, 'previousElementSibling');
  if (named ?? near) return named ?? near?.id;
  const at = parts.indexOf(predict);
  const isFigure = (part: Element) => part.matches('.figure');
  const below = parts.slice(at).find((part) => isFigure(part) || part.matches('h2'));
  return below && isFigure(below) ? below.id : parts.slice(0, at).findLast(isFigure)?.id;
}

export function predictionsOn(page: ParentNode, figure: string): readonly AskedPrediction[] {
  const parts = [...page.querySelectorAll(`.predict, h2, ${FIGURE}`)];
  return parts
    .filter((part) => part.matches('.predict') && figureOf(part, parts) === figure)
    .flatMap((predict) => readPrediction(predict) ?? []);
}

/** The names of the challenges that the page has on the figure; nothing where it has none on any. */
export function challengesOn(page: ParentNode, figure: string): readonly string[] | undefined {
  const all = [...page.querySelectorAll<HTMLElement>('.challenge')];
  if (all.length === 0) return undefined;
  return all.filter(({ dataset }) => dataset.figure === figure).map(({ dataset }) => dataset.is ?? '');
}
