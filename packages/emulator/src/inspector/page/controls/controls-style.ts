/** How what a person can do looks. */
export const controlsStyle = `
.toolbar .toolbar, .toolbar .told { margin: 0; }
[aria-labelledby='steer-title'] { margin-top: 14px; }
.told { margin: 0 0 8px; font-size: 13px; color: var(--soft); overflow-wrap: anywhere; min-width: 0; }
.told.bad { color: var(--bad); }
button.destructive { color: var(--bad); border-color: var(--bad); }
.confirm { width: min(440px, calc(100vw - 28px)); border: 1px solid var(--line); border-radius: 10px; padding: 16px 18px; background: var(--paper); color: var(--ink); }
.confirm::backdrop { background: rgb(0 0 0 / 50%); }
.confirm h2 { font-size: 16px; }
.confirm .toolbar { justify-content: flex-end; margin: 0; }
.subject-buttons { margin: 0 0 16px; }
.subject-buttons .toolbar:not(:has(button:not([hidden]))) { display: none; }
.question { background: var(--busy-ground); border: 1px solid var(--busy); border-radius: 8px; padding: 12px 14px; margin-bottom: 12px; }
.question h2 { color: var(--busy); overflow-wrap: anywhere; }
.question p { font-size: 12.5px; margin: 4px 0 8px; }
.question .muted { color: var(--ink); }
.question label { display: block; font-size: 12.5px; margin-bottom: 2px; }
textarea, input[type='number'], input[type='text'], input[type='password'] {
	font: inherit; font-size: 13px; color: var(--ink); background: var(--paper);
	border: 1px solid color-mix(in srgb, var(--soft) 70%, var(--paper)); border-radius: 6px; padding: 4px 8px; min-width: 0;
}
textarea { display: block; width: 100%; resize: vertical; }
.request-tools { padding: 8px 12px; border-top: 1px solid var(--line); }
.request-tools .toolbar { margin: 0; }
.request-tools pre { margin-top: 8px; }
.fault-form { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr)); gap: 10px 14px; align-items: end; background: var(--paper); border: 1px solid var(--line); border-radius: 8px; padding: 12px 14px; margin-bottom: 12px; }
.fault-form .field { display: grid; gap: 3px; color: var(--soft); font-size: 12.5px; min-width: 0; }
.fault-form select, .fault-form input { width: 100%; }
.fault-form button { justify-self: start; }
`;
