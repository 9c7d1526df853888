import { describe, expect, it } from 'vitest';
import { numpyArray, numpySound, pythonBytes, script } from '../../src/parts/model/python.ts';

describe('numpyArray', () => {
  it('names the values, eight a line, every digit kept', () => {
    expect(numpyArray('x', Float64Array.of(0.1, 1 / 3, 3, 4, 5, 6, 7, 8, -9e-300))).toBe(
      'x = np.array([\n    0.1, 0.3333333333333333, 3, 4, 5, 6, 7, 8,\n    -9e-300,\n])',
    );
  });

  it('brings them into shape', () => {
    expect(numpyArray('h', [1, 2, 3, 4, 5, 6], [2, 3])).toBe(
      'h = np.array([\n    1, 2, 3, 4, 5, 6,\n]).reshape(2, 3)',
    );
  });

  it('spells what is no number as NumPy does', () => {
    expect(numpyArray('x', [NaN, Infinity, -Infinity])).toContain('np.nan, np.inf, -np.inf,');
  });
});

describe('pythonBytes', () => {
  const read = (text: string): Uint8Array => {
    const letters = [...text.matchAll(/^ {4}"(.+)"$/gm)].map(([, line]) => line).join('');
    return Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  };

  it('keeps every byte, in lines of a name that Python joins', () => {
    const bytes = Uint8Array.from({ length: 1000 }, (_, i) => (7 * i) % 256);
    const text = pythonBytes('picture', bytes);
    expect(read(text)).toEqual(bytes);
    expect(text).toMatch(/^picture = \(\n( {4}".{1,116}"\n)+\)$/);
  });

  it('writes a sound as a WAV file has it', () => {
    expect(read(numpySound('CLIP', [0, 1, -1]))).toEqual(Uint8Array.of(0, 0, 0xff, 0x7f, 0x01, 0x80));
  });
});

describe('script', () => {
  it('takes off the indentation that the lines share, and no more', () => {
    expect(script('\n    if x:\n        y = 1\n\n    z = 2\n')).toBe('if x:\n    y = 1\n\nz = 2\n');
  });

  it('leaves what has none, and ends with one line break', () => {
    expect(script('\nimport numpy as np\n\ndef f():\n    return 1\n\n\n')).toBe(
      'import numpy as np\n\ndef f():\n    return 1\n',
    );
  });
});
