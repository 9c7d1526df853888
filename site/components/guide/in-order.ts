/** Where a step of the path stands on the page. */
import { paths, ROOT, type QuestionId, type Step } from '../../../src/guide/tree.ts';

/** Each question once, before all that follow from it. */
export const questionsInOrder: readonly QuestionId[] = [
  ...new Set<QuestionId>([
    ROOT,
    ...paths().flatMap(({ answers }) => answers.map(({ question }) => question)),
  ]),
];

export const placeOfStep = (step: Step): string =>
  step.leaf === undefined ? `path-${step.question}` : `leaf-${step.leaf}`;
