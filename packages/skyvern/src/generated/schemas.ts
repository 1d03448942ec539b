// Generated from specs/skyvern.openapi.yaml by `npm run codegen`; do not edit.

import * as z from '@anybrowser/core/schema';

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

export const zBrowserSettings = /* @__PURE__ */ z.looseObject({
    timezone_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zBrowserSettingsReceipt = /* @__PURE__ */ z.looseObject({
    requested_timezone_id: /* @__PURE__ */ z.string(),
    actual_timezone_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    source: /* @__PURE__ */ z.string(),
    status: /* @__PURE__ */ z.string(),
    warning: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
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
    browser_settings: /* @__PURE__ */ z.nullish(zBrowserSettings),
    browser_settings_receipt: /* @__PURE__ */ z.nullish(zBrowserSettingsReceipt),
    created_by: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    source: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string()),
    remaining_lifetime_seconds: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
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

export const zBrowserProfileUsageWorkflow = /* @__PURE__ */ z.looseObject({
    workflow_permanent_id: /* @__PURE__ */ z.string(),
    title: /* @__PURE__ */ z.string(),
    via: /* @__PURE__ */ z.string()
});

export const zBrowserProfileUsageCredential = /* @__PURE__ */ z.looseObject({
    credential_id: /* @__PURE__ */ z.string(),
    name: /* @__PURE__ */ z.string()
});

export const zBrowserProfileUsage = /* @__PURE__ */ z.looseObject({
    workflows: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(zBrowserProfileUsageWorkflow)),
    credentials: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(zBrowserProfileUsageCredential)),
    recent_seeded_run_count: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.number())
});

export const zBrowserProfileList = /* @__PURE__ */ z.array(zBrowserProfile);

export const zRunStatus = /* @__PURE__ */ z.string();

export const zRunType = /* @__PURE__ */ z.string();

export const zRunEngine = /* @__PURE__ */ z.string();

export const zStringMap = /* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.string());

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

export const zCancelledRuns = /* @__PURE__ */ z.looseObject({
    cancelled: /* @__PURE__ */ z.array(/* @__PURE__ */ z.string()),
    failed: /* @__PURE__ */ z.array(/* @__PURE__ */ z.string())
});

export const zWebhookReplay = /* @__PURE__ */ z.looseObject({
    run_id: /* @__PURE__ */ z.string(),
    run_type: /* @__PURE__ */ z.string(),
    default_webhook_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    target_webhook_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    payload: /* @__PURE__ */ z.string(),
    headers: zStringMap,
    status_code: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    latency_ms: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    response_body: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    error: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zBrowserSeedSource = /* @__PURE__ */ z.string();

export const zWorkflowRun = /* @__PURE__ */ z.looseObject({
    attempt: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    retry_pending: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    next_attempt_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    attempts: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    browser_settings_receipt: /* @__PURE__ */ z.nullish(zBrowserSettingsReceipt),
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
    browser_seed_source: /* @__PURE__ */ z.nullish(zBrowserSeedSource),
    run_request: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown())
});

export const zRun = /* @__PURE__ */ z.union([
    zTaskRun,
    zWorkflowRun
]);

export const zRunTrigger = /* @__PURE__ */ z.string();

export const zRunSummary = /* @__PURE__ */ z.looseObject({
    attempt: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    retry_pending: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    next_attempt_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    created_by: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
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
    trigger_type: /* @__PURE__ */ z.nullish(zRunTrigger)
});

export const zRunList = /* @__PURE__ */ z.array(zRunSummary);

export const zWorkflowRunRecord = /* @__PURE__ */ z.looseObject({
    attempt: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    retry_pending: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    next_attempt_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    attempts: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    browser_settings_receipt: /* @__PURE__ */ z.nullish(zBrowserSettingsReceipt),
    created_by: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_type: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_settings: /* @__PURE__ */ z.nullish(zBrowserSettings),
    workflow_run_id: /* @__PURE__ */ z.string(),
    workflow_id: /* @__PURE__ */ z.string(),
    workflow_permanent_id: /* @__PURE__ */ z.string(),
    organization_id: /* @__PURE__ */ z.string(),
    browser_session_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_profile_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_seed_source: /* @__PURE__ */ z.nullish(zBrowserSeedSource),
    browser_sink_profile_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    start_fresh_browser: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    reuse_browser_session: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    debug_session_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    status: zRunStatus,
    extra_http_headers: /* @__PURE__ */ z.nullish(zStringMap),
    cdp_connect_headers: /* @__PURE__ */ z.nullish(zStringMap),
    proxy_location: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    webhook_callback_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    webhook_failure_reason: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    totp_verification_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    totp_identifier: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    failure_reason: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    failure_category: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(/* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown()))),
    retried_from_workflow_run_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    fallback_attempt: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    parent_workflow_run_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_title: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    max_screenshot_scrolls: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    max_elapsed_time_minutes: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    browser_address: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    run_with: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    script_run: /* @__PURE__ */ z.nullish(zScriptRun),
    job_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    depends_on_workflow_run_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    sequential_key: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    sequential_credential_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    ai_fallback: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    code_gen: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    trigger_type: /* @__PURE__ */ z.nullish(zRunTrigger),
    workflow_schedule_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    ignore_inherited_workflow_system_prompt: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    copilot_session_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    credits_used: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.number()),
    cached_credits_used: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.number()),
    queued_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    started_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    finished_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    created_at: zNaiveDateTime,
    modified_at: zNaiveDateTime
});

