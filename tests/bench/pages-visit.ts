/** A reader's visit for `npm run bench:pages`: how fast its machine and its network are, and what has come over the wire. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { takeNotes } from './pages-notes.ts';

export interface Machine {
  /** How many times slower the page's thread is than this machine's. */
  readonly throttle: number;
  /** A mouse has come to a button before it presses it, a finger comes with the press. */
  readonly pointer: 'mouse' | 'finger';
  readonly viewport: { readonly width: number; readonly height: number };
  /** Undefined: as fast as this machine talks to itself. */
  readonly network?: { readonly latency: number; readonly bytesPerSecond: number };
}

/** A desk beside the server, and Lighthouse's phone: a quarter of the speed, and a slow 4G of 1.6 Mbit/s and 150 ms a round trip. */
export const DESK: Machine = { throttle: 1, pointer: 'mouse', viewport: { width: 1280, height: 720 } };
export const PHONE: Machine = {
  throttle: 4,
  pointer: 'finger',
  viewport: { width: 360, height: 740 },
  network: { latency: 150, bytesPerSecond: 200_000 },
};

export interface Visit {
  readonly page: Page;
  /** Bytes that have come so far, as they were sent, heads and all. */
  received(): number;
  end(): Promise<void>;
}

/** An empty cache and, since what is kept for a later visit is no part of this one, no service worker. */
export async function visit(browser: Browser, { throttle, viewport, network }: Machine): Promise<Visit> {
  const context = await browser.newContext({ viewport, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.addInitScript(takeNotes);
  const client = await context.newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: throttle });
  const received = await countBytes(client);
  if (network)
    await client.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: network.bytesPerSecond,
      uploadThroughput: network.bytesPerSecond,
    });
  return { page, received, end: () => context.close() };
}

async function countBytes(client: CDPSession): Promise<() => number> {
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await client.send('Network.enable');
  return () => bytes;
}

/** Whatever was under way in the page has been painted. */
export const painted = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
