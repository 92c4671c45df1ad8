/** A month, or a year, as a command line names it. */
const named = String.raw`(?: \d{4}(?:-\d{2})?)?(?![-\d])`;

/** Commands, the closer words first, with the verb and the words that the pages have for what they do. */
const commands: readonly (readonly [command: string, verb: string, onPage: string])[] = [
  [`generate${named} --letters`, "用", "“通报”页的“生成”（勾选“写督办函”）"],
  [`generate${named} --correction(?: ?["“][^"”]*["”])?`, "用", "“印发”页的“生成更正通报”"],
  [`generate${named} --draft`, "用", "“通报”页的“生成”（勾选“草稿”）"],
  [`generate${named}`, "用", "“通报”页的“生成”"],
  [`issue${named}`, "用", "“印发”页的“登记印发”"],
  [`verify${named}`, "用", "“通报”页的“核对”"],
  [`check${named}`, "看", "“校核”页"],
  [`status(?!(?: \\S+)? --offices)${named}`, "看", "“全年”页"],
  [`new${named}`, "用", "“其他各期”里的“新建”"],
];

/** Options where they stand by themselves. */
const options: readonly (readonly [inTerminal: string, onPage: string])[] = [
  ["可用 --return-invalid 按退回处理", "可以在“通报”页选“按退回处理”"],
  ["用 --number 写明文号，用 --date 写明成文日期", "写明通知的文号和成文日期"],
  ["用 --date 写明", "写明"],
  ["请加 --before-deadline", "请勾选“报送截止日以前也写催报通知”"],
  ["不加 --draft ", "不勾选“草稿”"],
  ["（--draft）", "（勾选“草稿”）"],
  ["用 --draft ", "勾选“草稿”"],
  ["加上 --without-letters（工作台上勾选“督办函另外行文”）", "勾选“督办函另外行文”"],
];

const patterns = commands.map(([command, verb, onPage]) => {
  const pattern = new RegExp(`(?:(再)?(?:运行(?:一次)?|用) ?)?tongbao ${command} ?`, "gu");
  return (text: string): string =>
    text.replace(pattern, (all: string, again: string | undefined) =>
      all.startsWith("tongbao") ? onPage : `${again ?? ""}${verb}${onPage}`,
    );
});

/** A sentence of a command or a problem with what the pages have for the commands and options that it names. */
export const inPageWords = (sentence: string): string => {
  const words = options.reduce((text, [inTerminal, onPage]) => text.replaceAll(inTerminal, onPage), sentence);
  return patterns.reduce((text, pattern) => pattern(text), words);
};
