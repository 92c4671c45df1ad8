import { sectionStyle } from "./section-style.ts";

/** The one stylesheet of our pages: the system's own fonts, black on white, legible in grey and in print. */
export const pageStyle = `
:root{--line:#999;--soft:#f3f3f1;--ink:#1b1b1b;--link:#0b4a8f}
*{box-sizing:border-box}
html{scroll-padding-top:3.2rem}
body{margin:0;color:var(--ink);background:#fff;font:16px/1.7 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif}
header.top{padding:1rem 1.2rem .2rem}
main,header.top{max-width:1240px;margin:0 auto}
main{padding:0 1.2rem 3rem}
h1{font-size:1.6rem;line-height:1.3;margin:0}
h2{font-size:1.3rem;border-bottom:2px solid var(--ink);margin:2rem 0 .8rem;padding-bottom:.2rem}
h3{font-size:1.15rem;margin:1.4rem 0 .6rem}
h4,h5,h6{font-size:1rem;margin:1.1rem 0 .4rem}
p{margin:.4rem 0}
nav{position:sticky;top:0;z-index:2;background:#fff;border-bottom:1px solid var(--line);padding:.5rem 0}
nav ul{max-width:1240px;margin:0 auto;padding:0 1.2rem;list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem}
a{color:var(--link);text-decoration:none;border-bottom:1px dotted}
a:hover,a:focus{background:#e4eefb}
a:focus-visible,.scroll:focus-visible{outline:2px solid var(--link)}
a:target,td:target,tr:target>*,li:target{background:#ffe9a8}
.small{font-size:.85rem;color:#444}
.numbers{display:flex;flex-wrap:wrap;gap:.6rem;margin:.6rem 0;padding:0;list-style:none}
.numbers li{border:1px solid var(--line);padding:.4rem .8rem;min-width:7rem}
.numbers b{display:block;font-size:1.5rem;line-height:1.3}
.scroll{overflow-x:auto;margin:.6rem 0}
table{border-collapse:collapse;width:100%;font-size:.875rem;line-height:1.5}
th,td{border:1px solid var(--line);padding:.25rem .4rem;vertical-align:top;text-align:left;overflow-wrap:anywhere}
thead th{background:var(--soft);text-align:center;min-width:3.2em;overflow-wrap:normal}
${sectionStyle}.source td:nth-child(4){min-width:13em}
@media (max-width:640px){body{font-size:15px}main,header.top,nav ul{padding-left:.7rem;padding-right:.7rem}.scroll table{min-width:42rem}.scroll table.heat{min-width:0}.paper{padding:.7rem}.paper .mark{font-size:1.25rem}}
@media print{nav,section[aria-labelledby="数据来源"]{display:none}header.top{padding:0;max-width:none}body{font-size:10.5pt;line-height:1.5}main{max-width:none;padding:0}a{color:inherit;border:0}.scroll{padding-right:1px}.paper{border:0;padding:0;max-width:none}table{font-size:8.5pt}thead{display:table-header-group}tr{break-inside:avoid}h2{break-before:page}h2.first{break-before:auto}h3,h4,h5{break-after:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}@page{margin:15mm}}
`;
