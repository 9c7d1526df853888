/** The pictures and sounds of the stills that a development server has shown, made when they are asked for. */
const TYPES = { png: 'image/png', wav: 'audio/wav' };

/** A plugin for Vite. */
export const handOutStills = () => ({
  name: 'hand-out-stills',
  apply: 'serve',
  configureServer(server) {
    const madeFor = async (address) => {
      // The runner that makes the pages: any other has modules, and so a map, of its own.
      const { kept } = await server.environments.ssr.runner.import('/site/components/still-files.ts');
      return kept.get(address)?.();
    };
    server.middlewares.use(async ({ originalUrl }, response, next) => {
      const { pathname } = new URL(originalUrl, 'http://localhost');
      const type = TYPES[/\/figures\/.+\.(\w+)$/.exec(pathname)?.[1]];
      try {
        const bytes = type && (await madeFor(pathname));
        if (!bytes) return next();
        response.setHeader('Content-Type', type);
        response.end(bytes);
      } catch (error) {
        next(error);
      }
    });
  },
});
