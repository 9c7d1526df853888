/** WebKit as Debian builds it, over WebDriver, on a screen that nobody sees. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Builder, By, Key as Keys } from 'selenium-webdriver';
import { ServiceBuilder } from 'selenium-webdriver/safari.js';
import { requireWebKit } from '../tools/find-engines.ts';
import { WINDOW, type Engine } from './engine.ts';

/** The address of the page, once it has all its elements. */
const IS_AT = `return document.readyState === 'loading' || !document.body ? undefined : location.href;`;
const KEYS = { ArrowLeft: Keys.ARROW_LEFT, ArrowRight: Keys.ARROW_RIGHT };

export async function openWebKit(): Promise<Engine> {
  const { driver: program, browser, screen } = requireWebKit();
  const shown = await openScreen(screen);
  // What starts Safari's driver starts any of WebKit.
  const service = new ServiceBuilder(program)
    // GTK misses a desktop's bus, and says so.
    .setStdio('ignore')
    .setEnvironment({
      ...(process.env as Record<string, string>),
      DISPLAY: shown.name,
      // Without a graphics card it paints faster by itself.
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      // Its sandbox cannot be had in a container; all that it opens is our own site.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    })
    .build();
  const driver = await new Builder()
    .usingServer(await service.start())
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    })
    .build();
  await driver.manage().setTimeouts({ script: 150_000 });
  await driver
    .manage()
    .window()
    .setRect({ x: 0, y: 0, ...WINDOW });
  return {
    name: `WebKitGTK ${(await driver.getCapabilities()).get('browserVersion')}`,
    open: async (url) => {
      await driver.get(url);
      // Under load it now and then says so before the page is there.
      await driver.wait(async () => (await driver.executeScript(IS_AT)) === url);
    },
    run: async <A, T>(script: (arg: A) => T | Promise<T>, arg: A): Promise<T> => {
      const { value, failure } = await driver.executeAsyncScript<{ value: T; failure?: string }>(
        `const [arg, done] = arguments;
        (async () => (${script})(arg))().then((value) => done({ value }), (error) => done({ failure: String(error) }));`,
        arg,
      );
      if (failure !== undefined) throw new Error(failure);
      return value;
    },
    click: (selector) => driver.findElement(By.css(selector)).click(),
    press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
    close: async () => {
      await driver.quit();
      await service.kill();
      shown.close();
    },
  };
}

/** An X server in memory, on a number that it chooses itself and tells. */
async function openScreen(program: string): Promise<{ name: string; close(): void }> {
  const size = `${WINDOW.width}x${WINDOW.height}x24`;
  const server = spawn(program, ['-displayfd', '1', '-screen', '0', size, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const close = () => void server.kill();
  process.once('exit', close);
  const [number] = (await once(server.stdout, 'data')) as [Buffer];
  return { name: `:${String(number).trim()}`, close };
}
