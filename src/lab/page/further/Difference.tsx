/** What each picture has more or less of than one of them, signed, on one scale that is stated. */
import { useMemo } from 'preact/hooks';
import { formatNumber } from '../../../format.ts';
import { fill } from '../../../runtime/words.ts';
import { en as words } from '../../words.en.ts';
import type { Look } from '../look.ts';
import { viewNamed } from '../PictureChoice.tsx';
import { PictureFrame } from '../PictureFrame.tsx';
import { Shown } from '../Shown.tsx';
import type { InViewProps } from '../Stage.tsx';
import { Tiles } from '../Tiles.tsx';
import { luminanceIn } from '../views.ts';
import { differenceOf, scaleOf, signedPicture } from './differences.ts';

export function Difference({ look, views, shape }: InViewProps) {
  const reference = viewNamed(views, look.reference.value);
  const compared = views.filter(({ name, light }) => name !== reference.name && light);
  const lights = compared.map(({ light }) => light!);
  const { tiles, scale } = useMemo(() => {
    const other = reference.light && luminanceIn(reference.light);
    const planes = other ? lights.map((light) => differenceOf(luminanceIn(light), other)) : [];
    const scale = scaleOf(planes);
    return { scale, tiles: planes.map((plane) => ({ plane, picture: signedPicture(plane, shape, scale) })) };
  }, [reference.light, ...lights]);
  if (tiles.length === 0) return <p class="lab-note">{words.waitsForRuns}</p>;
  return (
    <>
      <Tiles
        ratio={shape[1] / shape[0]}
        tiles={compared.map(({ name, title }, i) => {
          const label = fill(words.differenceOf, { one: title, other: reference.title });
          const { plane, picture } = tiles[i];
          return {
            name,
            title: label,
            picture: (
              <PictureFrame {...{ look, shape }}>
                <Shown {...{ label, shape, picture }} />
              </PictureFrame>
            ),
            said: <Here {...{ look, plane, width: shape[1] }} />,
          };
        })}
      />
      <p class="lab-note">
        <span class="lab-scale" aria-hidden="true">
          −{formatNumber(scale, 2)} <i /> {formatNumber(scale, 2)}
        </span>{' '}
        {fill(words.differenceScale, { other: reference.title, scale: formatNumber(scale, 2) })}
      </p>
    </>
  );
}

/** The difference at the crosshair. */
function Here({ look, plane, width }: { look: Look; plane: ArrayLike<number>; width: number }) {
  const pixel = look.pixel.value;
  const value = pixel && plane[pixel[1] * width + pixel[0]];
  return (
    <span class="lab-values">
      {value !== undefined && fill(words.differenceHere, { value: formatNumber(value, 2) })}
    </span>
  );
}
