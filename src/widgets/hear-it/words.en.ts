import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

const CLIPS: Record<string, string> = {
  'voice-like': 'A voice',
  'music-like': 'Plucked strings',
  own: 'Your sound',
};
const ROOMS: Record<string, string> = {
  none: 'in the open',
  bathroom: 'in a bathroom',
  stairwell: 'in a stairwell',
};

export const words = {
  title: 'Hear it explode',
  intro: 'A voice through a room and a wall, and two ways back. Play each; every sound is made equally loud.',
  question: 'What does undoing a room sound like?',
  params: {
    clip: {
      label: 'Sound x',
      options: { 'voice-like': 'Something like a voice', 'music-like': 'Plucked strings' },
    },
    room: {
      label: 'Room',
      options: { none: 'None', bathroom: 'Bathroom', stairwell: 'Stairwell' },
    },
    law: { label: 'The wall', options: { gaussian: 'A Gaussian', mass: '6 dB an octave' } },
    wall: { label: 'Width of the wall' },
    seat: { label: 'The h of another seat', hint: 'The same room, heard from elsewhere.' },
    noise: { label: 'Hiss σ' },
    lambda: { label: 'Regularisation λ' },
    seed: { label: 'Noise seed' },
  },
  presets: {
    room: {
      label: 'A room',
      notice:
        'No wall yet. A room adds echoes, but hardly erases a frequency: |H| stays well above the hiss, and plain division gives the voice back.',
    },
    quiet: {
      label: 'A wall, no hiss',
      notice:
        'A wall that blurs as a Gaussian does: up there |H| falls below a millionth. Without hiss, division still brings all of it back.',
    },
    hiss: {
      label: 'A wall and hiss',
      notice: 'A hiss that you hardly hear in y. After division it is all that you hear, most of it shrill.',
    },
    rescue: {
      label: 'With λ',
      notice:
        'Where |H| lies below λ’s dashed line, λ gives up. The echoes are gone, the hiss stays small, and the voice is back: it has little treble to lose.',
    },
    mass: {
      label: 'A wall of mass',
      notice:
        'A heavy wall takes 6 dB an octave, far less than the Gaussian, and is undone as easily as the room. A real one is faint as well; here it is as loud as before.',
    },
    wall: {
      label: 'The wall alone',
      notice:
        'No echoes at all, a plain muffled voice, and division fails all the same. The treble decides it, not the echoes.',
    },
    seat: {
      label: 'Another seat',
      notice:
        'No wall, and the h of another seat: wrong echoes go, more are added. The best λ turns it down until little is left; silence has an error of 1.',
    },
  },
  measures: {
    untouched: { label: 'Error of y itself', role: 'observation' },
    divided: { label: 'Error, divided', role: 'estimate' },
    estimate: { label: 'Error, with λ', role: 'estimate' },
    gain: { label: 'Largest 1/|H|', role: 'kernel' },
  },
  figure: {
    seconds: 's',
    kilohertz: 'kHz',
    dry: 'x, as it was spoken',
    wet: 'y, as it was heard',
    divided: 'Y/H, divided',
    estimate: 'x̂, with λ',
    drySpectrogram: 'frequencies over time',
    wetSpectrogram: 'white loud, black quiet',
    dividedSpectrogram: 'each on its own scale',
    estimateSpectrogram: 'black is 70 dB down',
    dryPlayer: 'x, dry',
    wetPlayer: 'y, through room and wall',
    dividedPlayer: 'divided',
    estimatePlayer: 'x̂, with λ',
    frequency: 'frequency (kHz)',
    magnitude: 'magnitude',
    transfer: 'way H',
    dryBand: 'spoken X',
    wetBand: 'heard Y',
    noiseHandle: 'Hiss σ, the floor in the spectrum',
    lambdaHandle: 'λ, the line below which it gives up',
  },
  refusals: {
    silent: () => 'There is no sound in this recording. Try another one.',
  },
  challenges: {
    rescue: {
      task: 'Keep the room, the wall at 1.5 or more and the hiss at 0.001. Find a λ that brings the error below 0.045.',
      done: 'λ gives up the frequencies at which the wall left hiss alone, and divides at the others. The voice, and the echoes of the room, are in those.',
    },
    thin: {
      task: 'No λ. Keep the hiss at 0.001, and find a wall of 1 or more through which plain division still has an error below 1.',
      done: 'A thinner wall leaves a larger H, so dividing makes less of the hiss: the error stays below the sound itself.',
    },
  },
  hints: {
    easy: 'Put back the room, the Gaussian wall of 1.5 and a hiss of 0.001: that is the challenge.',
    elsewhere: 'You divide by the h of another seat. λ only turns that down.',
    small: 'Hiss still gets through. Raise λ.',
    large: 'λ now takes treble that was not lost. Lower it a little.',
    helped: 'Put λ to its left end: this one is without help.',
    silent: 'Without hiss it is easy. Put it back to 0.001.',
    thick: 'The treble is already lost in the hiss. A thinner wall.',
    thinner: 'A thicker wall can still be undone. Go on.',
  },
  describe: ({ clip, room, law, wall, seat, noise, lambda, seconds }, m) => {
    const behind =
      law === 'mass' ? ', behind a wall that takes 6 dB an octave' : wall > 0 ? ', behind a wall' : '';
    const hiss = noise === 0 ? 'without hiss' : `with hiss of ${formatNumber(noise)}`;
    const start = `${CLIPS[clip]} ${ROOMS[room]}${behind}, ${hiss}, ${formatNumber(seconds, 2)} s long.`;
    const by = seat ? 'Dividing by the response of another seat' : 'Dividing by the response';
    const divided = `${by} leaves an error of ${formatNumber(m.divided)} of the sound itself; at the weakest frequency it makes everything ${formatNumber(m.gain)} times larger.`;
    const loud =
      m.divided > 10
        ? ' In its spectrogram the voice is gone and noise fills the treble from end to end.'
        : '';
    const help =
      lambda === 0 ? '' : ` With λ = ${formatNumber(lambda)} the error is ${formatNumber(m.estimate)}.`;
    return `${start} ${divided}${loud}${help}`;
  },
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
