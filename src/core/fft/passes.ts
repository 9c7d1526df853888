import { passAny } from './any-radix.ts';
import { pass2 } from './radix-2.ts';
import { pass3 } from './radix-3.ts';
import { pass4 } from './radix-4.ts';
import { pass5 } from './radix-5.ts';
import type { Pass } from './stage.ts';

const ownPass: Readonly<Record<number, Pass>> = { 2: pass2, 3: pass3, 4: pass4, 5: pass5 };

/** The pass for a radix. */
export function passFor(radix: number): Pass {
  return ownPass[radix] ?? passAny;
}
