import { expect, it } from 'vitest';
import { PrivateSender, restorePrivate } from '../../src/runtime/worker/private-data.ts';

const picture = () => ({ own: { shape: [1, 1], planes: [Float32Array.of(0.5)] } });
const keep = (fresh: readonly { token: number; value: unknown }[], kept = new Map<number, unknown>()) => {
  for (const { token, value } of fresh) kept.set(token, value);
  return kept;
};

it('comes back as it was on the other side', () => {
  const values = { x: 1, scene: picture(), clip: { clip: 'tone' }, list: [1], table: null, other: picture() };
  const { p, fresh } = new PrivateSender().swap(values);
  expect(JSON.stringify(p)).not.toContain('own');
  expect(fresh).toHaveLength(2);
  expect(restorePrivate(p, keep(fresh))).toEqual(values);
});

it('has one token however often it is sent, and another for another picture', () => {
  const sender = new PrivateSender();
  const [one, two] = [picture(), picture()];
  const first = sender.swap({ scene: one });
  expect(sender.swap({ scene: { ...one } })).toEqual({ p: first.p, fresh: [], stale: [] });
  const second = sender.swap({ scene: two });
  expect(second.fresh).toHaveLength(1);
  expect(second.p).not.toEqual(first.p);
  expect(sender.swap({ scene: one }).p).toEqual(first.p);
});

it('is sent again once a new worker knows nothing', () => {
  const sender = new PrivateSender();
  const scene = picture();
  const before = sender.swap({ scene });
  sender.forget();
  expect(sender.swap({ scene })).toEqual(before);
});

it('leaves everything else as it is', () => {
  const values = { a: 0, b: '', c: false, d: null, e: [], f: { scene: 'text-page' }, g: { own: undefined } };
  expect(new PrivateSender().swap(values)).toEqual({ p: values, fresh: [], stale: [] });
  expect(restorePrivate(values, new Map())).toEqual(values);
});

it('is dropped once the values hold other data, and sent again when it returns', () => {
  const [one, two] = [picture(), picture()];
  const sender = new PrivateSender();
  const { fresh } = sender.swap({ scene: one });
  expect(sender.swap({ scene: two }).stale).toEqual([fresh[0].token]);
  expect(sender.swap({ scene: one }).fresh).toEqual(fresh);
});
