import type { Phrases } from "../phrases.ts";
import { enumerate } from "./wording.ts";

/** The phrases of a paper to one unit, which is 你单位 in it and not named. */
export const addressed = (say: Phrases, unit: string): Phrases => {
  const named = <Values extends { readonly 单位: unknown }>(values: Values): Values => ({
    ...values,
    单位: enumerate(
      String(values.单位)
        .split("、")
        .map((name) => (name === unit ? say.收文单位({}) : name)),
    ),
  });
  return {
    ...say,
    自评: (values) => say.自评(named(values)),
    自评不明: (values) => say.自评不明(named(values)),
    按自评: (values) => say.按自评(named(values)),
    核定自评: (values) => say.核定自评(named(values)),
    另报: (values) => say.另报(named(values)),
    部分评价: (values) => say.部分评价(named(values)),
    单位缺报: (values) => say.单位缺报(named(values)),
    反映: (values) => say.反映(named(values)),
    未说明原因: (values) => say.未说明原因(named(values)),
    否认滞后: (values) => say.否认滞后(named(values)),
    暂不评价原因: (values) => say.暂不评价原因(named(values)),
  };
};

/** The phrases of a sentence whose brackets have just named these units: 自评 does not name them again. */
export const afterNames = (say: Phrases, names: string): Phrases => ({
  ...say,
  自评: (values) => say.自评(values.单位 === names ? { ...values, 单位: "" } : values),
  自评不明: (values) => say.自评不明(values.单位 === names ? { ...values, 单位: "" } : values),
});
