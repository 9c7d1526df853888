/** What a prediction and a challenge say in the text, in English. */
export const en = {
  predict: 'Predict.',
  predictAnswer: 'Answer',
  predictYours: 'You said: {choice}.',
  predictTruth: 'The answer: {choice}.',
  predictAgain: 'Think again',
  challengeDone: 'Done.',
  challengeStart: 'Start from “{preset}”',
  challengeNotYet: 'Not yet.',
  storageOff: 'This browser keeps nothing, so your answer lasts until you leave the page.',
  figureNotHere: 'The figure is not on this page.',
} as const;
