/** Prefixes in scope with their namespaces; the default one under "". */
export type Namespaces = ReadonlyMap<string, string>;

const strict = "http://purl.oclc.org/ooxml";
const transitional = "http://schemas.openxmlformats.org";

/** The prefixes that this folder reads by, for both kinds of Open XML (ECMA-376 parts 1 and 4). */
const prefixes: Namespaces = new Map([
  [`${transitional}/wordprocessingml/2006/main`, "w"],
  [`${strict}/wordprocessingml/main`, "w"],
  [`${transitional}/officeDocument/2006/relationships`, "r"],
  [`${strict}/officeDocument/relationships`, "r"],
  [`${transitional}/drawingml/2006/main`, "a"],
  [`${strict}/drawingml/main`, "a"],
  [`${transitional}/drawingml/2006/wordprocessingDrawing`, "wp"],
  [`${strict}/drawingml/wordprocessingDrawing`, "wp"],
  [`${transitional}/markup-compatibility/2006`, "mc"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"],
  ["http://schemas.microsoft.com/office/word/2010/wordprocessingGroup", "wpg"],
  ["urn:schemas-microsoft-com:vml", "v"],
  ["urn:schemas-microsoft-com:office:office", "o"],
]);

/** What is in scope inside an element with these attributes. */
export const withDeclared = (
  scope: Namespaces,
  attributes: Readonly<Record<string, unknown>>,
): Namespaces => {
  const declared = Object.entries(attributes).flatMap(([name, uri]) =>
    name === "xmlns" || name.startsWith("xmlns:") ? [[name.slice(6), String(uri)] as const] : [],
  );
  return declared.length === 0 ? scope : new Map([...scope, ...declared]);
};

/**
 * A name with the prefix that its namespace has here: most programs write `w:p`, but `ns0:p` or a bare `p` means the
 * same. Names of namespaces not known here stay as they are, and attributes have no default namespace.
 */
export const canonicalName = (name: string, scope: Namespaces, isElement: boolean): string => {
  const colon = name.indexOf(":");
  if (colon === -1 && !isElement) return name;
  const prefix = prefixes.get(scope.get(name.slice(0, Math.max(0, colon))) ?? "");
  return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
};
