import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import JSZip from "jszip";
import { docxParts } from "./docx-parts.ts";
import { mavenArchive } from "../maven-archive.ts";

/* The schemas of ECMA-376 (transitional), as Apache POI brings them along, and XMLBeans, which validates against them;
   both from Maven Central, for this test only. */

const purpose = "DOCX and XLSX were not validated";

/** The schemas in a folder of their own, and the validator. */
export interface WordSchemas {
  readonly folder: string;
  readonly programs: string;
}

/** Fetches them. Throws where they cannot be had: then nothing has been validated. */
export const fetchWordSchemas = async (): Promise<WordSchemas> => {
  const schemas = mavenArchive(["org.apache.poi", "poi-ooxml-full", "5.4.1"], purpose);
  const programs = [
    mavenArchive(["org.apache.xmlbeans", "xmlbeans", "5.3.0"], purpose),
    mavenArchive(["org.apache.logging.log4j", "log4j-api", "2.24.3"], purpose),
  ];
  const folder = mkdtempSync(join(tmpdir(), "tongbao-schemas-"));
  const packed = await JSZip.loadAsync(readFileSync(schemas));
  for (const file of packed.file(/^org\/apache\/poi\/schemas\/ooxml\/src\/.*\.xsd$/u))
    writeFileSync(join(folder, basename(file.name)), await file.async("nodebuffer"));
  return { folder, programs: programs.join(":") };
};

/** Which of the two ways of drawing that a file offers is taken: that of newer programs or that of older ones. */
export type Branch = "Choice" | "Fallback";

/** Shapes of 2010, which the schemas do not have; what stands in them stands in the other branch as well. */
const shapes = /(<a:graphicData uri="http:\/\/schemas\.microsoft\.com\/[^>]*>)[\s\S]*?(<\/a:graphicData>)/gu;

/** A part as a program sees it that takes one branch: the schemas know nothing of the choice. */
export const resolved = (part: string, branch: Branch): string =>
  part
    .replaceAll(/<mc:AlternateContent>([\s\S]*?)<\/mc:AlternateContent>/gu, (_, branches: string) => {
      const taken = new RegExp(`<mc:${branch}[^>]*>([\\s\\S]*)</mc:${branch}>`, "u").exec(branches);
      return taken?.[1] ?? "";
    })
    .replaceAll(shapes, "$1$2")
    .replaceAll(/ mc:Ignorable="[^"]*"/gu, "")
    // Excel itself writes it on the texts of workbooks, whose schema leaves it out.
    .replaceAll(/<t xml:space="preserve">/gu, "<t>");

const isValidated = (name: string): boolean =>
  /^(?:word|xl)\/(?!theme\/)[^/]*\.xml$/u.test(name) || /^xl\/worksheets\/[^/]*\.xml$/u.test(name);

/** What breaks the schemas in files, part by part and for both branches: 通报.docx document.xml Choice: cvc-…. */
export const brokenSchemas = async (
  { folder, programs }: WordSchemas,
  files: ReadonlyMap<string, Uint8Array>,
): Promise<{ readonly parts: number; readonly broken: readonly string[] }> => {
  const written = join(folder, "parts");
  mkdirSync(written);
  const paths = new Map<string, string>();
  for (const [file, bytes] of files) {
    for (const [name, part] of await docxParts(bytes)) {
      if (!isValidated(name)) continue;
      for (const branch of part.includes("<mc:AlternateContent>") ? (["Choice", "Fallback"] as const) : []) {
        const path = join(written, `${paths.size}.xml`);
        writeFileSync(path, resolved(part, branch));
        paths.set(path, `${file} ${name} ${branch}`);
      }
      if (part.includes("<mc:AlternateContent>")) continue;
      const path = join(written, `${paths.size}.xml`);
      writeFileSync(path, resolved(part, "Choice"));
      paths.set(path, `${file} ${name}`);
    }
  }
  const schemas = ["wml.xsd", "vml-main.xsd", "sml.xsd"].map((name) => join(folder, name));
  const { stdout } = spawnSync(
    "java",
    ["-cp", programs, "org.apache.xmlbeans.impl.tool.InstanceValidator", ...schemas, ...paths.keys()],
    { encoding: "utf8", maxBuffer: 1 << 26 },
  );
  const lines = stdout.split("\n");
  const valid = lines.filter((line) => paths.has(line.replace(/ valid\.$/u, ""))).length;
  const broken = lines.flatMap((line) => {
    const [, path = "", told = ""] = /^(.*?\.xml):\d+(?::\d+)?: error: (.*)$/u.exec(line) ?? [];
    return told === "" ? [] : [`${paths.get(path) ?? path}: ${told.slice(0, 300)}`];
  });
  if (valid === 0 && broken.length === 0) throw new Error(`${purpose}: ${stdout.slice(0, 500)}`);
  rmSync(written, { recursive: true });
  return { parts: paths.size, broken };
};
