/** The compiled kernels, made from their sources: a file of bytes for each module. */
import { fileURLToPath } from 'node:url';

/** Not by its name in an import: with its types every array of the project would have AssemblyScript's `at`. */
const COMPILER: string = 'assemblyscript/asc';
interface Compiler {
  main(
    settings: readonly string[],
    io: { writeFile(name: string, contents: Uint8Array): void },
  ): Promise<{ readonly error: Error | null; readonly stderr: { toString(): string } }>;
}

const HERE = fileURLToPath(new URL('../../src/core/compiled/', import.meta.url));

/** Modules: a source under assembly/ that exports what TypeScript calls, and the file of its bytes. */
export const MODULES = ['fft', 'layers', 'sums', 'variation'];

/** For speed, with SIMD of 128 bits, without what only managed objects need; fixed, so that the bytes are. */
const SETTINGS = ['-O3', '--converge', '--enable', 'simd', '--runtime', 'stub', '--noAssert'];

export interface CompiledFile {
  readonly file: string;
  readonly text: string;
}

export async function compileKernels(): Promise<CompiledFile[]> {
  const { default: asc } = (await import(COMPILER)) as { default: Compiler };
  const made: CompiledFile[] = [];
  for (const module of MODULES) {
    let bytes: Uint8Array | undefined;
    const { error, stderr } = await asc.main(
      [`assembly/${module}.ts`, ...SETTINGS, '--baseDir', HERE, '--outFile', 'module.wasm'],
      { writeFile: (_, contents) => void (bytes = Buffer.from(contents)) },
    );
    if (error || !bytes) throw new Error(`assembly/${module}.ts: ${stderr.toString()}`, { cause: error });
    made.push({ file: `${HERE}bytes/${module}.ts`, text: fileOf(module, bytes) });
  }
  return made;
}

function fileOf(module: string, bytes: Uint8Array): string {
  const base64 = Buffer.from(bytes).toString('base64');
  return `/** assembly/${module}.ts, compiled by \`npm run kernels\`: WebAssembly, in base64. */\nexport const bytes =\n  '${base64}';\n`;
}
