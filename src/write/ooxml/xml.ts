type Attributes = Readonly<Record<string, string | number | undefined>>;

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it stands in XML, in content and in attributes. */
export const escapeXml = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (mark) => escapes[mark] ?? mark);

/**
 * One XML element as text. Attributes and children that are undefined are left out; children are XML already
 * (text goes through `escapeXml` first).
 */
export const xml = (
  name: string,
  attributes: Attributes = {},
  ...children: readonly (string | undefined)[]
): string => {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`)
    .join("");
  const content = children.filter((child) => child !== undefined).join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
};

/** `<w:name w:val="…"/>`, the commonest element of WordprocessingML; undefined for no value. */
export const xmlValue = (name: string, value: string | number | undefined): string | undefined =>
  value === undefined ? undefined : xml(name, { "w:val": value });

/** `<w:name w:val="0"/>` or `"1"`; undefined for no value. */
export const xmlSwitch = (name: string, on: boolean | undefined): string | undefined =>
  on === undefined ? undefined : xmlValue(name, on ? 1 : 0);

/** A whole part: declaration and root element. */
export const xmlPart = (root: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

export const wordprocessingNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
