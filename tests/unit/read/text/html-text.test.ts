import { expect, test } from "@jest/globals";
import { textOfHtml } from "../../../../src/read/text/html-text.ts";

test.each([
  ["受理申请&nbsp;412件", "受理申请 412件", "&nbsp;"],
  ["受理申请412件&nbsp；<br/>。", "受理申请412件 \n。", "&nbsp；"],
  ["&#8220;两区&#x201D;&amp;R&amp;D", "“两区”&R&D", "&#8220;"],
  ["&ldquo;两区&rdquo;&hellip;", "“两区”…", "&ldquo;"],
  ["&amp;nbsp;&lt;b&gt;甲&lt;/b&gt;", " 甲", "&amp;"],
  ['<p class="MsoNormal">甲</p><p>乙</p>', "\n甲\n\n乙\n", "<p>"],
  ["<span style='color:red'>甲</span><o:p></o:p>", "甲", "<span>"],
  ["<style>p { color: red }</style><!--[if gte mso 9]>x<![endif]-->甲", "甲", "<style>"],
])("%s reads as a browser would show it", (written, text, code) => {
  expect(textOfHtml(written)).toEqual({ text, code });
});

test.each(["受理5件<10件", "R&D投入", "A&B；C", "a < b", "&foo;", "<甲>", "甲＆乙"])(
  "%s is no code",
  (written) => {
    expect(textOfHtml(written)).toEqual({ text: written });
  },
);
