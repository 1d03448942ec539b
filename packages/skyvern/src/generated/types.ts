// Generated from specs/skyvern.openapi.yaml by `npm run codegen`; do not edit.

export interface paths {
    readonly "/browser_sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Open sessions of the last 24 hours, in one answer. */
        readonly get: operations["listBrowserSessions"];
        readonly put?: never;
        /** Starts a browser that stays open between runs. */
        readonly post: operations["createBrowserSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/browser_sessions/{browser_session_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session; it starts with `pbs_`. */
                readonly browser_session_id: components["parameters"]["BrowserSessionId"];
            };
            readonly cookie?: never;
        };
        /** One session, also after it was closed. */
        readonly get: operations["getBrowserSession"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/browser_sessions/{browser_session_id}/close": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session; it starts with `pbs_`. */
                readonly browser_session_id: components["parameters"]["BrowserSessionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Closes a session; closing it again changes nothing. A run in it fails. */
        readonly post: operations["closeBrowserSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/browser_profiles": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Profiles, newest first, in pages. */
        readonly get: operations["listBrowserProfiles"];
        readonly put?: never;
        /** Makes a profile from a session, from a workflow run, or an empty one; from both is refused. */
        readonly post: operations["createBrowserProfile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/browser_profiles/{profile_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a profile; it starts with `bp_`. */
                readonly profile_id: string;
            };
            readonly cookie?: never;
        };
        /** One profile. */
        readonly get: operations["getBrowserProfile"];
        readonly put?: never;
        readonly post?: never;
        /** Deletes a profile. */
        readonly delete: operations["deleteBrowserProfile"];
        readonly options?: never;
        readonly head?: never;
        /** Changes what is named; naming nothing is refused. */
        readonly patch: operations["updateBrowserProfile"];
        readonly trace?: never;
    };
    readonly "/run/tasks": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Starts a task. With a session that is closed or busy it is accepted and then fails. */
        readonly post: operations["runTask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{run_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run; `tsk_…` for tasks, `wr_…` for workflows. */
                readonly run_id: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        /** One run of a task or workflow. */
        readonly get: operations["getRun"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{run_id}/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run; `tsk_…` for tasks, `wr_…` for workflows. */
                readonly run_id: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stops a run. Read it first: a finished one may answer 400, stay as it is, or have its result overwritten by `canceled`, depending on its type. */
        readonly post: operations["cancelRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The states of up to 100 runs in one request, newest first. */
        readonly get: operations["listRuns"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/sdk/run_action": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Does one thing in a session and waits for it. */
        readonly post: operations["runAction"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/upload_file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Uploads a file of up to 10 MB. */
        readonly post: operations["uploadFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/files/{file_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Deletes an uploaded file. */
        readonly delete: operations["deleteFile"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A moment in UTC without a zone; add `Z` before giving it to `Date`. */
        readonly NaiveDateTime: string;
        /**
         * @description `created`, `running` and `retry` are live, the others final.
         * @enum {string}
         */
        readonly BrowserSessionStatus: "created" | "running" | "retry" | "completed" | "failed" | "timeout" | "closed";
        /**
         * @description Which browser to start.
         * @enum {string}
         */
        readonly BrowserType: "msedge" | "chrome" | "stealth-chromium";
        /**
         * @description An extension that comes with the service.
         * @enum {string}
         */
        readonly BrowserExtension: "ad-blocker" | "captcha-solver";
        /**
         * @description Where the traffic comes out.
         * @enum {string}
         */
        readonly ProxyRegion: "RESIDENTIAL" | "US-CA" | "US-NY" | "US-TX" | "US-FL" | "US-WA" | "RESIDENTIAL_ES" | "RESIDENTIAL_IE" | "RESIDENTIAL_GB" | "RESIDENTIAL_IN" | "RESIDENTIAL_JP" | "RESIDENTIAL_FR" | "RESIDENTIAL_DE" | "RESIDENTIAL_NZ" | "RESIDENTIAL_ZA" | "RESIDENTIAL_AR" | "RESIDENTIAL_AU" | "RESIDENTIAL_BR" | "RESIDENTIAL_TR" | "RESIDENTIAL_CA" | "RESIDENTIAL_MX" | "RESIDENTIAL_IT" | "RESIDENTIAL_NL" | "RESIDENTIAL_PH" | "RESIDENTIAL_KR" | "RESIDENTIAL_SA" | "RESIDENTIAL_ISP" | "NONE";
        /** @description A place for the traffic to come out. */
        readonly GeoTarget: {
            /** @description ISO 3166-1 code of the country. */
            readonly country: string;
            /** @description ISO 3166-2 code without the country. */
            readonly subdivision?: string | null;
            /** @description The city's English name. */
            readonly city?: string | null;
        };
        /** @description A proxy of one's own; self-hosted servers only. */
        readonly ProxyServer: {
            /** @description Address of the proxy. */
            readonly url: string;
        };
        /** @description A known place, any place, or a proxy of one's own. */
        readonly ProxyLocation: components["schemas"]["ProxyRegion"] | components["schemas"]["GeoTarget"] | components["schemas"]["ProxyServer"];
        /** @description A file that a browser made. */
        readonly FileInfo: {
            /** @description Where to get it. */
            readonly url: string;
            /** @description Its SHA-256. */
            readonly checksum?: string | null;
            /** @description Its name. */
            readonly filename?: string | null;
            /** @description Its size in bytes. */
            readonly file_size?: number | null;
            /** @description When it last changed. */
            readonly modified_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description Its id as an artifact. */
            readonly artifact_id?: string | null;
        };
        /** @description A session to start; everything is optional. */
        readonly CreateBrowserSessionRequest: {
            /** @description The page to open first, http or https. */
            readonly url?: string | null;
            /**
             * @description Minutes until it ends by itself; above 240 it is cut to that, with a `warning`.
             * @default 60
             */
            readonly timeout?: number | null;
            /** @description Where the traffic comes out. */
            readonly proxy_location?: components["schemas"]["ProxyLocation"] | null;
            /** @description Keeps the same exit address; with RESIDENTIAL_ISP only. */
            readonly proxy_session_id?: string | null;
            /** @description Extensions to load. */
            readonly extensions?: readonly components["schemas"]["BrowserExtension"][] | null;
            /** @description Which browser to start. */
            readonly browser_type?: components["schemas"]["BrowserType"] | null;
            /** @description The profile to load. */
            readonly browser_profile_id?: string | null;
            /**
             * @description Save the profile at the end, so that one can be made of it.
             * @default false
             */
            readonly generate_browser_profile?: boolean;
            /**
             * @description Somebody will watch.
             * @default false
             */
            readonly needs_live_view?: boolean;
        };
        /** @description A browser that stays open between runs. The server sends every key, null where it has nothing. */
        readonly BrowserSession: {
            /** @description Id; it starts with `pbs_`. */
            readonly browser_session_id: string;
            /** @description Whose it is. */
            readonly organization_id: string;
            /** @description Its state. */
            readonly status?: components["schemas"]["BrowserSessionStatus"] | null;
            /** @description Kind of run that occupies it. */
            readonly runnable_type?: string | null;
            /** @description The run that occupies it. */
            readonly runnable_id?: string | null;
            /** @description Minutes until it ends by itself. */
            readonly timeout?: number | null;
            /** @description Where CDP answers; the connection needs the `x-api-key` header. Null on a stock self-hosted server. */
            readonly browser_address?: string | null;
            /** @description Its page in Skyvern's own interface. */
            readonly app_url?: string | null;
            /** @description Extensions that were loaded. */
            readonly extensions?: components["schemas"]["BrowserExtension"][] | null;
            /** @description Which browser it is. */
            readonly browser_type?: components["schemas"]["BrowserType"] | null;
            /** @description The profile that was loaded. */
            readonly browser_profile_id?: string | null;
            /**
             * @description Whether the profile is saved at the end.
             * @default false
             */
            readonly generate_browser_profile?: boolean;
            /**
             * @description Whether it can be watched over VNC.
             * @default false
             */
            readonly vnc_streaming_supported?: boolean;
            /** @description How to watch it, `vnc` or `cdp`; when asked for one session only. */
            readonly stream_transport?: string | null;
            /** @description Where its downloads go. */
            readonly download_path?: string | null;
            /** @description Its downloads. */
            readonly downloaded_files?: components["schemas"]["FileInfo"][] | null;
            /** @description Its videos. */
            readonly recordings?: components["schemas"]["FileInfo"][] | null;
            /** @description When it was up. */
            readonly started_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it ended. */
            readonly completed_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it was asked for. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description When it last changed. */
            readonly modified_at: components["schemas"]["NaiveDateTime"];
            /** @description When it was deleted. */
            readonly deleted_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description What the server changed about the request, e.g. a timeout that was cut. */
            readonly warning?: string | null;
        };
        /** @description Sessions; there is no total. */
        readonly BrowserSessionList: components["schemas"]["BrowserSession"][];
        /** @description A message for people. */
        readonly Message: {
            /** @description The text. */
            readonly message: string;
        };
        /** @description A profile to make, from at most one source. */
        readonly CreateBrowserProfileRequest: {
            /** @description A name that no other profile has. */
            readonly name: string;
            /** @description What it is for. */
            readonly description?: string | null;
            /** @description The closed session to make it from; it must have asked for that. */
            readonly browser_session_id?: string | null;
            /** @description The workflow run to make it from. */
            readonly workflow_run_id?: string | null;
            /** @description Where its traffic comes out. */
            readonly proxy_location?: components["schemas"]["ProxyLocation"] | null;
            /** @description Keeps the same exit address. */
            readonly proxy_session_id?: string | null;
        };
        /** @description What to change; at least one thing. */
        readonly UpdateBrowserProfileRequest: {
            /** @description A name that no other profile has. */
            readonly name?: string | null;
            /** @description What it is for. */
            readonly description?: string | null;
            /** @description Where its traffic comes out. */
            readonly proxy_location?: components["schemas"]["ProxyLocation"] | null;
            /** @description Keeps the same exit address. */
            readonly proxy_session_id?: string | null;
            /**
             * @description Take another exit address.
             * @default false
             */
            readonly rotate_proxy_session_id?: boolean;
        };
        /** @description Cookies and logins to start sessions from. */
        readonly BrowserProfile: {
            /** @description Id; it starts with `bp_`. */
            readonly browser_profile_id: string;
            /** @description Whose it is. */
            readonly organization_id: string;
            /** @description Its name. */
            readonly name: string;
            /** @description What it is for. */
            readonly description?: string | null;
            /** @description The browser that it comes from. */
            readonly source_browser_type?: string | null;
            /** @description Where its traffic comes out. */
            readonly proxy_location?: components["schemas"]["ProxyLocation"] | null;
            /** @description Keeps the same exit address. */
            readonly proxy_session_id?: string | null;
            /**
             * @description Whether Skyvern keeps it by itself.
             * @default false
             */
            readonly is_managed?: boolean;
            /** @description The workflow that it belongs to. */
            readonly workflow_permanent_id?: string | null;
            /** @description Tells apart the profiles of one workflow. */
            readonly browser_profile_key_digest?: string | null;
            /** @description When it was made. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description When it last changed. */
            readonly modified_at: components["schemas"]["NaiveDateTime"];
            /** @description When it was deleted. */
            readonly deleted_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When its login last worked. */
            readonly last_verified_login_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description The credential that keeps it logged in. */
            readonly linked_credential_name?: string | null;
        };
        /** @description One page of profiles; there is no total. */
        readonly BrowserProfileList: components["schemas"]["BrowserProfile"][];
        /**
         * @description `created`, `queued`, `running` and `paused` go on, the others are final.
         * @enum {string}
         */
        readonly RunStatus: "created" | "queued" | "running" | "paused" | "timed_out" | "failed" | "terminated" | "completed" | "canceled";
        /**
         * @description What kind of run it is; new kinds do appear.
         * @enum {string}
         */
        readonly RunType: "task_v1" | "task_v2" | "task_v3" | "workflow_run" | "openai_cua" | "anthropic_cua" | "ui_tars" | "yutori_navigator";
        /**
         * @description Which agent works.
         * @enum {string}
         */
        readonly RunEngine: "skyvern-1.0" | "skyvern-2.0" | "skyvern-3.0" | "openai-cua" | "anthropic-cua" | "ui-tars" | "yutori-navigator";
        /** @description A JSON Schema, a list, or a description in words. */
        readonly DataSchema: {
            readonly [key: string]: unknown;
        } | unknown[] | string;
        readonly StringMap: {
            readonly [key: string]: string;
        };
        /** @description A task for the agent. */
        readonly TaskRunRequest: {
            /** @description What to do. */
            readonly prompt: string;
            /** @description The page to start on. */
            readonly url?: string | null;
            /**
             * @description Which agent works.
             * @default skyvern-1.0
             */
            readonly engine?: components["schemas"]["RunEngine"];
            /** @description A name for the run. */
            readonly title?: string | null;
            /**
             * @description Where the traffic comes out.
             * @default RESIDENTIAL
             */
            readonly proxy_location?: components["schemas"]["ProxyLocation"] | null;
            /** @description What `output` is to look like. */
            readonly data_extraction_schema?: components["schemas"]["DataSchema"] | null;
            /** @description The caller's error codes, each with when it applies. */
            readonly error_code_mapping?: components["schemas"]["StringMap"] | null;
            /** @description How many steps the agent may take; the run fails after them. */
            readonly max_steps?: number | null;
            /** @description Where to report the end. */
            readonly webhook_url?: string | null;
            /** @description Which of the codes that were pushed to Skyvern to use. */
            readonly totp_identifier?: string | null;
            /** @description Where to ask for one-time codes. */
            readonly totp_url?: string | null;
            /** @description The session to work in; it takes one run at a time. */
            readonly browser_session_id?: string | null;
            /** @description The profile to load; with engine skyvern-2.0 only. */
            readonly browser_profile_id?: string | null;
            /**
             * @description Start without anything remembered; with engine skyvern-2.0 only.
             * @default false
             */
            readonly start_fresh_browser?: boolean;
            /** @description Which language model to use. */
            readonly model?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Headers for every request of the browser. */
            readonly extra_http_headers?: components["schemas"]["StringMap"] | null;
            /** @description Headers for the connection to `browser_address`. */
            readonly cdp_connect_headers?: components["schemas"]["StringMap"] | null;
            /**
             * @deprecated
             * @description Keep the run as a workflow; with engine skyvern-2.0 only.
             * @default false
             */
            readonly publish_workflow?: boolean;
            /**
             * @description Judge the result by the actions as well.
             * @default false
             */
            readonly include_action_history_in_verification?: boolean | null;
            /** @description How far to scroll for the picture after an action. */
            readonly max_screenshot_scrolls?: number | null;
            /** @description CDP address of a browser of one's own. */
            readonly browser_address?: string | null;
            /** @description `agent` or `code`. */
            readonly run_with?: string | null;
        };
        /** @description How cached code took part in a run. */
        readonly ScriptRun: {
            /**
             * @description Whether the agent had to help.
             * @default false
             */
            readonly ai_fallback_triggered?: boolean;
            /** @description The code. */
            readonly script_id?: string | null;
            /** @description Its revision. */
            readonly script_revision_id?: string | null;
        };
        /** @description What a run found out. */
        readonly RunOutput: {
            readonly [key: string]: unknown;
        } | unknown[] | string | null;
        /** @description One of the caller's or the server's error codes with what it is about. */
        readonly RunError: {
            /** @description E.g. `REACH_MAX_STEPS`. */
            readonly error_code?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description A task's state and, at the end, its result. */
        readonly TaskRun: {
            /** @description Id; it starts with `tsk_`. */
            readonly run_id: string;
            readonly status: components["schemas"]["RunStatus"];
            readonly output?: components["schemas"]["RunOutput"];
            /** @description What it downloaded. */
            readonly downloaded_files?: components["schemas"]["FileInfo"][] | null;
            /** @description The video. */
            readonly recording_url?: string | null;
            /**
             * @description Whether the video is out of reach for now.
             * @default false
             */
            readonly recording_archived?: boolean;
            /** @description The last pictures, newest first. */
            readonly screenshot_urls?: string[] | null;
            /** @description Why it failed. */
            readonly failure_reason?: string | null;
            /** @description When it was made. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description When it last changed. */
            readonly modified_at: components["schemas"]["NaiveDateTime"];
            /** @description When it was put in the queue. */
            readonly queued_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it began. */
            readonly started_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it ended. */
            readonly finished_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description Its page in Skyvern's own interface. */
            readonly app_url?: string | null;
            /** @description Null even when the run works in a session. */
            readonly browser_session_id?: string | null;
            /** @description The profile that was loaded. */
            readonly browser_profile_id?: string | null;
            /** @description How far it scrolled for pictures. */
            readonly max_screenshot_scrolls?: number | null;
            /** @description How cached code took part. */
            readonly script_run?: components["schemas"]["ScriptRun"] | null;
            /** @description What went wrong, by code. */
            readonly errors?: components["schemas"]["RunError"][] | null;
            /** @description How many steps it took. */
            readonly step_count?: number | null;
            /**
             * @description What kind of run it is.
             * @enum {string}
             */
            readonly run_type: "task_v1" | "task_v2" | "task_v3" | "openai_cua" | "anthropic_cua" | "ui_tars" | "yutori_navigator";
            /** @description The request, as the server understood it. */
            readonly run_request?: components["schemas"]["TaskRunRequest"] | null;
        };
        /** @description A workflow's state and, at the end, its result. A single action makes one too. */
        readonly WorkflowRun: {
            /** @description Id; it starts with `wr_`. */
            readonly run_id: string;
            readonly status: components["schemas"]["RunStatus"];
            readonly output?: components["schemas"]["RunOutput"];
            /** @description What it downloaded. */
            readonly downloaded_files?: components["schemas"]["FileInfo"][] | null;
            /** @description The video. */
            readonly recording_url?: string | null;
            /**
             * @description Whether the video is out of reach for now.
             * @default false
             */
            readonly recording_archived?: boolean;
            /** @description The last pictures, newest first. */
            readonly screenshot_urls?: string[] | null;
            /** @description Why it failed. */
            readonly failure_reason?: string | null;
            /** @description When it was made. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description When it last changed. */
            readonly modified_at: components["schemas"]["NaiveDateTime"];
            /** @description When it was put in the queue. */
            readonly queued_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it began. */
            readonly started_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it ended. */
            readonly finished_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description Its page in Skyvern's own interface. */
            readonly app_url?: string | null;
            /** @description The session that it works in. */
            readonly browser_session_id?: string | null;
            /** @description The profile that was loaded. */
            readonly browser_profile_id?: string | null;
            /** @description How far it scrolled for pictures. */
            readonly max_screenshot_scrolls?: number | null;
            /** @description How cached code took part. */
            readonly script_run?: components["schemas"]["ScriptRun"] | null;
            /** @description What went wrong, by code. */
            readonly errors?: components["schemas"]["RunError"][] | null;
            /** @description How many steps it took. */
            readonly step_count?: number | null;
            /**
             * @description What kind of run it is.
             * @constant
             */
            readonly run_type: "workflow_run";
            /**
             * @description `agent` or `code`.
             * @default agent
             */
            readonly run_with?: string;
            /** @description Whether the agent may help when cached code fails. */
            readonly ai_fallback?: boolean | null;
            /** @description The cached code. */
            readonly script_id?: string | null;
            /**
             * @description Where the browser's state came from.
             * @enum {string|null}
             */
            readonly browser_seed_source?: "override" | "picked" | "own_memory" | "credential" | "fresh" | "degraded_fresh" | null;
            /** @description The request, as the server understood it. */
            readonly run_request?: components["schemas"]["WorkflowRunRequest"] | null;
        };
        /** @description What a workflow run was started with; only ever seen inside a run. */
        readonly WorkflowRunRequest: {
            /** @description The workflow. */
            readonly workflow_id: string;
            /** @description Its parameters. */
            readonly parameters?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description A name for the run. */
            readonly title?: string | null;
            /**
             * @description Where the traffic comes out.
             * @default RESIDENTIAL
             */
            readonly proxy_location?: components["schemas"]["ProxyLocation"] | null;
            /** @description Where to report the end. */
            readonly webhook_url?: string | null;
            /** @description Where to ask for one-time codes. */
            readonly totp_url?: string | null;
            /** @description Which of the codes that were pushed to Skyvern to use. */
            readonly totp_identifier?: string | null;
            /** @description The session to work in. */
            readonly browser_session_id?: string | null;
            /** @description Whether to take the workflow's own session. */
            readonly reuse_browser_session?: boolean | null;
            /** @description The profile to load. */
            readonly browser_profile_id?: string | null;
            /**
             * @description Start without anything remembered.
             * @default false
             */
            readonly start_fresh_browser?: boolean;
            /** @description How far to scroll for pictures. */
            readonly max_screenshot_scrolls?: number | null;
            /** @description How long it may take. */
            readonly max_elapsed_time_minutes?: number | null;
            /** @description Headers for every request of the browser. */
            readonly extra_http_headers?: components["schemas"]["StringMap"] | null;
            /** @description Headers for the connection to `browser_address`. */
            readonly cdp_connect_headers?: components["schemas"]["StringMap"] | null;
            /** @description CDP address of a browser of one's own. */
            readonly browser_address?: string | null;
            /** @description Whether the agent may help when cached code fails. */
            readonly ai_fallback?: boolean | null;
            /** @description `agent` or `code`. */
            readonly run_with?: string | null;
            /** @description The caller's own keys and values. */
            readonly run_metadata?: components["schemas"]["StringMap"] | null;
        };
        /** @description A run of a task or of a workflow; `run_type` tells which. */
        readonly Run: components["schemas"]["TaskRun"] | components["schemas"]["WorkflowRun"];
        /** @description A run's state, in short. */
        readonly RunSummary: {
            /** @description Id of this row. */
            readonly task_run_id: string;
            /** @description Id of the run. */
            readonly run_id: string;
            readonly task_run_type: components["schemas"]["RunType"];
            readonly status: components["schemas"]["RunStatus"];
            /** @description Its name. */
            readonly title?: string | null;
            /** @description When it began. */
            readonly started_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it ended. */
            readonly finished_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it was made. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description The workflow that it is a run of. */
            readonly workflow_permanent_id?: string | null;
            /**
             * @description Whether that workflow is gone.
             * @default false
             */
            readonly workflow_deleted?: boolean;
            /**
             * @description Whether cached code took part.
             * @default false
             */
            readonly script_run?: boolean;
            /**
             * @description What started it.
             * @enum {string|null}
             */
            readonly trigger_type?: "manual" | "mcp" | "api" | "scheduled" | "webhook" | null;
        };
        /** @description One page of runs; there is no total. */
        readonly RunList: components["schemas"]["RunSummary"][];
        /** @description One thing to do in a browser that is open. */
        readonly RunActionRequest: {
            /** @description A label only; the browser stays where it is. */
            readonly url: string;
            /** @description The session to act in. */
            readonly browser_session_id?: string | null;
            /** @description CDP address of the browser to act in. */
            readonly browser_address?: string | null;
            /** @description The run to go on with; without it a new one is made. */
            readonly workflow_run_id?: string | null;
            readonly action: components["schemas"]["RunAction"];
        };
        /** @description What to do, told apart by `type`; another kind is one more entry. */
        readonly RunAction: components["schemas"]["ExtractAction"];
        /** @description Reads data off the current page. */
        readonly ExtractAction: {
            /** @constant */
            readonly type: "extract";
            /**
             * @description What to look for.
             * @default
             */
            readonly prompt?: string;
            /** @description What the result is to look like. */
            readonly extract_schema?: components["schemas"]["DataSchema"] | null;
            /** @description The caller's error codes, each with when it applies. */
            readonly error_code_mapping?: components["schemas"]["StringMap"] | null;
            /** @description What it is for. */
            readonly intention?: string | null;
            /** @description More to know about it. */
            readonly data?: string | {
                readonly [key: string]: unknown;
            } | null;
        };
        /** @description An action's result. */
        readonly RunActionResponse: {
            /** @description The run that the action belongs to. */
            readonly workflow_run_id: string;
            /** @description What the action gave, null for nothing. */
            readonly result?: unknown;
        };
        /** @description A file to upload. */
        readonly FileUpload: {
            /**
             * Format: binary
             * @description The content, up to 10 MB.
             */
            readonly file: Blob;
            /** @description Days to keep it. */
            readonly retention_days?: number | null;
        };
        /** @description Where an uploaded file is. */
        readonly UploadedFile: {
            /** @description Its S3 address. */
            readonly s3_uri: string;
            /** @description Where to get it. */
            readonly presigned_url: string;
            /** @description Id to delete it by. */
            readonly file_id?: string | null;
            /** @description When it is deleted by itself; null for never. */
            readonly expires_at?: components["schemas"]["NaiveDateTime"] | null;
        };
        /** @description Why a request failed. */
        readonly Error: {
            /** @description A message, a code, or what is wrong with each field. */
            readonly detail: string | components["schemas"]["ErrorDetail"] | components["schemas"]["ValidationItem"][];
        };
        /** @description An error for programs. */
        readonly ErrorDetail: {
            /** @description E.g. `downloaded_files_unavailable`. */
            readonly code: string;
            /** @description Whether trying again may help. */
            readonly retryable?: boolean;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description What is wrong with one field. */
        readonly ValidationItem: {
            /** @description Kind of fault. */
            readonly type: string;
            /** @description Path to the field. */
            readonly loc: (string | number)[];
            /** @description The fault, in words. */
            readonly msg: string;
            /** @description The value that was sent. */
            readonly input?: unknown;
            /** @description More about the fault, e.g. the bound. */
            readonly ctx?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description An error inside the server, without `detail`. */
        readonly ServerError: {
            /** @description E.g. the class of the exception. */
            readonly error: string;
        };
    };
    responses: {
        /** @description Refused for what it asks, e.g. an internal address, or an option that goes with another engine. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key is missing or wrong, or may not do this. There is no 401. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such thing. Some of these answers have an empty body. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The name is taken. */
        readonly Conflict: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The request does not fit its schema. */
        readonly Invalid: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A limit is reached. No Retry-After comes with it. */
        readonly TooMany: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The server failed. */
        readonly ServerFailure: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["ServerError"];
            };
        };
    };
    parameters: {
        /** @description Id of a session; it starts with `pbs_`. */
        readonly BrowserSessionId: string;
        /** @description Id of a run; `tsk_…` for tasks, `wr_…` for workflows. */
        readonly RunId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listBrowserSessions: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All of them. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserSessionList"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly createBrowserSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateBrowserSessionRequest"];
            };
        };
        readonly responses: {
            /** @description Started, or about to. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserSession"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly getBrowserSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session; it starts with `pbs_`. */
                readonly browser_session_id: components["parameters"]["BrowserSessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserSession"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
            /** @description The session's downloads cannot be listed right now. */
            readonly 503: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    readonly closeBrowserSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session; it starts with `pbs_`. */
                readonly browser_session_id: components["parameters"]["BrowserSessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Closed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Message"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly listBrowserProfiles: {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page. */
                readonly page?: number;
                /** @description How many a page has. */
                readonly page_size?: number;
                /** @description Deleted ones too. */
                readonly include_deleted?: boolean;
                /** @description Part of the name or of the description. */
                readonly search_key?: string;
                /** @description True for those that Skyvern keeps by itself, false for those that were made by hand. */
                readonly managed?: boolean;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserProfileList"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly createBrowserProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateBrowserProfileRequest"];
            };
        };
        readonly responses: {
            /** @description Made; the source's archive is used up. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserProfile"];
                };
            };
            /** @description The source never saved its profile (for good), or has not saved it yet (try again later). */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            /** @description The source does not exist. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 409: components["responses"]["Conflict"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly getBrowserProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a profile; it starts with `bp_`. */
                readonly profile_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The profile. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserProfile"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly deleteBrowserProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a profile; it starts with `bp_`. */
                readonly profile_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly updateBrowserProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a profile; it starts with `bp_`. */
                readonly profile_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateBrowserProfileRequest"];
            };
        };
        readonly responses: {
            /** @description Changed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserProfile"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 409: components["responses"]["Conflict"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly runTask: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description Names the calling program. */
                readonly "x-user-agent"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TaskRunRequest"];
            };
        };
        readonly responses: {
            /** @description Accepted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskRun"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly getRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run; `tsk_…` for tasks, `wr_…` for workflows. */
                readonly run_id: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The run. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Run"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly cancelRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run; `tsk_…` for tasks, `wr_…` for workflows. */
                readonly run_id: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Stopped; the body is `null`. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": null;
                };
            };
            /** @description The run is over already (task_v1). */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly listRuns: {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page. */
                readonly page?: number;
                /** @description How many a page has. */
                readonly page_size?: number;
                /** @description Only these states; repeat it for more than one. */
                readonly status?: readonly components["schemas"]["RunStatus"][];
                /** @description Only these types; repeat it for more than one. */
                readonly run_type?: readonly components["schemas"]["RunType"][];
                /** @description Text to look for. */
                readonly search_key?: string;
                /** @description Only runs with these tags, each a label, `group:*` or `group:label`. */
                readonly tags?: readonly string[];
                /** @description Only runs of these workflows. */
                readonly workflow_permanent_id?: readonly string[];
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One page. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunList"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly runAction: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RunActionRequest"];
            };
        };
        readonly responses: {
            /** @description Done. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunActionResponse"];
                };
            };
            /** @description The page is blank. */
            readonly 400: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The request is invalid (a list), or the action failed (a message). */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly uploadFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["FileUpload"];
            };
        };
        readonly responses: {
            /** @description Stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["UploadedFile"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            /** @description Too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly deleteFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly file_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
}
