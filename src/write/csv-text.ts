const quoted = (cell: string): string =>
  /[",\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/**
 * Rows as CSV text (RFC 4180, LF line ends) that Excel and WPS open without garbling: UTF-8 needs its byte order
 * mark there, or it is taken for GBK.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(quoted).join(",")}\n`).join("")}`;
