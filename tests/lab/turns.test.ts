/** Large pictures one after another, small ones all at once: nobody waits for ever, and nobody works beside who is alone. */
import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/lab/worker/turns.ts';

function hands(names: readonly string[]) {
  const log: string[] = [];
  const all = names.map((name) => ({ name, end: () => void log.push(`${name} ends`) }));
  const turns = new Turns(all);
  const take = (i: number, alone: boolean, what = 'begins') =>
    turns.take(all[i], alone, () => void log.push(`${names[i]} ${what}`));
  return { log, take, leave: (i: number) => turns.leave(all[i]) };
}

describe('a turn', () => {
  it('is nobody’s where pictures are small: all begin at once, and none is ended', () => {
    const { log, take } = hands(['a', 'b', 'c']);
    for (const i of [0, 1, 2]) take(i, false);
    expect(log).toEqual(['a begins', 'b begins', 'c begins']);
  });

  it('goes on in the order in which they came; who is not at work holds nothing', () => {
    const { log, take, leave } = hands(['a', 'b', 'c']);
    for (const i of [0, 1, 2]) take(i, true);
    expect(log).toEqual(['b ends', 'c ends', 'a begins']);
    leave(0);
    leave(1);
    leave(2);
    expect(log.filter((line) => line.endsWith('begins'))).toEqual(['a begins', 'b begins', 'c begins']);
    const first = ['a ends', 'a ends', 'c ends', 'b begins'];
    const second = ['b ends', 'a ends', 'b ends', 'c begins'];
    expect(log.slice(3)).toEqual([...first, ...second, 'c ends']);
  });

  it('of who waits the newest counts; who is at work may begin anew', () => {
    const { log, take, leave } = hands(['a', 'b']);
    take(0, true);
    take(1, true, 'begins the old');
    take(1, true, 'begins the new');
    take(0, true, 'begins anew');
    leave(0);
    expect(log.filter((line) => line.includes('begins'))).toEqual([
      'a begins',
      'a begins anew',
      'b begins the new',
    ]);
  });

  it('that was waited for and is no longer wanted is passed on', () => {
    const { log, take, leave } = hands(['a', 'b', 'c']);
    for (const i of [0, 1, 2]) take(i, true);
    leave(1);
    leave(0);
    expect(log.filter((line) => line.endsWith('begins'))).toEqual(['a begins', 'c begins']);
  });

  it('ends with a small picture: who waited begins with it', () => {
    const { log, take } = hands(['a', 'b', 'c']);
    take(0, true);
    take(1, true);
    take(2, false);
    expect(log.filter((line) => line.endsWith('begins'))).toEqual(['a begins', 'b begins', 'c begins']);
  });
});
