/** How many questions a chapter asks that are kept once they are answered: predictions and challenges. */
export const tasksIn = (mdx: string): number => mdx.match(/<(?:Predict|Challenge)\b/g)?.length ?? 0;
