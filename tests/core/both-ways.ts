import { afterAll, beforeAll, describe } from 'vitest';
import { useCompiled } from '../../src/core/compiled/switch.ts';

/** Tests of what has a compiled twin: once with it, once as where there is none. */
export function bothWays(define: () => void): void {
  describe.each(['compiled', 'written'])('%s', (way) => {
    beforeAll(() => useCompiled(way === 'compiled'));
    afterAll(() => useCompiled(true));
    define();
  });
}
