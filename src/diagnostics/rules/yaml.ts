import { error, warning } from "../rule.ts";

/** YML: files of settings, one “键: 值” a line. */
export const yamlRules = {
  "YML-001": error<{ reason: string }>(
    (d) => `YAML 格式有误：${d.reason}`,
    () => "每行应为“键: 值”，英文冒号后空一格，下级用空格缩进；请参照样本改正",
  ),
  "YML-002": error(
    () => "键后面用了中文冒号",
    () => "请改为英文冒号“:”并在后面空一格",
  ),
  "YML-003": error<{ key: string }>(
    (d) => `键“${d.key}”重复`,
    () => "请只保留一处",
  ),
  "YML-004": warning<{ key: string; nearest?: string }>(
    (d) => `不认识的键“${d.key}”，没有读取`,
    (d) => (d.nearest === undefined ? "如不需要请删去" : `是否应为“${d.nearest}”？不需要则请删去`),
  ),
  "YML-005": error<{ key: string }>(
    (d) => `缺少“${d.key}”或没有填写`,
    (d) => `请补上一行“${d.key}: …”`,
  ),
  "YML-006": error<{ key: string; expected: string }>(
    (d) => `“${d.key}”应为${d.expected}`,
    () => "请改正该行的值",
  ),
} as const;
