/** Serves the built site for both engines, each page with an ear in front. */
import { readFile } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { bytes } from '../../src/core/compiled/bytes/fft.ts';
import { serveSite, type Before } from '../tools/serve.ts';
import { overhear } from './overhear.ts';

declare module 'vitest' {
  interface ProvidedContext {
    site: string;
  }
}

const EAR = '/overhear.js';
/** A worker that makes a module of compiled kernels and says how that went. */
export const COMPILER = '/compiler.js';
const compiler = `
  try {
    const bytes = Uint8Array.from(atob('${bytes}'), (character) => character.charCodeAt(0));
    new WebAssembly.Instance(new WebAssembly.Module(bytes));
    postMessage('compiled');
  } catch (error) {
    postMessage(String(error));
  }`;

const withEar: Before = (request, response, next) => {
  const [path] = request.url!.split('?');
  if (path === EAR || path === COMPILER) {
    const script = path === EAR ? `(${overhear})();` : compiler;
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(script);
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
