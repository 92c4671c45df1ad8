/** The ideographs that U+2E81 to U+2EF3 show, by Unicode's Equivalent_Unified_Ideograph; U+2E9A is no character. */
const equivalents = Array.from(
  "厂乛乚乙亻冂𠘨刀刂卜㔾小小兀尣" +
    "尢𡯂巳幺彑彐忄心扌攵　旡日月歺母" +
    "民氵氺灬爫爫丬牛犭王𤴔目示礻𥫗糹" +
    "纟罓罒㓁冗𦉫羊𦍌𦍋耂肀聿肉𦥑艹艹" +
    "艹虎衤覀西见角𧢲讠贝𧾷车辶辶辶邑" +
    "钅長镸长门𨸏阝雨青韦页风飞食𩙿飠" +
    "饣𩠐马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜" +
    "龙龜亀龟",
);

const firstRadical = 0x2e81;

/**
 * The ideograph of a radical of the CJK Radicals Supplement, which no normalisation form of Unicode maps: 民 for ⺠
 * (U+2EA0). Any other character comes back as it is.
 */
export const ideographOfRadical = (radical: string): string =>
  equivalents[(radical.codePointAt(0) ?? 0) - firstRadical] ?? radical;
