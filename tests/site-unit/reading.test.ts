import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../site/scripts/reading/record.ts';
import { isReading, readReading, writeReading } from '../../site/scripts/reading/file.ts';

describe('what is kept of somebody’s reading', () => {
  it('comes back as it was written', () => {
    const record = {
      last: 'why-undoing-fails',
      chapters: { 'why-undoing-fails': { read: ['a'], of: 7, at: { id: 'b', text: 'A first remedy' } } },
    };
    expect(parseRecord(JSON.stringify(record))).toEqual(record);
  });

  it('is nothing where it is not as it was written', () => {
    for (const text of [undefined, '', 'null', '[]', '{', '{"chapters":[]}', '{"chapters":3}'])
      expect(parseRecord(text)).toEqual({ chapters: {} });
    expect(parseRecord('{"last":3,"chapters":{"a":{"read":[1],"of":2},"b":{"read":[],"of":1}}}')).toEqual({
      last: undefined,
      chapters: { b: { read: [], of: 1 } },
    });
  });

  it('is never a reason to fail', () => {
    fc.assert(fc.property(fc.json(), (text) => parseRecord(text).chapters !== undefined));
  });
});

describe('the file', () => {
  const kept = { reading: '{}', 'why-undoing-fails/boom/tame': 'done', 'the-layer/what': '2' };

  it('carries answers and places, and comes back', () => {
    expect(readReading(writeReading(kept))).toEqual(kept);
  });

  it('brings nothing that is not a reading', () => {
    const strange = { ...kept, theme: 'dark', '../x': '1', 'a/b/c/d': '1', 'a/b': 3 };
    const file = writeReading(kept).replace(/"kept": \{[^]*\}/, `"kept": ${JSON.stringify(strange)} }`);
    expect(readReading(file)).toEqual(kept);
    expect(isReading('theme')).toBe(false);
  });

  it('is refused where it is another one', () => {
    for (const text of ['', '3', 'null', '{}', '{"unfold":"reading","version":2,"kept":{}}'])
      expect(() => readReading(text)).toThrow();
  });
});
