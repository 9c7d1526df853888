/** The built book on a host that lets nothing be taken from a browser's own cache, that can go away, and that can publish anew. */
import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import sirv from 'sirv';

export class Publication {
  #files: RequestListener;
  #server: Server | undefined;
  #port = 0;
  readonly asked: string[] = [];

  constructor(folder = 'dist') {
    this.#files = sirv(folder);
  }
  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<this> {
    this.#server = createServer((request, response) => {
      this.asked.push(request.url!);
      response.setHeader('Cache-Control', 'max-age=0, must-revalidate');
      this.#files(request, response);
    });
    this.#server.listen(this.#port, '127.0.0.1');
    await once(this.#server, 'listening');
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  async stop(): Promise<void> {
    const closed = once(this.#server!, 'close');
    this.#server!.close();
    this.#server!.closeAllConnections();
    await closed;
  }

  publish(folder: string): void {
    this.#files = sirv(folder);
  }

  /** A network that wants a password: it answers everything with a page of its own. */
  capture(): void {
    this.#files = (_, response) => {
      response.setHeader('Content-Type', 'text/html');
      response.end('<!doctype html><title>Welcome to our network</title>');
    };
  }
}

/** The book as another build would have published it: every script, style and list under another name, and none under the old. */
export function builtAnew(from = 'dist'): string {
  const folder = mkdtempSync(`${tmpdir()}/unfold-`);
  cpSync(from, folder, { recursive: true });
  const names = globSync('assets/*.{js,css,json}', { cwd: folder }).map((file) =>
    file.slice('assets/'.length),
  );
  const renamed = new Map(names.map((name) => [name, name.replace(/\.(\w+)$/, '_.$1')]));
  for (const file of globSync('**/*.{html,js,css,json}', { cwd: folder })) {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    writeFileSync(
      `${folder}/${file}`,
      text.replace(/[\w.-]+\.(?:js|css|json)\b/g, (name) => renamed.get(name) ?? name),
    );
  }
  for (const [name, other] of renamed) renameSync(`${folder}/assets/${name}`, `${folder}/assets/${other}`);
  return folder;
}
