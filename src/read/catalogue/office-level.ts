/** What stands behind the name of a place in that of an office: 市督查局, 县人民政府督查室, 州委. */
const organ = "(?:人民政府|政府|行政公署|行署|委|党|督|办|管理委员会|管委会|目标|绩效|考核)";
/** The first level behind which an organ is named: 区 of 鞍山市立山区人民政府督查室, 市 of 平顶山市市场监管局 is none. */
const levelOf = new RegExp(`^.*?(地区|街道|[省市州盟县区旗乡镇])(?=${organ})`, "u");

/** What papers call the whole that an office looks after, and the units at its own level. */
interface OfficeLevel {
  /** 全市, 全县 */
  readonly area: string;
  /** 市直单位, 县直单位 */
  readonly ownUnits: string;
}

/** Levels that are not simply put before 直单位. */
const ownUnitsOf: Readonly<Record<string, string>> = { 地区: "地直单位", 街道: "街道直属单位" };

/** The names that follow from what an office is called; those of no level where its name tells none. */
export const officeLevel = (signature: string): OfficeLevel => {
  const level = levelOf.exec(signature)?.[1];
  return level === undefined
    ? { area: "整项", ownUnits: "直属单位" }
    : { area: `全${level}`, ownUnits: ownUnitsOf[level] ?? `${level}直单位` };
};
