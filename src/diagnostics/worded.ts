/** What a detail's key is called in a sentence; a word that is no key of the table stands for itself. */
export const worded = (words: Readonly<Record<string, string>>, key: string): string => words[key] ?? key;
