/**
 * What a detail's key is called in a sentence, with `{name}` filled in from `values`; a word that is no key of the table
 * stands for itself.
 */
export const worded = (
  words: Readonly<Record<string, string>>,
  key: string,
  values: Readonly<Record<string, string | number | undefined>> = {},
): string =>
  (words[key] ?? key).replaceAll(/\{(\w+)\}/gu, (whole, name: string) =>
    name in values ? String(values[name] ?? "") : whole,
  );
