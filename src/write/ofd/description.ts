import type { SetDocument } from "../../layout/set-document.ts";
import { isoDate } from "../../model/calendar-date.ts";
import type { DocumentProperties } from "../../model/papers/document-properties.ts";
import { digestOf } from "../../model/digest.ts";
import type { OfficialDocument } from "../../model/papers/document.ts";
import { escapeXml } from "../ooxml/xml.ts";
import { ofd, ofdPart } from "./elements.ts";

/** The characters of an identifier, those of a UUID without its strokes. */
const identifierLength = 32;

/** Identifies a file by all that stands on its pages and by what it says of itself, so that two papers never have one. */
const identifierOf = ({ document, pages }: SetDocument, properties: DocumentProperties): string =>
  digestOf(JSON.stringify([document.title, properties, pages])).slice(0, identifierLength);

/**
 * 元数据 of a paper by the names of DA/T 46-2009, where GB/T 42133-2022 6.2.1 wants them; what the paper does not say is left
 * out.
 */
const recordOf = (document: OfficialDocument): readonly (readonly [name: string, value: string])[] => {
  const { head, title, recipients, signature, imprint, kind } = document;
  const own = head.type === "basis" ? undefined : head;
  const agency = signature && "agency" in signature ? [signature.agency, ...(signature.others ?? [])] : [];
  const values: readonly (readonly [string, string | undefined])[] = [
    ["题名", title],
    ["文件编号", own?.number],
    ["责任者", agency.length > 0 ? agency.join("；") : undefined],
    ["日期", signature && isoDate(signature.date)],
    ["文种", kind],
    ["紧急程度", own?.urgency],
    ["主送", recipients],
    ["抄送", imprint?.copiedTo],
    ["密级", own?.secrecy],
  ];
  return values.flatMap(([name, value]) => (value ? [[name, value] as const] : []));
};

const text = (name: string, value: string): string => ofd(name, {}, escapeXml(value));

/**
 * OFD.xml, the entry of the package (7.3): what the document is, and where its root lies. `OFD-A` says that it is fit to be kept
 * (GB/T 42133-2022 6.2.1).
 */
export const entryPart = (set: SetDocument, properties: DocumentProperties, root: string): string => {
  const day = isoDate(properties.created);
  const record = recordOf(set.document).map(([name, value]) =>
    ofd("CustomData", { Name: name }, escapeXml(value)),
  );
  const information = ofd(
    "DocInfo",
    {},
    text("DocID", identifierOf(set, properties)),
    text("Title", set.document.title),
    text("Author", properties.creator),
    text("CreationDate", day),
    text("ModDate", day),
    text("Creator", "Tongbao"),
    ofd("CustomDatas", {}, ...record),
  );
  return ofdPart(
    "OFD",
    { Version: "1.0", DocType: "OFD-A" },
    ofd("DocBody", {}, information, text("DocRoot", root)),
  );
};
