/** The measures that the colours are held to, against published values. */
import { expect, it } from 'vitest';
import { contrast, distance, parseColour, VISIONS } from './support/colour.ts';

const [black, white, red, grey] = ['#000000', '#ffffff', '#ff0000', '#808080'].map(parseColour);

it('contrast is that of WCAG', () => {
  expect(contrast(black, white)).toBeCloseTo(21, 10);
  expect(contrast(white, white)).toBe(1);
  expect(contrast(parseColour('#767676'), white)).toBeCloseTo(4.54, 2);
});

it('distance is that of OKLab', () => {
  expect(distance(black, white)).toBeCloseTo(1, 6);
  // OKLab of sRGB red is (0.628, 0.225, 0.126).
  expect(distance(black, red)).toBeCloseTo(Math.hypot(0.62796, 0.22486, 0.12585), 4);
});

it('no deficiency touches a grey', () => {
  for (const see of Object.values(VISIONS)) expect(distance(see(grey), grey)).toBeLessThan(1e-3);
});

it('each brings colours together that it is known to confuse', () => {
  const apart = (vision: keyof typeof VISIONS, a: string, b: string) =>
    distance(VISIONS[vision](parseColour(a)), VISIONS[vision](parseColour(b)));
  for (const vision of ['protan', 'deutan'] as const)
    expect(apart(vision, '#c04040', '#7a7a00')).toBeLessThan(0.6 * apart('normal', '#c04040', '#7a7a00'));
  expect(apart('tritan', '#3060c0', '#007a70')).toBeLessThan(0.6 * apart('normal', '#3060c0', '#007a70'));
});
