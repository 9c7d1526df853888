/** A link as a code for a tablet's camera. */
import { encode } from 'uqr';

/** White round the code, in its own squares, as its standard asks. */
const QUIET_ZONE = 4;

/** The dark squares, each run of a row as one rectangle. */
function pathOf(rows: readonly (readonly boolean[])[]): string {
  const runs = rows.flatMap((row, y) =>
    row.flatMap((isDark, x) => {
      if (!isDark || row[x - 1]) return [];
      const end = row.indexOf(false, x);
      return [`M${x} ${y}h${(end < 0 ? row.length : end) - x}v1H${x}z`];
    }),
  );
  return runs.join('');
}

interface QrCodeProps {
  readonly href: string;
  /** What is read out. */
  readonly label: string;
  readonly class: string;
}
/** Black on white in both themes. Of what a smudge or a copier spoils, 15 % can be missing. */
export function QrCode({ href, label, class: name }: QrCodeProps) {
  const { data, size } = encode(href, { ecc: 'M', border: QUIET_ZONE });
  return (
    <svg class={name} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
      <path d={pathOf(data)} fill="#000" />
    </svg>
  );
}
