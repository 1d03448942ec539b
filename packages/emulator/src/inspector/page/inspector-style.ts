/** How the inspector looks, by day and by night. */
export const inspectorStyle = `
:root {
	color-scheme: light dark;
	--ground: #f7f7f8; --paper: #fff; --ink: #1a1c20; --soft: #575d68; --line: #dfe1e6; --link: #2c4bc4; --code: #f0f1f4;
	--good: #17693c; --good-ground: #e2f4e9; --bad: #a3222b; --bad-ground: #fce8e8;
	--busy: #84500a; --busy-ground: #fdf0d8; --neutral: #4b515c; --neutral-ground: #ebedf1;
}
@media (prefers-color-scheme: dark) {
	:root {
		--ground: #131519; --paper: #1b1e24; --ink: #e5e7ec; --soft: #a2a9b6; --line: #2f343d; --link: #9db2ff; --code: #232730;
		--good: #7fd6a2; --good-ground: #173325; --bad: #ff9d9d; --bad-ground: #41201f;
		--busy: #f2c277; --busy-ground: #3b2d14; --neutral: #b9bfca; --neutral-ground: #2a2f38;
	}
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body {
	margin: 0; background: var(--ground); color: var(--ink);
	font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif;
}
code, pre, time, .number, .id, .title, .outcome { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: 12.5px; }
a { color: var(--link); text-underline-offset: 4px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; margin: 0; }
.skip { position: absolute; left: 8px; top: -60px; background: var(--paper); padding: 8px 12px; z-index: 2; }
.skip:focus { top: 8px; }
.muted { color: var(--soft); }

header {
	display: flex; flex-wrap: wrap; align-items: center; gap: 4px 20px; padding: 10px 24px;
	background: var(--paper); border-bottom: 1px solid var(--line);
}
.brand { color: var(--ink); font-weight: 650; text-decoration: none; }
.brand span { color: var(--soft); font-weight: 400; }
nav { display: flex; flex-wrap: wrap; gap: 4px; }
nav a { color: var(--soft); padding: 4px 10px; border-radius: 6px; text-decoration: none; }
nav a:hover { color: var(--ink); background: var(--neutral-ground); }
nav a[aria-current] { color: var(--ink); background: var(--neutral-ground); font-weight: 600; }
#connection { margin-left: auto; font-size: 12.5px; color: var(--soft); }
#connection::before { content: ''; display: inline-block; width: 7px; height: 7px; margin-right: 6px; border-radius: 50%; background: var(--neutral); }
#connection[data-state='live']::before { background: var(--good); }
#connection:is([data-state='lost'], [data-state='failed']) { color: var(--bad); }
#connection:is([data-state='lost'], [data-state='failed'])::before { background: var(--bad); }

main { max-width: 1280px; margin: 0 auto; padding: 20px 24px 60px; }
main:focus { outline: none; }
h1 { font-size: 20px; line-height: 1.3; margin: 0 0 14px; font-weight: 650; letter-spacing: -0.01em; }
h2 { font-size: 14px; margin: 0 0 8px; font-weight: 650; }
h3 { font-size: 13px; margin: 16px 0 6px; font-weight: 600; }
h1 .id { font-size: 17px; overflow-wrap: anywhere; }
h1 .badge { vertical-align: 3px; font-weight: 500; letter-spacing: 0; }
p { margin: 0 0 12px; }
.crumbs { margin-bottom: 6px; font-size: 13px; }

.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr)); gap: 12px; margin-bottom: 18px; }
.card { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; }
.card h2 { margin-bottom: 2px; }
.card p { margin: 4px 0 0; font-size: 12.5px; }
.address { overflow-wrap: anywhere; }

.toolbar { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 10px; margin: 0 0 10px; }
.toolbar label { color: var(--soft); font-size: 13px; }
.toolbar .field { display: inline-flex; align-items: center; gap: 8px; min-width: 0; }
.toolbar .check { display: inline-flex; align-items: center; gap: 5px; color: var(--ink); }
.toolbar .count { margin: 0 0 0 auto; font-size: 12.5px; }
input:not([type='checkbox']), select, textarea {
	font: inherit; font-size: 13px; color: var(--ink); background: var(--paper);
	border: 1px solid color-mix(in srgb, var(--soft) 70%, var(--paper)); border-radius: 6px; padding: 4px 8px; min-width: 0;
}
button {
	font: inherit; font-size: 13px; color: var(--ink); background: var(--paper); cursor: pointer;
	border: 1px solid color-mix(in srgb, var(--soft) 70%, var(--paper)); border-radius: 6px; padding: 4px 10px;
}
button:hover { background: var(--neutral-ground); }
button:disabled { color: var(--soft); background: var(--ground); cursor: default; }
button[aria-pressed='true'] { border-color: var(--link); color: var(--link); font-weight: 600; }
input[type='search'] { width: 220px; }
input[type='checkbox'] { accent-color: var(--link); margin: 0; width: 15px; height: 15px; }

table { width: 100%; border-collapse: collapse; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: 7px 12px; font-weight: 400; }
thead th { color: var(--soft); font-size: 12px; font-weight: 600; white-space: nowrap; border-bottom: 1px solid var(--line); }
tbody tr + tr > * { border-top: 1px solid var(--line); }
tbody tr:hover { background: color-mix(in srgb, var(--neutral-ground) 45%, var(--paper)); }
.number { white-space: nowrap; }
.subjects td:first-child { width: 1%; }
.what a { display: block; font-weight: 550; overflow-wrap: anywhere; }
.within th, .within td { background: color-mix(in srgb, var(--neutral-ground) 35%, var(--paper)); }
.within .what { padding-left: 34px; position: relative; }
.within .what::before { content: '↳'; content: '↳' / ''; position: absolute; left: 14px; color: var(--soft); }
.what a.session { display: inline; font-weight: 400; }
.reason { display: block; font-size: 12.5px; overflow-wrap: anywhere; }
.what .muted { display: block; font-size: 12.5px; overflow-wrap: anywhere; }
td code { overflow-wrap: anywhere; }
.unseen th { color: var(--soft); }
.status { display: inline-block; margin-right: 8px; color: var(--soft); }
.status.seen { color: var(--good); font-weight: 600; }
.below { display: block; font-size: 12.5px; overflow-wrap: anywhere; }
.kept td, .kept th { overflow-wrap: anywhere; }
.kept tbody th { min-width: 110px; }
.kept time, .kept .provider { white-space: nowrap; }
.kept pre { contain: inline-size; }
.kept .outcome { text-align: left; }
main > section + section { margin-top: 28px; }
.kept ~ .muted, .empty + .muted { margin-top: 10px; }
.planned { color: var(--busy); font-weight: 600; }
.planned::before { content: '⚑ '; content: '⚑ ' / ''; }
.scroll { overflow-x: auto; }
.scroll table { min-width: 620px; }

.badge { display: inline-block; padding: 1px 8px; border-radius: 999px; font: 500 12px/1.5 system-ui, sans-serif; white-space: nowrap; }
.good { color: var(--good); } .bad { color: var(--bad); } .busy { color: var(--busy); } .neutral { color: var(--neutral); }
.badge::before, .outcome::before { content: '– '; content: '– ' / ''; }
.badge.good::before, .outcome.good::before { content: '✓ '; content: '✓ ' / ''; }
.badge.bad::before, .outcome.bad::before { content: '✕ '; content: '✕ ' / ''; }
.badge.busy::before, .outcome.busy::before { content: '… '; content: '… ' / ''; }
.badge.good { background: var(--good-ground); } .badge.bad { background: var(--bad-ground); }
.badge.busy { background: var(--busy-ground); } .badge.neutral { background: var(--neutral-ground); }

.facts { display: flex; flex-wrap: wrap; gap: 6px 28px; margin: 0 0 20px; }
.facts dt { color: var(--soft); font-size: 12px; }
.facts dd { margin: 0; overflow-wrap: anywhere; }
.columns { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 24px; align-items: start; }
.plain { list-style: none; margin: 0 0 20px; padding: 0; display: grid; gap: 6px; }

.timeline { list-style: none; margin: 0; padding: 0; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.timeline :focus-visible { outline-offset: -2px; }
.timeline:empty { display: none; }
.timeline li + li { border-top: 1px solid var(--line); }
.line { display: grid; grid-template-columns: 92px 82px minmax(0, 1fr) auto; gap: 10px; padding: 6px 12px; align-items: baseline; }
summary.line { cursor: pointer; list-style: none; }
summary.line::-webkit-details-marker { display: none; }
summary.line:hover { background: color-mix(in srgb, var(--neutral-ground) 45%, var(--paper)); }
summary.line .title::after { content: ' ›'; color: var(--soft); }
details[open] > summary.line .title::after { content: ' ⌄'; }
.line time { color: var(--soft); }
.kind { font-size: 12px; color: var(--soft); }
.kind.state { color: var(--ink); font-weight: 600; }
.kind.complaint { color: var(--bad); font-weight: 600; }
.title, .outcome { overflow-wrap: anywhere; }
.outcome { text-align: right; max-width: 36ch; }
.notes { grid-column: 2 / -1; font-size: 12.5px; overflow-wrap: anywhere; }
.notes q { color: var(--bad); }
.failed { box-shadow: inset 3px 0 0 var(--bad); }

.outcome-of { background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--good); border-radius: 8px; padding: 12px 14px; margin-bottom: 16px; }
.outcome-of.bad { border-left-color: var(--bad); }
.outcome-of h2 .outcome { font: inherit; text-align: left; max-width: none; }
.outcome-of h2 time { color: var(--soft); font-weight: 400; margin-left: 8px; }
.outcome-of .words { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.steps { list-style: none; counter-reset: step; margin: 0 0 20px; padding: 0; display: grid; gap: 8px; }
.steps > li { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 8px 12px; min-width: 0; }
.step { display: flex; flex-wrap: wrap; gap: 2px 10px; align-items: baseline; }
.step .what { font-weight: 550; overflow-wrap: anywhere; min-width: 0; }
.step time { color: var(--soft); }
.step .outcome { flex-basis: 100%; text-align: left; max-width: none; }
.step .address { flex-basis: 100%; font-size: 12.5px; }
.pair { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 10px; margin-top: 8px; }
figure { margin: 0; min-width: 0; }
figcaption { color: var(--soft); font-size: 12px; text-align: center; }
.small { position: relative; height: 170px; overflow: hidden; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
.small img { width: 100%; height: 100%; object-fit: cover; object-position: 0 0; display: block; }
.small iframe { width: 300%; height: 300%; border: 0; transform: scale(calc(1 / 3)); transform-origin: 0 0; pointer-events: none; background: #fff; color-scheme: light; }
.zoom { position: absolute; inset: 0; width: 100%; padding: 0; border: 0; background: none; cursor: zoom-in; }
.zoom:hover { background: color-mix(in srgb, var(--link) 12%, transparent); }
.zoom:focus-visible { outline-offset: -3px; }
.step-dialog { width: min(1200px, calc(100vw - 24px)); height: calc(100vh - 24px); max-width: none; max-height: none; border: 1px solid var(--line); border-radius: 10px; padding: 14px; background: var(--paper); color: var(--ink); }
.step-dialog[open] { display: flex; flex-direction: column; }
.step-dialog::backdrop { background: rgb(0 0 0 / 60%); }
.step-dialog h2 { overflow-wrap: anywhere; }
.step-dialog p { margin-bottom: 8px; }
.full { flex: 1; min-height: 0; overflow: auto; border: 1px solid var(--line); border-radius: 6px; background: var(--ground); }
.full img { display: block; width: max(100%, 720px); }
.full iframe { width: 100%; height: 2400px; border: 0; pointer-events: none; background: #fff; color-scheme: light; }
pre { margin: 0; padding: 10px 12px; background: var(--code); overflow-x: auto; max-height: 420px; border-radius: 6px; }
.timeline pre { border-radius: 0; border-top: 1px solid var(--line); }

.empty pre + h3 { margin-top: 20px; }
.page iframe { width: 100%; height: 460px; border: 1px solid var(--line); border-radius: 8px; background: #fff; color-scheme: light; }
.page img { display: block; width: 100%; border: 1px solid var(--line); border-radius: 8px; margin-bottom: 8px; }
.empty { background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 20px; max-width: 720px; }

@media (max-width: 860px) { .columns { grid-template-columns: minmax(0, 1fr); } }
@media (max-width: 560px) {
	header, main { padding-left: 14px; padding-right: 14px; }
	.wide { display: none; }
	.subjects, .subjects tbody, .subjects th, .subjects td { display: block; }
	.subjects thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
	.subjects tbody tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; padding: 6px 2px; }
	.subjects tbody tr + tr { border-top: 1px solid var(--line); }
	.subjects tbody tr > * { border-top: 0; padding: 2px 8px; }
	.subjects .what { grid-column: 1 / -1; grid-row: 2; }
	.subjects td.wide { display: none; }
	.subjects td:first-child { width: auto; }
	.subjects .within > * { background: none; }
	.subjects .within { background: color-mix(in srgb, var(--neutral-ground) 35%, var(--paper)); padding-left: 18px; }
	.subjects .within .what { padding-left: 8px; }
	.subjects .within .what::before { left: -12px; }
	th, td { padding: 7px 8px; }
	.kept, .kept tbody, .kept tr, .kept th, .kept td { display: block; }
	.scroll .kept { min-width: 0; }
	.kept td .badge { justify-self: start; }
	.kept thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
	.kept tbody tr > * { border-top: 0; padding: 3px 10px; }
	.kept tbody tr { padding: 6px 0; }
	.kept tbody tr + tr { border-top: 1px solid var(--line); }
	.kept td { display: grid; grid-template-columns: 96px minmax(0, 1fr); gap: 8px; }
	.kept td::before { content: attr(data-name); color: var(--soft); font-size: 12px; }
	.toolbar .count { margin-left: 0; flex-basis: 100%; }
	.toolbar .field:has([type='search']) { flex: 1 1 180px; }
	input[type='search'] { flex: 1; width: auto; }
	.line { grid-template-columns: auto auto minmax(0, 1fr); gap: 2px 10px; }
	.line .title { grid-column: 1 / -1; grid-row: 2; }
	.line .outcome { max-width: none; }
	.line .outcome.bad { grid-column: 1 / -1; grid-row: 3; text-align: left; }
	.line .notes { grid-column: 1 / -1; }
	.small { height: 110px; }
	#connection { order: 1; }
	nav { order: 2; flex-basis: 100%; margin: 0 -8px; }
	nav a { padding: 4px 6px; font-size: 13px; }
}
`;
