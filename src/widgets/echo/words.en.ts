import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const CLIPS: Record<string, string> = {
  click: 'A click',
  clap: 'A clap',
  'voice-like': 'A voice',
  'music-like': 'Plucked strings',
  own: 'Your sound',
};
const ROOMS: Record<string, string> = {
  valley: 'a valley with three echoes',
  bathroom: 'a bathroom',
  stairwell: 'a stairwell',
  church: 'a church',
};
const percent = (part: number): string => `${formatNumber(100 * part, 2)} %`;

export const words = {
  title: 'The echo',
  intro: 'Choose a sound and a room, press Play, and break the two promises. All of it can be seen, too.',
  question: 'What makes a room a convolution, and what breaks it?',
  params: {
    clip: {
      label: 'Sound x',
      options: {
        click: 'A click: one sample',
        clap: 'A clap',
        'voice-like': 'Something like a voice',
        'music-like': 'Plucked strings',
      },
    },
    room: {
      label: 'Room h',
      options: { valley: 'Valley', bathroom: 'Bathroom', stairwell: 'Stairwell', church: 'Church' },
    },
    loudness: { label: 'Loudness' },
    probe: { label: 'Told by', options: { click: 'A click', clap: 'A clap' } },
    delay: { label: 'The wait' },
    clipper: { label: 'The loudspeaker rattles', hint: 'It cuts off whatever goes beyond 0.3.' },
    tremolo: { label: 'The doors swing', hint: 'Five times a second.' },
  },
  presets: {
    click: {
      label: 'A click',
      notice:
        'One sample goes in, the room comes out: h, as loud as the sample. This is why h is called an impulse response.',
    },
    clap: {
      label: 'Told by a clap',
      notice:
        'The voice again, foretold from a recorded clap. That recording is h ∗ clap, not h: even its best copy, louder and later as need be, misses by 0.75 of what is heard; with 50 other claps, by 0.55 to 0.85.',
    },
    voice: {
      label: 'A voice',
      notice:
        'Every instant of the voice sets off its own copy of h, and all of them add up. The gaps between the syllables fill.',
    },
    valley: {
      label: 'A valley',
      notice: 'Three lone echoes, each 0.6 of the one before. One clap goes in: count the claps in y.',
    },
    church: {
      label: 'A church',
      notice: 'Each plucked note hangs on over the next ones: h lasts longer than all of x.',
    },
    rattle: {
      label: 'A rattle',
      notice:
        'A loudspeaker driven too hard. Two sounds at once are no longer their sum, and the click misleads. Later is still the same, later.',
    },
    doors: {
      label: 'Swinging doors',
      notice:
        'The doors do not care how loud you are: sums are kept. But the same sound a little later meets them elsewhere.',
    },
  },
  measures: {
    sum: { label: 'Two at once, off by' },
    shift: { label: 'Later, off by' },
    click: { label: 'Told beforehand, off by', role: 'kernel' },
    ring: { label: 'Length of h', unit: 's', role: 'kernel' },
  },
  figure: {
    seconds: 's',
    kilohertz: 'kHz',
    dry: 'x, what goes in',
    room: 'h, the room',
    wet: 'y, what comes out',
    drySpectrogram: 'frequencies over time',
    roomSpectrogram: 'black is 70 dB down',
    wetSpectrogram: 'each on its own scale',
    dryPlayer: 'x, dry',
    roomPlayer: 'h, a click in the room',
    wetPlayer: 'y, in the room',
    sum: 'Beside a hum: the sum of both?',
    shift: '{delay} ms later: the same, later?',
    click: 'Told beforehand by a click?',
    clap: 'Told beforehand by a clap?',
    kept: 'yes, but for rounding',
    broken: 'no, off by {percent} %',
    testCaption: 'pale: promised; red: off',
  },
  refusals: {
    silent: () => 'There is no sound in this recording. Try another one.',
  },
  challenges: {
    whisper: {
      task: 'Leave the rattling loudspeaker plugged in. Find a loudness of 0.2 or more at which two sounds at once are still their sum.',
      done: 'Nothing goes beyond 0.3 any more, so the loudspeaker cuts nothing off: as long as it has nothing to do, it is linear.',
    },
    alibi: {
      task: 'Let the doors swing. Find a wait after which “later” finds nothing wrong, although the click still misleads.',
      done: 'You waited a whole number of swings and met the doors as they had stood before. In between they move, and so the click misleads.',
    },
  },
  hints: {
    unplugged: 'The loudspeaker must stay on: switch the rattle on again.',
    loud: 'Some samples still go beyond 0.3, the hum included. Softer.',
    timid: 'Softer than it has to be: 0.2 will do.',
    still: 'The doors stand still. Let them swing.',
    caught: 'The doors swing five times a second. How long must you wait to find them as they were?',
  },
  describe: ({ clip, room, probe, clipper, tremolo, delay, dry, wet }, { sum, shift, click, ring }) => {
    const what =
      clip === 'click'
        ? `${CLIPS[clip]} of one sample in ${ROOMS[room]}; what comes out is the answer to it, which lasts ${formatNumber(ring, 2)} s.`
        : `${CLIPS[clip]} of ${formatNumber(dry, 2)} s in ${ROOMS[room]}, whose answer to a click lasts ${formatNumber(ring, 2)} s; what comes out lasts ${formatNumber(wet, 2)} s.`;
    const gear = [clipper && 'The loudspeaker rattles.', tremolo && 'The doors swing.']
      .filter(Boolean)
      .join(' ');
    const tell = (off: number, kept: string, broken: string) =>
      off === 0 ? kept : `${broken} by ${percent(off)}.`;
    return [
      what,
      gear,
      tell(
        sum,
        'Beside a hum it sounds like the sum of both.',
        'Beside a hum it differs from the sum of both',
      ),
      tell(
        shift,
        `${delay} ms later it sounds the same, later.`,
        `${delay} ms later it is not the same later, but differs`,
      ),
      tell(click, `A ${probe} foretells all of it.`, `What a ${probe} foretells is off`),
    ]
      .filter(Boolean)
      .join(' ');
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
