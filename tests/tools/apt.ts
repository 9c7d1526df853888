/** What the finders of programs share: looking on the path, and Debian's packages where they may be installed. */
import { execFileSync, spawnSync } from 'node:child_process';

export function onPath(name: string): string | undefined {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.split('\n')[0].trim() : undefined;
}

/** Root as it is; in CI also whoever may become root without a password. */
function asRoot(): readonly string[] | undefined {
  if (process.getuid?.() === 0) return [];
  const mayBecome = process.env.CI && onPath('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0;
  return mayBecome ? ['sudo', '-n'] : undefined;
}

export const mayInstall = (): boolean => onPath('apt-get') !== undefined && asRoot() !== undefined;

export function aptInstall(packages: readonly string[]): void {
  console.log(`Installing Debian’s ${packages.join(', ')} …`);
  const run = (...command: string[]) => {
    const [program, ...rest] = [...asRoot()!, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...command];
    execFileSync(program, rest, { stdio: 'inherit' });
  };
  run('update', '-q');
  run('install', '-qy', '--no-install-recommends', ...packages);
}
