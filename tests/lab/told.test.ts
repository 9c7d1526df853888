/** What is told of a reader's picture, and of what a rule came to: by the page's state, with workers that never answer. */
import { describe, expect, it } from 'vitest';
import { ruleTold, sayMisfit, sayRuled } from '../../src/lab/page/fit.ts';
import { LabState } from '../../src/lab/page/lab-state.ts';
import { methodSeeds } from '../../src/lab/seeds.ts';

/** Takes questions, and says nothing. */
const silent = (): Worker =>
  ({ postMessage: () => undefined, terminate: () => undefined }) as unknown as Worker;
const own = (level: number) => ({
  own: { shape: [32, 32] as const, planes: [new Float32Array(32 * 32).fill(level)] },
});

describe('another picture of the reader’s own', () => {
  it('comes with what was told of the one before, which is said until it is told anew', () => {
    const lab = new LabState(methodSeeds, silent);
    lab.set('picture', own(0.2));
    expect([lab.isBlurUntold, lab.carried]).toEqual([true, []]);
    lab.put({ blur: 'gaussian', sigma: 3, offset: 100, gain: 1 });
    lab.set('picture', own(0.7));
    lab.carry();
    expect([lab.isBlurUntold, [...lab.carried].sort()]).toEqual([false, ['blur', 'gain', 'offset', 'sigma']]);
    lab.set('sigma', 2.5);
    expect(lab.carried).toEqual([]);
    lab.close();
  });

  it('may have all of it forgotten: then its blur is to be told', () => {
    const lab = new LabState(methodSeeds, silent);
    lab.put({ picture: own(0.2), blur: 'disc', offset: 64, length: 20 });
    lab.set('picture', own(0.7));
    lab.carry();
    lab.forgetTold();
    const { blur, offset, length } = lab.p.value;
    expect([blur, offset, length]).toEqual(['motion', 0, 15]);
    expect([lab.isBlurUntold, lab.carried]).toEqual([true, []]);
    lab.close();
  });

  it('has nothing carried on where nothing was told, nor has a scene', () => {
    const lab = new LabState(methodSeeds, silent);
    lab.set('picture', own(0.2));
    lab.set('picture', own(0.7));
    lab.carry();
    expect([lab.isBlurUntold, lab.carried]).toEqual([true, []]);
    lab.put({ offset: 64 });
    lab.carry();
    lab.set('picture', { scene: 'cells' });
    expect(lab.carried).toEqual([]);
    lab.close();
  });
});

describe('of a rule', () => {
  const lab = new LabState(methodSeeds, silent);
  lab.put({ second: 'richardson-lucy', 'second.richardson-lucy.by': 'discrepancy' });
  const p = lab.p.value;

  it('that was not met, nothing says that it got what it asked for', () => {
    expect(sayMisfit(1, ruleTold(p, 'second', { isUnmet: false }))).toContain('as its rule asked');
    expect(sayMisfit(1, ruleTold(p, 'second', { isUnmet: true }))).not.toContain('rule');
    expect(sayMisfit(3, ruleTold(p, 'second', { isUnmet: true }))).toContain('where its rule asks for 1');
    expect(sayMisfit(1)).toContain('about the noise');
  });

  it('a λ that holds nothing back is warned of', () => {
    expect(sayRuled('nsr', 'Ratio', 6e-13, false)).toContain('Next to nothing is held back');
    expect(sayRuled('nsr', 'Ratio', 0.01, false)).not.toContain('held back');
  });
});
