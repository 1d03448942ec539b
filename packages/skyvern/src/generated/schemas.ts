// Generated from specs/skyvern.openapi.yaml by `npm run codegen`; do not edit.

import * as z from 'zod/mini';

export const zNaiveDateTime = /* @__PURE__ */ z.string();

export const zBrowserSessionStatus = /* @__PURE__ */ z.string();

export const zBrowserType = /* @__PURE__ */ z.string();

export const zBrowserExtension = /* @__PURE__ */ z.string();

export const zFileInfo = /* @__PURE__ */ z.looseObject({
    url: /* @__PURE__ */ z.string(),
    checksum: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    filename: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    file_size: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    modified_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    artifact_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zBrowserSession = /* @__PURE__ */ z.looseObject({
    browser_session_id: /* @__PURE__ */ z.string(),
    organization_id: /* @__PURE__ */ z.string(),
    status: /* @__PURE__ */ z.nullish(zBrowserSessionStatus),
    runnable_type: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    runnable_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    timeout: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    browser_address: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    app_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    extensions: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(zBrowserExtension)),
    browser_type: /* @__PURE__ */ z.nullish(zBrowserType),
    browser_profile_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    generate_browser_profile: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    vnc_streaming_supported: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    stream_transport: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    download_path: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    downloaded_files: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(zFileInfo)),
    recordings: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(zFileInfo)),
    started_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    completed_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    created_at: zNaiveDateTime,
    modified_at: zNaiveDateTime,
    deleted_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    warning: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zBrowserSessionList = /* @__PURE__ */ z.array(zBrowserSession);

export const zMessage = /* @__PURE__ */ z.looseObject({
    message: /* @__PURE__ */ z.string()
});

export const zBrowserProfile = /* @__PURE__ */ z.looseObject({
    browser_profile_id: /* @__PURE__ */ z.string(),
    organization_id: /* @__PURE__ */ z.string(),
    name: /* @__PURE__ */ z.string(),
    description: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    source_browser_type: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    proxy_location: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    proxy_session_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    is_managed: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    workflow_permanent_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_profile_key_digest: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    created_at: zNaiveDateTime,
    modified_at: zNaiveDateTime,
    deleted_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    last_verified_login_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    linked_credential_name: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zBrowserProfileList = /* @__PURE__ */ z.array(zBrowserProfile);

export const zRunStatus = /* @__PURE__ */ z.string();

export const zRunType = /* @__PURE__ */ z.string();

export const zScriptRun = /* @__PURE__ */ z.looseObject({
    ai_fallback_triggered: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    script_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    script_revision_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zRunOutput = /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.union([
    /* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown()),
    /* @__PURE__ */ z.array(/* @__PURE__ */ z.unknown()),
    /* @__PURE__ */ z.string()
]));

export const zRunError = /* @__PURE__ */ z.looseObject({
    error_code: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string())
});

export const zTaskRun = /* @__PURE__ */ z.looseObject({
    run_id: /* @__PURE__ */ z.string(),
    status: zRunStatus,
    output: /* @__PURE__ */ z.optional(zRunOutput),
    downloaded_files: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(zFileInfo)),
    recording_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    recording_archived: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    screenshot_urls: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(/* @__PURE__ */ z.string())),
    failure_reason: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    created_at: zNaiveDateTime,
    modified_at: zNaiveDateTime,
    queued_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    started_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    finished_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    app_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_session_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_profile_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    max_screenshot_scrolls: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    script_run: /* @__PURE__ */ z.nullish(zScriptRun),
    errors: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(zRunError)),
    step_count: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    run_type: /* @__PURE__ */ z.string(),
    run_request: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown())
});

export const zWorkflowRun = /* @__PURE__ */ z.looseObject({
    run_id: /* @__PURE__ */ z.string(),
    status: zRunStatus,
    output: /* @__PURE__ */ z.optional(zRunOutput),
    downloaded_files: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(zFileInfo)),
    recording_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    recording_archived: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    screenshot_urls: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(/* @__PURE__ */ z.string())),
    failure_reason: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    created_at: zNaiveDateTime,
    modified_at: zNaiveDateTime,
    queued_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    started_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    finished_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    app_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_session_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_profile_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    max_screenshot_scrolls: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    script_run: /* @__PURE__ */ z.nullish(zScriptRun),
    errors: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(zRunError)),
    step_count: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    run_type: /* @__PURE__ */ z.string(),
    run_with: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    ai_fallback: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    script_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_seed_source: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    run_request: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown())
});

export const zRun = /* @__PURE__ */ z.union([
    zTaskRun,
    zWorkflowRun
]);

export const zRunSummary = /* @__PURE__ */ z.looseObject({
    task_run_id: /* @__PURE__ */ z.string(),
    run_id: /* @__PURE__ */ z.string(),
    task_run_type: zRunType,
    status: zRunStatus,
    title: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    started_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    finished_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    created_at: zNaiveDateTime,
    workflow_permanent_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_deleted: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    script_run: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    trigger_type: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zRunList = /* @__PURE__ */ z.array(zRunSummary);

export const zRunActionResponse = /* @__PURE__ */ z.looseObject({
    workflow_run_id: /* @__PURE__ */ z.string(),
    result: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown())
});

export const zUploadedFile = /* @__PURE__ */ z.looseObject({
    s3_uri: /* @__PURE__ */ z.string(),
    presigned_url: /* @__PURE__ */ z.string(),
    file_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    expires_at: /* @__PURE__ */ z.nullish(zNaiveDateTime)
});

export const zErrorDetail = /* @__PURE__ */ z.looseObject({
    code: /* @__PURE__ */ z.string(),
    retryable: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean())
});

export const zValidationItem = /* @__PURE__ */ z.looseObject({
    type: /* @__PURE__ */ z.string(),
    loc: /* @__PURE__ */ z.array(/* @__PURE__ */ z.union([/* @__PURE__ */ z.string(), /* @__PURE__ */ z.number()])),
    msg: /* @__PURE__ */ z.string(),
    input: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    ctx: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown()))
});

export const zError = /* @__PURE__ */ z.looseObject({
    detail: /* @__PURE__ */ z.union([
        /* @__PURE__ */ z.string(),
        zErrorDetail,
        /* @__PURE__ */ z.array(zValidationItem)
    ])
});

export const zServerError = /* @__PURE__ */ z.looseObject({
    error: /* @__PURE__ */ z.string()
});
