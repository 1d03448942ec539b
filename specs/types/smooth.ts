// Generated from specs/smooth.openapi.yaml by `npm run codegen`; do not edit.

export interface paths {
    readonly "/task": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The account's tasks and sessions, newest first. */
        readonly get: operations["listTasks"];
        readonly put?: never;
        /** Starts a one-shot task, or opens a session when `task` is null. */
        readonly post: operations["createTask"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/task/{task_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a task or session; it may start with `-`. */
                readonly task_id: components["parameters"]["TaskId"];
            };
            readonly cookie?: never;
        };
        /** State of one task or session. The server may hold the request open until an event arrives. */
        readonly get: operations["getTask"];
        readonly put?: never;
        readonly post?: never;
        /** Stops a task or session at once and saves its profile. 404 also when it has already ended. */
        readonly delete: operations["cancelTask"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/task/{task_id}/data": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a task or session; it may start with `-`. */
                readonly task_id: components["parameters"]["TaskId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Deletes what a task or session that has ended has left; for accounts with zero data retention. */
        readonly delete: operations["deleteTaskData"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/task/{task_id}/event": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a task or session; it may start with `-`. */
                readonly task_id: components["parameters"]["TaskId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Sends an action to a session, or answers a custom tool's call. The result comes in `events` of getTask. */
        readonly post: operations["sendEvent"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/profile": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All profiles of the account, in one answer. */
        readonly get: operations["listProfiles"];
        readonly put?: never;
        /** Makes an empty profile, which keeps cookies and logins between sessions. */
        readonly post: operations["createProfile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/profile/{profile_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Deletes a profile with all that it keeps. */
        readonly delete: operations["deleteProfile"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/file": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Uploads a file that tasks can then use; it is deleted after 24 hours. */
        readonly post: operations["uploadFile"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/file/{file_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Deletes an uploaded file before its time. */
        readonly delete: operations["deleteFile"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/extension": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** All uploaded extensions, in one answer. */
        readonly get: operations["listExtensions"];
        readonly put?: never;
        /** Uploads a browser extension that tasks can then load. */
        readonly post: operations["uploadExtension"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/extension/{extension_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an uploaded extension. */
                readonly extension_id: components["parameters"]["ExtensionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Deletes an extension, where the SDKs look for it. Try deleteExtension when it is not there. */
        readonly delete: operations["deleteExtensionBySdkPath"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/browser/extension/{extension_id}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an uploaded extension. */
                readonly extension_id: components["parameters"]["ExtensionId"];
            };
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        readonly post?: never;
        /** Deletes an extension, at the published path. Try deleteExtensionBySdkPath when it is not there. */
        readonly delete: operations["deleteExtension"];
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/browser/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /**
         * Opens a browser for a person to use for five minutes. A session (createTask) takes its place.
         * @deprecated
         */
        readonly post: operations["openBrowserSession"];
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
        /**
         * @description `done`, `failed` and `cancelled` are final.
         * @enum {string}
         */
        readonly TaskStatus: "waiting" | "running" | "done" | "failed" | "cancelled";
        /**
         * @description Kind of screen that the browser pretends to have.
         * @enum {string}
         */
        readonly Device: "desktop" | "mobile" | "desktop-lg";
        /** @description A JSON Schema. */
        readonly JsonSchema: {
            readonly [key: string]: unknown;
        };
        /** @description Up to 16 named values that the agent may use. */
        readonly Metadata: {
            readonly [key: string]: string | number | boolean;
        };
        /** @description A client certificate for sites that ask for one. */
        readonly Certificate: {
            /** @description The p12 file in base64. */
            readonly file: string;
            /** @description Opens the p12 file. */
            readonly password?: string | null;
            /** @description URL patterns that the certificate is meant for; reserved. */
            readonly filters?: readonly (readonly string[])[] | null;
        };
        /** @description A tool that the caller answers itself, by tool_call events. */
        readonly CustomTool: {
            /** @description What the agent calls it by. */
            readonly name: string;
            /** @description Its purpose, for the agent to choose by. */
            readonly description: string;
            /** @description A JSON Schema of the input, or a map from each input's name to its schema. */
            readonly inputs: {
                readonly [key: string]: unknown;
            };
            /** @description What it returns, in words. */
            readonly output: string;
        };
        /** @description Built-in tools to switch on, each with its configuration or null. Their files land in the downloads. */
        readonly AdditionalTools: {
            /** @description Lets the agent keep pictures of the page. */
            readonly screenshot?: {
                /**
                 * @description The whole page instead of the visible part.
                 * @default false
                 */
                readonly full_page?: boolean;
            } | null;
            /** @description Lets the agent point at elements. */
            readonly hover?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Lets the agent print pages. */
            readonly print_page?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Lets the agent drag elements. */
            readonly drag_drop?: {
                readonly [key: string]: unknown;
            } | null;
        } & {
            readonly [key: string]: {
                readonly [key: string]: unknown;
            } | null;
        };
        /** @description A one-shot task, or with `task` null or left out a session. */
        readonly TaskRequest: {
            /** @description What the agent is to do; null opens a session instead. */
            readonly task?: string | null;
            /** @description The JSON Schema that `output` is to match. */
            readonly response_model?: components["schemas"]["JsonSchema"] | null;
            /**
             * Format: uri
             * @description The page to start on.
             */
            readonly url?: string | null;
            /** @description Named values for the agent. */
            readonly metadata?: components["schemas"]["Metadata"] | null;
            /** @description Ids of uploaded files. */
            readonly files?: readonly string[] | null;
            /**
             * @description Which agent works.
             * @default smooth
             * @enum {string}
             */
            readonly agent?: "smooth" | "smooth-lite";
            /**
             * @description How many steps the agent may take.
             * @default 32
             */
            readonly max_steps?: number;
            /**
             * @description Kind of screen.
             * @default desktop
             */
            readonly device?: components["schemas"]["Device"];
            /** @description Where the browser may go, as globs over domain and path; null for everywhere. */
            readonly allowed_urls?: readonly string[] | null;
            /**
             * @description Record a video.
             * @default true
             */
            readonly enable_recording?: boolean;
            /** @description The profile to load. */
            readonly profile_id?: string | null;
            readonly session_id?: components["schemas"]["FormerProfileId"];
            /**
             * @description Leave the profile as it was.
             * @default false
             */
            readonly profile_read_only?: boolean;
            /**
             * @description Hide that the browser is automated. The SDKs send `use_stealth` instead.
             * @default false
             */
            readonly stealth_mode?: boolean;
            /**
             * @description Hide that the browser is automated.
             * @default true
             */
            readonly use_stealth?: boolean;
            /**
             * @description Let captchas be solved; null for the default.
             * @default true
             */
            readonly use_captcha_solver?: boolean | null;
            /** @description Address of a proxy, or `self` for a tunnel through the caller's machine. */
            readonly proxy_server?: string | null;
            /** @description User name at the proxy. */
            readonly proxy_username?: string | null;
            /** @description Password at the proxy; with `self`, the tunnel's token. */
            readonly proxy_password?: string | null;
            /** @description Client certificates. */
            readonly certificates?: readonly components["schemas"]["Certificate"][] | null;
            /**
             * @description Block advertisements; null for the default.
             * @default true
             */
            readonly use_adblock?: boolean | null;
            /** @description Built-in tools to switch on. */
            readonly additional_tools?: components["schemas"]["AdditionalTools"] | null;
            /** @description Tools that the caller answers itself. */
            readonly custom_tools?: readonly components["schemas"]["CustomTool"][] | null;
            /** @description Opaque switches. */
            readonly experimental_features?: {
                readonly [key: string]: unknown;
            } | null;
            /** @description Ids of uploaded browser extensions. */
            readonly extensions?: readonly string[] | null;
            /**
             * @description Show the mouse pointer.
             * @default false
             */
            readonly show_cursor?: boolean;
        };
        /** @description State of a task or session. Nothing in it tells one from the other. */
        readonly Task: {
            /** @description Id of the task or session. */
            readonly id: string;
            readonly status: components["schemas"]["TaskStatus"];
            /** @description The result, in the shape of `response_model` if there was one; the message when the task failed. */
            readonly output?: unknown;
            /** @description What it has cost so far, in US cents. */
            readonly credits_used?: number | null;
            /** @description Kind of screen. */
            readonly device?: components["schemas"]["Device"] | null;
            /** @description Where to watch; null until the browser is up and after the end. */
            readonly live_url?: string | null;
            /** @description The video: null while not ready, empty when there will be none. */
            readonly recording_url?: string | null;
            /** @description Archive of downloads, only when asked for: null while not ready, empty when nothing was downloaded. */
            readonly downloads_url?: string | null;
            /** @description When it was created, as a Unix time, probably in seconds. */
            readonly created_at?: number | null;
            /** @description Events since `event_t`. */
            readonly events?: components["schemas"]["EventResult"][] | null;
        };
        /** @description Chosen by the caller; the result carries the same. */
        readonly EventId: string;
        /** @description Left to the service; the Python SDK sends null. */
        readonly EventTimestamp: number | null;
        /**
         * @deprecated
         * @description What `profile_id` was called before; it counts where that one is missing.
         */
        readonly FormerProfileId: string | null;
        /** @description What the caller sends: an action for the session, or the answer to a tool call. */
        readonly Event: components["schemas"]["GotoEvent"] | components["schemas"]["ExtractEvent"] | components["schemas"]["EvaluateEvent"] | components["schemas"]["RunTaskEvent"] | components["schemas"]["CloseEvent"] | components["schemas"]["ToolAnswerEvent"];
        /** @description Opens a page. */
        readonly GotoEvent: {
            readonly id: components["schemas"]["EventId"];
            readonly timestamp?: components["schemas"]["EventTimestamp"];
            /** @constant */
            readonly name: "browser_action";
            readonly payload: {
                /** @constant */
                readonly name: "goto";
                readonly input: {
                    /** @description The page to open. */
                    readonly url: string;
                };
            };
        };
        /** @description Reads data off the current page. */
        readonly ExtractEvent: {
            readonly id: components["schemas"]["EventId"];
            readonly timestamp?: components["schemas"]["EventTimestamp"];
            /** @constant */
            readonly name: "browser_action";
            readonly payload: {
                /** @constant */
                readonly name: "extract";
                readonly input: {
                    readonly schema: components["schemas"]["JsonSchema"];
                    /** @description What to look for, in words. */
                    readonly prompt?: string | null;
                };
            };
        };
        /** @description Runs JavaScript in the page. */
        readonly EvaluateEvent: {
            readonly id: components["schemas"]["EventId"];
            readonly timestamp?: components["schemas"]["EventTimestamp"];
            /** @constant */
            readonly name: "browser_action";
            readonly payload: {
                /** @constant */
                readonly name: "evaluate_js";
                readonly input: {
                    /** @description Statements with `return`, an expression, or a function of `args`. */
                    readonly js: string;
                    /** @description What the code gets as `args`; null for nothing. */
                    readonly args?: unknown;
                };
            };
        };
        /** @description Has the agent do something in the session; one at a time. */
        readonly RunTaskEvent: {
            readonly id: components["schemas"]["EventId"];
            readonly timestamp?: components["schemas"]["EventTimestamp"];
            /** @constant */
            readonly name: "session_action";
            readonly payload: {
                /** @constant */
                readonly name: "run_task";
                readonly input: components["schemas"]["RunTaskInput"];
            };
        };
        /** @description What the agent is to do in an open session. */
        readonly RunTaskInput: {
            /** @description What to do. */
            readonly task: string;
            /**
             * @description How many steps the agent may take.
             * @default 32
             */
            readonly max_steps?: number;
            /** @description The JSON Schema that the output is to match. */
            readonly response_model?: components["schemas"]["JsonSchema"] | null;
            /** @description The page to start on; null for the current one. */
            readonly url?: string | null;
            /** @description Named values for the agent. */
            readonly metadata?: components["schemas"]["Metadata"] | null;
            /** @description Values by name that the agent may type without seeing them. */
            readonly secrets?: {
                readonly [key: string]: components["schemas"]["Secret"];
            } | null;
        };
        /** @description A value that only the named places get to see. */
        readonly Secret: {
            /** @description The secret itself. */
            readonly value: string;
            /** @description Where it may be typed. */
            readonly allowed_urls: readonly string[];
        };
        /** @description Ends the session once it is idle; the answer's output is false while the agent is busy. */
        readonly CloseEvent: {
            readonly id: components["schemas"]["EventId"];
            readonly timestamp?: components["schemas"]["EventTimestamp"];
            /** @constant */
            readonly name: "session_action";
            readonly payload: {
                /** @constant */
                readonly name: "close";
            };
        };
        /** @description Answers a tool call; the id is that of the call. */
        readonly ToolAnswerEvent: {
            readonly id: components["schemas"]["EventId"];
            readonly timestamp?: components["schemas"]["EventTimestamp"];
            /** @constant */
            readonly name: "tool_call";
            readonly payload: {
                /**
                 * @description 200: the result; 400: an error that the agent may work around; 500: stop the task.
                 * @enum {integer}
                 */
                readonly code: 200 | 400 | 500;
                /** @description The result, or the error's message. */
                readonly output: unknown;
            };
        };
        /** @description Something that happened in the session, e.g. an action's result or a call to a custom tool. */
        readonly EventResult: {
            /** @description The id that the action was sent with, or the id to answer a tool call with. */
            readonly id: string;
            /** @description The kind, `tool_call` for a call to a custom tool. */
            readonly name: string;
            readonly payload: components["schemas"]["EventPayload"];
            /** @description When it happened, in milliseconds; the next `event_t`. */
            readonly timestamp: number;
        };
        /** @description `code` and `output` in a result, `name` and `input` in a tool call. */
        readonly EventPayload: {
            /** @description 200 is success, anything else failure. */
            readonly code?: number;
            /** @description The result (nested, or the plain data), or the message of a failure. */
            readonly output?: components["schemas"]["ActionOutput"] | unknown;
            /** @description The custom tool that is called. */
            readonly name?: string;
            /** @description What the custom tool is called with. */
            readonly input?: unknown;
        };
        /** @description An action's result together with what it took. */
        readonly ActionOutput: {
            /** @description The data; missing after goto, a boolean after close. */
            readonly output?: unknown;
            /** @description Cost in US cents, with fractions. */
            readonly credits_used: number;
            /** @description Time taken, in seconds. */
            readonly duration: number;
        };
        /** @description A stored event. */
        readonly EventReference: {
            /** @description The id that the result will carry. */
            readonly id: string;
        };
        /** @description A profile to make. */
        readonly ProfileRequest: {
            /** @description The id to give it; null for a random one. */
            readonly id?: string | null;
        };
        /** @description Cookies and logins kept between sessions. */
        readonly Profile: {
            /** @description Id of the profile. */
            readonly id: string;
            /** @description The registered domains that it has cookies of, the last used first. */
            readonly cookie_domains?: string[] | null;
            /** @description How many cookies it has. */
            readonly cookie_count?: number | null;
            /** @description Size of the stored archive, in bytes. */
            readonly profile_size_bytes?: number | null;
            /** @description When a session was last saved into it, as a Unix time in seconds. */
            readonly last_saved_at?: number | null;
        };
        /** @description A file to upload. */
        readonly FileUpload: {
            /**
             * Format: binary
             * @description The content; its part needs a file name.
             */
            readonly file: Blob;
            /** @description What it is for. */
            readonly file_purpose?: string;
        };
        /** @description An uploaded file. */
        readonly FileReference: {
            /** @description Id to use in `files`. */
            readonly id: string;
        };
        /** @description A browser extension to upload. */
        readonly ExtensionUpload: {
            /**
             * Format: binary
             * @description The zip archive; its part needs a file name.
             */
            readonly file: Blob;
        };
        /** @description An uploaded extension, by its id alone. */
        readonly ExtensionReference: {
            /** @description Id to use in `extensions`. */
            readonly id: string;
        };
        /** @description An uploaded browser extension. */
        readonly Extension: {
            /** @description Id to use in `extensions`. */
            readonly id: string;
            /** @description What the archive was called. */
            readonly file_name: string;
            /** @description When it was uploaded, as a Unix time. */
            readonly creation_time: number;
        };
        /** @description A browser for a person to use. */
        readonly BrowserSessionRequest: {
            /** @description The profile to load; null for a new one. */
            readonly profile_id?: string | null;
            readonly session_id?: components["schemas"]["FormerProfileId"];
            /**
             * @description Hide that the browser is automated.
             * @default true
             */
            readonly use_stealth?: boolean;
            /**
             * @description Whether to ask for a `live_url`.
             * @default true
             */
            readonly live_view?: boolean;
            /**
             * @description Kind of screen; `desktop-lg` is for tasks only.
             * @default desktop
             */
            readonly device?: ("desktop" | "mobile") | null;
            /**
             * Format: uri
             * @description The page to start on.
             */
            readonly url?: string | null;
            /** @description Address of a proxy. */
            readonly proxy_server?: string | null;
            /** @description User name at the proxy. */
            readonly proxy_username?: string | null;
            /** @description Password at the proxy. */
            readonly proxy_password?: string | null;
            /** @description Ids of uploaded browser extensions. */
            readonly extensions?: readonly string[] | null;
        };
        /** @description An open browser. */
        readonly BrowserSession: {
            /** @description The profile in use. */
            readonly profile_id: string;
            /** @description Id of the live view. */
            readonly live_id?: string | null;
            /** @description Where to use it. */
            readonly live_url?: string | null;
        };
        readonly TaskEnvelope: {
            readonly r: components["schemas"]["Task"];
        };
        readonly TaskListEnvelope: {
            readonly r: components["schemas"]["Task"][];
        };
        readonly EventEnvelope: {
            readonly r: components["schemas"]["EventReference"];
        };
        readonly ProfileEnvelope: {
            readonly r: components["schemas"]["Profile"];
        };
        readonly ProfileListEnvelope: {
            readonly r: components["schemas"]["Profile"][];
        };
        readonly FileEnvelope: {
            readonly r: components["schemas"]["FileReference"];
        };
        readonly ExtensionEnvelope: {
            readonly r: components["schemas"]["ExtensionReference"];
        };
        readonly ExtensionListEnvelope: {
            readonly r: components["schemas"]["Extension"][];
        };
        readonly BrowserSessionEnvelope: {
            readonly r: components["schemas"]["BrowserSession"];
        };
        readonly AcknowledgementEnvelope: {
            /** @description True, or an empty object. */
            readonly r: true | Record<string, never>;
        };
        /** @description Why a request failed. */
        readonly Error: {
            /** @description A message, or what is wrong with each field. */
            readonly detail: string | components["schemas"]["ValidationItem"][];
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
    };
    responses: {
        /** @description Done. */
        readonly Acknowledged: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["AcknowledgementEnvelope"];
            };
        };
        /** @description Refused for what it asks, e.g. an invalid event, an ended session, a nameless file, an extension that is no zip. */
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
        /** @description The plan does not include this. */
        readonly Forbidden: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description There is no such thing, or (cancelling) it has already ended. */
        readonly NotFound: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The id is taken. */
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
        /** @description Out of credits, or too many sessions at once. */
        readonly TooMany: {
            headers: {
                readonly [name: string]: unknown;
            };
            content: {
                readonly "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The server failed; a body that is not JSON is possible. */
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
        /** @description Id of a task or session; it may start with `-`. */
        readonly TaskId: string;
        /** @description Id of an uploaded extension. */
        readonly ExtensionId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly listTasks: {
        readonly parameters: {
            readonly query?: {
                /** @description Only tasks created before this moment, in the unit of `created_at`. */
                readonly t?: number;
                /** @description How many to return at most. */
                readonly l?: number;
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
                    readonly "application/json": components["schemas"]["TaskListEnvelope"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly createTask: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["TaskRequest"];
            };
        };
        readonly responses: {
            /** @description Accepted; the status is usually `waiting`. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskEnvelope"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            /** @description The profile does not exist. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Error"];
                };
            };
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly getTask: {
        readonly parameters: {
            readonly query?: {
                /** @description Only events strictly after this timestamp; 0 asks for the whole history. */
                readonly event_t?: number;
                /** @description Also look for downloaded files; without it `downloads_url` stays null. */
                readonly downloads?: boolean;
            };
            readonly header?: never;
            readonly path: {
                /** @description Id of a task or session; it may start with `-`. */
                readonly task_id: components["parameters"]["TaskId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Final, it will not change any more. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskEnvelope"];
                };
            };
            /** @description Still waiting or running. */
            readonly 202: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["TaskEnvelope"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly cancelTask: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a task or session; it may start with `-`. */
                readonly task_id: components["parameters"]["TaskId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Acknowledged"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly deleteTaskData: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a task or session; it may start with `-`. */
                readonly task_id: components["parameters"]["TaskId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Acknowledged"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 404: components["responses"]["NotFound"];
            /** @description It has not ended yet. */
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
    readonly sendEvent: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of a task or session; it may start with `-`. */
                readonly task_id: components["parameters"]["TaskId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Event"];
            };
        };
        readonly responses: {
            /** @description Stored; nothing has been done yet. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["EventEnvelope"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly listProfiles: {
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
                    readonly "application/json": components["schemas"]["ProfileListEnvelope"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly createProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["ProfileRequest"];
            };
        };
        readonly responses: {
            /** @description Made. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ProfileEnvelope"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 409: components["responses"]["Conflict"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly deleteProfile: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly profile_id: string;
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Acknowledged"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
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
                    readonly "application/json": components["schemas"]["FileEnvelope"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
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
            readonly 200: components["responses"]["Acknowledged"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly listExtensions: {
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
                    readonly "application/json": components["schemas"]["ExtensionListEnvelope"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
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
                readonly "multipart/form-data": components["schemas"]["ExtensionUpload"];
            };
        };
        readonly responses: {
            /** @description Stored. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["ExtensionEnvelope"];
                };
            };
            readonly 400: components["responses"]["BadRequest"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly deleteExtensionBySdkPath: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                /** @description Id of an uploaded extension. */
                readonly extension_id: components["parameters"]["ExtensionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Acknowledged"];
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
                /** @description Id of an uploaded extension. */
                readonly extension_id: components["parameters"]["ExtensionId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            readonly 200: components["responses"]["Acknowledged"];
            readonly 401: components["responses"]["Unauthorized"];
            readonly 404: components["responses"]["NotFound"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
    readonly openBrowserSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["BrowserSessionRequest"];
            };
        };
        readonly responses: {
            /** @description Opened. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BrowserSessionEnvelope"];
                };
            };
            readonly 401: components["responses"]["Unauthorized"];
            readonly 403: components["responses"]["Forbidden"];
            readonly 422: components["responses"]["Invalid"];
            readonly 429: components["responses"]["TooMany"];
            readonly "5XX": components["responses"]["ServerFailure"];
        };
    };
}
