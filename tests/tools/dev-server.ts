/** The book as it is being written: a development server, and how to look at its pages undisturbed. */
import type { Page, Route } from '@playwright/test';

const USUAL = 'http://localhost:4321';
/** For its first page, all of which has to be made. */
export const PATIENCE_MS = 120_000;

const answers = (url: string): Promise<boolean> =>
  fetch(`${url}/@vite/client`, { method: 'HEAD' }).then(
    () => true,
    () => false,
  );

/** The one at `UNFOLD_URL`, or where `npm run dev` puts it; where nothing answers, one of our own until `stop`. */
export async function devServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const url = (process.env.UNFOLD_URL ?? USUAL).replace(/\/$/, '');
  if (await answers(url)) return { url, stop: async () => {} };
  console.log(`Nothing answers at ${url}: with npm run dev in another window this takes seconds.`);
  const { dev } = await import('astro');
  const server = await dev({ logLevel: 'error', server: { port: Number(new URL(url).port) || 80 } });
  return { url: `http://localhost:${server.address.port}`, stop: () => server.stop() };
}

/**
 * What is edited meanwhile does not load the page anew: the server’s messages never reach it. And a face that comes late is waited
 * for: so busy a server as this one is not at work for a reader.
 */
export async function lookUndisturbed(page: Page): Promise<void> {
  await page.routeWebSocket(/./, () => {});
  const declaresFaces = ({ pathname }: URL) => pathname.endsWith('/') || pathname.endsWith('/fonts.css');
  // Whoever asked for it may have gone on before it came.
  await page.route(declaresFaces, (route) => withFaces(route).catch(() => undefined));
}

async function withFaces(route: Route): Promise<void> {
  const response = await route.fetch({ timeout: PATIENCE_MS });
  const body = (await response.text()).replaceAll('font-display: optional', 'font-display: block');
  await route.fulfill({ response, body });
}

/** What it says by itself. */
export const DEV_SERVER_SAYS: readonly RegExp[] = [
  /^console\.\w+: \[vite\]/,
  /^console\.warning: .* was preloaded using link preload but not used/,
];
