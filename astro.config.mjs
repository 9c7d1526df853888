import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeAutolinkHeadings from 'rehype-autolink-headings';
import rehypeKatex from 'rehype-katex';
import rehypeSlug from 'rehype-slug';
import remarkMath from 'remark-math';
import { handOutStills } from './site/dev/hand-out-stills.mjs';
import { firstGlyphs } from './site/fonts/first-glyphs.mjs';
import { whatPagesNeed } from './site/offline/what-pages-need.mjs';
import { hoistImports } from './site/workers/hoist-imports.mjs';

/** One macro a role: `\truth{x}` is x in the colour of truth. `\htmlClass` is the only command that KaTeX may trust. */
const roles = ['truth', 'kernel', 'observation', 'estimate', 'noise'];
const macros = Object.fromEntries(roles.map((role) => [`\\${role}`, `\\htmlClass{role-${role}}{#1}`]));
const katex = { macros, strict: 'error', trust: ({ command }) => command === '\\htmlClass' };

/**
 * A formula too wide for a phone scrolls; whoever has no finger on it must reach it by keyboard. Its letters are no words: a browser that
 * translates them would take it apart.
 */
function formulas() {
  return function walk(node) {
    if (node.properties?.className?.includes('katex-display')) node.properties.tabIndex = 0;
    if (node.properties?.className?.includes('katex')) node.properties.translate = 'no';
    node.children?.forEach(walk);
  };
}

/**
 * The one script that must run before the first paint stands in the page, its comment here; the policy names it by its hash. It takes the
 * theme that the reader chose last, where this browser keeps it. And a frame that gives its page no origin lets it have neither modules nor
 * workers: the page then says so instead of its figures. And a figure that is somebody's homework must not show for a moment what it hides.
 */
const early = readFileSync(new URL('./site/scripts/early.js', import.meta.url), 'utf8');
const earlyHash = `sha256-${createHash('sha256').update(early).digest('base64')}`;

/** What every figure needs travels as one file: compressed together it is 2 kB lighter than as ten. What waits to be wanted has other folders. */
const runtime = {
  name: 'runtime',
  test: /node_modules[\\/](preact|@preact|@astrojs[\\/]preact)[\\/]|src[\\/](runtime[\\/](host|codec|controls(?![\\/]later))[\\/]|format\.ts)/,
};
/** What fetches anything else, and has pages kept, stands by itself: a page's small scripts fetch the rest when it is wanted. */
const loader = {
  name: 'loader',
  test: /preload-helper|rolldown[\\/]runtime|site[\\/]scripts[\\/]keep-page|src[\\/]runtime[\\/]base\.ts/,
};

/** What a network learned stands by itself, beside the code that uses it: a file for each. */
const learned = /src[\\/]networks[\\/](?:weights[\\/]([\w-]+)\.bin|([\w-]+)-weights\.ts)/;
const weights = {
  debugName: 'weights',
  name: (id) => {
    const [, file, text] = learned.exec(id) ?? [];
    return `weights-${file ?? text}`;
  },
  test: learned,
};

/** What the build of the pages would warn of, once a file: Astro's own marks in MDX, and code that only a browser fetches when it wants it. */
const silence = {
  name: 'silence',
  configEnvironment: (name) =>
    name === 'prerender' && {
      build: {
        rolldownOptions: { checks: { moduleLevelDirective: false, ineffectiveDynamicImport: false } },
      },
    },
};

const address = process.env.UNFOLD_SITE;
/** Pages that tell search engines that they are none (`hidden` of `layouts/Page.astro`). */
const HIDDEN = /\/(embed|lesson|offline|404|figures\/(hero|specimen))\//;
/** Without an address there is nothing to list. */
const listOfPages = address ? [sitemap({ filter: (page) => !HIDDEN.test(page) })] : [];

export default defineConfig({
  srcDir: './site',
  site: address,
  base: process.env.UNFOLD_BASE ?? '/',
  trailingSlash: 'always',
  // 'jsx' drops the spaces between inline tags.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { assets: 'assets', inlineStylesheets: 'never' },
  // Babel reads what it is given whole, and only components have anything for it.
  integrations: [mdx(), preact({ include: /\.tsx$/ }), firstGlyphs(), whatPagesNeed(), ...listOfPages],
  // Nothing but what the book itself serves. KaTeX and Plot write style attributes, Plot a <style> in each drawing.
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data: blob:",
        "media-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "manifest-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
      ],
      scriptDirective: { hashes: [earlyHash] },
      styleDirective: {
        resources: [
          { resource: "'self'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'element' },
          { resource: "'unsafe-inline'", kind: 'attribute' },
        ],
      },
    },
  },
  markdown: {
    // No chapter holds a listing; a figure shows its own.
    syntaxHighlight: false,
    processor: unified({
      remarkPlugins: [remarkMath],
      rehypePlugins: [
        [rehypeKatex, katex],
        formulas,
        rehypeSlug,
        [rehypeAutolinkHeadings, { behavior: 'wrap', properties: { className: 'anchor' } }],
      ],
    }),
  },
  vite: {
    plugins: [silence, handOutStills()],
    worker: {
      format: 'es',
      plugins: () => [hoistImports()],
      rolldownOptions: { output: { codeSplitting: { groups: [weights] } } },
    },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [loader, runtime] } } } } },
    },
    build: { chunkSizeWarningLimit: 300, assetsInlineLimit: 0 },
  },
});
