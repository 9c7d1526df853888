/** Serves the built site for both engines, each page with an ear in front. */
import { readFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { serveSite, type Before } from '../tools/serve.ts';
import { overhear } from './overhear.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
  }
}

const EAR = '/overhear.js';

const withEar: Before = (request, response, next) => {
  const [path] = request.url!.split('?');
  if (path === EAR) {
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(`(${overhear})();`);
  } else if (path.endsWith('/')) {
    readFile(`dist${path}index.html`, 'utf8').then((html) => {
      response.writeHead(200, { 'Content-Type': 'text/html;charset=utf-8' });
      // Before the page's own policy, which need not know of it.
      response.end(html.replace('<head>', `<head><script src="${EAR}"></script>`));
    }, next);
  } else next();
};

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await serveSite(0, withEar);
  project.provide('site', url);
  return stop;
}
