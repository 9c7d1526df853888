import { describe, expect, it } from 'vitest';
import { fill, words } from '../../src/runtime/words.ts';

describe('fill', () => {
  it('fills each gap by name, as often as it is there', () => {
    expect(fill('{a} of {b}, {a}', { a: 1, b: 'two' })).toBe('1 of two, 1');
  });

  it('leaves a gap that it knows nothing for', () => {
    expect(fill('{a} and {b}', { a: 0 })).toBe('0 and {b}');
  });

  it('does not look for gaps in what was filled in', () => {
    expect(fill('{a} {b}', { a: '{b}', b: '$&' })).toBe('{b} $&');
  });
});

it('has something to say for every word', () => {
  for (const [name, text] of Object.entries(words)) expect(text.trim(), name).not.toBe('');
});
