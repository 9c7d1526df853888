import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';

/** One macro a role: `\truth{x}` is x in the colour of truth. `\htmlClass` is the only command that KaTeX may trust. */
const roles = ['truth', 'kernel', 'observation', 'estimate', 'noise'];
const macros = Object.fromEntries(roles.map((role) => [`\\${role}`, `\\htmlClass{role-${role}}{#1}`]));
const katex = { macros, strict: 'error', trust: ({ command }) => command === '\\htmlClass' };

export default defineConfig({
  srcDir: './site',
  site: process.env.UNFOLD_SITE,
  base: process.env.UNFOLD_BASE ?? '/',
  trailingSlash: 'always',
  // 'jsx' drops the spaces between inline tags.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { assets: 'assets', inlineStylesheets: 'never' },
  integrations: [mdx(), preact()],
  markdown: {
    processor: unified({ remarkPlugins: [remarkMath], rehypePlugins: [[rehypeKatex, katex]] }),
  },
  vite: {
    worker: { format: 'es' },
    build: { chunkSizeWarningLimit: 300, assetsInlineLimit: 0 },
  },
});
