/** The controls that take something of the reader's own. Their code is fetched once a hand moves; see `ComingControls`. */
import { Picture } from './Picture.tsx';
import { Sound } from './Sound.tsx';
import { Table } from './Table.tsx';

export const controls = { image: Picture, sound: Sound, table: Table };
