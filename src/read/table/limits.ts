/** What no table of ours comes near; a larger one is the wrong file, or is meant to do harm. */
export const tableLimits = {
  /** 栏 of a row. */
  fields: 1000,
  /** A submission has some hundred rows; Excel may leave tens of thousands of blank ones behind them. */
  filledRows: 20_000,
  allRows: 100_000,
  /** Cells of a spreadsheet, those between filled ones included. */
  cells: 200_000,
  /** Characters of all cells together; a text that many cells share counts in each. */
  allCharacters: 4_000_000,
  /** Characters of a cell; what a unit says of a task takes some hundred. */
  characters: 5000,
} as const;
