/**
 * What each page of the built book needs to work without a network, found in what was built: its styles, scripts, faces, pictures
 * and sounds, and of the code that is fetched later that of its own figures. Each page's list stands in a file of its own and is named
 * by the page, so that a page and its list are always of one build.
 */
import { createHash } from 'node:crypto';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { FACES } from '../fonts/faces.mjs';

const WIDGET = /[\\/]src[\\/]widgets[\\/]([^\\/]+)[\\/]/;
/** A figure of the page has a param of one of these kinds, in sight or not. */
const has = (...kinds) => new RegExp(`kind&quot;:\\[0,&quot;(${kinds.join('|')})&quot;`);
/** The kinds whose controls come with the first sign of life (`src/runtime/controls/later`). */
const COMING = 'image sound table kernel expression ink points range shape text'.split(' ');
/** A figure that takes pictures is on the page, or the Lab. */
const takesPictures = new RegExp(`${has('image').source}|class="lab"`);
/** Code that only some figures fetch: pages without the mark do not need it. */
const ONLY_WITH = [
  { code: /[\\/](node_modules[\\/]mathjs|src[\\/]expression)[\\/]/, mark: has('expression') },
  {
    code: /[\\/]runtime[\\/](controls[\\/]later|intake[\\/]controls)[\\/]/,
    mark: new RegExp(`${has(...COMING).source}|class="(?:signal-)?lab"`),
  },
  {
    code: /[\\/]runtime[\\/]intake[\\/]table[\\/]/,
    mark: new RegExp(`${has('table').source}|class="signal-lab"`),
  },
  { code: /[\\/]runtime[\\/]intake[\\/](sound|recording)/, mark: has('sound') },
  { code: /[\\/]runtime[\\/]intake[\\/](?!words|limits)/, mark: takesPictures },
  {
    code: /[\\/]runtime[\\/]intake[\\/]/,
    mark: new RegExp(`${has('image', 'sound', 'table').source}|class="(?:signal-)?lab"`),
  },
  { code: /[\\/](runtime|parts)[\\/]line[\\/]/, mark: /class="figure-line"/ },
];
const TEXT = /\.(html|css|js|json|svg)$/;
const NAME = /[\w@.-]+\.(?:js|css|woff2)/g;
const OWN_FILE = /"([^"?]+\.(?:png|wav))"/g;

const nameOf = (file) => file.split('/').at(-1);
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('base64url').slice(0, 8);

/** Which pages a chunk is for: told by the module that it is fetched for, or by all that went into it. */
function markOf({ facadeModuleId, moduleIds }) {
  const modules = moduleIds.filter((id) => !id.startsWith('\0'));
  const widgets = [
    ...new Set((facadeModuleId ? [facadeModuleId] : modules).map((id) => WIDGET.exec(id)?.[1])),
  ];
  if (widgets.length === 1 && widgets[0]) return new RegExp(`data-widget="${widgets[0]}"`);
  return ONLY_WITH.find(({ code }) => modules.some((id) => code.test(id)))?.mark;
}

/** The files of `texts` that each of them names, read once for all pages. */
function namesIn(texts) {
  const named = (text) => [...new Set(text.match(NAME))].filter((name) => texts.has(name));
  const scripts = [...texts].filter(([name]) => name.endsWith('.js'));
  const byScript = new Map(scripts.map(([name, text]) => [name, named(text)]));
  return { named, byScript };
}

/** The files that a page may ever fetch. What a script imports comes with it; what it can fetch later comes if the page wants it. */
function filesFor(html, { named, byScript }, chunks) {
  const found = new Set();
  const visit = (names, always) => {
    for (const name of names) {
      if (found.has(name)) continue;
      const { mark, imports = [] } = chunks.get(name) ?? {};
      if (mark && !always.includes(name) && !mark.test(html)) continue;
      found.add(name);
      visit(byScript.get(name) ?? [], imports);
    }
  };
  visit(named(html), []);
  return [...found].sort().map((name) => `assets/${name}`);
}

/** The worker of `service-worker.ts` in one file at the book's root, whose folder is its scope. */
const writeServiceWorker = (root) =>
  build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      outDir: root,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: {
        entry: fileURLToPath(new URL('./service-worker.ts', import.meta.url)),
        formats: ['iife'],
        name: 'unfold',
        fileName: () => 'service-worker.js',
      },
    },
  });

/** An integration for `astro.config.mjs`. */
export function whatPagesNeed() {
  const chunks = new Map();
  let base = '/';
  const noteChunks = {
    name: 'note-chunks',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunks.set(nameOf(chunk.fileName), { mark: markOf(chunk), imports: chunk.imports.map(nameOf) });
    },
  };
  return {
    name: 'what-pages-need',
    hooks: {
      'astro:config:setup'({ updateConfig }) {
        updateConfig({ vite: { plugins: [noteChunks], worker: { plugins: () => [noteChunks] } } });
      },
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/?$/, '/');
      },
      async 'astro:build:done'({ dir }) {
        const root = fileURLToPath(dir);
        stamp(root, base, chunks);
        await writeServiceWorker(root);
      },
    },
  };
}

/** Writes the lists, and into each page the name of its own; a picture's or sound's address changes with what it holds. */
function stamp(root, base, chunks) {
  const assets = globSync('assets/*.{js,css,woff2}', { cwd: root });
  const names = namesIn(
    new Map(assets.map((file) => [file.slice('assets/'.length), readFileSync(`${root}${file}`, 'utf8')])),
  );
  const write = (what, value) => {
    const text = JSON.stringify(value);
    const file = `assets/${what}.${hashOf(text)}.json`;
    writeFileSync(`${root}${file}`, text);
    return file;
  };
  const ownFaces = assets.filter((file) => FACES.some(({ name }) => nameOf(file).startsWith(`${name}.`)));

  const pages = globSync('**/index.html', { cwd: root }).map((file) => {
    const shown = new Set();
    const html = readFileSync(`${root}${file}`, 'utf8').replace(OWN_FILE, (whole, address) => {
      if (!address.startsWith(base)) return whole;
      const path = address.slice(base.length);
      const versioned = `${path}?${hashOf(readFileSync(`${root}${path}`))}`;
      shown.add(versioned);
      return `"${base}${versioned}"`;
    });
    const files = [...filesFor(html, names, chunks), ...ownFaces, 'icon.svg', ...[...shown].sort()];
    const needs = write('needs', files);
    writeFileSync(`${root}${file}`, html.replace('data-needs=""', `data-needs="${needs}"`));
    return { page: file.replace(/index\.html$/, ''), files: [needs, ...files] };
  });
  const faces = assets.filter((file) => file.endsWith('.woff2'));
  const addresses = pages.map(({ page }) => page);
  const files = [...new Set([...addresses, ...faces, ...pages.flatMap((page) => page.files)])];
  const sizes = Object.fromEntries(files.map((file) => [file, sizeOf(root, file)]));
  const book = write('book', { pages: addresses, faces, sizes });
  const bytes = files.reduce((sum, file) => sum + sizes[file], 0);
  const contents = `${root}index.html`;
  const stamped = readFileSync(contents, 'utf8')
    .replace('data-book=""', `data-book="${book}"`)
    .replace('data-bytes=""', `data-bytes="${bytes}"`);
  writeFileSync(contents, stamped);
}

/** What a host that compresses sends. */
function sizeOf(root, file) {
  const path = file.split('?')[0].replace(/(^|\/)$/, '$1index.html');
  const bytes = readFileSync(`${root}${path}`);
  return TEXT.test(path) ? gzipSync(bytes).length : bytes.length;
}
