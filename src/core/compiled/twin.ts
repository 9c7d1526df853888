import { compiledIsOn } from './switch.ts';

/**
 * What has a compiled twin: that, made at the first call of all, or `written` where it can't run or is switched off. What could not be made
 * once is not tried again.
 */
export function withTwin<T>(written: T, make: () => T | null): () => T {
  let twin: T | null | undefined;
  return () => {
    if (!compiledIsOn()) return written;
    if (twin === undefined) twin = make();
    return twin ?? written;
  };
}
