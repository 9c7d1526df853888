/** A browser to look at the site. */
import { chromium, type Browser } from '@playwright/test';
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

export function openBrowser(flags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: requireBrowser(), args: [...QUIET_FLAGS, ...flags] });
}
