/**
 * Pages of 61 × 67 that no training has seen, 100 of them, noise 0.2, by the shipped weights: `node tests/widgets/skip-ladder.seeds.ts` wrote
 * it, and `tests/widgets/skip-ladder.test.ts` repeats a part of it.
 */
export const odd = {
  coarse: {
    resized: {
      right: 0.9892565535023635,
      edge: 2.5362942685347467,
      missed: 0.3830570902394107,
      meanIoU: 0.33251213769580185,
    },
    cropped: {
      right: 0.9971949509116409,
      edge: 2.437266848791322,
      missed: 0.3259668508287293,
      meanIoU: 0.3949395856150556,
    },
    padded: {
      right: 0.9976744186046511,
      edge: 2.1204961514381435,
      missed: 0.2430939226519337,
      meanIoU: 0.4112787782429453,
    },
  },
  one: {
    resized: {
      right: 0.964847490083436,
      edge: 1.045213485283359,
      missed: 0.09208103130755065,
      meanIoU: 0.4342904107337139,
    },
    cropped: {
      right: 0.9851940502650026,
      edge: 0.6529192688674331,
      missed: 0.01841620626151013,
      meanIoU: 0.6417900487829215,
    },
    padded: {
      right: 0.988944788028327,
      edge: 0.5818795210100886,
      missed: 0.003683241252302026,
      meanIoU: 0.6709381855220441,
    },
  },
  two: {
    resized: { right: 0.9686270449368399, edge: 0.517373775373254, missed: 0, meanIoU: 0.625919357607497 },
    cropped: { right: 0.9864676380686708, edge: 0.28798135901492034, missed: 0, meanIoU: 0.7938852837216526 },
    padded: { right: 0.9882089204611623, edge: 0.2705929923431246, missed: 0, meanIoU: 0.8078353686915032 },
  },
  three: {
    resized: { right: 0.9650107729190058, edge: 0.29063199651146815, missed: 0, meanIoU: 0.7622085497968328 },
    cropped: { right: 0.9877732061046427, edge: 0.21786312551617681, missed: 0, meanIoU: 0.8348006898343057 },
    padded: { right: 0.9887023424763322, edge: 0.2004200548927412, missed: 0, meanIoU: 0.8488853422512687 },
  },
  decoder: {
    padded: { right: 0.904402551543456, edge: 0.1543041294990343, missed: 0, meanIoU: 0.7539703157897254 },
  },
} as const;
