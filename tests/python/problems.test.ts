/**
 * What a reader with a problem may paste, out of the boxes of the chapters: the code of a box runs between a set-up and a judgement of
 * its own, `problems/NN-slug.py`, which are parted by a line `# ---`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chapters } from '../support/chapters.ts';
import { ALL_SCRIPTS, findPython, noPython } from '../tools/find-python.ts';

const complete = findPython(ALL_SCRIPTS);
const python = complete ?? findPython();

const boxes = chapters.flatMap(({ name, mdx }) => {
  const box = /<Box of="problem"[\s\S]*?<\/Box>/.exec(mdx)?.[0];
  return box === undefined ? [] : [{ name, code: fencesOf(box) }];
});

function fencesOf(box: string): string {
  return [...box.matchAll(/```python\n([\s\S]*?)```/g)].map(([, code]) => code).join('\n');
}

/** The whole script, or undefined where nobody judges it. */
function scriptOf(name: string, code: string): string | undefined {
  const file = new URL(`problems/${name}.py`, import.meta.url);
  if (!existsSync(file)) return undefined;
  const [before, after] = readFileSync(file, 'utf8').split(/^# ---$/m);
  return after?.includes('assert') ? `${before}\n${code}\n${after}` : undefined;
}

describe.skipIf(!python)('the code for a reader with a problem', () => {
  test.for(boxes)('$name', { timeout: 120_000 }, ({ name, code }, { skip }) => {
    const script = scriptOf(name, code);
    expect(code, `${name}: a box has code to paste`).not.toBe('');
    expect(script, `tests/python/problems/${name}.py asserts what the code does`).toBeDefined();
    skip(!complete && /\btorch\b/.test(script!), `needs PyTorch. ${noPython(['torch'])}`);
    const { status, stderr } = spawnSync(python!, ['-'], { input: script, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});
