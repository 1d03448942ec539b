/** A session as Smooth answers with it, in its envelope. */
export const smoothSession = {
	r: {
		id: '3f0c8a52-6d57-4a3b-9d0e-2f1f5f7c9b11',
		status: 'running',
		output: null,
		credits_used: 3,
		device: 'desktop',
		live_url: 'https://live.smooth.test/3f0c8a52-6d57-4a3b-9d0e-2f1f5f7c9b11?token=abcdefghijklmnop',
		recording_url: null,
		downloads_url: null,
		created_at: 1_790_000_000,
		events: null,
	},
};

/** A session as Skyvern answers with it. */
export const skyvernSession = {
	browser_session_id: 'pbs_435291873465129834',
	organization_id: 'o_398471239847123984',
	status: 'running',
	runnable_type: null,
	runnable_id: null,
	timeout: 60,
	browser_address: 'wss://sessions.skyvern.test/pbs_435291873465129834/devtools/browser/6a7d9d3e',
	app_url: 'https://app.skyvern.test/browser-session/pbs_435291873465129834',
	extensions: ['ad-blocker'],
	browser_type: 'chrome',
	browser_profile_id: null,
	generate_browser_profile: false,
	vnc_streaming_supported: true,
	stream_transport: 'vnc',
	download_path: 's3://skyvern-downloads/o_398471239847123984/pbs_435291873465129834',
	downloaded_files: [],
	recordings: [],
	started_at: '2026-11-20T23:40:34.118002',
	completed_at: null,
	created_at: '2026-11-20T23:40:32.216199',
	modified_at: '2026-11-20T23:40:34.120551',
	deleted_at: null,
	warning: null,
};
