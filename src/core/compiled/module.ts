import { ModuleMemory } from './memory.ts';

/** What a module of functions on addresses exports beside its memory. */
type Functions = Readonly<Record<string, (...numbers: number[]) => number | void>>;

export interface CompiledModule<F extends Functions> {
  readonly functions: F;
  readonly memory: ModuleMemory;
}

/**
 * The module whose bytes these are, in base64: at once, without a request and without a MIME type, in a worker, in Node and in the build.
 * Null where there is no WebAssembly, none with SIMD, or a policy that forbids it: then what it computes is computed in TypeScript.
 */
export function instantiate<F extends Functions>(base64: string): CompiledModule<F> | null {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes));
    return {
      functions: exports as unknown as F,
      memory: new ModuleMemory(exports.memory as WebAssembly.Memory),
    };
  } catch {
    return null;
  }
}
