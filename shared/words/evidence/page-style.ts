/**
 * The whole look of the page: paper, in every theme. It is allowed by its hash alone; whoever changes it sees the test that says what the
 * hash is now.
 */
export const pageStyle = `:root{color-scheme:light}
*{box-sizing:border-box}
html{background:#fff;color:#000}
body{font:10.5pt/1.45 system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;max-width:190mm;margin:0 auto;padding:12mm 8mm;-webkit-print-color-adjust:exact;print-color-adjust:exact}
h1{font-size:17pt;line-height:1.25;margin:0;overflow-wrap:anywhere}
h2{font-size:12pt;margin:8mm 0 2mm;break-after:avoid}
p{margin:1mm 0}
.whom{color:#333;overflow-wrap:anywhere}
.standing{border:.5mm solid #000;padding:3mm 4mm;margin:5mm 0 2mm;break-inside:avoid}
.standing h2{margin:0 0 1mm;font-size:13pt}
.standing h3{font-size:10.5pt;margin:2.5mm 0 0}
.standing p,.note,dd{overflow-wrap:anywhere}
.note{color:#333;font-size:9pt}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{text-align:left;vertical-align:top;padding:1.2mm 2mm 1.2mm 0;border-bottom:.2mm solid #999;overflow-wrap:anywhere}
th{font-weight:600}
tbody th{font-weight:400;color:#333}
.facts th{width:30%}
.steps{font-size:9.5pt}
.steps .time{width:13.5%}
.steps .by{width:12.5%}
.steps .step{width:17%}
.files .name{width:21%}
.files .what{width:27%}
ol{padding-inline-start:6mm;margin:0}
li{margin:0 0 3mm;break-inside:avoid}
code,pre,.mono{font-family:ui-monospace,"SF Mono",Consolas,"DejaVu Sans Mono",monospace;font-size:8pt}
pre{margin:1mm 0 0;padding:2mm 3mm;border:.2mm solid #999;white-space:pre-wrap;overflow-wrap:anywhere}
footer{margin-top:8mm;border-top:.2mm solid #999;padding-top:2mm}
@page{margin:16mm 14mm 18mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt system-ui,sans-serif;color:#333}}
@media print{body{max-width:none;padding:0}}
`;

/** The style as a policy names it. */
export const pageStyleHash = 'sha256-K/9XthbxcBFdI7Pr/NKLeoo8LzMDvRQWrn1jG3YTAts=';
