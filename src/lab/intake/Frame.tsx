/** What is said of a picture that was brought: its size, its depth, which of a file's pictures it is, and the frame on it. */
import { useSignal } from '@preact/signals';
import { formatNumber } from '../../format.ts';
import { fill } from '../../runtime/words.ts';
import { ID } from '../params/index.ts';
import { partOf, type Brought } from './brought.ts';
import { Crop } from './Crop.tsx';
import { readFile } from './read.ts';
import { en as words } from './words.en.ts';

interface FrameProps {
  readonly brought: Brought;
  /** The frame stands elsewhere, or another page is taken. */
  onMoved(brought: Brought): void;
}

export function Frame({ brought, onMoved }: FrameProps) {
  const { deep, wanted } = brought;
  const complaint = useSignal('');
  const turn = async (page: number) => {
    const never = new AbortController().signal;
    const read = await readFile(brought.file, { ...wanted, page }, never, brought.at);
    complaint.value = typeof read === 'string' ? read : '';
    if (typeof read !== 'string') onMoved(read);
  };
  return (
    <span class="lab-brought">
      {wanted.part > 1 && <Crop brought={brought} onMoved={onMoved} />}
      {deep && deep.pages > 1 && (
        <span>
          <label for={`${ID}-page`}>{words.page}</label>{' '}
          <select id={`${ID}-page`} onChange={(event) => void turn(Number(event.currentTarget.value))}>
            {Array.from({ length: deep.pages }, (_, page) => (
              <option key={page} value={page} selected={page === deep.page}>
                {fill(words.pageOf, { page: page + 1, pages: deep.pages })}
              </option>
            ))}
          </select>
        </span>
      )}
      <span class="hint">
        {saySize(brought)} {sayScale(brought)} {deep && sayDepth(deep)} {wanted.part > 1 && words.frameHint}
      </span>
      {complaint.value && <span class="complaint">{complaint.value}</span>}
    </span>
  );
}

/** The file's own size, that of the part, and that of what is taken. A vector drawing has none. */
function saySize(brought: Brought): string {
  const { size, wanted } = brought;
  if (!size) return '';
  const { width, height } = partOf(brought);
  const facts = { ...size, taken: `${width} × ${height}` };
  if (wanted.part > 1) {
    const [across, down] = [size.width, size.height].map((side) => Math.round(side / wanted.part));
    return fill(words.part, { ...facts, across, down });
  }
  return fill(width === size.width && height === size.height ? words.size : words.taken, facts);
}

/** Below this a pixel here counts as one of the file's. */
const SAME = 1.05;

/** How many of the file's pixels one here is wide, where it is more than one. */
function sayScale({ size, shown }: Brought): string {
  const ratio = size ? size.width / shown.width : 1;
  return ratio > SAME ? fill(words.scale, { ratio: formatNumber(ratio, 2) }) : '';
}

/** Single precision holds no more. */
const DIGITS = 7;

const sayDepth = ({ depth, white }: NonNullable<Brought['deep']>): string =>
  fill(words.depth[depth], { white: Number(white.toPrecision(DIGITS)) });
