/** A link for each pupil, to be printed and cut out, or copied as a table. */
import { fill } from '../../runtime/words.ts';
import { LONGEST_NAME } from '../code/index.ts';
import { en } from '../words.en.ts';
import { CopyButton } from './CopyButton.tsx';
import { csvOf } from './csv.ts';
import { twiceIn, type Card } from './hand-out.ts';
import { QrCode } from '../../runtime/takeaway/QrCode.tsx';

const own = en.give;

interface CardsProps {
  readonly cards: readonly Card[];
  /** What the task asks. */
  readonly text: string;
}

export function Cards({ cards, text }: CardsProps) {
  const twice = twiceIn(cards);
  const { name, link, seed } = own.heads;
  const table = () =>
    csvOf([[name, link, seed], ...cards.map((card) => [card.name, card.href, card.seed ?? ''])]);
  return (
    <>
      <h3>{own.cards}</h3>
      <p class="button-row">
        <CopyButton label={own.copyTable} text={table} />
        <button type="button" class="button" onClick={() => print()}>
          {own.print}
        </button>
      </p>
      {twice.length > 0 && <p class="complaint">{fill(own.twice, { names: twice.join(', ') })}</p>}
      <ul class="homework-cards">
        {cards.map((card, i) => (
          <li key={i}>
            <QrCode class="qr" href={card.href} label={fill(own.qr, { href: card.href })} />
            <div>
              <p>
                <strong>{card.name}</strong>
                {card.isShortened && <span class="hint"> {fill(own.shortened, { most: LONGEST_NAME })}</span>}
              </p>
              <p class="asks">{text}</p>
              <p>
                <a class="address" href={card.href}>
                  {card.href}
                </a>
              </p>
              {card.seed !== undefined && <p class="hint">{fill(own.seed, { seed: card.seed })}</p>}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
