/** The frame of every page of the inspector; its script fills it. */
export const inspectorShell = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>anybrowser emulator</title>
<link rel="icon" href="/inspector/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/inspector/style.css">
<script src="/inspector/script.js" defer></script>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<a class="brand" href="/">anybrowser <span>emulator</span></a>
<nav aria-label="Inspector">
<a href="/">Sessions</a>
<a href="/inspector/requests">Requests</a>
<a href="/inspector/storage">Profiles, files</a>
<a href="/inspector/webhooks">Webhooks</a>
<a href="/inspector/complaints">Complaints</a>
<a href="/inspector/coverage">Coverage</a>
<a href="/inspector/faults">Faults</a>
</nav>
<span id="connection" data-state="none">loading</span>
</header>
<main id="main" tabindex="-1">
<h1>Emulator</h1>
<noscript><p>This page needs JavaScript. The same data is at <a href="/inspector/api/overview">/inspector/api/overview</a>.</p></noscript>
</main>
<p id="announcer" class="hidden" role="status" aria-live="polite"></p>
</body>
</html>
`;

/** A window with a dot in it. */
export const inspectorIcon =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect x="1" y="2" width="14" height="12" rx="2" fill="#3b5bdb"/><rect x="2.5" y="5.5" width="11" height="7" rx="1" fill="#fff"/><circle cx="8" cy="9" r="2" fill="#3b5bdb"/></svg>';
