/** A step of a lesson, where the page is a lesson's for pupils: what is asked at this figure, and the answer of the plan. */

export interface AskedStep {
  readonly ask: string;
  readonly answer: string;
}

/** Reads what `site/pages/lesson/[slug].astro` writes; nothing on any other page. */
export function stepOn(page: Document, figure: string): AskedStep | undefined {
  const step = page.getElementById(figure)?.closest('.lesson-step');
  const ask = step?.querySelector('.asked')?.textContent.trim();
  const answer = step?.querySelector<HTMLTemplateElement>('template.answered')?.content.textContent.trim();
  return ask === undefined || answer === undefined ? undefined : { ask, answer };
}
