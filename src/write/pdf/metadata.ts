import { xml, escapeXml } from "../ooxml/xml.ts";
import type { BufferedPdf } from "./pdfkit-document.ts";

/** What the Info dictionary of a PDF says, by its keys there. */
interface PdfInformation {
  readonly Title: string;
  readonly Author: string;
  readonly Creator: string;
  readonly Producer: string;
  readonly CreationDate: Date;
  readonly ModDate: Date;
}

/** What pdfkit keeps of a document for the metadata that it writes at the end. */
interface PdfWithMetadata {
  readonly info: PdfInformation;
  ref(data: Readonly<Record<string, unknown>>): {
    compress: boolean;
    write(bytes: Uint8Array): void;
    end(): void;
  };
}

/** ISO 19005-2, level A: what is to be seen stays as it is, and tags say what it is (structure-tree.ts). */
const archival = { part: "2", conformance: "A" } as const;

/** ISO 14289-1: who cannot see the paper hears it in its order and can go about in it. */
const accessibility = {
  prefix: "pdfuaid",
  namespace: "http://www.aiim.org/pdfua/ns/id/",
  part: "1",
} as const;

/** An XMP date; hours and minutes are UTC's, as in the Info dictionary. */
const moment = (date: Date): string => date.toISOString().replace(/\.\d+Z$/, "Z");

/** The properties of one namespace, as an element of the packet. */
const description = (prefix: string, namespace: string, ...properties: readonly string[]): string =>
  xml("rdf:Description", { "rdf:about": "", [`xmlns:${prefix}`]: namespace }, ...properties);

const property = (name: string, value: string): string => xml(name, {}, escapeXml(value));

/** An RDF list of one entry with properties of its own. */
const listOfOne = (list: "rdf:Bag" | "rdf:Seq", ...properties: readonly string[]): string =>
  xml(list, {}, xml("rdf:li", { "rdf:parseType": "Resource" }, ...properties));

/** ISO 19005-2 6.6.2.3.3 knows no namespace of PDF/UA: a file that uses it describes it. */
const accessibilityDescribed = (): string => {
  const { prefix, namespace } = accessibility;
  const part = listOfOne(
    "rdf:Seq",
    property("pdfaProperty:name", "part"),
    property("pdfaProperty:valueType", "Integer"),
    property("pdfaProperty:category", "internal"),
    property("pdfaProperty:description", "Part of ISO 14289 that the file conforms to"),
  );
  const schema = listOfOne(
    "rdf:Bag",
    property("pdfaSchema:schema", "PDF/UA identification"),
    property("pdfaSchema:namespaceURI", namespace),
    property("pdfaSchema:prefix", prefix),
    xml("pdfaSchema:property", {}, part),
  );
  return xml(
    "rdf:Description",
    {
      "rdf:about": "",
      "xmlns:pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
      "xmlns:pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
      "xmlns:pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
    },
    xml("pdfaExtension:schemas", {}, schema),
  );
};

/**
 * The XMP packet of a PDF (ISO 16684-1): word for word what its Info dictionary says, and that it is PDF/A-2a and PDF/UA-1. pdfkit's
 * own leaves out the day of the last change, and takes the & of a title for markup.
 */
export const metadataPacket = (information: PdfInformation): string => {
  const { Title, Author, Creator, Producer, CreationDate, ModDate } = information;
  const title = xml("rdf:li", { "xml:lang": "x-default" }, escapeXml(Title));
  const descriptions = [
    description(
      "dc",
      "http://purl.org/dc/elements/1.1/",
      xml("dc:title", {}, xml("rdf:Alt", {}, title)),
      xml("dc:creator", {}, xml("rdf:Seq", {}, property("rdf:li", Author))),
    ),
    description(
      "xmp",
      "http://ns.adobe.com/xap/1.0/",
      property("xmp:CreatorTool", Creator),
      property("xmp:CreateDate", moment(CreationDate)),
      property("xmp:ModifyDate", moment(ModDate)),
    ),
    description("pdf", "http://ns.adobe.com/pdf/1.3/", property("pdf:Producer", Producer)),
    description(
      "pdfaid",
      "http://www.aiim.org/pdfa/ns/id/",
      property("pdfaid:part", archival.part),
      property("pdfaid:conformance", archival.conformance),
    ),
    description(
      accessibility.prefix,
      accessibility.namespace,
      property(`${accessibility.prefix}:part`, accessibility.part),
    ),
    accessibilityDescribed(),
  ];
  const rdf = xml("rdf:RDF", { "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#" }, ...descriptions);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    xml("x:xmpmeta", { "xmlns:x": "adobe:ns:meta/" }, rdf),
    '<?xpacket end="w"?>',
  ].join("\n");
};

/** Has a PDF end with the packet of `metadataPacket` in place of pdfkit's. Plain text, so that any program finds it. */
export const describeFile = (pdf: BufferedPdf): void => {
  const file = pdf as unknown as PdfWithMetadata;
  const { _root: catalogue } = pdf;
  const endMetadata = (): void => {
    const stream = file.ref({ Type: "Metadata", Subtype: "XML" });
    stream.compress = false;
    stream.write(Buffer.from(metadataPacket(file.info), "utf8"));
    stream.end();
    catalogue.data.Metadata = stream;
  };
  Object.assign(pdf, { endMetadata });
};
