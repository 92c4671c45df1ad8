import type { ListedFile, Manifest } from "../model/output/manifest.ts";
import type { FileChanges, ManifestChanges } from "../model/output/manifest-changes.ts";

/** Compares two lists of files by path and digest, each result in the order of its list. */
export const fileChanges = (before: readonly ListedFile[], now: readonly ListedFile[]): FileChanges => {
  const old = new Map(before.map((file) => [file.path, file.digest]));
  const present = new Set(now.map(({ path }) => path));
  const known = now.filter(({ path }) => old.has(path));
  return {
    replaced: known.filter(({ path, digest }) => old.get(path) !== digest).map(({ path }) => path),
    added: now.filter(({ path }) => !old.has(path)).map(({ path }) => path),
    removed: before.filter(({ path }) => !present.has(path)).map(({ path }) => path),
  };
};

/** A document counts as changed when one of its files that both runs printed has other bytes. */
const documentChanges = (before: Manifest, now: Manifest): ManifestChanges["documents"] => {
  const outputs = fileChanges(before.outputs, now.outputs);
  const old = new Set(before.documents.map(({ name }) => name));
  const present = new Set(now.documents.map(({ name }) => name));
  const known = now.documents.filter(({ name }) => old.has(name));
  const archived = now.archived.map(({ name }) => name);
  const archivedBefore = new Set(before.archived.map(({ name }) => name));
  const isReplaced = (files: readonly string[]): boolean =>
    files.some((path) => outputs.replaced.includes(path));
  return {
    replaced: known.filter(({ files }) => isReplaced(files)).map(({ name }) => name),
    unchanged: known.filter(({ files }) => !isReplaced(files)).map(({ name }) => name),
    added: now.documents.filter(({ name }) => !old.has(name)).map(({ name }) => name),
    removed: before.documents
      .map(({ name }) => name)
      .filter((name) => !present.has(name) && !archived.includes(name)),
    archived: archived.filter((name) => !archivedBefore.has(name)),
  };
};

/** What changed between two runs of the same month, and what may have caused it. */
export const manifestChanges = (before: Manifest, now: Manifest): ManifestChanges => ({
  inputs: fileChanges(before.inputs, now.inputs),
  program: before.version !== now.version || before.program !== now.program,
  fonts:
    JSON.stringify(before.fonts.map(({ role, digest }) => [role, digest])) !==
    JSON.stringify(now.fonts.map(({ role, digest }) => [role, digest])),
  options: JSON.stringify(before.options) !== JSON.stringify(now.options),
  documents: documentChanges(before, now),
});
