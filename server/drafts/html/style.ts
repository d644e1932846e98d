/** How the draft looks as a page, on a screen and on paper. */
import { readFileSync } from 'node:fs'
import { type Face, plainFace } from '../pdf/faces.ts'

const embedded = ({ file }: Face, weight: number): string =>
  `@font-face{font-family:"Atkinson Hyperlegible Next";font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(`${file}2`).toString('base64')}) format("woff2")}`

const RULES = `
:root{color-scheme:light;--ink:#1a1d29;--quiet:#5c5e69;--accent:#2a3b9f;--rule:#e1d9ca;--sunken:#f7f3ea}
body{font:1.0625rem/1.55 "Atkinson Hyperlegible Next","Noto Sans","Noto Sans Arabic","Segoe UI",sans-serif;color:var(--ink);background:#fff;max-width:46rem;margin:0 auto;padding:2rem 1.25rem;hyphens:auto;overflow-wrap:anywhere}
h1{font-size:2.25rem;line-height:1.15;margin:1rem 0 .5rem}
h2{font-size:1.5rem;line-height:1.25;margin:2.75rem 0 .5rem;border-bottom:2px solid var(--ink);padding-bottom:.25rem}
h3{font-size:1.15rem;margin:1.75rem 0 .25rem;color:var(--accent)}
h4{font-size:1rem;margin:1.25rem 0 .25rem}
.lead{font-size:1.25rem;color:var(--accent);margin:0 0 1.25rem}
.guidance,.small{color:var(--quiet)}.small{font-size:.875rem}.check{color:#6b4a1e;font-size:.875rem}
.write,.unofficial{border:1px solid var(--rule);padding:.75rem 1rem}.unofficial{background:#f2e6d2;border-color:#cda775;color:#6b4a1e;font-weight:700}
blockquote{margin:1rem 0;padding-left:1rem;border-left:4px solid #cda775}
a{color:var(--accent)}a.ref{font-weight:700;text-decoration:none}a.ref:hover,a.ref:focus{text-decoration:underline}
b.ref{color:var(--accent)}.quiet{color:var(--quiet)}
table{border-collapse:collapse;width:100%;margin:1rem 0;font-size:.9375rem}
caption{text-align:left;font-weight:700;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--rule)}
thead th,tr.strong>*{background:var(--sunken);font-weight:700}.number{text-align:right;font-variant-numeric:tabular-nums}
table.figures{font-size:.8125rem;hyphens:manual;overflow-wrap:normal}
th[scope=row]{font-weight:400;color:var(--quiet)}tr.strong th[scope=row]{font-weight:700;color:inherit}
ul.notes{list-style:"–  ";padding-left:1.25rem}ul.notes li{margin:.35rem 0}
.sources{font-size:.875rem;border-left:3px solid var(--rule);padding-left:.75rem;margin:1rem 0}.sources p{margin:.15rem 0}
.wide{overflow-x:auto}
bdi{white-space:pre-line}
.timeline{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,3fr);column-gap:1rem;align-items:center;font-size:.875rem;line-height:1.35}
.timeline>span{padding:.2rem 0}.timeline>svg{height:100%;min-height:1.4rem}
.months{position:relative;height:1.35em;color:var(--quiet)}.months span{position:absolute;white-space:nowrap;hyphens:manual}
@media screen and (max-width:44rem){.timeline{grid-template-columns:1fr}.corner,.months span:nth-child(even){display:none}}
figure{margin:1rem 0}figure svg{width:100%;height:auto}
:target{background:#fcea8c}
@media print{body{max-width:none;padding:0;font-size:10.5pt}h2{break-after:avoid}h3,h4{break-after:avoid}tr,li,figure{break-inside:avoid}.newpage{break-before:page}a{color:inherit}.wide{overflow:visible}@page{size:A4;margin:20mm 22mm}}
`
let sheet: string | undefined
export function styleSheet(): string {
  sheet ??= embedded(plainFace('regular'), 400) + embedded(plainFace('bold'), 700) + RULES
  return sheet
}
