import { expect, test } from "@jest/globals";
import { fileAddress, paperView } from "../../../../src/desk/views/notice.ts";

const printed = {
  kind: "督办函",
  unit: "市水利局",
  name: "督办函/16-市水利局",
  title: "关于加快推进河道治理的督办函",
  pages: 2,
  files: ["督办函/16-市水利局.docx", "督办函/16-市水利局.pdf"],
  source: "",
};

test("a printed paper is called by its title, and by its file where it has none", () => {
  expect(paperView("2013-06", "通报", printed).title).toBe("关于加快推进河道治理的督办函");
  expect(paperView("2013-06", "通报", { ...printed, title: "" }).title).toBe("督办函/16-市水利局");
});

test("each of its files has its format and its address, and the PDF is the one that is shown", () => {
  const { files, pdf, unit } = paperView("2013-06", "通报", printed);
  expect(files).toEqual([
    { format: "DOCX", href: fileAddress("2013-06", "通报", "督办函/16-市水利局.docx") },
    { format: "PDF", href: fileAddress("2013-06", "通报", "督办函/16-市水利局.pdf") },
  ]);
  expect(pdf).toBe("督办函/16-市水利局.pdf");
  expect(unit).toBe("市水利局");
  expect(fileAddress("2013-06", "通报", "单位/01.pdf")).toBe(
    "/2013-06/papers/%E9%80%9A%E6%8A%A5/%E5%8D%95%E4%BD%8D/01.pdf",
  );
});
