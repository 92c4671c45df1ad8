import { error } from "../rule.ts";
import type { MarkupFaultWords, SyntaxFaultWords } from "./template-faults.ts";
import { markupFaultText, syntaxFaultText } from "./template-faults.ts";

const nearestRemedy = (nearest: string | undefined, otherwise: string): string =>
  nearest === undefined ? otherwise : `是否应为“<${nearest}>”？${otherwise}`;

/** TPL: templates and the markup that they yield. */
export const templateRules = {
  "TPL-001": error<SyntaxFaultWords>(
    (d) => `模板语法有误：${syntaxFaultText(d)}`,
    () => "请检查双花括号是否成对，#if、#each 是否都有对应的结束标记",
  ),
  "TPL-002": error<{ name: string }>(
    (d) => `模板用了不存在的名称“${d.name}”`,
    () =>
      "可用的名称列在模板开头的说明中，请核对拼写；升级以后才出现的，请换用随附的同名模板，或者照更新记录改",
  ),
  "TPL-003": error<{ name: string; known: string }>(
    (d) => `模板用了不存在的助手“${d.name}”`,
    (d) => `可用的助手有：${d.known}`,
  ),
  "TPL-004": error<{ element: string; nearest?: string | undefined }>(
    (d) => `模板用了不存在的标记“<${d.element}>”`,
    (d) => nearestRemedy(d.nearest, "可用的标记列在模板开头的说明中"),
  ),
  "TPL-005": error<{ element: string; parent: string }>(
    (d) => `标记“<${d.element}>”不能放在“<${d.parent}>”里`,
    () => "请对照原模板，把它移到应在的位置",
  ),
  "TPL-006": error<MarkupFaultWords>(
    (d) => `模板的标记不完整：${markupFaultText(d)}`,
    () => "请检查每个标记是否都已关闭，尖括号和引号是否成对；一个 #if 或 #each 里要放完整的标记",
  ),
  "TPL-007": error<{ element: string; parent: string }>(
    (d) => `“<${d.parent}>”里缺少“<${d.element}>”，或者它是空的`,
    () => "这是公文必备的要素，请补上；升级以后才出现的，请换用随附的同名模板，或者照更新记录改",
  ),
  "TPL-008": error<{ element: string; attribute: string; allowed: string; unknown?: boolean }>(
    (d) =>
      d.unknown === true
        ? `标记“<${d.element}>”没有“${d.attribute}”这个属性`
        : `标记“<${d.element}>”的属性“${d.attribute}”缺失或不正确`,
    (d) => {
      if (d.unknown !== true) return `应为：${d.allowed}`;
      return d.allowed === "" ? "请删去，这个标记不带属性" : `可用的属性有：${d.allowed}`;
    },
  ),
  "TPL-009": error<{ element: string; text: string }>(
    (d) => `“<${d.element}>”里不能直接写文字：“${d.text}”`,
    () => "请把文字放进“<段>”或其他正文标记里",
  ),
  "TPL-010": error<{ cells: number; columns: number }>(
    (d) => `表格的这一行有 ${d.cells} 格，表头有 ${d.columns} 栏`,
    () => "每行的“<格>”要与“<栏>”一样多，空格也要写“<格></格>”",
  ),
  "TPL-011": error<{ element: string; text: string }>(
    (d) => `“<${d.element}>”的日期“${d.text}”无法识别`,
    () => "请写成 2013年7月9日 的样子",
  ),
  "TPL-012": error<{ construct: string }>(
    (d) => `模板不能使用“${d.construct}”`,
    () => "为防止报送内容混进模板，只能使用双花括号的普通写法",
  ),
  "TPL-013": error<{ element: string; parent: string }>(
    (d) => `“<${d.parent}>”里的“<${d.element}>”只能有一个`,
    () => "请删去多余的一个",
  ),
  "TPL-014": error<{ element: string }>(
    (d) => `“<${d.element}>”里有一个名称指的是一组内容，不能直接印出`,
    () => "请写明是其中哪一项，如“机关.署名”；要逐项印出的，放在 #each 里",
  ),
  "TPL-015": error<{ shown: string }>(
    (d) => `模板里的“${d.shown}”会照原样印出来`,
    () =>
      "由程序填入的名称要写在一对半角的双花括号里，如“{{年}}”；前面不要加“\\”，也不要用全角的“｛｛ ｝｝”、单个括号、方括号或者“%年%”一类写法",
  ),
  "TPL-016": error<{ helper: string; wanted: number; given: number }>(
    (d) => `“${d.helper}”后面要有 ${d.wanted} 个值，这里有 ${d.given} 个`,
    () => "请对照原模板补足或删去；要比较的写成“{{#if (大于 甲 乙)}}”",
  ),
  "TPL-017": error<{ helper: string; written: string }>(
    (d) => `“${d.helper}”只能用于数，${d.written === "" ? "这里的名称没有数可用" : `“${d.written}”不是数`}`,
    () => "可以比较的是个数、项数和“66.3%”这样的百分数；比较文字请用“等于”",
  ),
  "TPL-018": error<{ element: string; written: string }>(
    (d) => `“<${d.element}>”里写了“${d.written}”，程序还会自动加上`,
    () => "请删去，序号、“附件1”“抄送：”“签发人：”“出席：”、主送机关后面的冒号和附注的括号都由程序加",
  ),
  "TPL-019": error<{ element: string; text: string }>(
    (d) => `“<${d.element}>”的标题“${d.text}”末尾有标点`,
    () => "请删去，单独成行的标题末尾不用标点；后面接着写正文的，把正文放进标题里的“<续>”",
  ),
  "TPL-030": error<{ mark: string }>(
    (d) => `发文机关标志“${d.mark}”太长，缩窄成两行仍放不进版心`,
    () => "请改用发文机关的规范化简称（机关.yaml 的“发文机关标志”，或者模板里的“<发文机关标志>”）",
  ),
  "TPL-031": error<{ kind: string; form: string }>(
    (d) => `文种“${d.kind}”有自己的格式，模板里没有写，会按一般格式印`,
    (d) => `请把“<版头>”写成“<版头 格式="${d.form}">”`,
  ),
  "TPL-032": error(
    () => "命令（令）的标志上面只有两行，放不下份号、密级、紧急程度三样",
    () => "请去掉一样，印好以后补盖",
  ),
} as const;
