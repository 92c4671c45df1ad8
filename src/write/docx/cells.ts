/** Width of a text in cells of its own size: Latin letters, figures and half-width marks take half a cell. */
export const cellsOf = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character <= "\u02ff" ? 0.5 : 1), 0);