export const zWorkflowRunRecordList = /* @__PURE__ */ z.array(zWorkflowRunRecord);

export const zTimelineItemType = /* @__PURE__ */ z.string();

export const zBlockType = /* @__PURE__ */ z.string();

export const zFreeValue = /* @__PURE__ */ z.nullable(/* @__PURE__ */ z.union([
    /* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown()),
    /* @__PURE__ */ z.array(/* @__PURE__ */ z.unknown()),
    /* @__PURE__ */ z.string()
]));

export const zThoughtType = /* @__PURE__ */ z.string();

export const zThoughtScenario = /* @__PURE__ */ z.string();

export const zTimelineThought = /* @__PURE__ */ z.looseObject({
    thought_id: /* @__PURE__ */ z.string(),
    task_id: /* @__PURE__ */ z.string(),
    organization_id: /* @__PURE__ */ z.string(),
    workflow_run_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_run_block_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_permanent_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    user_input: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    observation: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    thought: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    answer: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    thought_type: /* @__PURE__ */ z.nullish(zThoughtType),
    thought_scenario: /* @__PURE__ */ z.nullish(zThoughtScenario),
    output: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown())),
    input_token_count: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    output_token_count: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    reasoning_token_count: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    cached_token_count: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    thought_cost: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    last_llm_model: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    created_at: zNaiveDateTime,
    modified_at: zNaiveDateTime
});

export const zTimelineActionType = /* @__PURE__ */ z.string();

export const zTimelineActionStatus = /* @__PURE__ */ z.string();

export const zTimelineActionError = /* @__PURE__ */ z.looseObject({
    error_code: /* @__PURE__ */ z.string(),
    reasoning: /* @__PURE__ */ z.string(),
    confidence_float: /* @__PURE__ */ z.number(),
    error_type: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.string())
});

export const zTimelineInputContext = /* @__PURE__ */ z.looseObject({
    intention: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    field: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    is_required: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    is_search_bar: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    is_location_input: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    is_date_related: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    date_format: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    is_text_captcha: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean())
});

export const zTimelineOption = /* @__PURE__ */ z.looseObject({
    label: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    value: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    index: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number())
});

export const zTimelineClickContext = /* @__PURE__ */ z.looseObject({
    thought: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    single_option_click: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    desired_state: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean())
});

export const zTimelineAction = /* @__PURE__ */ z.looseObject({
    action_type: zTimelineActionType,
    status: /* @__PURE__ */ z.optional(zTimelineActionStatus),
    action_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    source_action_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    organization_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_run_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    task_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    step_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    step_order: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    action_order: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    confidence_float: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    description: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    reasoning: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    intention: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    response: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    element_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    skyvern_element_hash: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    skyvern_element_data: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown())),
    screenshot_artifact_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    tool_call_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    xpath: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    errors: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(zTimelineActionError)),
    terminal_user_errors: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    data_extraction_goal: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    output: /* @__PURE__ */ z.optional(zFreeValue),
    file_name: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    file_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    download: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    download_triggered: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    downloaded_files: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(/* @__PURE__ */ z.string())),
    is_upload_file_tag: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    text: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    input_or_select_context: /* @__PURE__ */ z.nullish(zTimelineInputContext),
    option: /* @__PURE__ */ z.nullish(zTimelineOption),
    is_checked: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    verified: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    click_context: /* @__PURE__ */ z.nullish(zTimelineClickContext),
    totp_timing_info: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.unknown())),
    has_mini_agent: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    skip_auto_complete_tab: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    started_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    finished_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    created_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    modified_at: /* @__PURE__ */ z.nullish(zNaiveDateTime),
    created_by: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zTimelineBlock = /* @__PURE__ */ z.looseObject({
    attempt_number: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    finish_reason: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_run_block_id: /* @__PURE__ */ z.string(),
    block_workflow_run_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_run_id: /* @__PURE__ */ z.string(),
    organization_id: /* @__PURE__ */ z.string(),
    description: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    parent_workflow_run_block_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    block_type: zBlockType,
    label: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    status: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    output: /* @__PURE__ */ z.optional(zRunOutput),
    continue_on_failure: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    failure_reason: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    error_codes: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(/* @__PURE__ */ z.string())),
    engine: /* @__PURE__ */ z.nullish(zRunEngine),
    task_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    final_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    navigation_goal: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    navigation_payload: /* @__PURE__ */ z.optional(zFreeValue),
    data_extraction_goal: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    data_schema: /* @__PURE__ */ z.optional(zFreeValue),
    terminate_criterion: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    complete_criterion: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    actions: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(zTimelineAction)),
    created_at: zNaiveDateTime,
    modified_at: zNaiveDateTime,
    include_action_history_in_verification: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    include_extracted_text: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    duration: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    loop_values: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(/* @__PURE__ */ z.unknown())),
    current_value: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    current_index: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    recipients: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(/* @__PURE__ */ z.string())),
    attachments: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.array(/* @__PURE__ */ z.string())),
    subject: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    body: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    prompt: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    instructions: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    positive_descriptor: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    negative_descriptor: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    executed_branch_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    executed_branch_expression: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    executed_branch_result: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    executed_branch_next_block: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    script_run: /* @__PURE__ */ z.nullish(zScriptRun),
    downloaded_file_count: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number())
});

