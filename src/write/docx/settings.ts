import { docxGridPitch } from "../../layout/grid/docx-profile.ts";
import { lineEnd, lineStart } from "../../layout/text/marks.ts";
import { docxFaces } from "./faces.ts";
import { wordprocessingNamespace, xml, xmlPart, xmlSwitch, xmlValue } from "../ooxml/xml.ts";

const compatibilitySetting = (name: string, value: string): string =>
  xml("w:compatSetting", {
    "w:name": name,
    "w:uri": "http://schemas.microsoft.com/office/word",
    "w:val": value,
  });

/**
 * word/settings.xml: odd and even footers differ, marks keep their whole cells, lines neither begin nor end with
 * what may not stand there in our PDF either, and the layout is the one of Word 2013 and later (compatibility mode 15), in which Word and WPS agree best.
 */
export const settingsPart = (): string =>
  xmlPart(
    xml(
      "w:settings",
      { "xmlns:w": wordprocessingNamespace },
      xml("w:zoom", { "w:percent": 100 }),
      xmlValue("w:defaultTabStop", 640),
      xml("w:evenAndOddHeaders"),
      xmlValue("w:drawingGridVerticalSpacing", docxGridPitch),
      xmlValue("w:characterSpacingControl", "doNotCompress"),
      xml("w:noLineBreaksAfter", { "w:lang": "zh-CN", "w:val": lineEnd }),
      xml("w:noLineBreaksBefore", { "w:lang": "zh-CN", "w:val": lineStart }),
      xml(
        "w:compat",
        {},
        xmlSwitch("w:useFELayout", true),
        compatibilitySetting("compatibilityMode", "15"),
        compatibilitySetting("overrideTableStyleFontSizeAndJustification", "1"),
        compatibilitySetting("enableOpenTypeFeatures", "1"),
        compatibilitySetting("doNotFlipMirrorIndents", "1"),
        compatibilitySetting("differentiateMultirowTableHeaders", "1"),
      ),
      xml("w:themeFontLang", { "w:val": "en-US", "w:eastAsia": "zh-CN" }),
    ),
  );

/** word/fontTable.xml: what to take where one of the office's fonts is not installed. */
export const fontTablePart = (): string =>
  xmlPart(
    xml(
      "w:fonts",
      { "xmlns:w": wordprocessingNamespace },
      ...Object.values(docxFaces).map(({ name, alternatives }) =>
        xml(
          "w:font",
          { "w:name": name },
          xmlValue("w:altName", alternatives.join(",")),
          xmlValue("w:charset", "86"),
          xmlValue("w:family", "auto"),
          xmlValue("w:pitch", "default"),
        ),
      ),
    ),
  );
