import { openZip } from "../../archive/zip-archive.ts";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { InputFile } from "../../model/input-file.ts";
import { sizeOf } from "../../model/input-file.ts";
import type { Container } from "../text/file-signature.ts";
import type { WorkbookContent, WorkbookFault } from "./workbook.ts";
import { archiveLimits, isFault, tooMany } from "./workbook.ts";
import { readXls } from "./xls/xls.ts";
import { readXlsx } from "./xlsx.ts";

const megabyte = 1024 * 1024;
/** Pictures in a workbook may take some megabytes. */
const largestWorkbook = 20 * megabyte;

const readContainer = (file: InputFile, container: Container): WorkbookContent | WorkbookFault => {
  const { bytes } = file;
  if (sizeOf(file) > largestWorkbook) {
    return tooMany(largestWorkbook / megabyte, "file-size");
  }
  if (container === "compound") return readXls(bytes);
  const zip = openZip(bytes, archiveLimits);
  return isFault(zip) ? zip : readXlsx(zip);
};

/** Reads a workbook by its wrapping. Reports why it cannot be read (XLS-001 to XLS-004), and is then undefined. */
export const readWorkbook = (
  file: InputFile,
  container: Container,
  report: Report,
): WorkbookContent | undefined => {
  const read = readContainer(file, container);
  if (!isFault(read)) return read;
  const place = { file: file.path };
  switch (read.fault) {
    case "damaged":
      report({
        code: "XLS-001",
        place,
        details: { reason: read.reason, ...(read.sheet !== undefined && { sheet: read.sheet }) },
      });
      break;
    case "protected":
      report({ code: "XLS-002", place, details: {} });
      break;
    case "foreign":
      report({ code: "XLS-003", place, details: { format: read.format } });
      break;
    case "too large":
      report({ code: "XLS-004", place, details: read.excess });
      break;
  }
  return undefined;
};
