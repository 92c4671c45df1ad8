/** A text as the bytes of a file, in UTF-8 without a mark. */
export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
