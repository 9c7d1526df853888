/** The decision path: each end is reached once, rests on what the book's figures say, and opens the Lab as it says. */
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../site/components/figures-in.ts';
import { broken, said } from '../../src/guide/claims.ts';
import { labQuery, labWidget, signalQuery, signalWidget } from '../../src/guide/lab-link.ts';
import { learned } from '../../src/guide/learned.en.ts';
import { leafIds, leaves } from '../../src/guide/leaves.ts';
import { titleOf } from '../../src/guide/titles.ts';
import { answersTo, paths, ROOT, spelled, tree, type QuestionId } from '../../src/guide/tree.ts';
import { leafWords, questions } from '../../src/guide/words.en.ts';
import { ID as SIGNAL_ID } from '../../src/lab/one-d/params.ts';
import { defaultsOf, ID } from '../../src/lab/params/index.ts';
import { methods } from '../../src/methods/index.ts';
import { evaluatePreset } from '../../src/runtime/build/still.ts';
import { readState } from '../../src/runtime/url.ts';
import { chapters } from '../support/chapters.ts';

const all = paths();
const MOST_QUESTIONS = 5;

describe('the tree', () => {
  it('leads to each end by one path, and by no more than five questions', () => {
    expect(all.map(({ leaf }) => leaf).sort()).toEqual([...leafIds].sort());
    expect(Math.max(...all.map(({ answers }) => answers.length))).toBe(MOST_QUESTIONS);
    expect(all.length).toBeGreaterThanOrEqual(8);
    expect(all.length).toBeLessThanOrEqual(14);
  });

  it('asks nothing that no answer leads to, and has words for all that it asks', () => {
    const asked = new Set(all.flatMap(({ answers }) => answers.map(({ question }) => question)));
    expect([...asked].sort()).toEqual(Object.keys(tree).sort());
    expect(Object.keys(questions).sort()).toEqual(Object.keys(tree).sort());
    for (const question of asked)
      expect(Object.keys(questions[question].answers)).toEqual(Object.keys(tree[question]));
  });

  it('knows the way to each question', () => {
    expect(answersTo(ROOT)).toEqual([]);
    expect(spelled(answersTo('looks'))).toBe('known.picture.electronics.one');
  });

  it('is walked by the answers in an address', () => {
    for (const { leaf, answers } of all) {
      let step = { question: ROOT } as (typeof tree)[QuestionId][string];
      for (const answer of spelled(answers).split('.')) step = tree[step.question!][answer];
      expect(step.leaf).toBe(leaf);
    }
    expect(new Set(all.map(({ answers }) => spelled(answers))).size).toBe(all.length);
  });
});

describe.each(leafIds)('%s', (id) => {
  const { methods: taken, instead, evidence, lab, signal } = leaves[id];
  const words = leafWords[id];

  it('has a sentence for each measurement, and one for each method that it passes over', () => {
    expect(words.measured).toHaveLength(evidence.length);
    expect(Object.keys(words.instead)).toEqual([...instead]);
    for (const name of [...taken, ...instead]) expect(titleOf(name)).not.toBe('');
  });

  it.each(evidence.map((one) => [`${one.widget}, ${one.preset}`, one] as const))(
    'rests on %s, which says so today',
    async (_, one) => {
      const { measures } = await evaluatePreset(one.widget, one.preset);
      expect(one.holds.length).toBeGreaterThan(0);
      for (const [name, , than] of one.holds)
        expect([name, ...(typeof than === 'string' ? [than] : [])].every((n) => n in measures)).toBe(true);
      expect(broken(one, measures)).toEqual([]);
      const text = said(words.measured[evidence.indexOf(one)], measures);
      expect(text).toMatch(/\d/);
      expect(text).not.toMatch(/[{}]|NaN|undefined/);
    },
  );

  it('names figures that stand where it says', () => {
    for (const { chapter, figure, widget } of evidence) {
      const number = String(chapter).padStart(2, '0');
      const { mdx } = chapters.find(({ name }) => name.startsWith(`${number}-`))!;
      expect(figuresIn(mdx).find((one) => one.id === figure)?.widget).toBe(widget);
    }
  });

  it.runIf(signal)('opens the Lab for signals so', () => {
    if (!signal) return;
    const { p, notices } = readState(new URLSearchParams(signalQuery(signal)), SIGNAL_ID, signalWidget);
    expect(notices).toEqual([]);
    expect(p).toEqual({ ...defaultsOf(signalWidget.params), ...signal });
    expect(taken.slice(0, 2)).toEqual([p.first, p.second]);
  });

  it.runIf(lab)('opens the Lab so', () => {
    if (!lab) return;
    const { p, notices, found } = readState(new URLSearchParams(labQuery(lab)), ID, labWidget);
    expect(found).toBe(true);
    expect(notices).toEqual([]);
    expect(p).toEqual({ ...defaultsOf(labWidget.params), ...lab });
    // What it takes stands side by side there, as far as the Lab has it.
    const shown = [p.first, p.second, ...(p.count === '3' ? [p.third] : [])];
    const inLab = taken.filter((name) => !(name in learned));
    expect(inLab.length === 0 || shown.includes(inLab[0])).toBe(true);
  });
});

it('every method of the book, and every learned one, is taken somewhere or passed over with a reason', () => {
  const named = new Set(leafIds.flatMap((id) => [...leaves[id].methods, ...leaves[id].instead]));
  const there = [...methods.map(({ name }) => name), ...Object.keys(learned)];
  expect([...named].sort()).toEqual(there.sort());
});

it('what no figure measures is said to be a rule of thumb', () => {
  // These stand in no figure of the book, or in none against another.
  for (const name of ['clean', 'unsupervised-wiener', 'total-variation-nonnegative'])
    for (const id of leafIds)
      if (leaves[id].methods.includes(name)) expect(leafWords[id].thumb, `${id}: ${name}`).toBeDefined();
});

it('a claim that does not hold is found', () => {
  const one = {
    ...{ chapter: 1, figure: 'a', widget: 'a', preset: 'a' },
    holds: [
      ['x', '<', 'y'],
      ['x', '=', 3],
    ] as const,
  };
  expect(broken(one, { x: 2, y: 1 })).toEqual(['x < y', 'x = 3']);
  expect(broken(one, { x: 3, y: 4 })).toEqual([]);
  expect(() => said('{z}', { x: 1 })).toThrow(RangeError);
  expect(() => labQuery({ nothing: 1 })).toThrow(RangeError);
});
