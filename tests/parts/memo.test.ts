import { expect, it, vi } from 'vitest';
import { keepEach, keepFew, keepLast } from '../../src/parts/model/memo.ts';

it('keepLast makes an answer once while its key stays, and again when it comes back', () => {
  const make = vi.fn(({ a }: { a: number }) => ({ twice: 2 * a }));
  const kept = keepLast(({ a }: { a: number }) => a, make);
  expect(kept({ a: 1 })).toBe(kept({ a: 1 }));
  expect(kept({ a: 2 })).toEqual({ twice: 4 });
  expect(kept({ a: 1 })).toEqual({ twice: 2 });
  expect(make).toHaveBeenCalledTimes(3);
});

it('keepLast tells NaN and a first answer of undefined apart from nothing kept', () => {
  const make = vi.fn(() => undefined);
  const kept = keepLast((key: number) => key, make);
  for (const key of [NaN, NaN]) kept(key);
  expect(make).toHaveBeenCalledTimes(1);
});

it('keepEach makes every answer once', () => {
  const make = vi.fn(({ a, b }: { a: number; b: number }) => a + b);
  const kept = keepEach(make, ({ a, b }) => `${a} ${b}`);
  expect([kept({ a: 1, b: 2 }), kept({ a: 2, b: 1 }), kept({ a: 1, b: 2 })]).toEqual([3, 3, 3]);
  expect(make).toHaveBeenCalledTimes(2);
});

it('keepFew lets go of what was asked for longest ago', () => {
  const make = vi.fn((a: number) => ({ a }));
  const kept = keepFew(2, (a: number) => a, make);
  const [one] = [kept(1), kept(2)];
  expect(kept(1)).toBe(one);
  kept(3);
  expect(kept(1)).toBe(one);
  expect(make).toHaveBeenCalledTimes(3);
  kept(2);
  expect(make).toHaveBeenCalledTimes(4);
});
