/** What every engine must do with the built site: each figure and each text comes alive, takes a preset, moves and answers, without a complaint. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { en as fileWords } from '../../src/runtime/takeaway/one-file/words.en.ts';
import { en as lab } from '../../src/lab/words.en.ts';
import { methodWords } from '../../src/methods/index.ts';
import { en as words } from '../../src/runtime/words.en.ts';
import { fill } from '../../src/runtime/words.ts';
import { pagesOfSite } from '../tools/pages.ts';
import { everyWidget, wanted } from '../tools/wanted.ts';
import { classroom } from './classroom.ts';
import type { Engine } from './engine.ts';
import { overhear } from './overhear.ts';
import { COMPILER } from './serve.ts';
import {
  answers,
  comesAlive,
  fileOf,
  figuresOn,
  hasControls,
  labSaves,
  misses,
  overheard,
  presetsOf,
  reading,
  showsMore,
  takeChoice,
  takeSlider,
  watch,
  workerSays,
} from './in-page.ts';

const pages = pagesOfSite();
const OWN_PAGE = /^\/figures\/(.+)\/$/;
const figures = wanted(pages.flatMap((page) => OWN_PAGE.exec(page)?.[1] ?? []));
/** Pictures, a worker, what a network learned. */
const ON_DISK = 'learned-vs-wiener';
const texts = everyWidget ? pages.filter((page) => !OWN_PAGE.test(page)) : [];

export function smoke(open: () => Promise<Engine>): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await open();
    console.log(engine.name);
  });
  afterAll(() => engine?.close());

  const visit = (path: string) => engine.open(inject('site') + path);
  const isQuiet = async () => expect(await engine.run(overheard, undefined)).toEqual([]);

  test.each(figures)('the figure %s answers', async (figure) => {
    await visit(`/figures/${figure}/`);
    await engine.run(comesAlive, figure);
    await isOperated(engine, figure);
    await isQuiet();
  });

  test.each(texts)('every figure on %s comes alive, and the first answers', async (path) => {
    await visit(path);
    const ids = await engine.run(figuresOn, undefined);
    for (const id of ids) await engine.run(comesAlive, id);
    if (ids.length > 0) await isOperated(engine, ids[0]);
    await isQuiet();
  });

  test('a worker compiles kernels, under the policy of the page', async () => {
    await visit('/figures/specimen/');
    expect(await engine.run(workerSays, COMPILER)).toBe('compiled');
    await isQuiet();
  });

  test('the Lab runs and saves', async () => {
    await visit('/lab/?lab.picture=text-page');
    expect(await engine.run(labSaves, fill(lab.saveOf, { method: methodWords.wiener.title }))).toBe(
      'image/png, whole',
    );
    await isQuiet();
  });

  classroom({ engine: () => engine, visit, isQuiet });

  test('a figure saved as one file answers from a disk', async () => {
    await visit(`/figures/${ON_DISK}/`);
    await engine.run(comesAlive, ON_DISK);
    const html = await engine.run(fileOf, { id: ON_DISK, save: words.save, make: fileWords.save });
    const folder = mkdtempSync(join(tmpdir(), 'unfold-'));
    const file = join(folder, `${ON_DISK}.html`);
    writeFileSync(file, html.replace('<head>', `<head><script>(${overhear})()</script>`));
    await engine.open(pathToFileURL(file).href);
    await engine.run(comesAlive, ON_DISK);
    await isOperated(engine, ON_DISK);
    await isQuiet();
    rmSync(folder, { recursive: true });
  });

  test('a figure that fails is noticed, and a file that is missing', async () => {
    await visit('/figures/specimen/?specimen.trouble=throw');
    await expect(engine.run(answers, 'specimen')).rejects.toThrow('specimen is in trouble');
    await engine.run(misses, '/missing.png');
    expect(await engine.run(overheard, undefined)).toEqual([expect.stringContaining('missing.png')]);
  });
}

/**
 * A preset other than the one it opens with, and from there a slider, under *More* perhaps; where there is none, from the next; where
 * none has any, a choice.
 */
async function isOperated(engine: Engine, figure: string): Promise<void> {
  const [first, ...others] = await engine.run(presetsOf, figure);
  const isPlain = !(await engine.run(hasControls, figure));
  for (const preset of [...others, first]) {
    await takes(engine, figure, preset);
    if (isPlain || (await moves(engine, figure, takeSlider))) return;
    if ((await engine.run(showsMore, figure)) && (await moves(engine, figure, takeSlider))) return;
  }
  if (await moves(engine, figure, takeChoice)) return;
  throw new Error(`${figure} has nothing that a key moves`);
}

/** A press of a preset brings a drawing. */
async function takes(engine: Engine, figure: string, preset: string): Promise<void> {
  await engine.run(watch, figure);
  await engine.click(`[id="${figure}"] .chip[data-preset="${preset}"]`);
  await engine.run(answers, figure);
  expect((await engine.run(reading, figure)).preset).toBe(preset);
}

/** A key on what is taken changes what the controls say, and the figure follows. False where there is none in sight. */
async function moves(engine: Engine, figure: string, take: typeof takeSlider): Promise<boolean> {
  const { values } = await engine.run(reading, figure);
  const key = await engine.run(take, figure);
  if (!key) return false;
  await engine.run(watch, figure);
  await engine.press(key);
  await engine.run(answers, figure);
  expect((await engine.run(reading, figure)).values).not.toBe(values);
  return true;
}
