/** Whether what is compiled is used where it can be. */
let on = true;

export function compiledIsOn(): boolean {
  return on;
}

/** False: as where there is no WebAssembly. For tests and benchmarks, which want both ways. */
export function useCompiled(use: boolean): void {
  on = use;
}

/** Runs this as where there is no WebAssembly. */
export function withoutCompiled<T>(run: () => T): T {
  const before = on;
  on = false;
  try {
    return run();
  } finally {
    on = before;
  }
}
