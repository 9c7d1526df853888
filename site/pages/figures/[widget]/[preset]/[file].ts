/** The PNG and WAV files that the stills refer to. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toPng, toWav } from '../../../../../src/runtime/build/assets.ts';
import { drawStill, type Still } from '../../../../../src/runtime/build/still.ts';
import { loadParams, widgetNames } from '../../../../../src/widgets/registry.ts';
import { presetFolder } from '../../../../components/asset-url.ts';

function filesOf(still: Still): [name: string, bytes: Uint8Array][] {
  return [
    ...[...still.pictures].map(([name, picture]) => [`${name}.png`, toPng(picture)] as [string, Uint8Array]),
    ...[...still.sounds].map(([name, sound]) => [`${name}.wav`, toWav(sound)] as [string, Uint8Array]),
  ];
}

export const getStaticPaths = (async () => {
  const paths = [];
  for (const widget of widgetNames) {
    const { presets } = await loadParams(widget);
    const names = Object.keys(presets);
    for (const preset of names.length > 0 ? names : [undefined]) {
      const still = await drawStill(widget, widget, preset, (file) => file);
      for (const [file, bytes] of filesOf(still))
        paths.push({ params: { widget, preset: presetFolder(preset), file }, props: { bytes } });
    }
  }
  return paths;
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response((props as { bytes: Uint8Array<ArrayBuffer> }).bytes);
