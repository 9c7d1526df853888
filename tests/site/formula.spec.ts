/** Formulas: what is wrong is said by the field, and the figure keeps the last good one; the same through a link. */
import { has, widgets } from './support/catalogue.ts';
import { Figure } from './support/figure.ts';
import { scenesOf } from './support/states.ts';
import { expect, test } from './support/one-tab.ts';

const BAD: readonly [formula: string, said: RegExp][] = [
  ['zeros(20000,20000)', /zeros/],
  ['1:1e7', /:/],
  ['2t', /\*/],
  ['', /empty/],
  ['f(x) = f(x-1)', /./],
  ['(((((((((((((((((((((((((((((t)))))))))))))))))))))))))))))', /too many/],
];

/** Every formula field of the book, and the state in which it is shown. */
const fields = widgets.flatMap((found) =>
  scenesOf(found).flatMap(({ state, params }) =>
    params.flatMap(([param, spec]) =>
      spec.kind === 'expression' ? [{ widget: found.widget, param, state, v: spec.variables[0] }] : [],
    ),
  ),
);

test('some widget takes formulas', () => expect(fields).not.toEqual([]));

for (const { widget, param, state, v } of fields) {
  test(`${widget}: ${param} says what is wrong with a formula, and the figure stays as it was`, async ({
    page,
  }) => {
    const figure = await Figure.open(page, widget, state);
    if (Object.keys(state).length === 0) await figure.touch();
    await figure.settled();
    const field = figure.control(param).locator('input');
    await field.fill(`0.5*sin(3*${v})+0.5`);
    await figure.settled();
    await expect.poll(() => page.url()).toContain('sin');
    const [address, readouts] = [page.url(), await figure.readouts()];
    for (const [formula, said] of BAD) {
      await field.fill(formula);
      await expect(figure.control(param).locator('.complaint'), formula).toHaveText(said);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await expect(field, 'what was typed stays').toHaveValue(formula);
      expect(await figure.readouts()).toEqual(readouts);
      expect(page.url()).toBe(address);
    }
    await field.fill(v);
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    await expect.poll(() => page.url()).not.toBe(address);
    await figure.settled();
    await expect(figure.trouble).toHaveCount(0);
  });

  test(`${widget}: ${param} can be typed letter by letter`, async ({ page }) => {
    const figure = await Figure.open(page, widget, state);
    const field = figure.control(param).locator('input');
    await field.fill('');
    await field.pressSequentially(`0.5*sin(2*pi*${v})`);
    await expect(field).toHaveValue(`0.5*sin(2*pi*${v})`);
    await expect(field).toHaveAttribute('aria-invalid', 'false');
    await expect.poll(() => page.url()).toContain('sin');
  });

  for (const [formula] of widget === fields[0].widget ? BAD : BAD.slice(0, 1))
    test(`${widget}: a link with ${param} = “${formula.slice(0, 20)}” is answered in words`, async ({
      page,
    }) => {
      const figure = await Figure.open(page, widget, { ...state, [param]: formula });
      await expect(
        figure.root.locator('.figure-trouble, .figure-link-notice').filter({ visible: true }),
      ).toContainText(/\w{4}/);
      // The page goes on: a good formula mends it.
      await figure.control(param).locator('input').fill(v);
      await figure.settled();
      await expect(figure.trouble).toHaveCount(0);
    });
}

if (has('noise-explosion'))
  for (const [formula, said] of [
    ['1/(t-0.5)', /no value at t = 0\.5/],
    ['0*t', /zero everywhere/],
    ['1e9*t', /keep it below/],
  ] as const)
    test(`a formula that makes no sense here, “${formula}”, is explained in the figure's place`, async ({
      page,
    }) => {
      const figure = await Figure.open(page, 'noise-explosion', { source: 'formula' });
      await figure.settled();
      await figure.control('formula').locator('input').fill(formula);
      await expect(figure.trouble).toContainText(said);
      await figure.trouble.getByRole('button', { name: 'Reset' }).click();
      await expect(figure.trouble).toHaveCount(0);
      await figure.settled();
    });
