/** A reader's picture goes to each worker once. */
import { expect, it } from 'vitest';
import { defaultsOf, labParams } from '../../src/lab/params/index.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';
import { benchTask } from '../../src/lab/work/task.ts';
import { OwnKept, OwnSent } from '../../src/lab/worker/own-once.ts';
import { blocksPicture } from './blocks.ts';

const defaults = defaultsOf(labParams(methodSeeds));
const question = (picture: object) => ({
  job: 1,
  what: 'bench' as const,
  task: benchTask({ ...defaults, picture }),
});

it('the second question leaves it out, and the worker puts it back in', () => {
  const [sent, kept, own] = [new OwnSent(), new OwnKept(), blocksPicture(1)];
  const [first, second] = [sent.pack(question({ own })), sent.pack(question({ own }))];
  expect(first.task.picture.image.own).toBe(own);
  expect(second.task.picture.image.own).toBeUndefined();
  expect(kept.unpack(first).task.picture.image.own).toBe(own);
  expect(kept.unpack(second).task.picture.image.own).toBe(own);
});

it('another picture, or a scene between, goes whole', () => {
  const [sent, kept] = [new OwnSent(), new OwnKept()];
  const [own, other] = [blocksPicture(1), blocksPicture(3)];
  for (const picture of [{ own }, { scene: 'text-page' }, { own }, { own: other }])
    expect(kept.unpack(sent.pack(question(picture))).task.picture.image).toEqual(picture);
});
