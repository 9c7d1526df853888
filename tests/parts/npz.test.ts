/** What NumPy reads of a file that the book has written. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { npyBytes, npzBytes } from '../../src/parts/model/npz.ts';
import { findPython } from '../tools/find-python.ts';

const python = findPython();
const ARRAYS = {
  'head3.weight': { shape: [2, 3], data: Float32Array.from([1, -2.5, 3, 0.1, 1e-30, 7]) },
  bias: { shape: [4], data: Float32Array.from([0, 1, 2, 3]) },
  one: { shape: [], data: Float32Array.from([6]) },
};

test('the numbers of an array begin at a multiple of 64 bytes', () => {
  expect(npyBytes(ARRAYS.bias).length % 64).toBe(16);
});
test('the same arrays make the same bytes', () => {
  expect(npzBytes(ARRAYS)).toEqual(npzBytes(ARRAYS));
});

describe.skipIf(!python)('NumPy', () => {
  test('reads arrays, names and shapes, and finds the checksums right', () => {
    const folder = mkdtempSync(join(tmpdir(), 'npz-'));
    const file = join(folder, 'arrays.npz');
    writeFileSync(file, npzBytes(ARRAYS));
    const script = `
import json, sys, zipfile
import numpy as np
assert zipfile.ZipFile(sys.argv[1]).testzip() is None
held = np.load(sys.argv[1])
print(json.dumps({k: [str(held[k].dtype), held[k].shape, held[k].ravel().tolist()] for k in held.files}))
`;
    const { stdout, stderr } = spawnSync(python!, ['-c', script, file], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    expect(stderr).toBe('');
    const expected = Object.entries(ARRAYS).map(([key, { shape, data }]) => [
      key,
      ['float32', shape, Array.from(data)],
    ]);
    expect(JSON.parse(stdout)).toEqual(Object.fromEntries(expected));
  });
});
