/**
 * Starts this script again, in a process that keeps the memory it frees, and ends with it. Otherwise a large result may be on pages that the
 * kernel has to hand out anew, or may not, by what was freed before: on a virtual machine that is ten times what the arithmetic takes, for
 * ours and for NumPy's alike. These are glibc's settings; elsewhere they change nothing.
 */
import { spawnSync } from 'node:child_process';

const KEPT = {
  MALLOC_MMAP_THRESHOLD_: String(2 ** 31),
  MALLOC_TRIM_THRESHOLD_: String(2 ** 31),
  MALLOC_TOP_PAD_: String(2 ** 26),
};

if (process.env.MALLOC_TOP_PAD_ !== KEPT.MALLOC_TOP_PAD_) {
  const { status } = spawnSync(process.execPath, process.argv.slice(1), {
    env: { ...process.env, ...KEPT },
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}
