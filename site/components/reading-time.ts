/** How long a chapter takes: its words at a student's pace, and time to play with each figure; the decision path is one. */
const WORDS_A_MINUTE = 180;
const MINUTES_A_FIGURE = 1.5;
const MINUTES_A_TASK = 0.75;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

export function readingMinutes(mdx: string): number {
  const words = count(mdx.replace(/<[^>]*>/g, ' '), /\S+/g);
  const figures = count(mdx, /<(Widget|DecisionPath)\b/g);
  const tasks = count(mdx, /<(Predict|Challenge)\b/g);
  return Math.max(
    1,
    Math.round(words / WORDS_A_MINUTE + MINUTES_A_FIGURE * figures + MINUTES_A_TASK * tasks),
  );
}
