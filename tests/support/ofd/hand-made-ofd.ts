import { zipOf } from "../zip-of.ts";
import type { ZipPart } from "../zip-of.ts";

/** What an OFD is made of by hand, as another program than ours may write it. */
export interface HandMade {
  /** Inside the only layer of its only page. */
  readonly layer?: string;
  /** Instead of that page's content. */
  readonly page?: string;
  /** Inside CommonData, behind what every document has. */
  readonly common?: string;
  /** Inside the resources. */
  readonly resources?: string;
  /** Inside the document's root, behind the pages. */
  readonly document?: string;
  readonly docType?: string;
  /** Documents in the package. */
  readonly bodies?: number;
  readonly parts?: readonly ZipPart[];
}

const namespace = 'xmlns="http://www.ofdspec.org/2016"';

/** An OFD with one page of 210 × 297, in the default namespace. */
export const handMadeOfd = (made: HandMade): Buffer => {
  const { layer = "", common = "", resources = "", document = "", docType = "OFD", bodies = 1 } = made;
  const page = made.page ?? `<Content><Layer ID="9">${layer}</Layer></Content>`;
  const body = "<DocBody><DocInfo/><DocRoot>/D/Document.xml</DocRoot></DocBody>";
  return zipOf([
    { name: "OFD.xml", content: `<OFD ${namespace} DocType="${docType}">${body.repeat(bodies)}</OFD>` },
    {
      name: "D/Document.xml",
      content: `<Document ${namespace}><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><PublicRes>Public.xml</PublicRes>${common}</CommonData><Pages><Page ID="1" BaseLoc="P/1.xml"/></Pages>${document}</Document>`,
    },
    { name: "D/Public.xml", content: `<Res ${namespace} BaseLoc="R">${resources}</Res>` },
    { name: "D/P/1.xml", content: `<Page ${namespace}>${page}</Page>` },
    ...(made.parts ?? []),
  ]);
};
