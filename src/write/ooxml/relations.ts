import type { PackagePart } from "./package.ts";
import { xml, xmlPart } from "./xml.ts";

const packageNamespace = "http://schemas.openxmlformats.org/package/2006";

/** The namespace of the relations between the parts of a document. */
export const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A part that another one leads to: what it is to that one, and its name from there. */
interface PackageRelation {
  readonly type: string;
  readonly target: string;
}

const relationType = {
  document: `${relationshipNamespace}/officeDocument`,
  properties: `${packageNamespace}/relationships/metadata/core-properties`,
} as const;

/** A part that says where another one leads to; its relations are numbered rId1, rId2 … in their order. */
export const relationsPart = (name: string, relations: readonly PackageRelation[]): PackagePart => ({
  name,
  content: xmlPart(
    xml(
      "Relationships",
      { xmlns: `${packageNamespace}/relationships` },
      ...relations.map(({ type, target }, index) =>
        xml("Relationship", { Id: `rId${index + 1}`, Type: type, Target: target }),
      ),
    ),
  ),
});

/** _rels/.rels: which part is the document, and where its properties stand. */
export const packageRelations = (document: string, properties: string): PackagePart =>
  relationsPart("_rels/.rels", [
    { type: relationType.document, target: document },
    { type: relationType.properties, target: properties },
  ]);

/** What the properties of a document are called among the content types. */
export const corePropertiesType = "application/vnd.openxmlformats-package.core-properties+xml";

/** [Content_Types].xml, which says of each part what it is. */
export const contentTypesPart = (types: Readonly<Record<string, string>>): PackagePart => ({
  name: "[Content_Types].xml",
  content: xmlPart(
    xml(
      "Types",
      { xmlns: `${packageNamespace}/content-types` },
      xml("Default", {
        Extension: "rels",
        ContentType: "application/vnd.openxmlformats-package.relationships+xml",
      }),
      xml("Default", { Extension: "xml", ContentType: "application/xml" }),
      ...Object.entries(types).map(([part, ContentType]) =>
        xml("Override", { PartName: `/${part}`, ContentType }),
      ),
    ),
  ),
});
