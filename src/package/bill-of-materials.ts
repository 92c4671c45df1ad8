import { createHash } from "node:crypto";
import { sha256 } from "./checksums.ts";
import type { Library } from "./notices.ts";
import type { PackedFile, Runtime } from "./packages.ts";

/** What package-lock.json says of a library, as far as it is read. */
interface LockedLibrary {
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** package-lock.json: libraries by their folders, "" is the program itself. */
export interface LockFile {
  readonly packages: Readonly<Record<string, LockedLibrary>>;
}

/** What the packages are made of. */
interface Materials {
  readonly version: string;
  readonly lock: LockFile;
  readonly libraries: readonly Library[];
  readonly runtimes: readonly Runtime[];
  readonly fonts: readonly PackedFile[];
}

/** SHA-512 as CycloneDX writes it, of what the registry's lock files say. */
const hashOf = (integrity: string) => ({
  alg: "SHA-512",
  content: Buffer.from(integrity.replace(/^sha512-/u, ""), "base64").toString("hex"),
});

/** A package URL of the npm registry: the @ of a scope is written %40. */
const urlOf = (name: string, version: string): string => `pkg:npm/${name.replace(/^@/u, "%40")}@${version}`;

/** One name of SPDX, or an expression of several. */
const licencesOf = (licence: string) =>
  /\s/u.test(licence) ? [{ expression: licence }] : [{ license: { id: licence } }];

const libraryComponent = ({ folder, name, version, licence }: Library, lock: LockFile) => {
  const locked = lock.packages[folder];
  if (locked?.integrity === undefined)
    throw new Error(`${folder}: package-lock.json does not say what it is`);
  return {
    type: "library",
    "bom-ref": folder,
    name,
    version,
    hashes: [hashOf(locked.integrity)],
    licenses: licencesOf(licence),
    purl: urlOf(name, version),
    ...(locked.resolved !== undefined && {
      externalReferences: [{ type: "distribution", url: locked.resolved }],
    }),
  };
};

const runtimeComponent = ({ name, version, integrity, called, sha256: program }: Runtime) => ({
  type: "platform",
  "bom-ref": `${name}@${version}`,
  name,
  version,
  description: "Node.js",
  hashes: [hashOf(integrity)],
  licenses: [{ license: { id: "MIT" } }],
  purl: urlOf(name, version),
  components: [{ type: "file", name: called, hashes: [{ alg: "SHA-256", content: program }] }],
});

const fontLicences = [
  { begins: "Fandol", licences: [{ license: { name: "GPL-3.0 with the exception for embedded fonts" } }] },
  { begins: "TongbaoSupplement", licences: licencesOf("OFL-1.1") },
];

const fontComponent = ({ path, content }: PackedFile) => {
  const licences = fontLicences.find(({ begins }) => path.startsWith(begins))?.licences;
  if (!licences) throw new Error(`${path}: no licence is known`);
  const hashes = [{ alg: "SHA-256", content: sha256(content) }];
  return { type: "file", "bom-ref": `templates/fonts/${path}`, name: path, hashes, licenses: licences };
};

/** The folder that Node finds a library in when a file of `from` asks for it: the nearest node_modules upwards. */
const resolved = (name: string, from: string, folders: ReadonlySet<string>): string | undefined => {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf("node_modules/") - 1))) {
    const folder = base === "" ? `node_modules/${name}` : `${base}/node_modules/${name}`;
    if (folders.has(folder)) return folder;
    if (base === "") return undefined;
  }
};

/** Which of the packed libraries each asks for; what it names and nothing uses was not packed. */
const dependenciesOf = (folders: ReadonlySet<string>, { packages }: LockFile) =>
  ["", ...folders].map((folder) => ({
    ref: folder === "" ? "tongbao" : folder,
    dependsOn: Object.keys(packages[folder]?.dependencies ?? {})
      .flatMap((name) => resolved(name, folder, folders) ?? [])
      .toSorted(),
  }));

/** An UUID (RFC 9562, version 8) of a content: the same materials have the same. */
const uuidOf = (content: string): string => {
  const hex = createHash("sha256").update(content).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
};

/** The software bill of materials (SBOM) of the packages in CycloneDX 1.6: all that was not written here. No date: the same materials give the same bytes. */
export const billOfMaterials = ({ version, lock, libraries, runtimes, fonts }: Materials): string => {
  const folders = new Set(libraries.map(({ folder }) => folder));
  const content = {
    metadata: {
      component: {
        type: "application",
        "bom-ref": "tongbao",
        name: "tongbao",
        version,
        licenses: [{ license: { id: "MIT" } }],
      },
    },
    components: [
      ...libraries.map((library) => libraryComponent(library, lock)),
      ...runtimes.map(runtimeComponent),
      ...fonts.map(fontComponent),
    ],
    dependencies: dependenciesOf(folders, lock),
  };
  const heading = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify(content))}`,
    version: 1,
  };
  return `${JSON.stringify({ ...heading, ...content }, undefined, 2)}\n`;
};
