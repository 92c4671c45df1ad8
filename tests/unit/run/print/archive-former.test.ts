import { expect, test } from "@jest/globals";
import type { ListedDocument, Manifest } from "../../../../src/model/output/manifest.ts";
import { archiveOf } from "../../../../src/run/print/archive-former.ts";
import type { FormerOutput } from "../../../../src/run/print/former-output.ts";

const slip = (name: string, day: number, kind = name.split("/")[0] ?? ""): ListedDocument => ({
  name,
  kind,
  unit: /\p{L}+(?=-|$)/u.exec(name)?.[0] ?? "",
  title: kind,
  signedOn: { year: 2013, month: 7, day },
  pages: 1,
  source: `${name} ${day}`,
  files: [`${name}.docx`, `${name}.pdf`],
});

const archiving = {
  standingOf: ({ kind, unit }: Pick<ListedDocument, "kind" | "unit">) =>
    kind === "通报" ? undefined : unit === "市林业局" ? ("已重报" as const) : ("存档" as const),
  goesOutByItself: (kind: string) => kind === "退回",
};

/** What an earlier run left: its papers, each with both files but for those that somebody took away. */
const left = (parts: Partial<Manifest>, gone: readonly string[] = []): FormerOutput => {
  const manifest: Manifest = {
    version: "0.3.0",
    program: "",
    month: "2013-06",
    options: { draft: false, returnInvalid: true },
    fonts: [],
    inputs: [],
    documents: [],
    archived: [],
    outputs: [],
    ...parts,
  };
  const paths = [...manifest.documents, ...manifest.archived].flatMap(({ files }) => files);
  const files = paths
    .filter((path) => !gone.includes(path))
    .map((path) => ({ path, bytes: new TextEncoder().encode(path) }));
  return { manifest, intact: new Map(files.map((file) => [file.path, file])), edited: [], foreign: [] };
};

const kept = (former: FormerOutput, documents: readonly ListedDocument[], draft = false) => {
  const { archived, files } = archiveOf(former, { documents, draft }, archiving);
  const paths = files.map(({ path }) => path);
  expect(archived.flatMap((each) => each.files)).toEqual(paths);
  return archived.map(({ name, standing }) => `${name} ${standing}`);
};

const forestry = slip("退回/05-市林业局", 5);
const letter = slip("督办函/16-市水利局", 10);

test("slips and letters that are no longer due stay; what has no addressee to ask goes", () => {
  const former = left({ documents: [slip("通报", 10), forestry, letter] });
  expect(kept(former, [])).toEqual(["退回/05-市林业局 已重报", "督办函/16-市水利局 存档"]);
});

test("the same paper printed again is no other one, a slip of another day is", () => {
  const former = left({ documents: [forestry, letter] });
  expect(kept(former, [forestry, letter])).toEqual([]);
  const later = [slip(forestry.name, 8), slip(letter.name, 11)];
  expect(kept(former, later)).toEqual(["退回/05-市林业局-2013-07-05 已重报"]);
});

test("what was kept once is kept on, until it is printed again as it was", () => {
  const dated = { ...slip("退回/05-市林业局-2013-07-05", 5), standing: "存档" as const };
  const former = left({ documents: [slip(forestry.name, 8)], archived: [dated] });
  expect(kept(former, [])).toEqual(["退回/05-市林业局-2013-07-05 已重报", "退回/05-市林业局 已重报"]);
  expect(kept(former, [forestry])).toEqual(["退回/05-市林业局-2013-07-08 已重报"]);
});

test("nothing of a draft was sent, and no draft takes the place of what was", () => {
  expect(kept(left({ documents: [forestry], options: { draft: true, returnInvalid: true } }), [])).toEqual(
    [],
  );
  expect(kept(left({ documents: [forestry] }), [forestry], true)).toEqual([
    "退回/05-市林业局-2013-07-05 已重报",
  ]);
});

test("a file that somebody took away is not missed, and one that somebody worked on stays as it is", () => {
  expect(kept(left({ documents: [forestry] }, forestry.files), [])).toEqual([]);
  const scan = { path: "退回/05-市林业局.pdf", bytes: Buffer.from("盖章") };
  const former = { ...left({ documents: [forestry] }, ["退回/05-市林业局.pdf"]), edited: [scan] };
  expect(archiveOf(former, { documents: [], draft: false }, archiving).files[1]?.bytes).toBe(scan.bytes);
});
