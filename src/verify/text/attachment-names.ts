import { attachmentListStart } from "./official-text.ts";

/** One entry of 附件说明: its number, absent where there is only one, and the name. */
interface AttachmentEntry {
  readonly number: number | undefined;
  readonly name: string;
}

const entryStart = /^(\d{1,2})[.．、]/u;

/** Entries of 附件说明 from its lines; a line without a number goes on with the name before it. */
export const listedAttachments = (lines: readonly string[]): readonly AttachmentEntry[] => {
  const entries: { number: number | undefined; name: string }[] = [];
  for (const line of lines) {
    const text = line.replace(attachmentListStart, "");
    const number = entryStart.exec(text)?.[1];
    const last = entries.at(-1);
    if (number === undefined && last) last.name += text;
    else
      entries.push({
        number: number === undefined ? undefined : Number(number),
        name: text.replace(entryStart, ""),
      });
  }
  return entries;
};

/** Marks after a name, which 7.3.4 forbids. */
export const entryFaults = (entries: readonly AttachmentEntry[]): readonly string[] =>
  entries.flatMap(({ name }) => (/[。，、；：.,;]$/u.test(name) ? [`“${name}”后不应有标点`] : []));

/** Attachments may be bound apart from the text (7.3.7), so that a file without any need not be wrong. */
export const notEnclosed = "附件不在本文件中，另行装订的不在此核对";

/** An attachment as it stands in the document. */
interface FoundAttachment {
  readonly label: string;
  readonly title: string;
}

/** Where the labels and titles of the attachments differ from 附件说明 (7.3.7). */
export const attachmentNameFaults = (
  entries: readonly AttachmentEntry[],
  found: readonly FoundAttachment[],
): readonly string[] => {
  const faults = entries.flatMap(({ number, name }, index): readonly string[] => {
    const label = number === undefined ? "附件" : `附件${number}`;
    const attachment = found[index];
    if (!attachment) return [`附件说明中的“${label} ${name}”没有随文`];
    return [
      ...(attachment.label === label ? [] : [`标注“${attachment.label}”，附件说明为“${label}”`]),
      ...(attachment.title === name ? [] : [`${label}标题“${attachment.title}”，附件说明为“${name}”`]),
    ];
  });
  const extra = found.slice(entries.length).map(({ label }) => `“${label}”没有列入附件说明`);
  return [...faults, ...extra];
};
