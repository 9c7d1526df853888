import { formatNumber } from '../../format.ts';
import type { WordsOf } from '../contract.ts';
import type { challenges } from './challenges.ts';
import type { model } from './model.ts';
import type { params, presets } from './params.ts';

export const words = {
  title: 'What was never seen',
  intro: 'A camera with few pixels, and networks that answer with many. They have to fill in the rest.',
  question: 'Where does a network get the detail that the camera did not see?',
  params: {
    scene: {
      label: 'In front of the camera',
      options: { line: 'A line', digit: 'A digit', letter: 'A letter', drawn: 'Your drawing' },
    },
    column: { label: 'Column', hint: 'The line is one pixel wide; one pixel of the camera is four.' },
    z: { label: 'z', hint: 'Four random numbers that both networks get beside the picture.' },
    page: { label: 'Which', hint: 'By hands that no training has seen.' },
    ink: { label: 'Your ink', hint: 'Anything. The networks get sixteen numbers of it.' },
  },
  presets: {
    line: {
      label: 'One input',
      notice:
        'Squared error answers with all four places at once, a quarter as dark each: their mean, off by 0.023. The adversarial one draws column 14, and the line is in 13: off by 0.062. A right one would be off by 0.001.',
    },
    moved: {
      label: 'A pixel on',
      notice:
        'The line moved by a pixel. The camera sees the same, so both answers are the same, to the last digit. The adversarial one is right now, and nothing in its input says so.',
    },
    dice: {
      label: 'Another z',
      notice:
        'Another z, another column. Of 64 z 23 pick column 12, 25 pick 14, 16 pick 15, and none 13, where the line is. Each answer gives the camera exactly what it saw: no look at the input can tell a wrong one.',
    },
    digit: {
      label: 'A digit',
      notice:
        'A 4 by an unseen hand. Raised on digits, the network draws a 4; its twin, raised on letters, an A. Both were given the same sixteen numbers.',
    },
    letter: {
      label: 'A letter',
      notice:
        'An A. Raised on letters, the network draws an A; its twin, raised on digits, prints a 4. Layers and training are the same, and so are the sixteen numbers: what differs is what they had seen before.',
    },
    drawn: {
      label: 'A house',
      notice:
        'A house is neither. Both networks answer with something round. The camera would see another picture of it, off by 0.11 and 0.08 of ink: this one can be found out. Draw your own.',
    },
  },
  measures: {
    squaredError: { label: 'Squared error of the blend', role: 'estimate' },
    adversarialError: { label: 'of the pick', role: 'estimate' },
    digitsOff: { label: 'Off what was seen: raised on digits', digits: 2, role: 'estimate' },
    lettersOff: { label: 'on letters', digits: 2, role: 'estimate' },
  },
  figure: {
    line: 'a line in column {column}',
    character: 'there: {character}',
    drawn: 'draw here',
    drawHere: 'Your ink',
    seen: 'seen: {side} × {side} pixels',
    squared: 'squared error: {error}',
    adversarial: 'adversarial: {error}',
    digits: 'raised on digits: {nearest}?',
    letters: 'raised on letters: {nearest}?',
    column: 'column',
    pixel: 'pixel of the camera',
    profile: 'brightness; shaded: a camera pixel',
    lineHere: '■ the line',
    squaredName: '● squared error',
    adversarialName: '○ adversarial',
    picks: 'adversarial: {draws} draws of z',
    picksMore: 'by the column they pick',
    again: 'seen: of the truth, of the answers',
    seenHere: '■ the truth',
    digitsName: '● raised on digits',
    lettersName: '○ on letters',
    asDigit: 'unseen letters answered',
    trainings: 'by a digit; 5 trainings',
    onDigits: 'on digits',
    onLetters: 'on letters',
    real: 'real letters: 0',
  },
  challenges: {
    right: {
      task: 'Keep z at 8, and the line out of columns 12 to 15. Make the adversarial answer right.',
      done: 'You moved the truth to the answer. The answer could not move to the truth: of its four places the camera sees the same.',
    },
    caught: {
      task: 'Draw something that the camera catches one network with, and not its twin: raised on digits it is off by 0.15 or more, raised on letters by less than half of that.',
      done: 'Take the picture of the answer and compare: what contradicts the input is certainly wrong. An answer that agrees may still be wrong, as the line’s is.',
    },
  },
  hints: {
    line: 'This one is about the line.',
    keep: 'Keep z at 8.',
    elsewhere: 'In columns 12 to 15 you have seen it already. Take another four.',
    move: 'Its answer is the same for all four columns of one pixel of the camera. See which one it draws.',
    draw: 'Draw on the first picture.',
    unlike: 'Put ink where no digit has any, and some letter has.',
    tooWild: 'Now both are off. Draw something that one of them knows.',
  },
  describe: ({ scene, column, picked, character, digits, letters }, m) =>
    scene === 'line'
      ? `A line in column ${column}. The network of squared error answers with a blend of four columns, squared error ${formatNumber(m.squaredError)}; the adversarial one draws column ${picked}, squared error ${formatNumber(m.adversarialError)}.`
      : `${character === '' ? 'A drawing' : `The ${scene} ${character}`}, seen by 4 × 4 pixels. To the answer of the network raised on digits the nearest of 720 characters is ${digits}, to that of the network raised on letters ${letters}. What the camera sees of them is off by ${formatNumber(m.digitsOff)} and ${formatNumber(m.lettersOff)} of ink.`,
} satisfies WordsOf<typeof params, typeof presets, typeof model, typeof challenges>;

export type Words = typeof words;
