/** The controls that take something of the reader's own. Their code comes once a hand moves (`controls/coming.ts`). */
import { Picture } from './Picture.tsx';
import { Sound } from './Sound.tsx';
import { Table } from './Table.tsx';

export const controls = { image: Picture, sound: Sound, table: Table };
