import { usualClasses } from "../../model/unit.ts";
import { csvText } from "../csv-text.ts";

/** A file that an office begins a year with: its path below the working folder of the office. */
interface FirstFile {
  readonly path: string;
  readonly text: string;
}

/** The columns that each list of a year has at least, in their usual order. */
export const listColumns: Readonly<Record<string, readonly string[]>> = {
  "单位名录.csv": ["单位", "全称", "类别", "别名", "排序"],
  "单位分组.csv": ["分组", "成员", "说明"],
  "任务清单.csv": ["序号", "板块", "小节", "任务内容", "牵头单位", "责任单位", "牵头方式", "简称"],
  "量化指标.csv": [
    "任务序号",
    "指标",
    "关系",
    "目标值",
    "上限",
    "计量单位",
    "时限",
    "考核方式",
    "月度计划",
    "动词",
    "说明",
  ],
};

/** 机关.yaml as the folder of an office begins with it. */
export const agency = `# 发文机关的固定信息，每年核对一次。“#”以后的文字是说明，不影响结果。
# 冒号后面空着的都要填，填在冒号和“#”之间；“××”换成本地的名称。

发文机关标志:    # 印在红头上，如：××县人民政府督查室文件
发文机关署名:    # 如：××县人民政府督查室
简称:            # 正文里自称什么，如：县政府督查室；不填的用署名
工作名称: 重点工作   # 清单上的工作叫什么，如：县政府重点工作
# 对口部门:      # 各单位除本机关外还要报给谁，没有的不写
# 下面几项按署名里的“省、市、县、区、乡、镇”等取，与此不同的才写：
# 全域称谓: 全县
# 直属单位称谓: 县直单位
# 单位名录的“类别”用本机关自己的分类的，写明各归哪一类合计，不再写直属单位称谓；排名的是哪一类（不排名的写“无”）：
# 单位类别:
#   县直单位: 政府部门、党委机构、事业单位
#   乡镇（街道）: 乡镇、街道
# 排名类别: 乡镇（街道）

机关代字:        # 发文字号开头的几个字，如：×政督
主送机关:        # 如：各乡镇人民政府，县人民政府各部门
抄送:            # 如：县委办公室，县人大常委会办公室，县政协办公室
印发机关:        # 如：××县人民政府督查室

# 通报所依据的文件，标题可以空着。
依据:
  标题: ""
  文号:          # 如：×政办〔2014〕8号

# 每月几日前报送上月进展（当日计入）；遇节假日是否顺延到下一个工作日。
报送截止日: 5
节假日顺延: 是
# 公文是否加盖印章；单位摘编的格式：附件或信函。
加盖印章: 是
摘编格式: 附件

# 滞后任务按连续几个月未达到进度分级督办；督办函要求在多少个工作日内答复。
黄色督办连续月数: 2
督办函连续月数: 3
建议约谈连续月数: 4
督办函办理天数: 10

# 印在单位摘编末尾。
联系:            # 如：联系单位：县政府督查室
# 联系人:
# 联系电话:
# 异议天数: 5

# 本机关自己的字库文件，放在模板文件夹内，不写则用随附字库。例如：
# 字体:
#   仿宋: fonts/仿宋_GB2312.ttf
`;

/** Whether 机关.yaml is still as an office's folder begins with it. */
export const isUntouchedAgency = (text: string): boolean => text === agency;

const usualClassNames = usualClasses("")
  .map(({ name }) => name)
  .join("、");

const guide = (year: number): string => `通报（Tongbao）工作文件夹，${year}年

在这个文件夹里打开“命令提示符”，依次做完下面几步；每做一步，运行一次 tongbao check ${year}-01，它会说还缺什么
（最后只剩“没有这一期的文件夹”一条，就是填好了）。单位还没有齐以前，先不要做第7步。

1. seeds/${year}/机关.yaml：用记事本打开，填好空着的各项。
2. seeds/${year}/单位名录.csv：用 Excel 打开，一行一个单位；类别是 ${usualClassNames}
   之一（用自己的分类的，先写进 机关.yaml 的“单位类别”），排序是不重复的数。例如：
   县发改委,××县发展和改革委员会,政府部门,县发展和改革委员会,1
3. seeds/${year}/单位分组.csv：任务清单里有“各乡镇（街道）”这样的统称的，写明是哪些单位；没有的不填。例如：
   各乡镇（街道）,甲镇政府、乙街道办事处,
4. seeds/${year}/任务清单.csv：一行一项任务，单位写名录里的名称；也可以从任务分解文件导入：
   tongbao import 任务分解.docx --seeds seeds/${year}（Word、Excel、网页、文本都行；名录、分组、指标一并起草，
   逐行标“待核”，核对过的清空这一栏；已有的行不会被覆盖）。例如：
   1,一、加快产业转型,,新改建农村公路200公里。,县交通运输局,各乡镇（街道）,,农村公路
5. seeds/${year}/量化指标.csv：任务里用数字衡量的指标；没有的不填。例如：
   1,新改建农村公路,=,200,,公里,未明示,序时,,新改建,
6. templates/：通报和各种通知的模板、字体，一般不用改；升级程序时与新版的对照（看更新记录）。
7. tongbao forms ${year}-01 生成填报表（定稿另写文号和日期：--number 1 --date ${year}-01-25），
   然后 tongbao new ${year}-01 建一月份的文件夹，以后每月的做法见程序文件夹里的 README.md。

例子里的单位、任务只说明写法，请勿照抄。各文件怎样写，详见程序文件夹里的 seeds/README.md 和 data/README.md。
`;

const dataGuide = `各期的材料放在这里，一期一个文件夹，如 2014-01；运行 tongbao new 建立，不要自己改文件夹的名称。
每次收文以后请备份这个文件夹。
`;

/** What an office begins a year with: 机关.yaml to be filled in, lists without lines, and what to do with them. */
export const firstFiles = (year: number): readonly FirstFile[] => [
  { path: `seeds/${year}/机关.yaml`, text: agency },
  ...Object.entries(listColumns).map(([name, columns]) => ({
    path: `seeds/${year}/${name}`,
    text: csvText([columns]),
  })),
  { path: "data/说明.txt", text: `\uFEFF${dataGuide.replaceAll("\n", "\r\n")}` },
  { path: "开始.txt", text: `\uFEFF${guide(year).replaceAll("\n", "\r\n")}` },
];
