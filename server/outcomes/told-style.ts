/** How the page for everybody looks before the app is there, and without it: the app's own measures and colours, no script, no class of its own style sheets. */
export const TOLD_STYLE = `
#told { display: grid; gap: 40px; inline-size: min(100%, 1040px); margin-inline: auto; padding: 40px max(var(--gutter), env(safe-area-inset-right)) 80px max(var(--gutter), env(safe-area-inset-left)); }
/* one page at a time */
body:has(#told) #app { display: none; }
#told :is(header, section) { display: grid; gap: 12px; min-inline-size: 0; overflow-wrap: anywhere; }
#told > section { gap: 24px; padding-block-start: 20px; border-block-start: 2px solid var(--ink); }
#told :is(p, h1) { max-inline-size: 64ch; }
#told .asked { font: var(--type-h3); }
#told .reason { white-space: pre-line; }
#told > .next { padding: 20px 24px; border-block-start: 0; border-inline-start: 6px solid var(--oak); background: var(--oak-tint); }
#told .fate { padding-block-start: 16px; border-block-start: 1px solid var(--line); }
#told .status { justify-self: start; padding: 2px 10px; border: 1.5px solid var(--line-strong); border-radius: var(--r-1); font: var(--type-label); }
#told :is(ul, ol) { display: grid; gap: 8px; padding-inline-start: 24px; }
#told ol { list-style: decimal; }
#told ul:not(.papers) { list-style: disc; }
#told .papers { grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); align-items: start; gap: 12px; padding: 0; }
#told .papers li { display: flex; flex-wrap: wrap; gap: 4px 12px; padding: 14px 16px 12px 16px; border-inline-start: 8px solid var(--edge); border-radius: var(--r-note); background: var(--fill); color: var(--note-ink); break-inside: avoid; print-color-adjust: exact; }
#told .papers p { flex: 1 0 100%; white-space: pre-line; hyphens: auto; }
#told small { font: 620 0.875rem / 1.25rem var(--font); }
#told footer { padding-block-start: 24px; border-block-start: 2px solid var(--ink); }
@media print { #told { gap: 24px; padding: 0; } #told :is(h2, h3, h4) { break-after: avoid; } }
`
