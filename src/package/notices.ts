import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A library that goes into the packages. */
export interface Library {
  /** Its folder, which is also its name in the lock file: node_modules/docx */
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  /** By the names of SPDX. */
  readonly licence: string;
  /** The text of its licence; undefined where it brings none. */
  readonly text: string | undefined;
}

interface Description {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

const licenceFile = /^(?:licen[cs]e|copying)(?:[.-].*)?$/iu;

/** Licences of libraries whose description names none, as their own pages say. */
const saidElsewhere: Readonly<Record<string, string>> = { "png-js": "MIT" };

/** Reads what a library says of itself. Throws where no licence is known: then it must not be passed on. */
export const readLibrary = (root: string, folder: string): Library => {
  const { name, version, license } = JSON.parse(
    readFileSync(join(root, folder, "package.json"), "utf8"),
  ) as Description;
  const licence = license ?? saidElsewhere[name];
  if (licence === undefined) throw new Error(`${folder}: no licence is known`);
  const file = readdirSync(join(root, folder)).find((each) => licenceFile.test(each));
  const path = file === undefined ? undefined : join(root, folder, file);
  const text = path !== undefined && existsSync(path) ? readFileSync(path, "utf8") : undefined;
  return { folder, name, version, licence, text };
};

const line = "=".repeat(78);

/** The licences of all libraries in a package, one after the other. */
export const noticesText = (libraries: readonly Library[]): string => {
  const list = libraries.map(({ name, version, licence }) => `${name} ${version}  ${licence}`);
  const texts = libraries.map(({ name, version, licence, text }) =>
    [
      line,
      `${name} ${version}（${licence}）`,
      line,
      "",
      text?.trim() ?? "（这个库只写明许可的名称，没有附许可的文本。）",
      "",
      "",
    ].join("\n"),
  );
  return [
    "通报使用的库和它们的许可。Node.js 的许可见 Node.js-LICENSE.txt，字体的见 ../templates/fonts/。",
    "",
    ...list,
    "",
    ...texts,
  ].join("\n");
};
