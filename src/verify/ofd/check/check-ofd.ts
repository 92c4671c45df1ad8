import { type Finding, judged, notConcerned } from "../../finding.ts";
import { checkPdf } from "../../pdf/check/check-pdf.ts";
import type { OfdFile } from "../read/read-ofd.ts";

/** What an OFD that says it is OFD-A (GB/T 42133-2022) must show at least; what is unpacked in an archive has to be all of it. */
const archiveFinding = ({ docType, documents, missing, restricted, fonts }: OfdFile): Finding => {
  if (docType !== "OFD-A") return notConcerned("archive", "没有标明 OFD-A（GB/T 42133-2022）");
  return judged("archive", "标明 OFD-A", [
    ...fonts.filter(({ embedded }) => !embedded).map(({ name }) => `${name} 没有嵌入`),
    ...missing.map((path) => `缺少所引用的 ${path}`),
    ...(documents > 1 ? [`一个文件里有 ${documents} 份文档`] : []),
    ...(restricted ? ["带有权限声明"] : []),
  ]);
};

/** Measures an OFD against every clause that it can show: a page is a page, whatever format it is told in. */
export const checkOfd = (file: OfdFile): readonly Finding[] => [
  ...checkPdf(file).filter(({ clause }) => clause !== "archive"),
  archiveFinding(file),
];
