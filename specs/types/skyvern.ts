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
    readonly "/browser_sessions/history": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Sessions of the last seven days, ended ones too, newest first, in pages. */
        readonly get: operations["listBrowserSessionHistory"];
        readonly put?: never;
        readonly post?: never;
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
        /** Decides, while a session is open, whether its profile is saved at the end. */
        readonly patch: operations["updateBrowserSession"];
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
    readonly "/browser_sessions/{browser_session_id}/extend": {
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
        /** Gives an open session more minutes, each time anew, up to 360 in all. */
        readonly post: operations["extendBrowserSession"];
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
                readonly profile_id: components["parameters"]["BrowserProfileId"];
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
    readonly "/browser_profiles/{profile_id}/usage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a profile; it starts with `bp_`. */
                readonly profile_id: components["parameters"]["BrowserProfileId"];
            };
            readonly cookie?: never;
        };
        /** What depends on a profile. */
        readonly get: operations["getBrowserProfileUsage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
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
    readonly "/run/tasks/login": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Starts a run that logs in with credentials kept in a vault. */
        readonly post: operations["runLogin"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/run/tasks/download_files": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Starts a run that downloads files. */
        readonly post: operations["runFileDownload"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/run/agents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Starts a run of a workflow. */
        readonly post: operations["runWorkflow"];
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
    readonly "/runs/{run_id}/timeline": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run; `tsk_…` for tasks, `wr_…` for workflows. */
                readonly run_id: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        /** What a run did, newest first. Not for runs of type task_v1. */
        readonly get: operations["getRunTimeline"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{run_id}/artifacts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run; `tsk_…` for tasks, `wr_…` for workflows. */
                readonly run_id: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        /** Files that a run left behind, in one answer. An unknown run has none. */
        readonly get: operations["listRunArtifacts"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/{run_id}/retry_webhook": {
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
        /** Sends a run's webhook again, to its own address or to another. */
        readonly post: operations["retryRunWebhook"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/runs/cancel": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Stops up to 100 runs. It does to each what cancelRun does, so finished ones are not safe from it. */
        readonly post: operations["cancelRuns"];
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
    readonly "/agents/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Runs of all workflows, newest first, in pages. */
        readonly get: operations["listWorkflowRuns"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/agents/{workflow_id}/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a workflow; it starts with `wpid_`. */
                readonly workflow_id: string;
            };
            readonly cookie?: never;
        };
        /** Runs of one workflow, newest first, in pages. */
        readonly get: operations["listRunsOfWorkflow"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/artifacts/{artifact_id}/content": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an artifact; it starts with `a_`. */
                readonly artifact_id: string;
            };
            readonly cookie?: never;
        };
        /** The bytes of an artifact, or a part of them. A `signed_url` leads here and needs no key. */
        readonly get: operations["getArtifactContent"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/credentials": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Stored credentials without what is secret in them, in pages. */
        readonly get: operations["listCredentials"];
        readonly put?: never;
        /** Stores a login, a card or a secret that runs can use. */
        readonly post: operations["createCredential"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/credentials/{credential_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a credential; it starts with `cred_`. */
                readonly credential_id: components["parameters"]["CredentialId"];
            };
            readonly cookie?: never;
        };
        /** One credential, without what is secret in it. */
        readonly get: operations["getCredential"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/credentials/{credential_id}/delete": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a credential; it starts with `cred_`. */
                readonly credential_id: components["parameters"]["CredentialId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Deletes a credential. */
        readonly post: operations["deleteCredential"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/credentials/{credential_id}/update": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a credential; it starts with `cred_`. */
                readonly credential_id: components["parameters"]["CredentialId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts another secret in a credential's place, whole. */
        readonly post: operations["updateCredential"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/credentials/totp": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Hands over the code of a second factor, or the message that has it, for the runs that wait for it. */
        readonly post: operations["sendTotpCode"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/version": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What the server runs. It needs no key. */
        readonly get: operations["getVersion"];
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
        /** @description A moment in ISO 8601, with a zone or without. */
        readonly DateTimeQuery: string;
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
            /**
             * @description ISO 3166-1 code of the country.
             * @enum {string}
             */
            readonly country: "AR" | "AU" | "BR" | "CA" | "DE" | "ES" | "FR" | "GB" | "IE" | "IN" | "IT" | "JP" | "KR" | "MX" | "NL" | "NZ" | "PH" | "SA" | "TR" | "US" | "ZA";
            /** @description ISO 3166-2 code without the country. */
            readonly subdivision?: string | null;
            /** @description The city's English name. */
            readonly city?: string | null;
            /**
             * @description Leave through an internet provider's network.
             * @default false
             */
            readonly isISP?: boolean;
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
            /** @description How the browser is set up; servers before 1.0.56 ignore it. */
            readonly browser_settings?: components["schemas"]["BrowserSettings"] | null;
        };
        /** @description How a browser is set up. */
        readonly BrowserSettings: {
            /** @description IANA name of the time zone that pages see, such as `America/New_York`; goes before that of the proxy. */
            readonly timezone_id?: string | null;
        };
        /** @description What came of the settings. */
        readonly BrowserSettingsReceipt: {
            /** @description What was asked for. */
            readonly requested_timezone_id: string;
            /** @description What the browser says. */
            readonly actual_timezone_id?: string | null;
            /**
             * @description Where it was asked for.
             * @enum {string}
             */
            readonly source: "workflow_version" | "session_request" | "existing_session";
            /**
             * @description Whether they are the same.
             * @enum {string}
             */
            readonly status: "verified" | "mismatch" | "unapplied" | "unknown";
            /** @description Why not. */
            readonly warning?: string | null;
        };
        /** @description What to change about an open session. */
        readonly UpdateBrowserSessionRequest: {
            /** @description Whether to save the profile at the end. */
            readonly generate_browser_profile: boolean;
        };
        /** @description How much longer a session is to live. */
        readonly ExtendBrowserSessionRequest: {
            /** @description Minutes on top of those it has; what would make more than 360 in all is cut, with a `warning`. */
            readonly additional_minutes: number;
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
            /** @description What was asked for. */
            readonly browser_settings?: components["schemas"]["BrowserSettings"] | null;
            /** @description What came of it; null until it was measured. */
            readonly browser_settings_receipt?: components["schemas"]["BrowserSettingsReceipt"] | null;
            /** @description Who opened it. */
            readonly created_by?: string | null;
            /** @description `managed` for a browser of Skyvern's, `external` for one that was registered with it. */
            readonly source?: string;
            /** @description Seconds that an external browser has left. */
            readonly remaining_lifetime_seconds?: number | null;
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
            /** @description A name that no other profile has, and that isn't blank. */
            readonly name: string;
            /** @description What it is for. */
            readonly description?: string | null;
            /** @description The closed session to make it from; it must have asked for that. */
            readonly browser_session_id?: string | null;
            /** @description The workflow run to make it from. */
            readonly workflow_run_id?: string | null;
            /** @description Where its traffic comes out; never a proxy of one's own. */
            readonly proxy_location?: components["schemas"]["ProxyRegion"] | components["schemas"]["GeoTarget"] | null;
            /** @description Keeps the same exit address. */
            readonly proxy_session_id?: string | null;
        };
        /** @description What to change; at least one thing. */
        readonly UpdateBrowserProfileRequest: {
            /** @description A name that no other profile has, and that isn't blank. */
            readonly name?: string | null;
            /** @description What it is for. */
            readonly description?: string | null;
            /** @description Where its traffic comes out; never a proxy of one's own. */
            readonly proxy_location?: components["schemas"]["ProxyRegion"] | components["schemas"]["GeoTarget"] | null;
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
        /** @description What depends on a profile. */
        readonly BrowserProfileUsage: {
            /**
             * @description Workflows that start from it.
             * @default []
             */
            readonly workflows?: components["schemas"]["BrowserProfileUsageWorkflow"][];
            /**
             * @description Credentials that it keeps logged in.
             * @default []
             */
            readonly credentials?: components["schemas"]["BrowserProfileUsageCredential"][];
            /**
             * @description How many runs have started from it lately.
             * @default 0
             */
            readonly recent_seeded_run_count?: number;
        };
        /** @description A workflow that starts from a profile. */
        readonly BrowserProfileUsageWorkflow: {
            /** @description Id of the workflow. */
            readonly workflow_permanent_id: string;
            /** @description Its title. */
            readonly title: string;
            /** @description What in it names the profile. */
            readonly via: string;
        };
        /** @description A credential that a profile keeps logged in. */
        readonly BrowserProfileUsageCredential: {
            /** @description Id of the credential. */
            readonly credential_id: string;
            /** @description Its name. */
            readonly name: string;
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
            /** @description What `output` is to look like. Engine skyvern-1.0 takes it and ignores it where `url` is set. */
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
            /** @description The session to work in; it takes one run at a time. Engine skyvern-1.0 never sets it free again, and without `url` leaves its page for one that a language model makes up. */
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
            /** @description Uploaded files that the agent may use; servers before 1.0.56 ignore them. */
            readonly file_ids?: string[] | null;
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
        /** @description A workflow's state and, at the end, its result. The run of a single action can't be read. */
        readonly WorkflowRun: {
            /** @description Which attempt it is; a run that failed may be tried again. */
            readonly attempt?: number | null;
            /** @description Whether there will be another one. */
            readonly retry_pending?: boolean | null;
            /** @description When that will be. */
            readonly next_attempt_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description All of them. */
            readonly attempts?: {
                readonly [key: string]: unknown;
            }[] | null;
            /** @description What came of the browser's settings. */
            readonly browser_settings_receipt?: components["schemas"]["BrowserSettingsReceipt"] | null;
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
            /** @description Where the browser's state came from. */
            readonly browser_seed_source?: components["schemas"]["BrowserSeedSource"] | null;
            /** @description The request, as the server understood it. */
            readonly run_request?: components["schemas"]["WorkflowRunRequest"] | null;
        };
        /** @description What a workflow run was started with; only ever seen inside a run. */
        readonly WorkflowRunRequest: {
            /** @description Uploaded files that the agent may use; servers before 1.0.56 ignore them. */
            readonly file_ids?: string[] | null;
            /** @description Which browser to start. */
            readonly browser_type?: components["schemas"]["BrowserType"] | null;
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
            /** @description Which attempt it is; a run that failed may be tried again. */
            readonly attempt?: number | null;
            /** @description Whether there will be another one. */
            readonly retry_pending?: boolean | null;
            /** @description When that will be. */
            readonly next_attempt_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description Who started it. */
            readonly created_by?: string | null;
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
            /** @description What started it. */
            readonly trigger_type?: components["schemas"]["RunTrigger"] | null;
        };
        /** @description One page of runs; there is no total. */
        readonly RunList: components["schemas"]["RunSummary"][];
        /**
         * @description Where a login comes from.
         * @enum {string}
         */
        readonly LoginCredentialType: "skyvern" | "bitwarden" | "1password" | "azure_vault";
        /** @description A login to do; each vault has fields of its own. */
        readonly LoginRequest: {
            /** @description Where the login comes from. */
            readonly credential_type: components["schemas"]["LoginCredentialType"];
            /** @description The page to start on. */
            readonly url?: string | null;
            /** @description Where to report the end. */
            readonly webhook_url?: string | null;
            /** @description Where the traffic comes out. */
            readonly proxy_location?: components["schemas"]["ProxyRegion"] | null;
            /** @description Which of the codes that were pushed to Skyvern to use. */
            readonly totp_identifier?: string | null;
            /** @description Where to ask for one-time codes. */
            readonly totp_url?: string | null;
            /** @description The session to work in; it takes one run at a time. */
            readonly browser_session_id?: string | null;
            /** @description The profile to load. */
            readonly browser_profile_id?: string | null;
            /**
             * @description Start without anything remembered.
             * @default false
             */
            readonly start_fresh_browser?: boolean;
            /** @description CDP address of a browser of one's own. */
            readonly browser_address?: string | null;
            /** @description Headers for every request of the browser. */
            readonly extra_http_headers?: components["schemas"]["StringMap"] | null;
            /** @description Headers for the connection to `browser_address`. */
            readonly cdp_connect_headers?: components["schemas"]["StringMap"] | null;
            /** @description How far to scroll for pictures. */
            readonly max_screenshot_scrolling_times?: number | null;
            /** @description How to log in, where that is not obvious. */
            readonly prompt?: string | null;
            /** @description With `skyvern`: the stored credential. */
            readonly credential_id?: string | null;
            /** @description With `bitwarden`: the collection. */
            readonly bitwarden_collection_id?: string | null;
            /** @description With `bitwarden`: the item. */
            readonly bitwarden_item_id?: string | null;
            /** @description With `1password`: the vault. */
            readonly onepassword_vault_id?: string | null;
            /** @description With `1password`: the item. */
            readonly onepassword_item_id?: string | null;
            /** @description With `azure_vault`: the vault. */
            readonly azure_vault_name?: string | null;
            /** @description With `azure_vault`: what the user name is under. */
            readonly azure_vault_username_key?: string | null;
            /** @description With `azure_vault`: what the password is under. */
            readonly azure_vault_password_key?: string | null;
            /** @description With `azure_vault`: what the secret for one-time codes is under. */
            readonly azure_vault_totp_secret_key?: string | null;
        };
        /** @description Files to download. */
        readonly DownloadFilesRequest: {
            /** @description How to get to the files, and which they are. */
            readonly navigation_goal: string;
            /** @description The page to start on. */
            readonly url?: string | null;
            /** @description Where to report the end. */
            readonly webhook_url?: string | null;
            /** @description Where the traffic comes out. */
            readonly proxy_location?: components["schemas"]["ProxyRegion"] | null;
            /** @description Which of the codes that were pushed to Skyvern to use. */
            readonly totp_identifier?: string | null;
            /** @description Where to ask for one-time codes. */
            readonly totp_url?: string | null;
            /** @description The session to work in; it takes one run at a time. */
            readonly browser_session_id?: string | null;
            /** @description The profile to load. */
            readonly browser_profile_id?: string | null;
            /**
             * @description Start without anything remembered.
             * @default false
             */
            readonly start_fresh_browser?: boolean;
            /** @description CDP address of a browser of one's own. */
            readonly browser_address?: string | null;
            /** @description Headers for every request of the browser. */
            readonly extra_http_headers?: components["schemas"]["StringMap"] | null;
            /** @description Headers for the connection to `browser_address`. */
            readonly cdp_connect_headers?: components["schemas"]["StringMap"] | null;
            /** @description How far to scroll for pictures. */
            readonly max_screenshot_scrolling_times?: number | null;
            /** @description How the name of the file ends, or all of it. */
            readonly download_suffix?: string | null;
            /** @description How long a download may take, in seconds. */
            readonly download_timeout?: number | null;
            /** @description How many steps the agent may take. */
            readonly max_steps_per_run?: number | null;
        };
        /** @description Runs to stop. */
        readonly CancelRunsRequest: {
            /** @description Their ids; one that is named twice counts once. */
            readonly run_ids: readonly string[];
        };
        /** @description Which runs were stopped. */
        readonly CancelledRuns: {
            /** @description Those that were. */
            readonly cancelled: string[];
            /** @description Those that were not, unknown ones included. */
            readonly failed: string[];
        };
        /** @description Where to send a webhook again. */
        readonly RetryRunWebhookRequest: {
            /** @description Another address than the run's own. */
            readonly webhook_url?: string | null;
        };
        /** @description What came of sending a webhook again. */
        readonly WebhookReplay: {
            /** @description The run. */
            readonly run_id: string;
            /** @description What kind of run it is. */
            readonly run_type: string;
            /** @description The run's own address. */
            readonly default_webhook_url?: string | null;
            /** @description Where it was sent. */
            readonly target_webhook_url?: string | null;
            /** @description The body that was sent, as JSON. */
            readonly payload: string;
            /** @description The headers that were sent, the signature among them. */
            readonly headers: components["schemas"]["StringMap"];
            /** @description What the receiver answered; null if it did not. */
            readonly status_code?: number | null;
            /** @description How long that took. */
            readonly latency_ms?: number | null;
            /** @description The beginning of the receiver's answer. */
            readonly response_body?: string | null;
            /** @description Why it could not be sent. */
            readonly error?: string | null;
        };
        /** @description A workflow to run. */
        readonly RunWorkflowRequest: {
            /** @description Uploaded files that the agent may use; servers before 1.0.56 ignore them. */
            readonly file_ids?: readonly string[] | null;
            /** @description Which browser to start. */
            readonly browser_type?: components["schemas"]["BrowserType"] | null;
            /** @description The workflow; it starts with `wpid_`. The server takes `workflow_id` as well. */
            readonly agent_id: string;
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
            /** @description The session to work in; it takes one run at a time. */
            readonly browser_session_id?: string | null;
            /** @description Whether to take the workflow's own session; null does as the workflow says. */
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
            /** @description How long it may take; 240 unless told. */
            readonly max_elapsed_time_minutes?: number | null;
            /** @description Headers for every request of the browser. */
            readonly extra_http_headers?: components["schemas"]["StringMap"] | null;
            /** @description Headers for the connection to `browser_address`. */
            readonly cdp_connect_headers?: components["schemas"]["StringMap"] | null;
            /** @description CDP address of a browser of one's own. */
            readonly browser_address?: string | null;
            /** @description Whether the agent may help when cached code fails. */
            readonly ai_fallback?: boolean | null;
            /** @description `agent` or `code`; null does as the workflow says. */
            readonly run_with?: string | null;
            /** @description The caller's own keys and values. */
            readonly run_metadata?: components["schemas"]["StringMap"] | null;
        };
        /** @description A row of the list of workflow runs. It has no result. */
        readonly WorkflowRunRecord: {
            /** @description Which attempt it is; a run that failed may be tried again. */
            readonly attempt?: number | null;
            /** @description Whether there will be another one. */
            readonly retry_pending?: boolean | null;
            /** @description When that will be. */
            readonly next_attempt_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description All of them. */
            readonly attempts?: {
                readonly [key: string]: unknown;
            }[] | null;
            /** @description What came of the browser's settings. */
            readonly browser_settings_receipt?: components["schemas"]["BrowserSettingsReceipt"] | null;
            /** @description Who started it. */
            readonly created_by?: string | null;
            /** @description Which browser it used. */
            readonly browser_type?: string | null;
            /** @description How it was set up. */
            readonly browser_settings?: components["schemas"]["BrowserSettings"] | null;
            /** @description Id; it starts with `wr_`. */
            readonly workflow_run_id: string;
            /** @description The version of the workflow. */
            readonly workflow_id: string;
            /** @description The workflow; it starts with `wpid_`. */
            readonly workflow_permanent_id: string;
            /** @description Whose it is. */
            readonly organization_id: string;
            /** @description The session that it works in. */
            readonly browser_session_id?: string | null;
            /** @description The profile that was loaded. */
            readonly browser_profile_id?: string | null;
            /** @description Where the browser's state came from. */
            readonly browser_seed_source?: components["schemas"]["BrowserSeedSource"] | null;
            /** @description The profile that the browser's state is saved to. */
            readonly browser_sink_profile_id?: string | null;
            /** @description Whether it started without anything remembered. */
            readonly start_fresh_browser?: boolean | null;
            /** @description Whether it takes the workflow's own session. */
            readonly reuse_browser_session?: boolean | null;
            /** @description The debugging session that it belongs to. */
            readonly debug_session_id?: string | null;
            /** @description Its state. */
            readonly status: components["schemas"]["RunStatus"];
            /** @description Headers for every request of the browser. */
            readonly extra_http_headers?: components["schemas"]["StringMap"] | null;
            /** @description Headers for the connection to the browser. */
            readonly cdp_connect_headers?: components["schemas"]["StringMap"] | null;
            /** @description Where the traffic comes out. */
            readonly proxy_location?: components["schemas"]["ProxyLocation"] | null;
            /** @description Where the end is reported. */
            readonly webhook_callback_url?: string | null;
            /** @description Why that failed. */
            readonly webhook_failure_reason?: string | null;
            /** @description Where one-time codes are asked for. */
            readonly totp_verification_url?: string | null;
            /** @description Which of the pushed codes are used. */
            readonly totp_identifier?: string | null;
            /** @description Why it failed. */
            readonly failure_reason?: string | null;
            /** @description What kinds of failure it was. */
            readonly failure_category?: {
                readonly [key: string]: unknown;
            }[] | null;
            /** @description The run that it repeats. */
            readonly retried_from_workflow_run_id?: string | null;
            /** @description Which attempt it is. */
            readonly fallback_attempt?: number | null;
            /** @description The run that started it. */
            readonly parent_workflow_run_id?: string | null;
            /** @description The workflow's title. */
            readonly workflow_title?: string | null;
            /** @description How far it scrolls for pictures. */
            readonly max_screenshot_scrolls?: number | null;
            /** @description How long it may take. */
            readonly max_elapsed_time_minutes?: number | null;
            /** @description CDP address of the browser. */
            readonly browser_address?: string | null;
            /** @description `agent` or `code`. */
            readonly run_with?: string | null;
            /** @description How cached code took part. */
            readonly script_run?: components["schemas"]["ScriptRun"] | null;
            /** @description The job that executes it. */
            readonly job_id?: string | null;
            /** @description The run that it waits for. */
            readonly depends_on_workflow_run_id?: string | null;
            /** @description Runs with the same key go one after the other. */
            readonly sequential_key?: string | null;
            /** @description Runs with the same credential go one after the other. */
            readonly sequential_credential_id?: string | null;
            /** @description Whether the agent may help when cached code fails. */
            readonly ai_fallback?: boolean | null;
            /** @description Whether code is made of it. */
            readonly code_gen?: boolean | null;
            /** @description What started it. */
            readonly trigger_type?: components["schemas"]["RunTrigger"] | null;
            /** @description The schedule that started it. */
            readonly workflow_schedule_id?: string | null;
            /**
             * @description Whether it leaves the calling workflow's instructions aside.
             * @default false
             */
            readonly ignore_inherited_workflow_system_prompt?: boolean;
            /** @description The assistant's session that it belongs to. */
            readonly copilot_session_id?: string | null;
            /**
             * @description What it has cost.
             * @default 0
             */
            readonly credits_used?: number;
            /**
             * @description What of that was for cached code.
             * @default 0
             */
            readonly cached_credits_used?: number;
            /** @description When it was put in the queue. */
            readonly queued_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it began. */
            readonly started_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it ended. */
            readonly finished_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it was made. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description When it last changed. */
            readonly modified_at: components["schemas"]["NaiveDateTime"];
        };
        /** @description One page of workflow runs; there is no total. */
        readonly WorkflowRunRecordList: components["schemas"]["WorkflowRunRecord"][];
        /**
         * @description Where a browser's state came from.
         * @enum {string}
         */
        readonly BrowserSeedSource: "override" | "picked" | "own_memory" | "credential" | "fresh" | "degraded_fresh";
        /**
         * @description What started a run.
         * @enum {string}
         */
        readonly RunTrigger: "manual" | "mcp" | "api" | "scheduled" | "webhook";
        /** @description What a run did. */
        readonly RunTimeline: components["schemas"]["TimelineItem"][];
        /** @description A block of a workflow or a thought of the agent, with what happened inside it. */
        readonly TimelineItem: {
            /** @description Which attempt of the run it belongs to. */
            readonly attempt?: number | null;
            /** @description Which of the two it is. */
            readonly type: components["schemas"]["TimelineItemType"];
            /** @description The block. */
            readonly block?: components["schemas"]["TimelineBlock"] | null;
            /** @description The thought. */
            readonly thought?: components["schemas"]["TimelineThought"] | null;
            /**
             * @description What happened inside.
             * @default []
             */
            readonly children?: components["schemas"]["TimelineItem"][];
            /** @description When it began. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description When it last changed. */
            readonly modified_at: components["schemas"]["NaiveDateTime"];
        };
        /**
         * @description Kinds of items.
         * @enum {string}
         */
        readonly TimelineItemType: "thought" | "block";
        /**
         * @description Kinds of blocks; new ones do appear.
         * @enum {string}
         */
        readonly BlockType: "task" | "task_v2" | "for_loop" | "while_loop" | "conditional" | "code" | "text_prompt" | "download_to_s3" | "upload_to_s3" | "file_upload" | "send_email" | "file_url_parser" | "validation" | "action" | "navigation" | "extraction" | "login" | "wait" | "file_download" | "goto_url" | "pdf_parser" | "http_request" | "human_interaction" | "print_page" | "workflow_trigger" | "google_sheets_read" | "google_sheets_write" | "pdf_fill" | "split_pdf" | "email_inbox" | "web_search" | "data_export" | "terminate";
        /** @description A block of a workflow, as it was run. */
        readonly TimelineBlock: {
            /** @description Which attempt of the run it belongs to. */
            readonly attempt_number?: number | null;
            /** @description Why it ended. */
            readonly finish_reason?: string | null;
            /** @description Its id. */
            readonly workflow_run_block_id: string;
            /** @description The run that it started. */
            readonly block_workflow_run_id?: string | null;
            /** @description The run that it is part of. */
            readonly workflow_run_id: string;
            /** @description Whose it is. */
            readonly organization_id: string;
            /** @description What it is for. */
            readonly description?: string | null;
            /** @description The block that it is inside of. */
            readonly parent_workflow_run_block_id?: string | null;
            /** @description Its kind. */
            readonly block_type: components["schemas"]["BlockType"];
            /** @description What the workflow calls it. */
            readonly label?: string | null;
            /** @description Its state. */
            readonly status?: string | null;
            /** @description What came of it. */
            readonly output?: components["schemas"]["RunOutput"];
            /**
             * @description Whether the run goes on when it fails.
             * @default false
             */
            readonly continue_on_failure?: boolean;
            /** @description Why it failed. */
            readonly failure_reason?: string | null;
            /**
             * @description What went wrong, by code.
             * @default []
             */
            readonly error_codes?: string[];
            /** @description Which agent works. */
            readonly engine?: components["schemas"]["RunEngine"] | null;
            /** @description The task that does it. */
            readonly task_id?: string | null;
            /** @description The page that it started on. */
            readonly url?: string | null;
            /** @description The page that it ended on. */
            readonly final_url?: string | null;
            /** @description What to do. */
            readonly navigation_goal?: string | null;
            /** @description What to do it with. */
            readonly navigation_payload?: components["schemas"]["FreeValue"];
            /** @description What to read. */
            readonly data_extraction_goal?: string | null;
            /** @description What the result is to look like. */
            readonly data_schema?: components["schemas"]["FreeValue"];
            /** @description When to give up. */
            readonly terminate_criterion?: string | null;
            /** @description When it is done. */
            readonly complete_criterion?: string | null;
            /**
             * @description What the agent did, one by one.
             * @default []
             */
            readonly actions?: components["schemas"]["TimelineAction"][];
            /** @description When it began. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description When it last changed. */
            readonly modified_at: components["schemas"]["NaiveDateTime"];
            /**
             * @description Whether the result is judged by the actions as well.
             * @default false
             */
            readonly include_action_history_in_verification?: boolean | null;
            /**
             * @description Whether the page's text is given to the agent.
             * @default true
             */
            readonly include_extracted_text?: boolean;
            /** @description Time taken, in seconds. */
            readonly duration?: number | null;
            /** @description What a loop goes over. */
            readonly loop_values?: unknown[] | null;
            /** @description Where the loop is. */
            readonly current_value?: string | null;
            /** @description How far the loop is, from 0. */
            readonly current_index?: number | null;
            /** @description Who a mail went to. */
            readonly recipients?: string[] | null;
            /** @description What was attached to it. */
            readonly attachments?: string[] | null;
            /** @description Its subject. */
            readonly subject?: string | null;
            /** @description Its text. */
            readonly body?: string | null;
            /** @description What the model was asked. */
            readonly prompt?: string | null;
            /** @description What a person was asked to do. */
            readonly instructions?: string | null;
            /** @description What the person's yes is called. */
            readonly positive_descriptor?: string | null;
            /** @description What the person's no is called. */
            readonly negative_descriptor?: string | null;
            /** @description The branch that was taken. */
            readonly executed_branch_id?: string | null;
            /** @description Its condition. */
            readonly executed_branch_expression?: string | null;
            /** @description What the condition came to. */
            readonly executed_branch_result?: boolean | null;
            /** @description The block that it led to. */
            readonly executed_branch_next_block?: string | null;
            /** @description How cached code took part. */
            readonly script_run?: components["schemas"]["ScriptRun"] | null;
            /** @description How many files it downloaded. */
            readonly downloaded_file_count?: number | null;
        };
        /** @description An object, a list, a text or nothing. */
        readonly FreeValue: {
            readonly [key: string]: unknown;
        } | unknown[] | string | null;
        /** @description What the agent thought. */
        readonly TimelineThought: {
            /** @description Its id. */
            readonly thought_id: string;
            /** @description The task that it is part of. */
            readonly task_id: string;
            /** @description Whose it is. */
            readonly organization_id: string;
            /** @description The run that it is part of. */
            readonly workflow_run_id?: string | null;
            /** @description The block that it is part of. */
            readonly workflow_run_block_id?: string | null;
            /** @description The version of the workflow. */
            readonly workflow_id?: string | null;
            /** @description The workflow. */
            readonly workflow_permanent_id?: string | null;
            /** @description What it was given. */
            readonly user_input?: string | null;
            /** @description What it saw. */
            readonly observation?: string | null;
            /** @description What it thought of that. */
            readonly thought?: string | null;
            /** @description What it decided. */
            readonly answer?: string | null;
            /**
             * @description Its kind.
             * @default plan
             */
            readonly thought_type?: components["schemas"]["ThoughtType"] | null;
            /** @description What it was for. */
            readonly thought_scenario?: components["schemas"]["ThoughtScenario"] | null;
            /** @description What came of it. */
            readonly output?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Tokens that were read. */
            readonly input_token_count?: number | null;
            /** @description Tokens that were written. */
            readonly output_token_count?: number | null;
            /** @description Tokens that were thought. */
            readonly reasoning_token_count?: number | null;
            /** @description Tokens that were remembered. */
            readonly cached_token_count?: number | null;
            /** @description What it cost. */
            readonly thought_cost?: number | null;
            /** @description The language model. */
            readonly last_llm_model?: string | null;
            /** @description When it began. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description When it last changed. */
            readonly modified_at: components["schemas"]["NaiveDateTime"];
        };
        /**
         * @description Kinds of thoughts; new ones do appear.
         * @enum {string}
         */
        readonly ThoughtType: "plan" | "metadata" | "user_goal_check" | "internal_plan" | "failure_describe" | "termination";
        /**
         * @description What a thought is for; new ones do appear.
         * @enum {string}
         */
        readonly ThoughtScenario: "generate_plan" | "user_goal_check" | "failure_describe" | "summarization" | "generate_metadata" | "extract_loop_values" | "generate_task_in_loop" | "generate_general_task" | "termination";
        /**
         * @description Kinds of things that the agent does in the browser; new ones do appear.
         * @enum {string}
         */
        readonly TimelineActionType: "click" | "input_text" | "paste_text" | "upload_file" | "download_file" | "select_option" | "checkbox" | "wait" | "hover" | "null_action" | "solve_captcha" | "terminate" | "complete" | "reload_page" | "close_page" | "new_tab" | "switch_tab" | "extract" | "verification_code" | "goto_url" | "go_back" | "go_forward" | "scroll" | "keypress" | "move" | "drag" | "left_mouse" | "execute_js";
        /**
         * @description States of such a thing.
         * @enum {string}
         */
        readonly TimelineActionStatus: "pending" | "skipped" | "failed" | "completed";
        /** @description One thing that the agent did in the browser. */
        readonly TimelineAction: {
            /** @description Its kind. */
            readonly action_type: components["schemas"]["TimelineActionType"];
            /**
             * @description Its state.
             * @default pending
             */
            readonly status?: components["schemas"]["TimelineActionStatus"];
            /** @description Its id. */
            readonly action_id?: string | null;
            /** @description The action that it repeats. */
            readonly source_action_id?: string | null;
            /** @description Whose it is. */
            readonly organization_id?: string | null;
            /** @description The run that it is part of. */
            readonly workflow_run_id?: string | null;
            /** @description The task that it is part of. */
            readonly task_id?: string | null;
            /** @description The step that it is part of. */
            readonly step_id?: string | null;
            /** @description Which step that is. */
            readonly step_order?: number | null;
            /** @description Which action of the step it is. */
            readonly action_order?: number | null;
            /** @description How sure the agent was, up to 1. */
            readonly confidence_float?: number | null;
            /** @description What it is. */
            readonly description?: string | null;
            /** @description Why the agent did it. */
            readonly reasoning?: string | null;
            /** @description What it was for. */
            readonly intention?: string | null;
            /** @description What came of it, in words. */
            readonly response?: string | null;
            /** @description The element. */
            readonly element_id?: string | null;
            /** @description What the element is known by. */
            readonly skyvern_element_hash?: string | null;
            /** @description More about the element. */
            readonly skyvern_element_data?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description The picture of it, as an artifact. */
            readonly screenshot_artifact_id?: string | null;
            /** @description The model's call that it answers. */
            readonly tool_call_id?: string | null;
            /** @description Where the element is. */
            readonly xpath?: string | null;
            /** @description What went wrong, by the caller's codes. */
            readonly errors?: components["schemas"]["TimelineActionError"][] | null;
            /**
             * @description Whether those errors end the run.
             * @default false
             */
            readonly terminal_user_errors?: boolean;
            /** @description What to read. */
            readonly data_extraction_goal?: string | null;
            /** @description What was read. */
            readonly output?: components["schemas"]["FreeValue"];
            /** @description The file's name. */
            readonly file_name?: string | null;
            /** @description Where the file comes from. */
            readonly file_url?: string | null;
            /** @description Whether it is to download something. */
            readonly download?: boolean | null;
            /** @description Whether it did. */
            readonly download_triggered?: boolean | null;
            /** @description What it downloaded. */
            readonly downloaded_files?: string[] | null;
            /** @description Whether the element takes files. */
            readonly is_upload_file_tag?: boolean | null;
            /** @description What was typed. */
            readonly text?: string | null;
            /** @description What kind of field it is. */
            readonly input_or_select_context?: components["schemas"]["TimelineInputContext"] | null;
            /** @description What was chosen. */
            readonly option?: components["schemas"]["TimelineOption"] | null;
            /** @description Whether the box was ticked. */
            readonly is_checked?: boolean | null;
            /**
             * @description Whether the result was looked at.
             * @default false
             */
            readonly verified?: boolean;
            /** @description What kind of click it is. */
            readonly click_context?: components["schemas"]["TimelineClickContext"] | null;
            /** @description When the one-time code was asked for. */
            readonly totp_timing_info?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Whether a smaller agent did it. */
            readonly has_mini_agent?: boolean | null;
            /**
             * @description Whether suggestions were left alone.
             * @default false
             */
            readonly skip_auto_complete_tab?: boolean;
            /** @description When it began. */
            readonly started_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it ended. */
            readonly finished_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it was made. */
            readonly created_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description When it last changed. */
            readonly modified_at?: components["schemas"]["NaiveDateTime"] | null;
            /** @description Who made it. */
            readonly created_by?: string | null;
        };
        /** @description One of the caller's error codes. */
        readonly TimelineActionError: {
            /** @description The code. */
            readonly error_code: string;
            /** @description Why it applies. */
            readonly reasoning: string;
            /** @description How sure the agent is. */
            readonly confidence_float: number;
            /**
             * @description Always the same.
             * @default USER_DEFINED_ERROR
             * @constant
             */
            readonly error_type?: "USER_DEFINED_ERROR";
        };
        /** @description What kind of field an action is about. */
        readonly TimelineInputContext: {
            /** @description What it is for. */
            readonly intention?: string | null;
            /** @description Which field it is. */
            readonly field?: string | null;
            /** @description Whether it has to be filled. */
            readonly is_required?: boolean | null;
            /** @description Whether it is for searching. */
            readonly is_search_bar?: boolean | null;
            /** @description Whether it takes a place. */
            readonly is_location_input?: boolean | null;
            /** @description Whether it takes a date. */
            readonly is_date_related?: boolean | null;
            /** @description How the date is written. */
            readonly date_format?: string | null;
            /** @description Whether it is a captcha. */
            readonly is_text_captcha?: boolean | null;
        };
        /** @description A choice in a list. */
        readonly TimelineOption: {
            /** @description What it says. */
            readonly label?: string | null;
            /** @description What it stands for. */
            readonly value?: string | null;
            /** @description Which one it is. */
            readonly index?: number | null;
        };
        /** @description What kind of click an action is. */
        readonly TimelineClickContext: {
            /** @description What the agent thought of it. */
            readonly thought?: string | null;
            /** @description Whether it chooses one of several things. */
            readonly single_option_click?: boolean | null;
            /** @description Whether the thing is to be on. */
            readonly desired_state?: boolean | null;
        };
        /**
         * @description Kinds of files that a run leaves behind; new ones do appear.
         * @enum {string}
         */
        readonly ArtifactType: "recording" | "audio" | "session_replay" | "eval_score" | "eval_trajectory" | "eval_rubrics" | "browser_console_log" | "browser_session_action_log" | "skyvern_log" | "skyvern_log_raw" | "screenshot" | "screenshot_llm" | "screenshot_action" | "screenshot_final" | "screenshot_proxy" | "llm_prompt" | "llm_request" | "llm_response" | "llm_response_parsed" | "llm_response_rendered" | "visible_elements_id_css_map" | "visible_elements_id_frame_map" | "visible_elements_tree" | "visible_elements_tree_trimmed" | "visible_elements_tree_in_prompt" | "hashed_href_map" | "visible_elements_id_xpath_map" | "html" | "html_scrape" | "html_action" | "trace" | "har" | "script_file" | "pdf" | "step_archive" | "task_archive" | "download" | "screenshot_pre_submit" | "html_pre_submit" | "unknown";
        /** @description A file that a run left behind. */
        readonly Artifact: {
            /** @description When it was made. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description When it last changed. */
            readonly modified_at: components["schemas"]["NaiveDateTime"];
            /** @description Id; it starts with `a_`. */
            readonly artifact_id: string;
            /** @description Its kind. */
            readonly artifact_type: components["schemas"]["ArtifactType"];
            /** @description Where the server keeps it. */
            readonly uri: string;
            /** @description Which part of an archive it is. */
            readonly bundle_key?: string | null;
            /** @description Its SHA-256. */
            readonly checksum?: string | null;
            /** @description Its size in bytes. */
            readonly file_size?: number | null;
            /** @description The task that it comes from. */
            readonly task_id?: string | null;
            /** @description The step that it comes from. */
            readonly step_id?: string | null;
            /** @description The workflow run that it comes from. */
            readonly workflow_run_id?: string | null;
            /** @description The block that it comes from. */
            readonly workflow_run_block_id?: string | null;
            /** @description The run that it comes from. */
            readonly run_id?: string | null;
            /** @description The session that it comes from. */
            readonly browser_session_id?: string | null;
            /** @description The skyvern-2.0 task that it comes from. */
            readonly observer_cruise_id?: string | null;
            /** @description The thought that it comes from. */
            readonly observer_thought_id?: string | null;
            /** @description The suggestion that it comes from. */
            readonly ai_suggestion_id?: string | null;
            /** @description Where to get it without a key, for some hours. */
            readonly signed_url?: string | null;
            /**
             * @description Whether it is out of reach for now.
             * @default false
             */
            readonly archived?: boolean;
            /** @description Whose it is. */
            readonly organization_id: string;
        };
        /** @description Files; there is no total. */
        readonly ArtifactList: components["schemas"]["Artifact"][];
        /**
         * @description Kinds of credentials.
         * @enum {string}
         */
        readonly CredentialType: "password" | "credit_card" | "secret";
        /**
         * @description Vaults that Skyvern can keep credentials in.
         * @enum {string}
         */
        readonly VaultType: "skyvern" | "bitwarden" | "azure_vault" | "gcp" | "custom";
        /**
         * @description How the second factor comes.
         * @enum {string}
         */
        readonly TotpType: "authenticator" | "email" | "text" | "passkey" | "none";
        /** @description A credential to store. */
        readonly CreateCredentialRequest: {
            /** @description A name for it. */
            readonly name: string;
            /** @description What kind it is. */
            readonly credential_type: components["schemas"]["CredentialType"];
            /** @description What to store. */
            readonly credential: components["schemas"]["CredentialSecret"];
            /** @description Where to keep it; null for where the server usually does. */
            readonly vault_type?: components["schemas"]["VaultType"] | null;
            /** @description Where the traffic of its logins comes out. */
            readonly proxy_location?: components["schemas"]["ProxyLocation"] | null;
            /** @description Keeps the same exit address. */
            readonly proxy_session_id?: string | null;
            /**
             * @description Take another exit address.
             * @default false
             */
            readonly rotate_proxy_session_id?: boolean;
            /** @description The profile that keeps it logged in; one that no other credential has. */
            readonly browser_profile_id?: string | null;
            /**
             * @description Keep no profile for it.
             * @default false
             */
            readonly auto_profile_disabled?: boolean;
            /**
             * @description Keep the same address for later logins.
             * @default false
             */
            readonly pin_saved_session_ip?: boolean;
            /** @description The login page that it was tried on. */
            readonly tested_url?: string | null;
        };
        /** @description What a credential consists of, by its kind. */
        readonly CredentialSecret: components["schemas"]["PasswordSecret"] | components["schemas"]["CreditCardSecret"] | components["schemas"]["PlainSecret"];
        /** @description A login. */
        readonly PasswordSecret: {
            /** @description The password. */
            readonly password: string;
            /** @description The user name. */
            readonly username: string;
            /** @description The secret that one-time codes are made from. */
            readonly totp?: string | null;
            /**
             * @description How the second factor comes.
             * @default none
             */
            readonly totp_type?: components["schemas"]["TotpType"];
            /** @description The address or number that codes are sent to. */
            readonly totp_identifier?: string | null;
            /** @description More about it. */
            readonly metadata?: components["schemas"]["StringMap"] | null;
        };
        /** @description A card. */
        readonly CreditCardSecret: {
            /** @description Its number. */
            readonly card_number: string;
            /** @description Its check value. */
            readonly card_cvv: string;
            /** @description The month that it runs out. */
            readonly card_exp_month: string;
            /** @description The year that it runs out. */
            readonly card_exp_year: string;
            /** @description Its brand. */
            readonly card_brand: string;
            /** @description Whose it is. */
            readonly card_holder_name: string;
            /** @description Where its bills go. */
            readonly billing_address?: components["schemas"]["BillingAddress"] | null;
            /** @description The address for bills by mail. */
            readonly billing_email?: string | null;
            /** @description The number to call about bills. */
            readonly billing_phone?: string | null;
            /** @description More about it. */
            readonly metadata?: components["schemas"]["StringMap"] | null;
        };
        /** @description Where bills go. */
        readonly BillingAddress: {
            /** @description Street and number. */
            readonly line1?: string | null;
            /** @description What else belongs to it. */
            readonly line2?: string | null;
            /** @description City. */
            readonly city?: string | null;
            /** @description State or region. */
            readonly state?: string | null;
            /** @description Code of the state or region. */
            readonly state_code?: string | null;
            /** @description Postal code. */
            readonly postal_code?: string | null;
            /** @description Country. */
            readonly country?: string | null;
            /** @description ISO 3166-1 code of the country. */
            readonly country_code?: string | null;
        };
        /** @description Any secret. */
        readonly PlainSecret: {
            /** @description The secret. */
            readonly secret_value: string;
            /** @description What it is for. */
            readonly secret_label?: string | null;
        };
        /** @description A stored credential, without what is secret in it. */
        readonly Credential: {
            /** @description Who stored it. */
            readonly created_by?: string | null;
            /** @description Id; it starts with `cred_`. */
            readonly credential_id: string;
            /** @description What may be shown of it. */
            readonly credential: components["schemas"]["CredentialFacts"];
            /** @description What kind it is. */
            readonly credential_type: components["schemas"]["CredentialType"];
            /** @description Its name. */
            readonly name: string;
            /** @description Where it is kept. */
            readonly vault_type?: components["schemas"]["VaultType"] | null;
            /** @description The profile that keeps it logged in. */
            readonly browser_profile_id?: string | null;
            /** @description Whether no profile is kept for it. */
            readonly auto_profile_disabled?: boolean | null;
            /**
             * @description Whether later logins keep the same address.
             * @default false
             */
            readonly pin_saved_session_ip?: boolean;
            /** @description The login page that it was tried on. */
            readonly tested_url?: string | null;
            /** @description How to log in with it, in words. */
            readonly user_context?: string | null;
            /** @description Whether its profile is to be saved even if trying it failed. */
            readonly save_browser_session_intent?: boolean | null;
            /**
             * @description Whether its runs go one after the other.
             * @default false
             */
            readonly run_sequentially?: boolean;
            /** @description The folder that it is in. */
            readonly folder_id?: string | null;
            /** @description Where the traffic of its logins comes out. */
            readonly proxy_location?: components["schemas"]["ProxyLocation"] | null;
            /** @description What keeps the same exit address. */
            readonly proxy_session_id?: string | null;
        };
        /** @description What may be shown of a credential, by its kind. */
        readonly CredentialFacts: components["schemas"]["PasswordFacts"] | components["schemas"]["CreditCardFacts"] | components["schemas"]["PlainSecretFacts"];
        /** @description What may be shown of a login. */
        readonly PasswordFacts: {
            /** @description The user name. */
            readonly username: string;
            /**
             * @description How the second factor comes.
             * @default none
             */
            readonly totp_type?: components["schemas"]["TotpType"];
            /** @description The address or number that codes are sent to. */
            readonly totp_identifier?: string | null;
            /** @description Whether codes can be made for it. */
            readonly has_totp?: boolean;
            /** @description Where 1Password has the secret of its codes. */
            readonly onepassword_totp_field_name?: string | null;
        };
        /** @description What may be shown of a card. */
        readonly CreditCardFacts: {
            /** @description The end of its number. */
            readonly last_four: string;
            /** @description Its brand. */
            readonly brand: string;
        };
        /** @description What may be shown of a secret. */
        readonly PlainSecretFacts: {
            /** @description What it is for. */
            readonly secret_label?: string | null;
        };
        /** @description A code of a second factor. */
        readonly SendTotpCodeRequest: {
            /** @description The address or number that the code was sent to, by which runs find it. */
            readonly totp_identifier: string;
            /** @description The code, or the message that has it. */
            readonly content: string;
            /** @description For this task only. */
            readonly task_id?: string | null;
            /** @description For this workflow only. */
            readonly workflow_id?: string | null;
            /** @description For this run only. */
            readonly workflow_run_id?: string | null;
            /** @description How it came. */
            readonly source?: string | null;
            /** @description Until when it can be used. */
            readonly expired_at?: components["schemas"]["NaiveDateTime"] | null;
        };
        /** @description A code of a second factor, as it was stored. */
        readonly TotpCode: {
            /** @description Id. */
            readonly totp_code_id: string;
            /** @description The code that was found in it. */
            readonly code: string;
            /** @description Whose it is. */
            readonly organization_id: string;
            /**
             * @deprecated
             * @description What it was said to be.
             * @enum {string|null}
             */
            readonly type?: "totp" | "magic_link" | null;
            /**
             * @description What it is.
             * @enum {string|null}
             */
            readonly otp_type?: "totp" | "magic_link" | null;
            /** @description Whether it can be used. */
            readonly status?: string | null;
            /** @description When it was stored. */
            readonly created_at: components["schemas"]["NaiveDateTime"];
            /** @description When it last changed. */
            readonly modified_at: components["schemas"]["NaiveDateTime"];
            /** @description The address or number that the code was sent to, by which runs find it. */
            readonly totp_identifier: string;
            /** @description The code, or the message that has it. */
            readonly content: string;
            /** @description For this task only. */
            readonly task_id?: string | null;
            /** @description For this workflow only. */
            readonly workflow_id?: string | null;
            /** @description For this run only. */
            readonly workflow_run_id?: string | null;
            /** @description How it came. */
            readonly source?: string | null;
            /** @description Until when it can be used. */
            readonly expired_at?: components["schemas"]["NaiveDateTime"] | null;
        };
        /** @description One page of credentials; there is no total. */
        readonly CredentialList: components["schemas"]["Credential"][];
        /** @description What the server runs, by `version`. */
        readonly Version: {
            readonly [key: string]: string;
        };
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
        /** @description What to do, told apart by `type`. */
        readonly RunAction: components["schemas"]["ClickAction"] | components["schemas"]["InputTextAction"] | components["schemas"]["SelectOptionAction"] | components["schemas"]["UploadFileAction"] | components["schemas"]["ActAction"] | components["schemas"]["ExtractAction"] | components["schemas"]["ValidateAction"] | components["schemas"]["LocateElementAction"] | components["schemas"]["PromptAction"];
        /** @description Clicks something. */
        readonly ClickAction: {
            /**
             * @description Tells the actions apart.
             * @constant
             */
            readonly type: "ai_click";
            /**
             * @description Where it probably is, as a CSS selector.
             * @default
             */
            readonly selector?: string | null;
            /**
             * @description What to click, in words.
             * @default
             */
            readonly intention?: string;
            /** @description More to know about it. */
            readonly data?: components["schemas"]["ActionData"];
            /**
             * @description How long it may take, in milliseconds.
             * @default 10000
             */
            readonly timeout?: number;
        };
        /** @description Types something. */
        readonly InputTextAction: {
            /**
             * @description Tells the actions apart.
             * @constant
             */
            readonly type: "ai_input_text";
            /**
             * @description Where it probably is, as a CSS selector.
             * @default
             */
            readonly selector?: string | null;
            /**
             * @description The text.
             * @default
             */
            readonly value?: string | null;
            /**
             * @description What to type and where, in words.
             * @default
             */
            readonly intention?: string;
            /** @description More to know about it. */
            readonly data?: components["schemas"]["ActionData"];
            /** @description Which of the codes that were pushed to Skyvern to use. */
            readonly totp_identifier?: string | null;
            /** @description Where to ask for one-time codes. */
            readonly totp_url?: string | null;
            /**
             * @description How long it may take, in milliseconds.
             * @default 10000
             */
            readonly timeout?: number;
        };
        /** @description Chooses from a list. */
        readonly SelectOptionAction: {
            /**
             * @description Tells the actions apart.
             * @constant
             */
            readonly type: "ai_select_option";
            /**
             * @description Where it probably is, as a CSS selector.
             * @default
             */
            readonly selector?: string | null;
            /**
             * @description What to choose.
             * @default
             */
            readonly value?: string | null;
            /**
             * @description What to choose and where, in words.
             * @default
             */
            readonly intention?: string;
            /** @description More to know about it. */
            readonly data?: components["schemas"]["ActionData"];
            /**
             * @description How long it may take, in milliseconds.
             * @default 10000
             */
            readonly timeout?: number;
        };
        /** @description Gives the page a file. */
        readonly UploadFileAction: {
            /**
             * @description Tells the actions apart.
             * @constant
             */
            readonly type: "ai_upload_file";
            /**
             * @description Where it probably is, as a CSS selector.
             * @default
             */
            readonly selector?: string | null;
            /**
             * @description Where the file is; an address that the server does not take is a 400.
             * @default
             */
            readonly file_url?: string | null;
            /**
             * @description Which file to give where, in words.
             * @default
             */
            readonly intention?: string;
            /** @description More to know about it. */
            readonly data?: components["schemas"]["ActionData"];
            /**
             * @description How long it may take, in milliseconds.
             * @default 10000
             */
            readonly timeout?: number;
        };
        /** @description Does what the words say. The result is null, even if nothing happened. */
        readonly ActAction: {
            /**
             * @description Tells the actions apart.
             * @constant
             */
            readonly type: "ai_act";
            /**
             * @description What to do.
             * @default
             */
            readonly intention?: string;
            /** @description More to know about it. */
            readonly data?: components["schemas"]["ActionData"];
        };
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
            readonly data?: components["schemas"]["ActionData"];
        };
        /** @description Asks whether something holds; the result is a boolean. */
        readonly ValidateAction: {
            /**
             * @description Tells the actions apart.
             * @constant
             */
            readonly type: "validate";
            /** @description What is to hold. */
            readonly prompt: string;
            /** @description Which language model to use. */
            readonly model?: {
                readonly [key: string]: unknown;
            } | null;
        };
        /** @description Looks for an element; the result is its XPath, or null. */
        readonly LocateElementAction: {
            /**
             * @description Tells the actions apart.
             * @constant
             */
            readonly type: "locate_element";
            /**
             * @description What to look for.
             * @default
             */
            readonly prompt?: string;
        };
        /** @description Asks the language model, without the page. */
        readonly PromptAction: {
            /**
             * @description Tells the actions apart.
             * @constant
             */
            readonly type: "prompt";
            /** @description The question. */
            readonly prompt: string;
            /** @description The JSON Schema of the answer. */
            readonly response_schema?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Which language model to use. */
            readonly model?: {
                readonly [key: string]: unknown;
            } | null;
        };
        /** @description More to know about an action. */
        readonly ActionData: string | {
            readonly [key: string]: unknown;
        } | null;
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
        /** @description Why a session cannot be shown with its downloads. */
        readonly DownloadsUnavailable: {
            readonly detail: {
                /**
                 * @description The only one there is.
                 * @enum {string}
                 */
                readonly code: "downloaded_files_unavailable";
                /** @description Whether trying again may help. */
                readonly retryable: boolean;
            };
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
        /** @description The session has ended. Older servers accept a run in it, which then fails. */
        readonly Gone: {
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
        /** @description The organization has no credits left. */
        readonly NoCredits: {
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
        /** @description Id of a profile; it starts with `bp_`. */
        readonly BrowserProfileId: string;
        /** @description Id of a credential; it starts with `cred_`. */
        readonly CredentialId: string;
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
            readonly 402: components["responses"]["NoCredits"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly listBrowserSessionHistory: {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page. */
                readonly page?: number;
                /** @description How many a page has. */
                readonly page_size?: number;
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
                    readonly "application/json": components["schemas"]["BrowserSessionList"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
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
                    readonly "application/json": components["schemas"]["DownloadsUnavailable"];
                };
            };
        };
    };
    readonly updateBrowserSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session; it starts with `pbs_`. */
                readonly browser_session_id: components["parameters"]["BrowserSessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateBrowserSessionRequest"];
            };
        };
        readonly responses: {
            /** @description Changed. */
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
            /** @description The session has ended. */
            readonly 409: {
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
    readonly extendBrowserSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session; it starts with `pbs_`. */
                readonly browser_session_id: components["parameters"]["BrowserSessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ExtendBrowserSessionRequest"];
            };
        };
        readonly responses: {
            /** @description Extended; `timeout` has all minutes since its start, and `warning` says when it got fewer than asked for. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserSession"];
                };
            };
            /** @description Asked for, and not confirmed yet. Asking again would add again; `timeout` tells later. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserSession"];
                };
            };
            readonly 402: components["responses"]["NoCredits"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The session has ended, is about to, has its most minutes, or can't be extended where it runs. */
            readonly 409: {
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
                readonly profile_id: components["parameters"]["BrowserProfileId"];
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
                readonly profile_id: components["parameters"]["BrowserProfileId"];
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
                readonly profile_id: components["parameters"]["BrowserProfileId"];
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
    readonly getBrowserProfileUsage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a profile; it starts with `bp_`. */
                readonly profile_id: components["parameters"]["BrowserProfileId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description What there is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserProfileUsage"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
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
            readonly 402: components["responses"]["NoCredits"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 410: components["responses"]["Gone"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly runLogin: {
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
                readonly "application/json": components["schemas"]["LoginRequest"];
            };
        };
        readonly responses: {
            /** @description Accepted; it is the run of a workflow. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkflowRun"];
                };
            };
            /** @description Refused for what it asks. */
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
            /** @description The session that it is to work in has ended. */
            readonly 410: {
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
    readonly runFileDownload: {
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
                readonly "application/json": components["schemas"]["DownloadFilesRequest"];
            };
        };
        readonly responses: {
            /** @description Accepted; it is the run of a workflow. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkflowRun"];
                };
            };
            /** @description Refused for what it asks. */
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
            /** @description The session that it is to work in has ended. */
            readonly 410: {
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
    readonly runWorkflow: {
        readonly parameters: {
            readonly query?: {
                /** @description Whether `agent_id` names a template. */
                readonly template?: boolean;
            };
            readonly header?: {
                /** @description How many steps the run may take. */
                readonly "x-max-steps-override"?: number;
                /** @description Names the calling program. */
                readonly "x-user-agent"?: string;
            };
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RunWorkflowRequest"];
            };
        };
        readonly responses: {
            /** @description Accepted. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WorkflowRun"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 402: components["responses"]["NoCredits"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The session that it is to work in has ended. */
            readonly 410: {
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
    readonly getRunTimeline: {
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
            /** @description All of it. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunTimeline"];
                };
            };
            /** @description This type of run has none. */
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
    readonly listRunArtifacts: {
        readonly parameters: {
            readonly query?: {
                /** @description Only these kinds; repeat it for more than one. */
                readonly artifact_type?: readonly components["schemas"]["ArtifactType"][];
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a run; `tsk_…` for tasks, `wr_…` for workflows. */
                readonly run_id: components["parameters"]["RunId"];
            };
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
                    readonly "application/json": components["schemas"]["ArtifactList"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly retryRunWebhook: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run; `tsk_…` for tasks, `wr_…` for workflows. */
                readonly run_id: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["RetryRunWebhookRequest"] | null;
            };
        };
        readonly responses: {
            /** @description Tried; what came of it is in the answer. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["WebhookReplay"];
                };
            };
            /** @description Neither the run nor the request has an address. */
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
    readonly cancelRuns: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CancelRunsRequest"];
            };
        };
        readonly responses: {
            /** @description Done; those that could not be stopped are listed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CancelledRuns"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
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
    readonly listWorkflowRuns: {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page. */
                readonly page?: number;
                /** @description How many a page has. */
                readonly page_size?: number;
                /** @description Only these states; repeat it for more than one. */
                readonly status?: readonly components["schemas"]["RunStatus"][];
                /** @description Part of the run's id, of a parameter's key, description or value, or of its extra headers. */
                readonly search_key?: string;
                /** @description Only runs with exactly this error code. */
                readonly error_code?: string;
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
                    readonly "application/json": components["schemas"]["WorkflowRunRecordList"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly listRunsOfWorkflow: {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page. */
                readonly page?: number;
                /** @description How many a page has. */
                readonly page_size?: number;
                /** @description Only these states; repeat it for more than one. */
                readonly status?: readonly components["schemas"]["RunStatus"][];
                /** @description Part of the run's id, of a parameter's key, description or value, or of its extra headers. */
                readonly search_key?: string;
                /** @description Only runs with exactly this error code. */
                readonly error_code?: string;
                /** @description Only runs made at this moment or later; without a zone it is UTC. */
                readonly created_at_start?: components["schemas"]["DateTimeQuery"];
                /** @description Only runs made before this moment; without a zone it is UTC. */
                readonly created_at_end?: components["schemas"]["DateTimeQuery"];
                /** @description Only runs with these tags, each a label, `group:*` or `group:label`. */
                readonly tags?: readonly string[];
                /** @description Also runs that another run started. */
                readonly include_child_runs?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a workflow; it starts with `wpid_`. */
                readonly workflow_id: string;
            };
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
                    readonly "application/json": components["schemas"]["WorkflowRunRecordList"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly getArtifactContent: {
        readonly parameters: {
            readonly query?: {
                /** @description Until when the signature holds, as a Unix time. */
                readonly expiry?: number;
                /** @description Which key signed. */
                readonly kid?: string;
                /** @description The signature. */
                readonly sig?: string;
            };
            readonly header?: {
                /** @description The part to send, e.g. `bytes=0-1023`. */
                readonly range?: string;
            };
            readonly path: {
                /** @description Id of an artifact; it starts with `a_`. */
                readonly artifact_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All of it, as whatever it is. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": Blob;
                };
            };
            /** @description The part that was asked for. */
            readonly 206: {
                headers: {
                    /** @description Which part it is, e.g. `bytes 0-1023/4096`. */
                    readonly "content-range"?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "*/*": Blob;
                };
            };
            /** @description The signature is wrong or has run out, or the key is wrong. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 404: components["responses"]["NotFound"];
            /** @description There is no such part. */
            readonly 416: {
                headers: {
                    /** @description How much there is, e.g. `bytes *\/4096`. */
                    readonly "content-range"?: string;
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly listCredentials: {
        readonly parameters: {
            readonly query?: {
                /** @description Number of the page. */
                readonly page?: number;
                /** @description How many a page has. */
                readonly page_size?: number;
                /** @description Only those in this vault. */
                readonly vault_type?: components["schemas"]["VaultType"];
                /** @description Only those of this kind. */
                readonly credential_type?: components["schemas"]["CredentialType"];
                /** @description Part of the name, user name, label or card, in whatever case. */
                readonly search?: string;
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
                    readonly "application/json": components["schemas"]["CredentialList"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly createCredential: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateCredentialRequest"];
            };
        };
        readonly responses: {
            /** @description Stored; nothing secret comes back. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Credential"];
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
    readonly getCredential: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a credential; it starts with `cred_`. */
                readonly credential_id: components["parameters"]["CredentialId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The credential. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Credential"];
                };
            };
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly deleteCredential: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a credential; it starts with `cred_`. */
                readonly credential_id: components["parameters"]["CredentialId"];
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
    readonly updateCredential: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a credential; it starts with `cred_`. */
                readonly credential_id: components["parameters"]["CredentialId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateCredentialRequest"];
            };
        };
        readonly responses: {
            /** @description Changed; nothing secret comes back. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Credential"];
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
    readonly sendTotpCode: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["SendTotpCodeRequest"];
            };
        };
        readonly responses: {
            /** @description Stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TotpCode"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 402: components["responses"]["NoCredits"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly 500: components["responses"]["ServerFailure"];
        };
    };
    readonly getVersion: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The version. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Version"];
                };
            };
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
            readonly 402: components["responses"]["NoCredits"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 410: components["responses"]["Gone"];
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
