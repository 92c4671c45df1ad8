import type { HeadParticulars } from "../../model/submission.ts";

/** The names of 期次.yaml that speak of 版头. */
export const headKeys = ["份号", "密级", "紧急程度", "签发人"] as const;
export type HeadKey = (typeof headKeys)[number];

/** Reads a name of 期次.yaml, and tells (ISS-009) what should stand there. */
interface HeadReader {
  /** As it stands in the file, so that 000001 keeps its zeros; undefined where there is nothing. */
  readonly written: (key: HeadKey) => string | undefined;
  /** Undefined where there is nothing. */
  readonly list: (key: HeadKey) => readonly string[] | undefined;
  readonly reportWrong: (key: HeadKey, expected: string) => void;
}

/** What each may be, and how that is said: 7.2.1, 7.2.2 (the time in Arabic figures) and 7.2.3. */
const forms = {
  份号: { form: /^\d{6}$/u, expected: "六位数字，如 000001" },
  密级: {
    form: /^(?:绝密|机密|秘密)(?:★(?:[1-9]\d?年|(?:[1-9]|1[01])个月|长期))?$/u,
    expected: "“秘密”“机密”或“绝密”，有保密期限的写成“秘密★1年”",
  },
  紧急程度: { form: /^[特加]急$/u, expected: "“特急”或“加急”" },
} as const;

/** A person's name; one of two characters may be spread by a space. */
const personName = /^\p{Script=Han}[\p{Script=Han}·\u3000]{0,18}\p{Script=Han}$/u;

const signersOf = (read: HeadReader, agencies: number): readonly string[] | undefined => {
  const names = read.list("签发人")?.flatMap((each) => each.split(/[、，]/u).map((name) => name.trim()));
  if (names === undefined) return undefined;
  if (names.length !== agencies || !names.every((name) => personName.test(name))) {
    read.reportWrong(
      "签发人",
      agencies === 1 ? "一个人的姓名" : `${agencies}个人的姓名，各发文机关一个，按次序用顿号隔开`,
    );
  }
  return names;
};

/** What 期次.yaml says of 版头 of a paper that `agencies` bodies issue; undefined where it says nothing. */
export const readHeadParticulars = (read: HeadReader, agencies: number): HeadParticulars | undefined => {
  const text = (key: keyof typeof forms): string | undefined => {
    const written = read.written(key)?.normalize("NFKC").replaceAll(/\s/gu, "");
    if (written !== undefined && !forms[key].form.test(written)) read.reportWrong(key, forms[key].expected);
    return written;
  };
  const copyNumber = text("份号");
  const secrecy = text("密级");
  const urgency = text("紧急程度");
  const signers = signersOf(read, agencies);
  if (!copyNumber && !secrecy && !urgency && !signers) return undefined;
  return {
    ...(copyNumber && { copyNumber }),
    ...(secrecy && { secrecy }),
    ...(urgency && { urgency }),
    ...(signers && { signers }),
  };
};
