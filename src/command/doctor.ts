import type { Command } from "commander";
import type { Actions, End } from "./command.ts";
import { withFolders } from "./folders.ts";
import { toYear } from "./words.ts";
import type { DoctorOptions } from "../run/doctor/doctor.ts";

/** 体检 */
export const addDoctor = (program: Command, actions: Actions, end: End): void => {
  withFolders(
    program
      .command("doctor")
      .description("体检：电脑、文件夹、字体、模板、各期有没有要改的，怎么办；什么也不写")
      .argument("[年度]", "查哪一年的，如 2013（默认取最新一期所在年度）", toYear),
  ).action(async (year: number | undefined, options: Omit<DoctorOptions, "year">) => {
    end(await actions.doctor({ ...options, year }));
  });
};
