/**
 * The built site as GitHub Pages sends it: text in gzip, for ten minutes out of the cache. What a page weighs, and when it can be read, is
 * only seen so; plain files make a chapter five times as heavy. Answers in place of the plain files of `serve.ts`.
 */
import { readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Before } from './serve.ts';

const SITE = 'dist';
/** What is text, by the end of its name; pictures, sounds and fonts are packed already. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html;charset=utf-8',
  '.css': 'text/css;charset=utf-8',
  '.js': 'text/javascript;charset=utf-8',
  '.json': 'application/json;charset=utf-8',
  '.svg': 'image/svg+xml',
};
const CACHE = 'max-age=600';
const pack = promisify(gzip);

/** A handler with a memory of its own: each file is read and packed once. */
export function asHost(): Before {
  const packed = new Map<string, Promise<Buffer>>();
  return (request, response, next) => {
    response.setHeader('Cache-Control', CACHE);
    const path = decodeURIComponent(request.url!.split('?')[0]);
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const type = TYPES[/\.\w+$/.exec(name)?.[0] ?? ''];
    const takesGzip = /\bgzip\b/.test(String(request.headers['accept-encoding']));
    const known = packed.get(name);
    if (!type || !takesGzip || (!known && !isFile(`${SITE}${name}`))) return next();
    const body = known ?? pack(readFileSync(`${SITE}${name}`));
    packed.set(name, body);
    body.then((bytes) => {
      response.writeHead(200, {
        'Content-Type': type,
        'Content-Encoding': 'gzip',
        'Content-Length': bytes.length,
        Vary: 'Accept-Encoding',
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    }, next);
  };
}

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
