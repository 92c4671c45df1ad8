import XLSX from "@e965/xlsx/xlsx.js";

const plainRun = (text: string): string => (text === "" ? "" : `<r><t xml:space="preserve">${text}</t></r>`);
const struckRun = (text: string): string => `<r><rPr><strike/></rPr><t xml:space="preserve">${text}</t></r>`;

/** --旧数--: all of a cell, which then has a style of its own. */
const whole = /^--([^-]*)--$/u;

/** 受理--380件--412件 in runs of which every second is crossed out. */
const inRuns = (text: string): string =>
  whole.test(text)
    ? plainRun(text.slice(2, -2))
    : text
        .split("--")
        .map((piece, index) => (index % 2 === 0 ? plainRun(piece) : struckRun(piece)))
        .join("");

/**
 * An .xlsx in which --旧数-- is crossed out: a part of a text by its run, all of a cell by its style. Figures in such a
 * cell are a number.
 */
export const withStruckText = (workbook: Uint8Array): Uint8Array => {
  const zip = XLSX.CFB.read(workbook, { type: "buffer" });
  const change = (name: RegExp, by: (content: string) => string): void => {
    for (const [index, path] of zip.FullPaths.entries()) {
      const entry = zip.FileIndex[index];
      if (entry && name.test(path))
        entry.content = Buffer.from(by(Buffer.from(entry.content as Uint8Array).toString()));
    }
  };
  let texts: readonly string[] = [];
  change(/sharedStrings\.xml$/u, (content) => {
    texts = [...content.matchAll(/<si>(?:<t[^>]*>([\s\S]*?)<\/t>)?<\/si>/gu)].map(([, text = ""]) => text);
    return content.replaceAll(/(?<=<si>)<t[^>]*>([\s\S]*?)<\/t>(?=<\/si>)/gu, (all, text: string) =>
      text.includes("--") ? inRuns(text) : all,
    );
  });
  let struck = 0;
  change(/styles\.xml$/u, (content) => {
    const styles = /<cellXfs[\s\S]*<\/cellXfs>/u.exec(content)?.[0] ?? "";
    const fonts = /<fonts[\s\S]*<\/fonts>/u.exec(content)?.[0] ?? "";
    struck = styles.match(/<xf /gu)?.length ?? 0;
    const font = fonts.match(/<font>/gu)?.length ?? 0;
    return content
      .replace("</fonts>", "<font><strike/></font></fonts>")
      .replace("</cellXfs>", `<xf numFmtId="0" fontId="${font}"/></cellXfs>`);
  });
  change(/worksheets\/[^/]*\.xml$/u, (content) =>
    content.replaceAll(
      /<c r="([A-Z]+\d+)"[^>]*t="s"[^>]*><v>(\d+)<\/v>/gu,
      (all, at: string, index: string) => {
        const text = whole.exec(texts[Number(index)] ?? "")?.[1];
        if (text === undefined) return all;
        const isNumber = /^[\d.]+$/u.test(text);
        return `<c r="${at}" s="${struck}"${isNumber ? "" : ' t="s"'}><v>${isNumber ? text : index}</v>`;
      },
    ),
  );
  return XLSX.CFB.write(zip, { type: "buffer", fileType: "zip" }) as Uint8Array;
};
