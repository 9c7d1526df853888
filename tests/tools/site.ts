/** The built site on a port of this machine, and a browser to look at it. */
import { chromium, type Browser } from '@playwright/test';
import { preview } from 'astro';
import { existsSync } from 'node:fs';
import { requireBrowser } from './find-browser.ts';

/** Without these Chromium looks for hosts of its own at every start. */
export const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export async function serveSite(port = 0): Promise<{ url: string; stop(): Promise<void> }> {
  if (!existsSync('dist/index.html')) throw new Error('there is no built site: run npm run build');
  const server = await preview({
    root: process.cwd(),
    logLevel: 'error',
    server: { port, host: '127.0.0.1' },
  });
  return { url: `http://127.0.0.1:${server.port}`, stop: () => server.stop() };
}

export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), args: [...QUIET_FLAGS, ...flags] });
}