export const zTimelineItem = /* @__PURE__ */ z.looseObject({
    attempt: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    type: zTimelineItemType,
    block: /* @__PURE__ */ z.nullish(zTimelineBlock),
    thought: /* @__PURE__ */ z.nullish(zTimelineThought),
    children: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.array(/* @__PURE__ */ z.lazy((): z.ZodMiniType => zTimelineItem))),
    created_at: zNaiveDateTime,
    modified_at: zNaiveDateTime
});

export const zRunTimeline = /* @__PURE__ */ z.array(zTimelineItem);

export const zArtifactType = /* @__PURE__ */ z.string();

export const zArtifact = /* @__PURE__ */ z.looseObject({
    created_at: zNaiveDateTime,
    modified_at: zNaiveDateTime,
    artifact_id: /* @__PURE__ */ z.string(),
    artifact_type: zArtifactType,
    uri: /* @__PURE__ */ z.string(),
    bundle_key: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    checksum: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    file_size: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.number()),
    task_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    step_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_run_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_run_block_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    run_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    browser_session_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    observer_cruise_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    observer_thought_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    ai_suggestion_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    signed_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    archived: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    organization_id: /* @__PURE__ */ z.string()
});

export const zArtifactList = /* @__PURE__ */ z.array(zArtifact);

export const zCredentialType = /* @__PURE__ */ z.string();

export const zVaultType = /* @__PURE__ */ z.string();

export const zTotpType = /* @__PURE__ */ z.string();

export const zPasswordFacts = /* @__PURE__ */ z.looseObject({
    username: /* @__PURE__ */ z.string(),
    totp_type: /* @__PURE__ */ z.optional(zTotpType),
    totp_identifier: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    has_totp: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    onepassword_totp_field_name: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zCreditCardFacts = /* @__PURE__ */ z.looseObject({
    last_four: /* @__PURE__ */ z.string(),
    brand: /* @__PURE__ */ z.string()
});

export const zPlainSecretFacts = /* @__PURE__ */ z.looseObject({
    secret_label: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zCredentialFacts = /* @__PURE__ */ z.union([
    zPasswordFacts,
    zCreditCardFacts,
    zPlainSecretFacts
]);

export const zCredential = /* @__PURE__ */ z.looseObject({
    created_by: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    credential_id: /* @__PURE__ */ z.string(),
    credential: zCredentialFacts,
    credential_type: zCredentialType,
    name: /* @__PURE__ */ z.string(),
    vault_type: /* @__PURE__ */ z.nullish(zVaultType),
    browser_profile_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    auto_profile_disabled: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    pin_saved_session_ip: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    tested_url: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    user_context: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    save_browser_session_intent: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.boolean()),
    run_sequentially: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.boolean()),
    folder_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    proxy_location: /* @__PURE__ */ z.optional(/* @__PURE__ */ z.unknown()),
    proxy_session_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string())
});

export const zTotpCode = /* @__PURE__ */ z.looseObject({
    totp_code_id: /* @__PURE__ */ z.string(),
    code: /* @__PURE__ */ z.string(),
    organization_id: /* @__PURE__ */ z.string(),
    type: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    otp_type: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    status: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    created_at: zNaiveDateTime,
    modified_at: zNaiveDateTime,
    totp_identifier: /* @__PURE__ */ z.string(),
    content: /* @__PURE__ */ z.string(),
    task_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    workflow_run_id: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    source: /* @__PURE__ */ z.nullish(/* @__PURE__ */ z.string()),
    expired_at: /* @__PURE__ */ z.nullish(zNaiveDateTime)
});

export const zCredentialList = /* @__PURE__ */ z.array(zCredential);

export const zVersion = /* @__PURE__ */ z.record(/* @__PURE__ */ z.string(), /* @__PURE__ */ z.string());

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

export const zDownloadsUnavailable = /* @__PURE__ */ z.looseObject({
    detail: /* @__PURE__ */ z.looseObject({
        code: /* @__PURE__ */ z.string(),
        retryable: /* @__PURE__ */ z.boolean()
    })
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
