/** Firefox, over WebDriver BiDi: it needs no driver between. */
import puppeteer from 'puppeteer-core';
import { requireFirefox } from '../tools/find-engines.ts';
import { WINDOW, type Engine } from './engine.ts';

export async function openFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: requireFirefox(),
    defaultViewport: WINDOW,
  });
  const page = await browser.newPage();
  return {
    name: await browser.version(),
    open: async (url) => void (await page.goto(url)),
    run: (script, arg) => page.evaluate(script as (arg: unknown) => never, arg),
    click: (selector) => page.click(selector),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  };
}
