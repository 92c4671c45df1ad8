/** Of workbooks that are read. */
const workbooks: ReadonlySet<string> = new Set(["xlsx", "xlsm", "xls", "et"]);
const texts: ReadonlySet<string> = new Set(["csv", "txt"]);

/** The extension of a path's last name, lower case, without its dot; empty when there is none. */
export const extensionOf = (path: string): string => (/\.([^./]*)$/u.exec(path)?.[1] ?? "").toLowerCase();

/** Whether a file by its name is a workbook that can be read. */
export const isWorkbookName = (path: string): boolean => workbooks.has(extensionOf(path));

/** Whether a file by its name is one that submissions are read from. */
export const isSubmissionName = (path: string): boolean =>
  isWorkbookName(path) || texts.has(extensionOf(path));
