import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The files that take longest, on a machine that has never run them: by itself Vitest would go by their size. */
const LONGEST = ['figures', 'python', 'contract', 'feature-maps', 'blind-tasting', 'scenes', 'states'];

/** So that no processor waits for another at the end. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const others = await super.sort(files);
    const first = LONGEST.flatMap((name) =>
      others.filter(({ moduleId }) => moduleId.endsWith(`/${name}.test.ts`)),
    );
    return [...first, ...others.filter((file) => !first.includes(file))];
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    testTimeout: 30_000,
    // The files leave nothing behind, and share the core that they all import.
    isolate: false,
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
  },
});
