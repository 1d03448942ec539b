// Generated from specs/browserbase.openapi.yaml by `npm run codegen`; do not edit.

export interface paths {
    readonly "/v1/sessions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The project's sessions in one answer, those of runs too. How far back is not told. */
        readonly get: operations["listSessions"];
        readonly put?: never;
        /** Starts a browser. */
        readonly post: operations["createSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        /** One session, with how to connect to it while that is possible. */
        readonly get: operations["getSession"];
        readonly put?: never;
        /** Asks for a session's end. */
        readonly post: operations["updateSession"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/debug": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        /** Where to watch a running session and steer it, whole and by tab. Who has such an address needs no key. */
        readonly get: operations["getSessionDebug"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/logs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        /** What went over DevTools in a session. */
        readonly get: operations["listSessionLogs"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/replays": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionUuid"];
            };
            readonly cookie?: never;
        };
        /** Which tabs of a session were recorded. */
        readonly get: operations["getSessionReplays"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/replays/{pageId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionUuid"];
                /** @description Number of a tab. */
                readonly pageId: string;
            };
            readonly cookie?: never;
        };
        /** The recording of a tab as an HLS playlist. */
        readonly get: operations["getSessionReplayPage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/recording/downloads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionUuid"];
            };
            readonly cookie?: never;
        };
        /** What has become of the videos. An address holds for six hours and is new with each answer. */
        readonly get: operations["listRecordingDownloads"];
        readonly put?: never;
        /** Has a video made of each tab, of ten at most. Asked for once more, all are made anew. */
        readonly post: operations["createRecordingDownloads"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/uploads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Puts a file into an open session, at `/tmp/.uploads/<name>`. It may be readable some seconds later. */
        readonly post: operations["uploadSessionFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/sessions/{id}/downloads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        /** All files that a session downloaded, as a ZIP. /v1/downloads has them one by one. */
        readonly get: operations["getSessionDownloads"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/downloads": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Files that a session downloaded, in pages. */
        readonly get: operations["listDownloads"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/downloads/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a downloaded file. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /** What is known of a file, or its bytes, as `Accept` says. */
        readonly get: operations["getDownload"];
        readonly put?: never;
        readonly post?: never;
        /** Deletes a file. */
        readonly delete: operations["deleteDownload"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contexts": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Makes an empty context, which keeps what a browser remembers. There is no list of them. */
        readonly post: operations["createContext"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/contexts/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a context. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /** One context. Nothing tells whether a session has been saved into it yet. */
        readonly get: operations["getContext"];
        readonly put?: never;
        readonly post?: never;
        /** Deletes a context. */
        readonly delete: operations["deleteContext"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/extensions": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Uploads an extension, a ZIP of up to 100 MB. There is no list of them. */
        readonly post: operations["uploadExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/extensions/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an extension. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        /** One extension. */
        readonly get: operations["getExtension"];
        readonly put?: never;
        readonly post?: never;
        /** Deletes an extension. */
        readonly delete: operations["deleteExtension"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/projects": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The projects of the key, in one answer. */
        readonly get: operations["listProjects"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/projects/{id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a project. */
                readonly id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        /** One project, with what it allows. */
        readonly get: operations["getProject"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/projects/{id}/usage": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a project. */
                readonly id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        /** What a project has used. */
        readonly get: operations["getProjectUsage"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/agents": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Agents, in pages. */
        readonly get: operations["listAgents"];
        readonly put?: never;
        /** Keeps instructions and a schema under a name, for runs to refer to. */
        readonly post: operations["createAgent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/agents/{agentId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an agent. */
                readonly agentId: string;
            };
            readonly cookie?: never;
        };
        /** One agent. */
        readonly get: operations["getAgent"];
        readonly put?: never;
        readonly post?: never;
        /** Deletes an agent; one that isn't there too. Its runs stay. */
        readonly delete: operations["deleteAgent"];
        readonly options?: never;
        readonly head?: never;
        /** Changes what is given of an agent. */
        readonly patch: operations["updateAgent"];
        readonly trace?: never;
    };
    readonly "/v1/agents/runs": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Runs, whole, in pages. */
        readonly get: operations["listRuns"];
        readonly put?: never;
        /** Gives an agent a task. It works in a session of its own. */
        readonly post: operations["createRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/agents/runs/{runId}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run. */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        /** One run. */
        readonly get: operations["getRun"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/agents/runs/{runId}/messages": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run. */
                readonly runId: string;
            };
            readonly cookie?: never;
        };
        /** What the agent and its tools said, oldest first. */
        readonly get: operations["listRunMessages"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/agents/runs/{runId}/stop": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run. */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Asks a run to stop. */
        readonly post: operations["stopRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/agents/runs/{runId}/resume": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run. */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Lets a paused run go on, with more to go by if it needs that. */
        readonly post: operations["resumeRun"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Why a request was refused. */
        readonly Error: {
            /** @description The status once more. */
            readonly statusCode: number;
            /** @description The status in words. */
            readonly error: string;
            /** @description What is wrong. */
            readonly message: string;
        };
        /** @description That something was done. */
        readonly Message: {
            /** @description For people. */
            readonly message: string;
        };
        /** @description A file to upload. */
        readonly FileUpload: {
            /**
             * Format: binary
             * @description Its content and name.
             */
            readonly file: Blob;
        };
        /**
         * @description `PENDING` and `RUNNING` are live, the others final.
         * @enum {string}
         */
        readonly SessionStatus: "PENDING" | "RUNNING" | "ERROR" | "TIMED_OUT" | "COMPLETED";
        /**
         * @description Where the browser runs.
         * @enum {string}
         */
        readonly Region: "us-west-2" | "us-east-1" | "eu-central-1" | "ap-southeast-1";
        /** @description What a session is marked with, to be found by. */
        readonly UserMetadata: {
            readonly [key: string]: unknown;
        };
        /** @description A session to start; everything is optional. */
        readonly CreateSessionRequest: {
            /** @description The project; without it, the key's own. */
            readonly projectId?: string;
            /** @description An uploaded extension to load, one at most. */
            readonly extensionId?: string;
            readonly browserSettings?: components["schemas"]["BrowserSettings"];
            /** @description Seconds until it ends by itself; without it, what the project says. */
            readonly timeout?: number;
            /** @description Stay when the DevTools client leaves; not on the free plan. */
            readonly keepAlive?: boolean;
            /** @description Whether to use a proxy, or which for which domain; the first that fits is taken. */
            readonly proxies?: readonly components["schemas"]["ProxyConfig"][] | boolean;
            /** @description What goes for all proxies. */
            readonly proxySettings?: {
                /**
                 * @description Uploaded authorities to trust.
                 * @default []
                 */
                readonly caCertificates?: readonly string[];
            };
            /**
             * @description Where the browser runs.
             * @default us-west-2
             * @enum {string}
             */
            readonly region?: "us-west-2" | "us-east-1" | "eu-central-1" | "ap-southeast-1";
            /** @description What to mark it with; fewer than 512 characters as JSON. */
            readonly userMetadata?: {
                readonly [key: string]: unknown;
            };
        };
        /** @description How a session's browser is set up. */
        readonly BrowserSettings: {
            readonly context?: components["schemas"]["ContextUse"];
            /** @description An uploaded extension to load, one at most. */
            readonly extensionId?: string;
            /** @description The size of the page. */
            readonly viewport?: {
                /** @description In pixels. */
                readonly width?: number;
                /** @description In pixels. */
                readonly height?: number;
            };
            /** @description Leave out advertisements; no by default. */
            readonly blockAds?: boolean;
            /** @description Solve captchas; yes by default. */
            readonly solveCaptchas?: boolean;
            /** @description Record it; yes by default. */
            readonly recordSession?: boolean;
            /** @description Keep a log of it; yes by default. */
            readonly logSession?: boolean;
            /** @description The former name of `verified`. */
            readonly advancedStealth?: boolean;
            /** @description Look like a browser of a known kind; not on every plan. */
            readonly verified?: boolean;
            /** @description Where an unknown captcha's picture is. */
            readonly captchaImageSelector?: string;
            /** @description Where its answer goes. */
            readonly captchaInputSelector?: string;
            /**
             * @description What to look like; with `verified`.
             * @enum {string}
             */
            readonly os?: "windows" | "mac" | "linux" | "mobile" | "tablet";
            /**
             * @description The domains that the main frame may go to, their subdomains included.
             * @default []
             */
            readonly allowedDomains?: readonly string[];
            /** @description Load pages with invalid certificates too. */
            readonly ignoreCertificateErrors?: boolean;
        };
        /** @description The context that a browser starts with. */
        readonly ContextUse: {
            /** @description Id of the context. */
            readonly id: string;
            /** @description Save into it when the session has ended; no by default. */
            readonly persist?: boolean;
        };
        /** @description A proxy of Browserbase. */
        readonly BrowserbaseProxy: {
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "browserbase";
            /** @description Where it comes out. */
            readonly geolocation?: {
                /** @description ISO 3166-1 code. */
                readonly country: string;
                /** @description Two letters; of the United States only. */
                readonly state?: string;
                /** @description English name. */
                readonly city?: string;
            };
            /** @description For which domains. */
            readonly domainPattern?: string;
        };
        /** @description A proxy of one's own, http or https. */
        readonly ExternalProxy: {
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "external";
            /** @description Its address. */
            readonly server: string;
            /** @description A name for it. */
            readonly username?: string;
            /** @description A password for it. */
            readonly password?: string;
            /** @description For which domains. */
            readonly domainPattern?: string;
        };
        /** @description No proxy. */
        readonly NoProxy: {
            /**
             * @description The kind.
             * @enum {string}
             */
            readonly type: "none";
            /** @description For which domains. */
            readonly domainPattern?: string;
        };
        /** @description A proxy and what it is for. */
        readonly ProxyConfig: components["schemas"]["BrowserbaseProxy"] | components["schemas"]["ExternalProxy"] | components["schemas"]["NoProxy"];
        /** @description What is to become of a session. */
        readonly UpdateSessionRequest: {
            /**
             * @description That it is to end.
             * @enum {string}
             */
            readonly status: "REQUEST_RELEASE";
            /** @description Its project. */
            readonly projectId?: string;
        };
        /** @description A session. */
        readonly Session: {
            /** @description Its id. */
            readonly id: string;
            /** @description Its project. */
            readonly projectId: string;
            readonly status: components["schemas"]["SessionStatus"];
            readonly region: components["schemas"]["Region"];
            /** @description Whether it stays when the DevTools client leaves. */
            readonly keepAlive: boolean;
            /** @description The context that it started with. */
            readonly contextId?: string;
            /** @description Bytes through proxies. */
            readonly proxyBytes: number;
            readonly userMetadata?: components["schemas"]["UserMetadata"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            readonly startedAt: string;
            /**
             * Format: date-time
             * @description When it ends by itself.
             */
            readonly expiresAt: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            readonly endedAt?: string;
        };
        /** @description A session that has just been started. */
        readonly OpenedSession: {
            /** @description Its id. */
            readonly id: string;
            /** @description Its project. */
            readonly projectId: string;
            readonly status: components["schemas"]["SessionStatus"];
            readonly region: components["schemas"]["Region"];
            /** @description Whether it stays when the DevTools client leaves. */
            readonly keepAlive: boolean;
            /** @description The context that it started with. */
            readonly contextId?: string;
            /** @description Bytes through proxies. */
            readonly proxyBytes: number;
            readonly userMetadata?: components["schemas"]["UserMetadata"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            readonly startedAt: string;
            /**
             * Format: date-time
             * @description When it ends by itself.
             */
            readonly expiresAt: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            readonly endedAt?: string;
            /**
             * Format: uri
             * @description Where DevTools clients connect; a secret by itself.
             */
            readonly connectUrl: string;
            /**
             * Format: uri
             * @description Where Selenium connects.
             */
            readonly seleniumRemoteUrl: string;
            /** @description The key for both. */
            readonly signingKey: string;
        };
        /** @description A session, with how to connect to it while that is possible. */
        readonly SessionDetails: {
            /** @description Its id. */
            readonly id: string;
            /** @description Its project. */
            readonly projectId: string;
            readonly status: components["schemas"]["SessionStatus"];
            readonly region: components["schemas"]["Region"];
            /** @description Whether it stays when the DevTools client leaves. */
            readonly keepAlive: boolean;
            /** @description The context that it started with. */
            readonly contextId?: string;
            /** @description Bytes through proxies. */
            readonly proxyBytes: number;
            readonly userMetadata?: components["schemas"]["UserMetadata"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt: string;
            /**
             * Format: date-time
             * @description When it began.
             */
            readonly startedAt: string;
            /**
             * Format: date-time
             * @description When it ends by itself.
             */
            readonly expiresAt: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            readonly endedAt?: string;
            /**
             * Format: uri
             * @description Where DevTools clients connect; a secret by itself.
             */
            readonly connectUrl?: string;
            /**
             * Format: uri
             * @description Where Selenium connects.
             */
            readonly seleniumRemoteUrl?: string;
            /** @description The key for both. */
            readonly signingKey?: string;
        };
        /** @description Where to watch and steer a session. */
        readonly SessionLiveUrls: {
            /**
             * Format: uri
             * @description With the browser's frame.
             */
            readonly debuggerUrl: string;
            /**
             * Format: uri
             * @description Without it.
             */
            readonly debuggerFullscreenUrl: string;
            /**
             * Format: uri
             * @description For DevTools clients.
             */
            readonly wsUrl: string;
            /** @description Its tabs. */
            readonly pages: components["schemas"]["LivePage"][];
        };
        /** @description A tab of a running session. */
        readonly LivePage: {
            /** @description Its DevTools id. */
            readonly id: string;
            /**
             * Format: uri
             * @description Where it is.
             */
            readonly url: string;
            /** @description What it is called. */
            readonly title: string;
            /**
             * Format: uri
             * @description Its symbol.
             */
            readonly faviconUrl: string;
            /**
             * Format: uri
             * @description With the browser's frame.
             */
            readonly debuggerUrl: string;
            /**
             * Format: uri
             * @description Without it.
             */
            readonly debuggerFullscreenUrl: string;
        };
        /** @description One DevTools call or event. Times are Unix times in milliseconds. */
        readonly SessionLog: {
            /** @description Its name. */
            readonly method: string;
            /** @description Number of the tab. */
            readonly pageId: number;
            /** @description The session. */
            readonly sessionId: string;
            /** @description The frame. */
            readonly frameId?: string;
            /** @description What loaded it. */
            readonly loaderId?: string;
            /** @description When it was. */
            readonly timestamp?: number;
            /** @description What was asked. */
            readonly request?: {
                /** @description When it was. */
                readonly timestamp?: number;
                /** @description Its parameters. */
                readonly params: {
                    readonly [key: string]: unknown;
                };
                /** @description The same as it was sent. */
                readonly rawBody: string;
            };
            /** @description What was answered. */
            readonly response?: {
                /** @description When it was. */
                readonly timestamp?: number;
                /** @description What came of it. */
                readonly result: {
                    readonly [key: string]: unknown;
                };
                /** @description The same as it was sent. */
                readonly rawBody: string;
            };
        };
        /** @description The recorded tabs of a session. */
        readonly SessionReplays: {
            /** @description One entry a tab. */
            readonly pages: components["schemas"]["ReplayPage"][];
            /** @description How many there are. */
            readonly pageCount: number;
        };
        /** @description A recorded tab. */
        readonly ReplayPage: {
            /** @description Its number. */
            readonly pageId: string;
            /** @description Where it was. */
            readonly url: string;
            /** @description When it begins. */
            readonly startTimeMs: number;
            /** @description When it ends. */
            readonly endTimeMs: number;
        };
        /**
         * @description `COMPLETED` has an address.
         * @enum {string}
         */
        readonly RecordingDownloadStatus: "NOT_REQUESTED" | "PENDING" | "COMPLETED" | "FAILED";
        /** @description The video of a tab. */
        readonly RecordingDownload: {
            /** @description Number of the tab. */
            readonly pageId: string;
            readonly status: components["schemas"]["RecordingDownloadStatus"];
            /** @description Where to get it. */
            readonly downloadUrl?: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly completedAt?: string;
        };
        /** @description The videos of a session. */
        readonly RecordingDownloadList: {
            /** @description One entry a tab. */
            readonly downloads: components["schemas"]["RecordingDownload"][];
        };
        /** @description A file that a session downloaded. */
        readonly Download: {
            /** @description Its id. */
            readonly id: string;
            /** @description The session. */
            readonly sessionId: string;
            /** @description Its name. */
            readonly filename: string;
            /** @description Its type. */
            readonly mimeType: string;
            /** @description Its bytes. */
            readonly size: number;
            /** @description Its checksum. */
            readonly checksum: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
        };
        /** @description A page of files. */
        readonly DownloadList: {
            /** @description The files. */
            readonly downloads: components["schemas"]["Download"][];
            /** @description How many match. */
            readonly total: number;
            /** @description How many a page has. */
            readonly limit: number;
            /** @description How many were skipped. */
            readonly offset: number;
        };
        /** @description A context to make. */
        readonly CreateContextRequest: {
            /** @description The project; without it, the key's own. */
            readonly projectId?: string;
            /** @description What to call it, for life. No other of the project may be called so, in whatever case. */
            readonly name?: string;
        };
        /** @description A context that has just been made. */
        readonly CreatedContext: {
            /** @description Its id. */
            readonly id: string;
            /** @description Of no use any more. */
            readonly uploadUrl: string;
            /** @description A key to encrypt with. */
            readonly publicKey: string;
            /** @description How to encrypt. */
            readonly cipherAlgorithm: string;
            /** @description Bytes of the vector. */
            readonly initializationVectorSize: number;
        };
        /** @description A context. */
        readonly Context: {
            /** @description Its id. */
            readonly id: string;
            /** @description Its project. */
            readonly projectId: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt: string;
            /** @description What it is called, if anything. */
            readonly name?: string;
        };
        /** @description An uploaded extension. */
        readonly Extension: {
            /** @description Its id. */
            readonly id: string;
            /** @description Its project. */
            readonly projectId: string;
            /** @description The file's name. */
            readonly fileName: string;
            /**
             * Format: date-time
             * @description When it was uploaded.
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt: string;
        };
        /** @description A project. */
        readonly Project: {
            /** @description Its id. */
            readonly id: string;
            /** @description What it is called. */
            readonly name: string;
            /** @description Whose it is. */
            readonly ownerId: string;
            /** @description Seconds that a session lives. */
            readonly defaultTimeout: number;
            /** @description How many browsers it may have at once. */
            readonly concurrency: number;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt: string;
        };
        /** @description What a project has used. */
        readonly ProjectUsage: {
            /** @description Minutes of browsers. */
            readonly browserMinutes: number;
            /** @description Bytes through proxies. */
            readonly proxyBytes: number;
        };
        /** @description An agent to keep. */
        readonly CreateAgentRequest: {
            /** @description What to call it. */
            readonly name: string;
            /** @description What it goes by in each run. */
            readonly systemPrompt?: string;
            readonly resultSchema?: components["schemas"]["ResultSchema"];
        };
        /** @description What to change about an agent. */
        readonly UpdateAgentRequest: {
            /** @description What to call it. */
            readonly name?: string;
            /** @description What it goes by in each run. */
            readonly systemPrompt?: string;
            readonly resultSchema?: components["schemas"]["ResultSchema"];
        };
        /** @description A JSON Schema for what a run is to give. */
        readonly ResultSchema: {
            readonly [key: string]: unknown;
        };
        /** @description An agent. */
        readonly Agent: {
            /** @description Its id. */
            readonly agentId: string;
            /** @description What it is called. */
            readonly name: string;
            /** @description What it goes by in each run. */
            readonly systemPrompt?: string;
            readonly resultSchema?: components["schemas"]["ResultSchema"];
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt: string;
        };
        /** @description A page of agents. */
        readonly AgentList: {
            /** @description The agents. */
            readonly data: components["schemas"]["Agent"][];
            /** @description How many a page has. */
            readonly limit: number;
            /** @description The next page; null at the end. */
            readonly nextCursor: string | null;
        };
        /**
         * @description `PENDING`, `RUNNING` and `PAUSED` are live, the others final.
         * @enum {string}
         */
        readonly RunStatus: "PENDING" | "RUNNING" | "PAUSED" | "COMPLETED" | "FAILED" | "STOPPED" | "TIMED_OUT";
        /** @description What `%name%` in a task stands for. It is not kept. */
        readonly RunVariable: {
            /** @description The text in its place. */
            readonly value: string;
            /** @description When the agent is to use it. */
            readonly description?: string;
        };
        /** @description The values of a task's placeholders, by their names. */
        readonly RunVariables: {
            readonly [key: string]: components["schemas"]["RunVariable"];
        };
        /** @description How a run's browser is set up. */
        readonly RunBrowserSettings: {
            /** @description The context that it starts with. */
            readonly context?: {
                /** @description Id of the context. */
                readonly id: string;
                /** @description Save into it at the end; no by default. */
                readonly persist?: boolean;
            };
            /** @description Whether to use a proxy, or which for which domain. */
            readonly proxies?: readonly components["schemas"]["ProxyConfig"][] | boolean;
            /** @description Look like a browser of a known kind. */
            readonly verified?: boolean;
        };
        /** @description A task for an agent. */
        readonly CreateRunRequest: {
            /** @description What to do. */
            readonly task: string;
            /** @description The agent whose instructions and schema count, if any. */
            readonly agentId?: string;
            readonly resultSchema?: components["schemas"]["ResultSchema"];
            readonly browserSettings?: components["schemas"]["RunBrowserSettings"];
            readonly variables?: components["schemas"]["RunVariables"];
            /** @description When to stop and wait for `resume`, in words. */
            readonly pauseWhen?: string;
        };
        /** @description What a paused run goes on with. */
        readonly ResumeRunRequest: {
            /** @description What to do from here on. */
            readonly task?: string;
            readonly variables?: components["schemas"]["RunVariables"];
        };
        /** @description Why a run ended as it did. */
        readonly RunCause: {
            /** @description The kind. */
            readonly code: string;
            /** @description In words. */
            readonly message?: string;
        };
        /** @description A run. */
        readonly Run: {
            /** @description Its id. */
            readonly runId: string;
            /** @description Its agent, if it was given one. */
            readonly agentId?: string;
            /** @description What it is to do. */
            readonly task: string;
            readonly status: components["schemas"]["RunStatus"];
            /** @description Its session, once there is one. */
            readonly sessionId?: string;
            /** @description Where its agent runs. */
            readonly sandboxId?: string;
            readonly resultSchema?: components["schemas"]["ResultSchema"];
            /** @description What it gave: by the guides an envelope, whose `output` follows the schema, beside `summary`, `stepsTaken` and `taskDuration`; by the document the output itself. */
            readonly result?: {
                readonly [key: string]: unknown;
            };
            readonly cause?: components["schemas"]["RunCause"];
            /**
             * Format: date-time
             * @description When it began.
             */
            readonly startedAt?: string;
            /**
             * Format: date-time
             * @description When it ended.
             */
            readonly endedAt?: string;
            /**
             * Format: date-time
             * @description When it was made.
             */
            readonly createdAt: string;
            /**
             * Format: date-time
             * @description When it last changed.
             */
            readonly updatedAt: string;
        };
        /** @description A page of runs. */
        readonly RunList: {
            /** @description The runs. */
            readonly data: components["schemas"]["Run"][];
            /** @description How many a page has. */
            readonly limit: number;
            /** @description The next page; null at the end. */
            readonly nextCursor: string | null;
        };
        /** @description Something that the agent or a tool said. */
        readonly RunMessage: {
            /** @description Its id. */
            readonly id: string;
            /**
             * Format: date-time
             * @description When it was said.
             */
            readonly createdAt: string;
            /** @description What was said. */
            readonly message: {
                /**
                 * @description Who said it.
                 * @enum {string}
                 */
                readonly role: "assistant" | "tool";
                /** @description A text, or parts. */
                readonly content: string | components["schemas"]["RunMessagePart"][];
            } & {
                readonly [key: string]: unknown;
            };
        };
        /** @description A text, a thought, a file, a tool's call or its result. A pause is a call of the tool `pause`. */
        readonly RunMessagePart: {
            /** @description The kind. */
            readonly type: string;
            /** @description Of a text or a thought. */
            readonly text?: string;
            /** @description Which call it is. */
            readonly toolCallId?: string;
            /** @description The tool. */
            readonly toolName?: string;
            /** @description What the tool was given. */
            readonly input?: unknown;
            /** @description What it gave. */
            readonly output?: unknown;
            /** @description Of a file. */
            readonly mediaType?: string;
            /** @description Of a file. */
            readonly data?: string;
        } & {
            readonly [key: string]: unknown;
        };
        /** @description Messages of a run. */
        readonly RunMessageList: {
            /** @description The messages. */
            readonly data: components["schemas"]["RunMessage"][];
            /** @description The last one's id; null before there is one. */
            readonly nextSince: string | null;
        };
    };
    responses: {
        /** @description The request does not fit its schema, or asks for what cannot be. */
        readonly BadRequest: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The key is missing or wrong. */
        readonly Unauthorized: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The plan's minutes are spent. */
        readonly NoMinutes: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The plan doesn't have what was asked for, e.g. `keepAlive` on the free one. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such thing. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such session, or it has no recording. */
        readonly NoRecording: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The session has not ended. */
        readonly NotEnded: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The recording is older than 31 days. */
        readonly RecordingGone: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The session was not recorded. */
        readonly NotRecorded: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The recordings can't be reached right now. */
        readonly RecordingUnavailable: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description A limit is reached: of browsers at once, with a message that ends in `(limit 3, currently 3)` and more, or of creations in 60 seconds, with headers. Nothing is queued. */
        readonly TooMany: {
            headers: {
                /** @description Seconds until it is worth another try. */
                readonly "retry-after"?: string;
                /** @description How many are allowed. */
                readonly "x-ratelimit-limit"?: string;
                /** @description How many are left. */
                readonly "x-ratelimit-remaining"?: string;
                /** @description Seconds until all are there again. */
                readonly "x-ratelimit-reset"?: string;
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
                readonly "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /** @description Id of a session. */
        readonly SessionId: string;
        /** @description Id of a session. */
        readonly SessionUuid: string;
        /** @description Id of a project. */
        readonly ProjectId: string;
        /** @description Id of a run. */
        readonly RunId: string;
        /** @description Only those made at this moment or later. */
        readonly StartAt: string;
        /** @description Only those made at this moment or earlier. */
        readonly EndAt: string;
        /** @description How many a page has. */
        readonly Limit: number;
        /** @description The `nextCursor` of the page before. */
        readonly Cursor: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listSessions: {
        readonly parameters: {
            readonly query?: {
                /** @description Only sessions in this state. */
                readonly status?: components["schemas"]["SessionStatus"];
                /** @description One comparison with the metadata, as `user_metadata['a']['b']:'value'`. It compares texts for equality; arrays, numbers and escapes can't be written. */
                readonly q?: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All that match, without what it takes to connect. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"][];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly createSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateSessionRequest"];
            };
        };
        readonly responses: {
            /** @description Started, and how to connect to it. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["OpenedSession"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["NoMinutes"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
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
                    readonly "application/json": components["schemas"]["SessionDetails"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly updateSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateSessionRequest"];
            };
        };
        readonly responses: {
            /** @description Asked for; the session may still say RUNNING, so read it again. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
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
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getSessionDebug: {
        readonly parameters: {
            readonly query?: {
                /** @description Seconds that the addresses hold. */
                readonly expiresIn?: number;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The addresses. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionLiveUrls"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The session has ended. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly listSessionLogs: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description All entries. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionLog"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getSessionReplays: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionUuid"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One entry a tab. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["SessionReplays"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getSessionReplayPage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionUuid"];
                /** @description Number of a tab. */
                readonly pageId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The playlist. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/vnd.apple.mpegurl": string;
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly listRecordingDownloads: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionUuid"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description One entry a tab. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordingDownloadList"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NoRecording"];
            readonly 409: components["responses"]["NotEnded"];
            readonly 410: components["responses"]["RecordingGone"];
            readonly 422: components["responses"]["NotRecorded"];
            readonly 429: components["responses"]["TooMany"];
            readonly 502: components["responses"]["RecordingUnavailable"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly createRecordingDownloads: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionUuid"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Begun. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RecordingDownloadList"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NoRecording"];
            readonly 409: components["responses"]["NotEnded"];
            readonly 410: components["responses"]["RecordingGone"];
            readonly 422: components["responses"]["NotRecorded"];
            readonly 429: components["responses"]["TooMany"];
            readonly 502: components["responses"]["RecordingUnavailable"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly uploadSessionFile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "multipart/form-data": components["schemas"]["FileUpload"];
            };
        };
        readonly responses: {
            /** @description Taken. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Message"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The session has ended. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getSessionDownloads: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a session. */
                readonly id: components["parameters"]["SessionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The archive; an empty one where there are no files. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/zip": Blob;
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly listDownloads: {
        readonly parameters: {
            readonly query: {
                /** @description The session. */
                readonly sessionId: string;
                /** @description Only files of this name. */
                readonly filename?: string;
                /** @description Only files of this type. */
                readonly mimeType?: string;
                /** @description Only files of so many bytes or more. */
                readonly minSize?: number;
                /** @description Only files of so many bytes or fewer. */
                readonly maxSize?: number;
                /** @description Only files made at this moment or later. */
                readonly createdAfter?: string;
                /** @description Only files made at this moment or earlier. */
                readonly createdBefore?: string;
                /** @description How many a page has. */
                readonly limit?: number;
                /** @description How many to skip. */
                readonly offset?: number;
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
                    readonly "application/json": components["schemas"]["DownloadList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getDownload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: {
                /** @description `application/octet-stream` for the bytes. */
                readonly accept?: string;
            };
            readonly path: {
                /** @description Id of a downloaded file. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The file. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Download"];
                    readonly "application/octet-stream": Blob;
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly deleteDownload: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a downloaded file. */
                readonly id: string;
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
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly createContext: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateContextRequest"];
            };
        };
        readonly responses: {
            /** @description Made. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["CreatedContext"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            /** @description The name is taken. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getContext: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a context. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The context. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Context"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly deleteContext: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a context. */
                readonly id: string;
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
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly uploadExtension: {
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
                    readonly "application/json": components["schemas"]["Extension"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an extension. */
                readonly id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The extension. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Extension"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly deleteExtension: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an extension. */
                readonly id: string;
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
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly listProjects: {
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
                    readonly "application/json": components["schemas"]["Project"][];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getProject: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a project. */
                readonly id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The project. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Project"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getProjectUsage: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a project. */
                readonly id: components["parameters"]["ProjectId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The sums. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProjectUsage"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly listAgents: {
        readonly parameters: {
            readonly query?: {
                /** @description Only those made at this moment or later. */
                readonly startAt?: components["parameters"]["StartAt"];
                /** @description Only those made at this moment or earlier. */
                readonly endAt?: components["parameters"]["EndAt"];
                /** @description How many a page has. */
                readonly limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. */
                readonly cursor?: components["parameters"]["Cursor"];
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
                    readonly "application/json": components["schemas"]["AgentList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly createAgent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateAgentRequest"];
            };
        };
        readonly responses: {
            /** @description Made. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Agent"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getAgent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an agent. */
                readonly agentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The agent. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Agent"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly deleteAgent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an agent. */
                readonly agentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Deleted, or never there. */
            readonly 204: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content?: never;
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly updateAgent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an agent. */
                readonly agentId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["UpdateAgentRequest"];
            };
        };
        readonly responses: {
            /** @description Changed. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Agent"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly listRuns: {
        readonly parameters: {
            readonly query?: {
                /** @description Only runs in this state. */
                readonly status?: components["schemas"]["RunStatus"];
                /** @description Only runs of this agent. */
                readonly agentId?: string;
                /** @description Only those made at this moment or later. */
                readonly startAt?: components["parameters"]["StartAt"];
                /** @description Only those made at this moment or earlier. */
                readonly endAt?: components["parameters"]["EndAt"];
                /** @description How many a page has. */
                readonly limit?: components["parameters"]["Limit"];
                /** @description The `nextCursor` of the page before. */
                readonly cursor?: components["parameters"]["Cursor"];
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
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly createRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["CreateRunRequest"];
            };
        };
        readonly responses: {
            /** @description Accepted; it is pending. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Run"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 402: components["responses"]["NoMinutes"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run. */
                readonly runId: components["parameters"]["RunId"];
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
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly listRunMessages: {
        readonly parameters: {
            readonly query?: {
                /** @description Only messages after the one with this id. */
                readonly since?: string;
                /** @description How many at most. */
                readonly limit?: number;
                /** @description All there are, whatever `limit` says. */
                readonly all?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a run. */
                readonly runId: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The messages. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RunMessageList"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly stopRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run. */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Asked for; read the run until it is STOPPED. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Run"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The run has finished. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly resumeRun: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a run. */
                readonly runId: components["parameters"]["RunId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: {
            readonly content: {
                readonly "application/json": components["schemas"]["ResumeRunRequest"];
            };
        };
        readonly responses: {
            /** @description Asked for. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Run"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            /** @description The run isn't paused. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
}
