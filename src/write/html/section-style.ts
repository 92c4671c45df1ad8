/** The part of the stylesheet that a paper, tables by months and lines of indicators need, wherever they are shown. */
export const sectionStyle = `td.c{text-align:center}
td.r{text-align:right}
td.wide{min-width:14em}
th.s1{background:#f3f3f1;text-align:center}
th.s2{background:#fafaf8}
.paper{border:1px solid #999;padding:1.2rem 2rem;max-width:62rem}
.paper>p{text-indent:2em}
.paper .mark{text-align:center;text-indent:0;font-size:1.7rem;line-height:1.3;font-weight:bold;color:#b00}
.paper .number,.paper h3{text-align:center;text-indent:0}
.paper .to,.paper .label,.paper .note,.paper .list{text-indent:0}
.paper .sign{text-align:right}
.paper .note{font-size:.85rem}
.paper .caption{text-align:center}
svg.bar{display:block;width:100%;min-width:6em;height:1.2em;overflow:visible}
svg.bar.key{width:2.4em;min-width:0;height:.9em;margin:0 auto}
svg.bar path{stroke-width:2}
.imprint{border-top:1px solid #1b1b1b;margin-top:1.5rem}
.heat td{text-align:center;white-space:nowrap}
.heat td.name{text-align:left;white-space:normal;min-width:12em}
.scroll.months{max-height:88vh;overflow:auto;border:solid #999;border-width:1px 0 0 1px}
.months table,.line table{border-collapse:separate;border-spacing:0}
.months th,.months td,.line th,.line td{border-width:0 1px 1px 0}
.line .scroll{border:solid #999;border-width:1px 0 0 1px;width:fit-content;max-width:100%}
.months thead th{position:sticky;top:0;z-index:1}
.months td.name,.line th[scope=row]{position:sticky;left:0;background:#fff}
.months thead th.name{left:0;z-index:2}
.swipe{display:none}
.source td:last-child a{display:inline-block;min-width:24px;line-height:24px;text-align:center}
.g1{background:#cfe3cf}.g2{background:#e7f1e4}.g3{background:#f7d9a6}.g4{background:#e9a59a;font-weight:bold}.g5{background:#eee}.g6{background:#fff;color:#555}
.filters{display:flex;flex-wrap:wrap;gap:.4rem 1.2rem}
.filters select{font:inherit;max-width:16em}
.lines{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:.8rem}
.line{border:1px solid #999;padding:.4rem .7rem;background:#fff;break-inside:avoid;min-width:0}
.small{font-size:.85rem;color:#444}
.line h4,.line p{margin:.1rem 0}
.line svg{display:block;width:100%;max-width:30rem;height:auto}
.line .scroll table{width:auto;min-width:0}
.line td,.line th{text-align:center;white-space:nowrap;padding:.1rem .4rem}
svg text{font-size:11px;fill:#333}
svg .level{stroke:#bbb}
svg polyline,svg path{fill:none;stroke-width:2}
svg .done{stroke:#0b4a8f}
svg circle.done{fill:#0b4a8f}
svg .pace{stroke:#666;stroke-dasharray:5 3}
svg path.pace{stroke-dasharray:none}
@media (max-width:900px){.swipe{display:block}.scroll .heat th,.scroll .heat td{min-width:2.6em;padding:.2rem .15rem}.scroll .heat td,.scroll .heat td.name{white-space:normal}.scroll .heat thead .small{font-size:.7rem;white-space:nowrap}.scroll .heat td.name{min-width:7.5em}.paper .scroll td:first-child{position:sticky;left:0;background:#fff;box-shadow:1px 0 #999}}
@media print{.swipe{display:none}.scroll,.scroll.months{overflow:visible;max-height:none}.months thead th,.months td.name,.line th[scope=row],.paper .scroll td:first-child{position:static;box-shadow:none}.scroll.months,.line .scroll{border:0;width:auto}.months table,.line table{border-collapse:collapse}.months th,.months td,.line th,.line td{border-width:1px}.scroll .heat th,.scroll .heat td{min-width:0;padding:1pt 2pt;white-space:normal}.scroll .heat td.name{min-width:8em}.lines{display:block;padding-right:1px}.line{display:grid;grid-template-columns:36mm 1fr;align-items:center;column-gap:3mm;padding:1mm 2mm;margin-bottom:2mm}.line table{font-size:7pt;line-height:1.3}.line th,.line td{padding:1px 2px;white-space:normal}.line p{grid-column:1}.line h4,.line .scroll{grid-column:2}h3+p.small{break-after:avoid}}
`;
