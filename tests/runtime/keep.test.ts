import { afterEach, describe, expect, it, vi } from 'vitest';
import { forget, keep, recall } from '../../src/runtime/apparatus/keep.ts';

function stored(): Map<string, string> {
  const map = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  });
  return map;
}
const denied = () => {
  throw new DOMException('denied', 'SecurityError');
};
afterEach(() => vi.unstubAllGlobals());

describe('where the browser keeps things', () => {
  it('an answer is kept under a name of our own, found again, and forgotten', () => {
    const map = stored();
    expect(recall('a')).toBeUndefined();
    expect(keep('a', '1')).toBe(true);
    expect([...map]).toEqual([['unfold:a', '1']]);
    expect(recall('a')).toBe('1');
    forget('a');
    expect(map.size).toBe(0);
    expect(recall('a')).toBeUndefined();
  });

  it('what an earlier visit kept is found', () => {
    stored().set('unfold:b', '2');
    expect(recall('b')).toBe('2');
  });
});

describe.each<[string, () => void]>([
  [
    'is denied',
    () => void vi.stubGlobal('localStorage', { getItem: denied, setItem: denied, removeItem: denied }),
  ],
  [
    'may not even be looked at',
    () => {
      Object.defineProperty(globalThis, 'localStorage', { configurable: true, get: denied });
      return () => void delete (globalThis as { localStorage?: Storage }).localStorage;
    },
  ],
  [
    'is full',
    () => {
      stored();
      vi.spyOn(localStorage, 'setItem').mockImplementation(denied);
    },
  ],
])('where storage %s', (_, arrange) => {
  it('an answer lasts for this visit, and it is said that it will not last longer', () => {
    arrange();
    expect(keep('c', '3')).toBe(false);
    expect(recall('c')).toBe('3');
    expect(() => forget('c')).not.toThrow();
    expect(recall('c')).toBeUndefined();
  });
});
