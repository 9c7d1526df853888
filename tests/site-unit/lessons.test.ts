/** Lessons: what a teacher reads is there, and takes the time that it says. What they show is checked by the build. */
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it, test } from 'vitest';
import { figuresIn } from '../../site/components/figures-in.ts';
import { withMeasures } from '../../site/components/measures-in-text.ts';
import { predictionsIn } from '../../site/components/predictions-in.ts';
import type { WidgetWords } from '../../src/widgets/contract.ts';

const lessons = globSync('content/en/teach/*.yaml').sort();
const chapters = globSync('content/en/[0-9]*.mdx').sort();

interface State {
  readonly figure: string;
  readonly preset: string;
}
interface Written {
  readonly steps: readonly (State & {
    readonly minutes: number;
    readonly short?: number;
    readonly task: string;
    readonly ask: string;
    readonly answer: string;
  })[];
  readonly misconceptions: readonly State[];
}
/** Of each figure of a chapter its widget's words. */
async function figuresOf(file: string) {
  const text = readFileSync(file.replace('teach/', '').replace('.yaml', '.mdx'), 'utf8');
  const figures = figuresIn(text).map(async ({ id, widget }) => {
    const { words } = (await import(`../../src/widgets/${widget}/words.en.ts`)) as { words: WidgetWords };
    return [id, words] as const;
  });
  return new Map(await Promise.all(figures));
}

describe.each(lessons)('%s', (file) => {
  const { steps, misconceptions } = parse(readFileSync(file, 'utf8')) as Written;
  it('takes 45 minutes, or 20', () => {
    expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
    expect(steps.reduce((sum, { short = 0 }) => sum + short, 0)).toBe(20);
  });
  it('shows what the chapter has', async () => {
    const figures = await figuresOf(file);
    for (const { figure, preset } of [...steps, ...misconceptions]) {
      expect([...figures.keys()]).toContain(figure);
      expect(Object.keys(figures.get(figure)!.presets), figure).toContain(preset);
    }
  });
  it('is written in sentences, and in no results', () => {
    expect(misconceptions.length).toBeGreaterThanOrEqual(3);
    // A number with a point comes from the core.
    for (const { answer } of steps) expect(answer).not.toMatch(/\d\.\d/);
  });
});

test.each(chapters)('%s: every prediction is read', (file) => {
  const text = readFileSync(file, 'utf8');
  const predictions = predictionsIn(text);
  expect(predictions).toHaveLength(text.match(/<Predict\b/g)?.length ?? 0);
  for (const { id, question, choices } of predictions) {
    expect(question.length, id).toBeGreaterThan(15);
    expect(choices.length, id).toBeGreaterThanOrEqual(2);
  }
});

test('a prediction that is written otherwise is named', () => {
  expect(() =>
    predictionsIn('<Predict\n  id="odd"\n  question="Why?"\n  choices={CHOICES}\n  answer={0}\n>'),
  ).toThrow('could not be read');
});

describe('numbers in what is written', () => {
  const measures = { gain: 12345.678, share: 0.4567 };
  it('are measures, with their unit and the digits of a readout, or as many as are asked for', () => {
    expect(withMeasures('by {gain}, {share:2}', measures, { gain: { unit: 'px' } })).toBe(
      'by 12300 px, 0.46',
    );
  });
  it('are there, or the build ends', () => {
    expect(() => withMeasures('by {gian}', measures, {})).toThrow("no measure 'gian', only gain, share");
  });
});
