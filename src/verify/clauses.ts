/**
 * 应: the standard leaves no choice; breaking it fails the document. 一般: the standard says 一般, 推荐 or 可以. 实务: not in
 * GB/T 9704, but a file that breaks it will not print as it should.
 */
export type Obligation = "应" | "一般" | "实务";

interface Clause {
  /** Where it stands: of GB/T 9704-2012 unless another standard is named. */
  readonly number: string;
  readonly subject: string;
  readonly obligation: Obligation;
  /** What is asked for, in our own words. */
  readonly requirement: string;
}

const clause = (number: string, subject: string, obligation: Obligation, requirement: string): Clause => ({
  number,
  subject,
  obligation,
  requirement,
});

/** Every clause that is measured, in the order of the table. Lengths in mm. */
export const clauses = {
  sheet: clause("5.1", "用纸", "应", "A4，210×297"),
  sides: clause("5.2.1", "订口和版心宽", "应", "文字在左 28 至右 184 之间"),
  top: clause("5.2.1", "天头", "应", "37±1"),
  face: clause("5.2.2", "字体字号", "一般", "各要素三号仿宋"),
  lines: clause("5.2.3", "每面行数", "一般", "22 行，行距均匀"),
  fill: clause("5.2.3", "撑满版心", "一般", "首行上缘 37、末行下缘 262（±1）"),
  cells: clause("5.2.3", "每行字数", "一般", "28 字"),
  colour: clause("5.2.4", "文字颜色", "应", "标志和分隔线以外为黑色"),
  bold: clause("5.2.2", "不加粗", "一般", "所列字体都不加粗"),
  plain: clause("5.2.2", "字形", "一般", "不倾斜、不加线、不缩放"),
  visible: clause("5.2.4", "文字都印出", "应", "不隐藏、不划去、不涂盖"),
  ground: clause("4；5.2.4", "白纸黑字", "应", "没有底色、底纹和页面边框"),
  runningText: clause("5.2.3", "正文连排", "一般", "两端对齐，段间不空，文中不断页，标题不在页末"),
  smallLines: clause("7.2.1–7.2.3", "份号、密级、紧急程度", "应", "顶格各占一行，不推移标志"),
  mark: clause("7.2.4", "发文机关标志", "应", "上缘 72±1，居中 106±0.5，红色"),
  markFace: clause("7.2.4", "标志字体", "一般", "小标宋"),
  number: clause("7.2.5", "发文字号写法", "应", "机关代字〔年份〕序号号，不编虚位"),
  numberPlace: clause("7.2.5", "发文字号位置", "应", "标志下空二行，居中"),
  redRule: clause("7.2.7", "版头分隔线", "应", "文号下 4±0.5，与版心等宽，红色"),
  titleFace: clause("7.3.1", "标题字体", "一般", "二号小标宋，不加粗"),
  titlePlace: clause("7.3.1", "标题位置", "应", "分隔线下空二行，各行居中"),
  titleShape: clause("7.3.1", "标题回行", "应", "词意完整，梯形或菱形"),
  recipients: clause("7.3.2", "主送机关", "应", "标题下空一行，顶格，末尾全角冒号"),
  firstPage: clause("7.3.3", "首页", "应", "必须显示正文"),
  indent: clause("7.3.3", "段落", "应", "左空二字，回行顶格"),
  headingOrder: clause("7.3.3", "层次序数", "一般", "依次为一、（一）1.（1）"),
  headingFaces: clause("7.3.3", "层次字体", "一般", "一层黑体、二层楷体、三四层仿宋"),
  attachmentList: clause("7.3.4", "附件说明", "应", "空一行，左空二字，名称后不加标点"),
  signature: clause("7.3.5.1–2", "署名和成文日期位置", "应", "盖章：日期右空四字，署名居其上正中"),
  sealRoom: clause("7.3.5.1", "用印的地方", "应", "署名与正文间留空行，没有空白印章"),
  date: clause("7.3.5.4", "成文日期写法", "应", "××××年×月×日，不编虚位"),
  signaturePage: clause("7.3.5.5", "署名页", "应", "同页有正文，无“此页无正文”"),
  note: clause("7.3.6", "附注", "应", "成文日期下一行，左空二字，加圆括号"),
  attachmentPages: clause("7.3.7", "附件版面", "应", "另面；首行顶格三号黑体“附件”，第三行标题居中"),
  attachmentNames: clause("7.3.7", "附件序号和名称", "应", "与附件说明一致"),
  imprintPlace: clause("7.4.1", "版记位置", "应", "末条线与最后一面版心下缘 262 重合（±1）"),
  imprintRules: clause("7.4.1", "版记分隔线", "应", "与版心等宽，28 至 184"),
  imprintThickness: clause("7.4.1", "分隔线粗细", "一般", "首末 0.35，中间 0.25（±0.06）"),
  imprintText: clause("7.4.2–7.4.3", "抄送、印发", "应", "四号，左右各空一字，日期不编虚位加“印发”"),
  imprintPage: clause("7.4.1；GB/T 33476.2 7.3.1", "版记所在页", "应", "双数页"),
  pageNumberForm: clause("7.5", "页码写法", "应", "左右各一条一字线：— 1 —"),
  pageNumberFace: clause("7.5", "页码字体", "一般", "四号半角宋体"),
  pageNumberPlace: clause("7.5", "页码位置", "应", "线距版心 7（269±1），单右双左各空一字（±0.5）"),
  pageNumberOrder: clause("7.5", "页码连续", "应", "附件接排；空白页和其后版记页不编"),
  landscape: clause("8", "横排表格", "应", "表头在装订位置一侧的左边缘，页码位置不变"),
  letterMark: clause("10.1", "信函标志", "应", "上缘距上页边 30±1，居中，红色"),
  letterRules: clause("10.1", "信函双线", "应", "标志下 4 上粗下细，距下页边 20 上细下粗，长 170"),
  letterNumber: clause("10.1", "信函发文字号", "应", "第一条双线下，顶版心右缘"),
  letterPages: clause("10.1", "信函首页和版记", "应", "首页不编页码，版记无印发机关、日期和线"),
  marks: clause("9；GB/T 15834 5.1", "标点", "应", "中文用全角；行首无句逗等，行尾无前引号前括号"),
  splitNumbers: clause("9；GB/T 15835 5.1.8", "数字不分行", "一般", "一个数不断开移行"),
  fonts: clause("GB/T 33476.2 5", "字体齐全", "实务", "PDF、OFD 全部嵌入，代用的列出"),
  archive: clause(
    "ISO 19005",
    "长期保存",
    "实务",
    "PDF/A：标明级别，有输出意图，字体嵌入；OFD-A：标明，字体嵌入",
  ),
  wordPages: clause("—", "页数", "实务", "DOCX 按 Word 规则推算，与同名 PDF 相同"),
  settings: clause("—", "文字处理设置", "实务", "不使每面行数、每行字数走样"),
} as const satisfies Readonly<Record<string, Clause>>;

export type ClauseId = keyof typeof clauses;

export const clauseIds = Object.keys(clauses) as readonly ClauseId[];
