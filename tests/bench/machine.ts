import { cpus, loadavg } from 'node:os';

/** On what it was measured, and whether that had anything else to do. */
export function machine(): string {
  const busy =
    loadavg()[0] > cpus().length
      ? `; busy (load ${loadavg()[0].toFixed(1)}): what shares the caches is felt`
      : '';
  return `${cpus().length} × ${cpus()[0].model}, Node ${process.version}${busy}`;
}
