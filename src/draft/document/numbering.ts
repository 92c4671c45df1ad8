import { chineseNumeral } from "../../model/text/chinese-numeral.ts";

/** The printed number of a heading (层次序数, 7.3.3): 一、 （一） 1. （1）. */
const headingNumber = (level: 1 | 2 | 3 | 4, index: number): string => {
  switch (level) {
    case 1:
      return `${chineseNumeral(index)}、`;
    case 2:
      return `（${chineseNumeral(index)}）`;
    case 3:
      return `${index}.`;
    case 4:
      return `（${index}）`;
  }
};

/** Numbers the headings of one text; a heading starts the count of the levels below it anew. */
export const headingCounter = (): ((level: 1 | 2 | 3 | 4) => string) => {
  const counts = [0, 0, 0, 0];
  return (level) => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    return headingNumber(level, counts[level - 1] ?? 0);
  };
};
