import type { FftLibraries } from './fft-libraries.ts';
import { fftLibraries } from './fft-libraries.ts';
import { installPeers } from './install.ts';
import type { Tfjs } from './tfjs.ts';
import { tfjs } from './tfjs.ts';

/** The libraries of JavaScript and WebAssembly; none where they are not installed or not wanted. */
export interface Peers {
  readonly fft?: FftLibraries;
  readonly tf?: Tfjs;
}

export async function loadPeers(): Promise<Peers> {
  if (!installPeers()) {
    console.error('The peers cannot be installed: only the core is measured.');
    return {};
  }
  const peers = { fft: await fftLibraries(), tf: await tfjs() };
  // What Emscripten makes listens to every error of whoever loads it, and prints its own source, all on one line.
  for (const event of ['uncaughtException', 'unhandledRejection']) process.removeAllListeners(event);
  return peers;
}
