/** What a class hands in, found in whatever was pasted; links, seeds, and tables for a spreadsheet. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decode,
  encode,
  findCodes,
  MOST_INDEX,
  readHomework,
  writeHomework,
} from '../../src/homework/code/index.ts';
import { ownSeedOf } from '../../src/homework/own-seeds.ts';
import { markOfTask, missingFrom, readBack } from '../../src/homework/teacher/came-back.ts';
import { csvOf } from '../../src/homework/teacher/csv.ts';
import { cardsFor, namesIn, twiceIn } from '../../src/homework/teacher/hand-out.ts';
import type { HomeworkTask } from '../../src/homework/teacher/task.ts';
import { listedNames, loadChallenges, loadWords } from '../../src/widgets/registry.ts';

const task: HomeworkTask = {
  widget: 'overlap',
  task: 'mend',
  title: 'Overlap',
  chapter: '12 Checkerboards',
  text: 'Mend it.',
  start: 'two',
  presets: [['two', 'Two']],
  measures: [
    ['ratio', { label: 'ratio' }],
    ['most', { label: 'most' }],
  ],
};
const codeOf = (name: string, tries = 1): string =>
  encode({ mark: markOfTask(task), tries, name, measures: [{ index: 0, value: 1 }] });

describe('codes in a text', () => {
  const [ada, kim, noor] = ['Ada Lovelace', 'Kim', 'Noor'].map((name) => codeOf(name));
  const namesOf = (text: string) => findCodes(text).codes.map(({ solution }) => solution.name);

  test('are found among mails, tables and lists', () => {
    expect(namesOf(`Dear Ms Weber,\nhere it is: ${ada}.\n> Thanks! Ada`)).toEqual(['Ada Lovelace']);
    expect(namesOf(`Kim,${kim},ok\r\n"Noor";"${noor}"`)).toEqual(['Kim', 'Noor']);
    expect(namesOf(`1) Kim-${kim}\n2) ${noor.toLowerCase()}-thanks`)).toEqual(['Kim', 'Noor']);
    expect(namesOf(`${kim.replaceAll('-', ' ')}\nmy code is ${noor.replaceAll('-', '')}!`)).toEqual([
      'Kim',
      'Noor',
    ]);
    expect(namesOf(ada.replace(/-(?=[^-]+$)/, '-\r\n'))).toEqual(['Ada Lovelace']);
    expect(namesOf(ada.replaceAll('-', '–'))).toEqual(['Ada Lovelace']);
  });

  test('are not seen where there are none', () => {
    const text =
      'On 2026-12-01 at 10:30 we did /embed/noise-explosion/ and why-undoing-fails-and-so-on; this that with from 2024 1999.';
    expect(findCodes(text)).toEqual({ codes: [], mistyped: [], strange: [] });
  });

  test('a mistyped one is named with its line, and mended', () => {
    const wrong = kim.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    const { codes, mistyped } = findCodes(`${ada}\n\nKim: ${wrong}\n${noor}`);
    expect(codes).toHaveLength(2);
    expect(mistyped).toMatchObject([{ text: wrong, line: 3, meant: { code: kim } }]);
  });

  test('any text is read without a throw', () =>
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (text) => void findCodes(text))));

  test('what is longer than any code is none', () =>
    expect(findCodes('ab1-'.repeat(10_000))).toEqual({ codes: [], mistyped: [], strange: [] }));
});

describe('what came back', () => {
  test('says which task, what came twice, and who is missing', () => {
    const text = `${codeOf('Ada', 4)}\n${codeOf('ada', 1)}\n${encode({ mark: 1, tries: 1, name: 'Eve', measures: [] })}`;
    const { handedIn, unknown } = readBack(text, [task]);
    expect(handedIn.map(({ line, before, solution }) => [line, before, solution.tries])).toEqual([
      [1, undefined, 4],
      [2, 1, 1],
    ]);
    expect(unknown.map(({ line }) => line)).toEqual([3]);
    expect(missingFrom(['ADA', 'Kim'], handedIn)).toEqual(['Kim']);
  });
});

describe('a link', () => {
  test('gives back task, start, options and name, and has no sign that ends a link in a text', () => {
    const homework = fc.record({
      task: fc.constantFrom('mend', 'same'),
      start: fc.constantFrom('two', 'topLeft'),
      hasOwnSeed: fc.boolean(),
      showsPresets: fc.boolean(),
      name: fc.string({ unit: 'grapheme' }),
    });
    fc.assert(
      fc.property(homework, (one) => {
        const link = writeHomework(one);
        expect(link).toMatch(/^#homework\/[\w%/-]*[\w-]$/);
        const read = readHomework(link)!;
        expect(writeHomework(read)).toBe(link);
        expect({ ...read, name: '' }).toEqual({ ...one, name: '' });
      }),
    );
  });

  test('that was damaged throws nothing', () => {
    expect(readHomework('#homework/mend/two/xs/%E0%A4%A')).toMatchObject({ task: 'mend', name: '' });
    expect(readHomework('#homework/')).toMatchObject({ task: '', hasOwnSeed: false });
    expect(readHomework('#boom')).toBeUndefined();
  });

  test('one for each line of the list; a name that stands there twice is told', () => {
    const cards = cardsFor(namesIn('Ada\n\n Kim \nada'), 'https://b.org/embed/overlap/', 'overlap', {
      task: 'mend',
      hasOwnSeed: false,
      showsPresets: false,
    });
    expect(cards.map(({ href }) => href)).toEqual(
      ['Ada', 'Kim', 'ada'].map((name) => `https://b.org/embed/overlap/#homework/mend/-/x/${name}`),
    );
    expect(twiceIn(cards)).toEqual(['ada']);
  });
});

test('a seed is the name’s own, however it is capitalised, and a class has many', () => {
  const seedOf = (name: string) => ownSeedOf(name, 'noise-explosion', 'rescue');
  expect(seedOf('Ada Lovelace')).toEqual(seedOf('ada lovelace'));
  const seeds = Array.from({ length: 30 }, (_, i) => seedOf(`Pupil ${i + 1}`)!.value);
  expect(new Set(seeds).size).toBeGreaterThan(15);
  expect(ownSeedOf('Ada', 'overlap', 'mend')).toBeUndefined();
});

test('a cell that a spreadsheet would compute stays text', () =>
  expect(csvOf([['=1+1', 'a "b", c', -2]])).toBe('\'=1+1,"a ""b"", c",-2\r\n'));

test('every task of the book has a mark of its own, and its measures have room in a code', async () => {
  const marks = await Promise.all(
    listedNames.map(async (widget) => {
      const [challenges, words] = await Promise.all([loadChallenges(widget), loadWords(widget)]);
      const measures = Object.entries(words.measures);
      expect(measures.length, widget).toBeLessThanOrEqual(MOST_INDEX + 1);
      return challenges.map(({ id }) => markOfTask({ ...task, widget, task: id, measures }));
    }),
  );
  expect(marks.flat().length).toBeGreaterThan(60);
  expect(new Set(marks.flat()).size).toBe(marks.flat().length);
  expect(decode(codeOf('Ada'))).toMatchObject({ mark: markOfTask(task) });
});
