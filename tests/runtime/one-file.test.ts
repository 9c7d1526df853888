/** A built module becomes a function of a plain script, and what it needs is there when it runs. */
import { describe, expect, it } from 'vitest';
import { asFunction } from '../../src/runtime/takeaway/one-file/modules.ts';

const ADDRESS = 'https://example.org/assets/view.js';
const written = (text: string) => asFunction(text, ADDRESS, (name) => name !== 'other.js');
/** Without what stands around each. */
const body = (text: string) =>
  /^\(unfold,exported,location,history\)=>\{"use strict";(.*)\n\}$/s.exec(written(text))![1];

describe('a module as a function', () => {
  it('takes what it imports under the names that it has for it', () => {
    expect(body('import{a as b,c,default as d}from"./core-x_1.js";b(c,d);')).toBe(
      'const{a:b,c:c,default:d}=unfold.need("core-x_1.js");b(c,d);',
    );
  });

  it('runs what it imports for its own sake, wherever that stands', () => {
    expect(body('import"./a.js";f();\nimport \'../assets/b.js\';')).toBe(
      'unfold.need("a.js");f();\nunfold.need("b.js");',
    );
  });

  it('gives what it exports, its own or another’s', () => {
    expect(body('let a=1;export{a as default,b};')).toBe('let a=1;Object.assign(exported,{default:a,b:b});');
    expect(body('export{t as default,n}from"./runtime.js";')).toBe(
      'Object.assign(exported,{default:unfold.need("runtime.js").t,n:unfold.need("runtime.js").n});',
    );
  });

  it('fetches later what is in the file; of what is not, nothing is changed', () => {
    expect(body('()=>import(`./model.js`)')).toBe('()=>unfold.later("model.js")');
    expect(body('()=>import("./other.js")')).toBe('()=>import("./other.js")');
  });

  it('knows its address in the book, and asks for nothing in advance', () => {
    expect(body('new URL(`/assets/entry.js`,``+import.meta.url)')).toBe(
      `new URL(\`/assets/entry.js\`,\`\`+({url:"${ADDRESS}"}).url)`,
    );
    expect(body('(i,m=f,d=(m.f||(m.f=["assets/a.js"])))=>i.map(i=>d[i]);')).toBe(
      '(i,m=f,d=(m.f||(m.f=["assets/a.js"])))=>[];',
    );
  });

  it('leaves the sources of models alone, and cannot end the script that holds it', () => {
    const source = "`import { a } from '../core/a.ts';\\nexport const b = a;`";
    expect(body(`var e=${source};`)).toBe(`var e=${source};`);
    const markup = body('var e="</script><!-- <script>";');
    expect(markup).not.toMatch(/<\/?script|<!--/);
    expect(new Function(`${markup}return e`)()).toBe('</script><!-- <script>');
  });
});
