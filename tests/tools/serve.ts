/** The built site on a port of this machine, served as plain files: lighter than `astro preview`, which one test compares with it. */
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { asHost } from './as-host.ts';

const SITE = 'dist';

const notFound: RequestListener = (_, response) => {
  response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
  createReadStream(`${SITE}/404.html`).pipe(response);
};

/** What answers in place of the files, or leaves it to them. */
export type Before = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** Throws where nothing is built, or the port is taken; 0 is any free port. */
export async function serveSite(
  port = 0,
  before: Before = (_, __, next) => next(),
): Promise<{ url: string; stop(): Promise<void> }> {
  if (!existsSync(`${SITE}/index.html`)) throw new Error('there is no built site: run npm run build');
  const files = sirv(SITE);
  const server = createServer((request, response) =>
    before(request, response, () => files(request, response, () => notFound(request, response))),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** `node tests/tools/serve.ts [port] [--as-host]` */
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values, positionals } = parseArgs({
    options: { 'as-host': { type: 'boolean' } },
    allowPositionals: true,
  });
  await serveSite(Number(positionals[0] ?? 0), values['as-host'] ? asHost() : undefined).then(
    ({ url }) => console.log(url),
    (error: Error) => {
      console.error(error.message);
      process.exit(1);
    },
  );
}
