/** The little that the smoke test asks of a browser, whatever its engine and whoever drives it. */
export interface Engine {
  /** With its version. */
  readonly name: string;
  open(url: string): Promise<void>;
  /** Runs in the page, so the script stands on nothing outside itself. Rejects with what it throws. */
  run<A, T>(script: (arg: A) => T | Promise<T>, arg: A): Promise<T>;
  /** With a pointer, in the middle of the first element that matches. */
  click(selector: string): Promise<void>;
  /** A key, for whatever has the focus. */
  press(key: Key): Promise<void>;
  close(): Promise<void>;
}

export type Key = 'ArrowLeft' | 'ArrowRight';

/** A desk: controls beside the stage. */
export const WINDOW = { width: 1280, height: 800 };
