/** Marks that open a pair: never at the end of a line (GB/T 15834 5.1.3). */
export const openingMarks: ReadonlySet<string> = new Set("“‘（〔【《〈「『［｛");

/** Marks that fill the left half of their cell. */
export const closingMarks: ReadonlySet<string> = new Set("。，、；：？！”’）〕】》〉」』．］｝");

/** What never begins a line (GB/T 15834 5.1.1–5.1.7). */
export const notAtLineStart: ReadonlySet<string> = new Set(
  "。，、；：？！）〕】》〉」』”’～·％‰%］｝.,;:!?)]}",
);

/** What never ends a line. */
export const notAtLineEnd: ReadonlySet<string> = new Set("“‘（〔【《〈「『［｛([{");

/** 破折号 and 省略号 take two cells that stay together (5.1.4, 5.1.5). */
export const pairedMarks: ReadonlySet<string> = new Set("—…");

/** What a number may not be parted from when it stands after it (GB/T 15835 5.1.8); 2013 is whole without its 年. */
export const keptWithNumber = /^(?:\d|[.．,]\d|[%％‰℃])/u;
