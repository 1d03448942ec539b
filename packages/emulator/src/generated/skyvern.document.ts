// Generated from specs/skyvern.openapi.yaml by `npm run codegen`; do not edit.

export const skyvernDocument: Readonly<Record<string, unknown>> = {
	"openapi": "3.1.0",
	"info": {
		"title": "Skyvern (the slice anybrowser uses)",
		"version": "1.0.56"
	},
	"servers": [
		{
			"url": "https://api.skyvern.com/v1"
		}
	],
	"security": [
		{
			"apiKey": []
		}
	],
	"paths": {
		"/browser_sessions": {
			"post": {
				"operationId": "createBrowserSession",
				"requestBody": {
					"required": false,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/CreateBrowserSessionRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserSession"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"402": {
						"$ref": "#/components/responses/NoCredits"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"get": {
				"operationId": "listBrowserSessions",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserSessionList"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/browser_sessions/history": {
			"get": {
				"operationId": "listBrowserSessionHistory",
				"parameters": [
					{
						"name": "page",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"default": 1
						}
					},
					{
						"name": "page_size",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"maximum": 100,
							"default": 10
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserSessionList"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/browser_sessions/{browser_session_id}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/BrowserSessionId"
				}
			],
			"get": {
				"operationId": "getBrowserSession",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserSession"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					},
					"503": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/DownloadsUnavailable"
								}
							}
						}
					}
				}
			},
			"patch": {
				"operationId": "updateBrowserSession",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/UpdateBrowserSessionRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserSession"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"409": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/browser_sessions/{browser_session_id}/close": {
			"parameters": [
				{
					"$ref": "#/components/parameters/BrowserSessionId"
				}
			],
			"post": {
				"operationId": "closeBrowserSession",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Message"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/browser_sessions/{browser_session_id}/extend": {
			"parameters": [
				{
					"$ref": "#/components/parameters/BrowserSessionId"
				}
			],
			"post": {
				"operationId": "extendBrowserSession",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/ExtendBrowserSessionRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserSession"
								}
							}
						}
					},
					"202": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserSession"
								}
							}
						}
					},
					"402": {
						"$ref": "#/components/responses/NoCredits"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"409": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/browser_profiles": {
			"post": {
				"operationId": "createBrowserProfile",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/CreateBrowserProfileRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserProfile"
								}
							}
						}
					},
					"400": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"409": {
						"$ref": "#/components/responses/Conflict"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"get": {
				"operationId": "listBrowserProfiles",
				"parameters": [
					{
						"name": "page",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"default": 1
						}
					},
					{
						"name": "page_size",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"default": 10
						}
					},
					{
						"name": "include_deleted",
						"in": "query",
						"schema": {
							"type": "boolean",
							"default": false
						}
					},
					{
						"name": "search_key",
						"in": "query",
						"schema": {
							"type": "string"
						}
					},
					{
						"name": "managed",
						"in": "query",
						"schema": {
							"type": "boolean"
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserProfileList"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/browser_profiles/{profile_id}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/BrowserProfileId"
				}
			],
			"get": {
				"operationId": "getBrowserProfile",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserProfile"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"patch": {
				"operationId": "updateBrowserProfile",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/UpdateBrowserProfileRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserProfile"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"409": {
						"$ref": "#/components/responses/Conflict"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"delete": {
				"operationId": "deleteBrowserProfile",
				"responses": {
					"204": {},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/browser_profiles/{profile_id}/usage": {
			"parameters": [
				{
					"$ref": "#/components/parameters/BrowserProfileId"
				}
			],
			"get": {
				"operationId": "getBrowserProfileUsage",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/BrowserProfileUsage"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/run/tasks": {
			"post": {
				"operationId": "runTask",
				"parameters": [
					{
						"name": "x-user-agent",
						"in": "header",
						"schema": {
							"type": "string"
						}
					}
				],
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/TaskRunRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/TaskRun"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"402": {
						"$ref": "#/components/responses/NoCredits"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"410": {
						"$ref": "#/components/responses/Gone"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/run/tasks/login": {
			"post": {
				"operationId": "runLogin",
				"parameters": [
					{
						"name": "x-user-agent",
						"in": "header",
						"schema": {
							"type": "string"
						}
					}
				],
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/LoginRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/WorkflowRun"
								}
							}
						}
					},
					"400": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"410": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/run/tasks/download_files": {
			"post": {
				"operationId": "runFileDownload",
				"parameters": [
					{
						"name": "x-user-agent",
						"in": "header",
						"schema": {
							"type": "string"
						}
					}
				],
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/DownloadFilesRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/WorkflowRun"
								}
							}
						}
					},
					"400": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"410": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/run/agents": {
			"post": {
				"operationId": "runWorkflow",
				"parameters": [
					{
						"name": "template",
						"in": "query",
						"schema": {
							"type": "boolean",
							"default": false
						}
					},
					{
						"name": "x-max-steps-override",
						"in": "header",
						"schema": {
							"type": "integer"
						}
					},
					{
						"name": "x-user-agent",
						"in": "header",
						"schema": {
							"type": "string"
						}
					}
				],
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/RunWorkflowRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/WorkflowRun"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"402": {
						"$ref": "#/components/responses/NoCredits"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"410": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/runs/{run_id}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/RunId"
				}
			],
			"get": {
				"operationId": "getRun",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Run"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/runs/{run_id}/cancel": {
			"parameters": [
				{
					"$ref": "#/components/parameters/RunId"
				}
			],
			"post": {
				"operationId": "cancelRun",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"type": "null"
								}
							}
						}
					},
					"400": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/runs/{run_id}/timeline": {
			"parameters": [
				{
					"$ref": "#/components/parameters/RunId"
				}
			],
			"get": {
				"operationId": "getRunTimeline",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/RunTimeline"
								}
							}
						}
					},
					"400": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/runs/{run_id}/artifacts": {
			"parameters": [
				{
					"$ref": "#/components/parameters/RunId"
				}
			],
			"get": {
				"operationId": "listRunArtifacts",
				"parameters": [
					{
						"name": "artifact_type",
						"in": "query",
						"schema": {
							"type": "array",
							"items": {
								"$ref": "#/components/schemas/ArtifactType"
							}
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/ArtifactList"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/runs/{run_id}/retry_webhook": {
			"parameters": [
				{
					"$ref": "#/components/parameters/RunId"
				}
			],
			"post": {
				"operationId": "retryRunWebhook",
				"requestBody": {
					"required": false,
					"content": {
						"application/json": {
							"schema": {
								"anyOf": [
									{
										"$ref": "#/components/schemas/RetryRunWebhookRequest"
									},
									{
										"type": "null"
									}
								]
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/WebhookReplay"
								}
							}
						}
					},
					"400": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/runs/cancel": {
			"post": {
				"operationId": "cancelRuns",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/CancelRunsRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/CancelledRuns"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/runs": {
			"get": {
				"operationId": "listRuns",
				"parameters": [
					{
						"name": "page",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"maximum": 100,
							"default": 1
						}
					},
					{
						"name": "page_size",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"maximum": 100,
							"default": 10
						}
					},
					{
						"name": "status",
						"in": "query",
						"schema": {
							"type": "array",
							"items": {
								"$ref": "#/components/schemas/RunStatus"
							}
						}
					},
					{
						"name": "run_type",
						"in": "query",
						"schema": {
							"type": "array",
							"items": {
								"$ref": "#/components/schemas/RunType"
							}
						}
					},
					{
						"name": "search_key",
						"in": "query",
						"schema": {
							"type": "string",
							"minLength": 3
						}
					},
					{
						"name": "tags",
						"in": "query",
						"schema": {
							"type": "array",
							"maxItems": 20,
							"items": {
								"type": "string"
							}
						}
					},
					{
						"name": "workflow_permanent_id",
						"in": "query",
						"schema": {
							"type": "array",
							"maxItems": 50,
							"items": {
								"type": "string"
							}
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/RunList"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/agents/runs": {
			"get": {
				"operationId": "listWorkflowRuns",
				"parameters": [
					{
						"name": "page",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"default": 1
						}
					},
					{
						"name": "page_size",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"default": 10
						}
					},
					{
						"name": "status",
						"in": "query",
						"schema": {
							"type": "array",
							"items": {
								"$ref": "#/components/schemas/RunStatus"
							}
						}
					},
					{
						"name": "search_key",
						"in": "query",
						"schema": {
							"type": "string",
							"maxLength": 500
						}
					},
					{
						"name": "error_code",
						"in": "query",
						"schema": {
							"type": "string",
							"maxLength": 500
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/WorkflowRunRecordList"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/agents/{workflow_id}/runs": {
			"parameters": [
				{
					"name": "workflow_id",
					"in": "path",
					"required": true,
					"schema": {
						"type": "string"
					}
				}
			],
			"get": {
				"operationId": "listRunsOfWorkflow",
				"parameters": [
					{
						"name": "page",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"default": 1
						}
					},
					{
						"name": "page_size",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"default": 10
						}
					},
					{
						"name": "status",
						"in": "query",
						"schema": {
							"type": "array",
							"items": {
								"$ref": "#/components/schemas/RunStatus"
							}
						}
					},
					{
						"name": "search_key",
						"in": "query",
						"schema": {
							"type": "string",
							"maxLength": 500
						}
					},
					{
						"name": "error_code",
						"in": "query",
						"schema": {
							"type": "string",
							"maxLength": 500
						}
					},
					{
						"name": "created_at_start",
						"in": "query",
						"schema": {
							"$ref": "#/components/schemas/DateTimeQuery"
						}
					},
					{
						"name": "created_at_end",
						"in": "query",
						"schema": {
							"$ref": "#/components/schemas/DateTimeQuery"
						}
					},
					{
						"name": "tags",
						"in": "query",
						"schema": {
							"type": "array",
							"maxItems": 20,
							"items": {
								"type": "string"
							}
						}
					},
					{
						"name": "include_child_runs",
						"in": "query",
						"schema": {
							"type": "boolean",
							"default": false
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/WorkflowRunRecordList"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/artifacts/{artifact_id}/content": {
			"parameters": [
				{
					"name": "artifact_id",
					"in": "path",
					"required": true,
					"schema": {
						"type": "string"
					}
				}
			],
			"get": {
				"operationId": "getArtifactContent",
				"security": [
					{
						"apiKey": []
					},
					{}
				],
				"parameters": [
					{
						"name": "range",
						"in": "header",
						"schema": {
							"type": "string"
						}
					},
					{
						"name": "expiry",
						"in": "query",
						"schema": {
							"type": "integer"
						}
					},
					{
						"name": "kid",
						"in": "query",
						"schema": {
							"type": "string"
						}
					},
					{
						"name": "sig",
						"in": "query",
						"schema": {
							"type": "string"
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"*/*": {
								"schema": {
									"type": "string",
									"format": "binary"
								}
							}
						}
					},
					"206": {
						"headers": {
							"content-range": {
								"schema": {
									"type": "string"
								}
							}
						},
						"content": {
							"*/*": {
								"schema": {
									"type": "string",
									"format": "binary"
								}
							}
						}
					},
					"403": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"416": {
						"headers": {
							"content-range": {
								"schema": {
									"type": "string"
								}
							}
						}
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/credentials": {
			"post": {
				"operationId": "createCredential",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/CreateCredentialRequest"
							}
						}
					}
				},
				"responses": {
					"201": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Credential"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			},
			"get": {
				"operationId": "listCredentials",
				"parameters": [
					{
						"name": "page",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"default": 1
						}
					},
					{
						"name": "page_size",
						"in": "query",
						"schema": {
							"type": "integer",
							"minimum": 1,
							"default": 10
						}
					},
					{
						"name": "vault_type",
						"in": "query",
						"schema": {
							"$ref": "#/components/schemas/VaultType"
						}
					},
					{
						"name": "credential_type",
						"in": "query",
						"schema": {
							"$ref": "#/components/schemas/CredentialType"
						}
					},
					{
						"name": "search",
						"in": "query",
						"schema": {
							"type": "string",
							"maxLength": 200
						}
					}
				],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/CredentialList"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/credentials/{credential_id}": {
			"parameters": [
				{
					"$ref": "#/components/parameters/CredentialId"
				}
			],
			"get": {
				"operationId": "getCredential",
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Credential"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/credentials/{credential_id}/delete": {
			"parameters": [
				{
					"$ref": "#/components/parameters/CredentialId"
				}
			],
			"post": {
				"operationId": "deleteCredential",
				"responses": {
					"204": {},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/credentials/{credential_id}/update": {
			"parameters": [
				{
					"$ref": "#/components/parameters/CredentialId"
				}
			],
			"post": {
				"operationId": "updateCredential",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/CreateCredentialRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Credential"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/credentials/totp": {
			"post": {
				"operationId": "sendTotpCode",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/SendTotpCodeRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/TotpCode"
								}
							}
						}
					},
					"400": {
						"$ref": "#/components/responses/BadRequest"
					},
					"402": {
						"$ref": "#/components/responses/NoCredits"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/version": {
			"get": {
				"operationId": "getVersion",
				"security": [],
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Version"
								}
							}
						}
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/sdk/run_action": {
			"post": {
				"operationId": "runAction",
				"requestBody": {
					"required": true,
					"content": {
						"application/json": {
							"schema": {
								"$ref": "#/components/schemas/RunActionRequest"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/RunActionResponse"
								}
							}
						}
					},
					"400": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"402": {
						"$ref": "#/components/responses/NoCredits"
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"410": {
						"$ref": "#/components/responses/Gone"
					},
					"422": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/upload_file": {
			"post": {
				"operationId": "uploadFile",
				"requestBody": {
					"required": true,
					"content": {
						"multipart/form-data": {
							"schema": {
								"$ref": "#/components/schemas/FileUpload"
							}
						}
					}
				},
				"responses": {
					"200": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/UploadedFile"
								}
							}
						}
					},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"413": {
						"content": {
							"application/json": {
								"schema": {
									"$ref": "#/components/schemas/Error"
								}
							}
						}
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		},
		"/files/{file_id}": {
			"delete": {
				"operationId": "deleteFile",
				"parameters": [
					{
						"name": "file_id",
						"in": "path",
						"required": true,
						"schema": {
							"type": "string"
						}
					}
				],
				"responses": {
					"204": {},
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
					},
					"422": {
						"$ref": "#/components/responses/Invalid"
					},
					"429": {
						"$ref": "#/components/responses/TooMany"
					},
					"500": {
						"$ref": "#/components/responses/ServerFailure"
					}
				}
			}
		}
	},
	"components": {
		"securitySchemes": {
			"apiKey": {
				"type": "apiKey",
				"in": "header",
				"name": "x-api-key"
			}
		},
		"parameters": {
			"BrowserSessionId": {
				"name": "browser_session_id",
				"in": "path",
				"required": true,
				"schema": {
					"type": "string"
				}
			},
			"BrowserProfileId": {
				"name": "profile_id",
				"in": "path",
				"required": true,
				"schema": {
					"type": "string"
				}
			},
			"CredentialId": {
				"name": "credential_id",
				"in": "path",
				"required": true,
				"schema": {
					"type": "string"
				}
			},
			"RunId": {
				"name": "run_id",
				"in": "path",
				"required": true,
				"schema": {
					"type": "string"
				}
			}
		},
		"responses": {
			"BadRequest": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"Forbidden": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"NotFound": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"Gone": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"Conflict": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"Invalid": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"NoCredits": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"TooMany": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/Error"
						}
					}
				}
			},
			"ServerFailure": {
				"content": {
					"application/json": {
						"schema": {
							"$ref": "#/components/schemas/ServerError"
						}
					}
				}
			}
		},
		"schemas": {
			"NaiveDateTime": {
				"type": "string",
				"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?$"
			},
			"DateTimeQuery": {
				"type": "string",
				"pattern": "^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,6})?(Z|[+-]\\d{2}:\\d{2})?$"
			},
			"BrowserSessionStatus": {
				"type": "string",
				"enum": [
					"created",
					"running",
					"retry",
					"completed",
					"failed",
					"timeout",
					"closed"
				]
			},
			"BrowserType": {
				"type": "string",
				"enum": [
					"msedge",
					"chrome",
					"stealth-chromium"
				]
			},
			"BrowserExtension": {
				"type": "string",
				"enum": [
					"ad-blocker",
					"captcha-solver"
				]
			},
			"ProxyRegion": {
				"type": "string",
				"enum": [
					"RESIDENTIAL",
					"US-CA",
					"US-NY",
					"US-TX",
					"US-FL",
					"US-WA",
					"RESIDENTIAL_ES",
					"RESIDENTIAL_IE",
					"RESIDENTIAL_GB",
					"RESIDENTIAL_IN",
					"RESIDENTIAL_JP",
					"RESIDENTIAL_FR",
					"RESIDENTIAL_DE",
					"RESIDENTIAL_NZ",
					"RESIDENTIAL_ZA",
					"RESIDENTIAL_AR",
					"RESIDENTIAL_AU",
					"RESIDENTIAL_BR",
					"RESIDENTIAL_TR",
					"RESIDENTIAL_CA",
					"RESIDENTIAL_MX",
					"RESIDENTIAL_IT",
					"RESIDENTIAL_NL",
					"RESIDENTIAL_PH",
					"RESIDENTIAL_KR",
					"RESIDENTIAL_SA",
					"RESIDENTIAL_ISP",
					"NONE"
				]
			},
			"GeoTarget": {
				"type": "object",
				"required": [
					"country"
				],
				"properties": {
					"country": {
						"type": "string",
						"enum": [
							"AR",
							"AU",
							"BR",
							"CA",
							"DE",
							"ES",
							"FR",
							"GB",
							"IE",
							"IN",
							"IT",
							"JP",
							"KR",
							"MX",
							"NL",
							"NZ",
							"PH",
							"SA",
							"TR",
							"US",
							"ZA"
						]
					},
					"subdivision": {
						"type": [
							"string",
							"null"
						],
						"maxLength": 10
					},
					"city": {
						"type": [
							"string",
							"null"
						],
						"maxLength": 100
					},
					"isISP": {
						"type": "boolean",
						"default": false
					}
				}
			},
			"ProxyServer": {
				"type": "object",
				"required": [
					"url"
				],
				"properties": {
					"url": {
						"type": "string"
					}
				}
			},
			"ProxyLocation": {
				"anyOf": [
					{
						"$ref": "#/components/schemas/ProxyRegion"
					},
					{
						"$ref": "#/components/schemas/GeoTarget"
					},
					{
						"$ref": "#/components/schemas/ProxyServer"
					}
				]
			},
			"FileInfo": {
				"type": "object",
				"required": [
					"url"
				],
				"properties": {
					"url": {
						"type": "string"
					},
					"checksum": {
						"type": [
							"string",
							"null"
						]
					},
					"filename": {
						"type": [
							"string",
							"null"
						]
					},
					"file_size": {
						"type": [
							"integer",
							"null"
						]
					},
					"modified_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"artifact_id": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"CreateBrowserSessionRequest": {
				"type": "object",
				"properties": {
					"url": {
						"type": [
							"string",
							"null"
						]
					},
					"timeout": {
						"type": [
							"integer",
							"null"
						],
						"minimum": 5,
						"default": 60
					},
					"proxy_location": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyLocation"
							},
							{
								"type": "null"
							}
						]
					},
					"proxy_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"extensions": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/BrowserExtension"
						}
					},
					"browser_type": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserType"
							},
							{
								"type": "null"
							}
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						],
						"pattern": "^bp_"
					},
					"generate_browser_profile": {
						"type": "boolean",
						"default": false
					},
					"needs_live_view": {
						"type": "boolean",
						"default": false
					},
					"browser_settings": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserSettings"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"BrowserSettings": {
				"type": "object",
				"properties": {
					"timezone_id": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"BrowserSettingsReceipt": {
				"type": "object",
				"required": [
					"requested_timezone_id",
					"source",
					"status"
				],
				"properties": {
					"requested_timezone_id": {
						"type": "string"
					},
					"actual_timezone_id": {
						"type": [
							"string",
							"null"
						]
					},
					"source": {
						"type": "string",
						"enum": [
							"workflow_version",
							"session_request",
							"existing_session"
						]
					},
					"status": {
						"type": "string",
						"enum": [
							"verified",
							"mismatch",
							"unapplied",
							"unknown"
						]
					},
					"warning": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"UpdateBrowserSessionRequest": {
				"type": "object",
				"required": [
					"generate_browser_profile"
				],
				"properties": {
					"generate_browser_profile": {
						"type": "boolean"
					}
				}
			},
			"ExtendBrowserSessionRequest": {
				"type": "object",
				"required": [
					"additional_minutes"
				],
				"properties": {
					"additional_minutes": {
						"type": "integer",
						"minimum": 1
					}
				}
			},
			"BrowserSession": {
				"type": "object",
				"required": [
					"browser_session_id",
					"organization_id",
					"created_at",
					"modified_at"
				],
				"properties": {
					"browser_session_id": {
						"type": "string"
					},
					"organization_id": {
						"type": "string"
					},
					"status": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserSessionStatus"
							},
							{
								"type": "null"
							}
						]
					},
					"runnable_type": {
						"type": [
							"string",
							"null"
						]
					},
					"runnable_id": {
						"type": [
							"string",
							"null"
						]
					},
					"timeout": {
						"type": [
							"integer",
							"null"
						]
					},
					"browser_address": {
						"type": [
							"string",
							"null"
						]
					},
					"app_url": {
						"type": [
							"string",
							"null"
						]
					},
					"extensions": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/BrowserExtension"
						}
					},
					"browser_type": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserType"
							},
							{
								"type": "null"
							}
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"generate_browser_profile": {
						"type": "boolean",
						"default": false
					},
					"browser_settings": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserSettings"
							},
							{
								"type": "null"
							}
						]
					},
					"browser_settings_receipt": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserSettingsReceipt"
							},
							{
								"type": "null"
							}
						]
					},
					"created_by": {
						"type": [
							"string",
							"null"
						]
					},
					"source": {
						"type": "string"
					},
					"remaining_lifetime_seconds": {
						"type": [
							"integer",
							"null"
						]
					},
					"vnc_streaming_supported": {
						"type": "boolean",
						"default": false
					},
					"stream_transport": {
						"type": [
							"string",
							"null"
						]
					},
					"download_path": {
						"type": [
							"string",
							"null"
						]
					},
					"downloaded_files": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/FileInfo"
						}
					},
					"recordings": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/FileInfo"
						}
					},
					"started_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"completed_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"modified_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"deleted_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"warning": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"BrowserSessionList": {
				"type": "array",
				"items": {
					"$ref": "#/components/schemas/BrowserSession"
				}
			},
			"Message": {
				"type": "object",
				"required": [
					"message"
				],
				"properties": {
					"message": {
						"type": "string"
					}
				}
			},
			"CreateBrowserProfileRequest": {
				"type": "object",
				"required": [
					"name"
				],
				"properties": {
					"name": {
						"type": "string",
						"pattern": "\\S"
					},
					"description": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						],
						"minLength": 1
					},
					"workflow_run_id": {
						"type": [
							"string",
							"null"
						],
						"minLength": 1
					},
					"proxy_location": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyRegion"
							},
							{
								"$ref": "#/components/schemas/GeoTarget"
							},
							{
								"type": "null"
							}
						]
					},
					"proxy_session_id": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"UpdateBrowserProfileRequest": {
				"type": "object",
				"minProperties": 1,
				"properties": {
					"name": {
						"type": [
							"string",
							"null"
						],
						"pattern": "\\S"
					},
					"description": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_location": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyRegion"
							},
							{
								"$ref": "#/components/schemas/GeoTarget"
							},
							{
								"type": "null"
							}
						]
					},
					"proxy_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"rotate_proxy_session_id": {
						"type": "boolean",
						"default": false
					}
				}
			},
			"BrowserProfile": {
				"type": "object",
				"required": [
					"browser_profile_id",
					"organization_id",
					"name",
					"created_at",
					"modified_at"
				],
				"properties": {
					"browser_profile_id": {
						"type": "string"
					},
					"organization_id": {
						"type": "string"
					},
					"name": {
						"type": "string"
					},
					"description": {
						"type": [
							"string",
							"null"
						]
					},
					"source_browser_type": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_location": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyLocation"
							},
							{
								"type": "null"
							}
						]
					},
					"proxy_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"is_managed": {
						"type": "boolean",
						"default": false
					},
					"workflow_permanent_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_profile_key_digest": {
						"type": [
							"string",
							"null"
						]
					},
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"modified_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"deleted_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"last_verified_login_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"linked_credential_name": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"BrowserProfileUsage": {
				"type": "object",
				"properties": {
					"workflows": {
						"type": "array",
						"default": [],
						"items": {
							"$ref": "#/components/schemas/BrowserProfileUsageWorkflow"
						}
					},
					"credentials": {
						"type": "array",
						"default": [],
						"items": {
							"$ref": "#/components/schemas/BrowserProfileUsageCredential"
						}
					},
					"recent_seeded_run_count": {
						"type": "integer",
						"default": 0
					}
				}
			},
			"BrowserProfileUsageWorkflow": {
				"type": "object",
				"required": [
					"workflow_permanent_id",
					"title",
					"via"
				],
				"properties": {
					"workflow_permanent_id": {
						"type": "string"
					},
					"title": {
						"type": "string"
					},
					"via": {
						"type": "string"
					}
				}
			},
			"BrowserProfileUsageCredential": {
				"type": "object",
				"required": [
					"credential_id",
					"name"
				],
				"properties": {
					"credential_id": {
						"type": "string"
					},
					"name": {
						"type": "string"
					}
				}
			},
			"BrowserProfileList": {
				"type": "array",
				"items": {
					"$ref": "#/components/schemas/BrowserProfile"
				}
			},
			"RunStatus": {
				"type": "string",
				"enum": [
					"created",
					"queued",
					"running",
					"paused",
					"timed_out",
					"failed",
					"terminated",
					"completed",
					"canceled"
				]
			},
			"RunType": {
				"type": "string",
				"enum": [
					"task_v1",
					"task_v2",
					"task_v3",
					"workflow_run",
					"openai_cua",
					"anthropic_cua",
					"ui_tars",
					"yutori_navigator"
				]
			},
			"RunEngine": {
				"type": "string",
				"enum": [
					"skyvern-1.0",
					"skyvern-2.0",
					"skyvern-3.0",
					"openai-cua",
					"anthropic-cua",
					"ui-tars",
					"yutori-navigator"
				]
			},
			"DataSchema": {
				"anyOf": [
					{
						"type": "object",
						"additionalProperties": true
					},
					{
						"type": "array",
						"items": {}
					},
					{
						"type": "string"
					}
				]
			},
			"StringMap": {
				"type": "object",
				"additionalProperties": {
					"type": "string"
				}
			},
			"TaskRunRequest": {
				"type": "object",
				"required": [
					"prompt"
				],
				"properties": {
					"prompt": {
						"type": "string"
					},
					"url": {
						"type": [
							"string",
							"null"
						]
					},
					"engine": {
						"$ref": "#/components/schemas/RunEngine",
						"default": "skyvern-1.0"
					},
					"title": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_location": {
						"default": "RESIDENTIAL",
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyLocation"
							},
							{
								"type": "null"
							}
						]
					},
					"data_extraction_schema": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/DataSchema"
							},
							{
								"type": "null"
							}
						]
					},
					"error_code_mapping": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"max_steps": {
						"type": [
							"integer",
							"null"
						]
					},
					"webhook_url": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_identifier": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_url": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"start_fresh_browser": {
						"type": "boolean",
						"default": false
					},
					"model": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					},
					"extra_http_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"cdp_connect_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"publish_workflow": {
						"type": "boolean",
						"default": false,
						"deprecated": true
					},
					"include_action_history_in_verification": {
						"type": [
							"boolean",
							"null"
						],
						"default": false
					},
					"max_screenshot_scrolls": {
						"type": [
							"integer",
							"null"
						]
					},
					"file_ids": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"browser_address": {
						"type": [
							"string",
							"null"
						]
					},
					"run_with": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"ScriptRun": {
				"type": "object",
				"properties": {
					"ai_fallback_triggered": {
						"type": "boolean",
						"default": false
					},
					"script_id": {
						"type": [
							"string",
							"null"
						]
					},
					"script_revision_id": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"RunOutput": {
				"anyOf": [
					{
						"type": "object",
						"additionalProperties": true
					},
					{
						"type": "array",
						"items": {}
					},
					{
						"type": "string"
					},
					{
						"type": "null"
					}
				]
			},
			"RunError": {
				"type": "object",
				"properties": {
					"error_code": {
						"type": "string"
					}
				},
				"additionalProperties": true
			},
			"TaskRun": {
				"type": "object",
				"required": [
					"run_id",
					"status",
					"created_at",
					"modified_at",
					"run_type"
				],
				"properties": {
					"run_id": {
						"type": "string"
					},
					"status": {
						"$ref": "#/components/schemas/RunStatus"
					},
					"output": {
						"$ref": "#/components/schemas/RunOutput"
					},
					"downloaded_files": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/FileInfo"
						}
					},
					"recording_url": {
						"type": [
							"string",
							"null"
						]
					},
					"recording_archived": {
						"type": "boolean",
						"default": false
					},
					"screenshot_urls": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"failure_reason": {
						"type": [
							"string",
							"null"
						]
					},
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"modified_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"queued_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"started_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"finished_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"app_url": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"max_screenshot_scrolls": {
						"type": [
							"integer",
							"null"
						]
					},
					"script_run": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ScriptRun"
							},
							{
								"type": "null"
							}
						]
					},
					"errors": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/RunError"
						}
					},
					"step_count": {
						"type": [
							"integer",
							"null"
						]
					},
					"run_type": {
						"type": "string",
						"enum": [
							"task_v1",
							"task_v2",
							"task_v3",
							"openai_cua",
							"anthropic_cua",
							"ui_tars",
							"yutori_navigator"
						]
					},
					"run_request": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/TaskRunRequest"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"WorkflowRun": {
				"type": "object",
				"required": [
					"run_id",
					"status",
					"created_at",
					"modified_at",
					"run_type"
				],
				"properties": {
					"attempt": {
						"type": [
							"integer",
							"null"
						]
					},
					"retry_pending": {
						"type": [
							"boolean",
							"null"
						]
					},
					"next_attempt_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"attempts": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "object",
							"additionalProperties": true
						}
					},
					"browser_settings_receipt": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserSettingsReceipt"
							},
							{
								"type": "null"
							}
						]
					},
					"run_id": {
						"type": "string"
					},
					"status": {
						"$ref": "#/components/schemas/RunStatus"
					},
					"output": {
						"$ref": "#/components/schemas/RunOutput"
					},
					"downloaded_files": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/FileInfo"
						}
					},
					"recording_url": {
						"type": [
							"string",
							"null"
						]
					},
					"recording_archived": {
						"type": "boolean",
						"default": false
					},
					"screenshot_urls": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"failure_reason": {
						"type": [
							"string",
							"null"
						]
					},
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"modified_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"queued_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"started_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"finished_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"app_url": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"max_screenshot_scrolls": {
						"type": [
							"integer",
							"null"
						]
					},
					"script_run": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ScriptRun"
							},
							{
								"type": "null"
							}
						]
					},
					"errors": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/RunError"
						}
					},
					"step_count": {
						"type": [
							"integer",
							"null"
						]
					},
					"run_type": {
						"type": "string",
						"const": "workflow_run"
					},
					"run_with": {
						"type": "string",
						"default": "agent"
					},
					"ai_fallback": {
						"type": [
							"boolean",
							"null"
						]
					},
					"script_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_seed_source": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserSeedSource"
							},
							{
								"type": "null"
							}
						]
					},
					"run_request": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/WorkflowRunRequest"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"WorkflowRunRequest": {
				"type": "object",
				"required": [
					"workflow_id"
				],
				"properties": {
					"file_ids": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"browser_type": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserType"
							},
							{
								"type": "null"
							}
						]
					},
					"workflow_id": {
						"type": "string"
					},
					"parameters": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					},
					"title": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_location": {
						"default": "RESIDENTIAL",
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyLocation"
							},
							{
								"type": "null"
							}
						]
					},
					"webhook_url": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_url": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_identifier": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"reuse_browser_session": {
						"type": [
							"boolean",
							"null"
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"start_fresh_browser": {
						"type": "boolean",
						"default": false
					},
					"max_screenshot_scrolls": {
						"type": [
							"integer",
							"null"
						]
					},
					"max_elapsed_time_minutes": {
						"type": [
							"integer",
							"null"
						],
						"minimum": 1,
						"maximum": 480
					},
					"extra_http_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"cdp_connect_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"browser_address": {
						"type": [
							"string",
							"null"
						]
					},
					"ai_fallback": {
						"type": [
							"boolean",
							"null"
						]
					},
					"run_with": {
						"type": [
							"string",
							"null"
						]
					},
					"run_metadata": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"Run": {
				"oneOf": [
					{
						"$ref": "#/components/schemas/TaskRun"
					},
					{
						"$ref": "#/components/schemas/WorkflowRun"
					}
				]
			},
			"RunSummary": {
				"type": "object",
				"required": [
					"task_run_id",
					"run_id",
					"task_run_type",
					"status",
					"created_at"
				],
				"properties": {
					"attempt": {
						"type": [
							"integer",
							"null"
						]
					},
					"retry_pending": {
						"type": [
							"boolean",
							"null"
						]
					},
					"next_attempt_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"created_by": {
						"type": [
							"string",
							"null"
						]
					},
					"task_run_id": {
						"type": "string"
					},
					"run_id": {
						"type": "string"
					},
					"task_run_type": {
						"$ref": "#/components/schemas/RunType"
					},
					"status": {
						"$ref": "#/components/schemas/RunStatus"
					},
					"title": {
						"type": [
							"string",
							"null"
						]
					},
					"started_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"finished_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"workflow_permanent_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_deleted": {
						"type": "boolean",
						"default": false
					},
					"script_run": {
						"type": "boolean",
						"default": false
					},
					"trigger_type": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/RunTrigger"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"RunList": {
				"type": "array",
				"items": {
					"$ref": "#/components/schemas/RunSummary"
				}
			},
			"LoginCredentialType": {
				"type": "string",
				"enum": [
					"skyvern",
					"bitwarden",
					"1password",
					"azure_vault"
				]
			},
			"LoginRequest": {
				"type": "object",
				"required": [
					"credential_type"
				],
				"properties": {
					"credential_type": {
						"$ref": "#/components/schemas/LoginCredentialType"
					},
					"url": {
						"type": [
							"string",
							"null"
						]
					},
					"webhook_url": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_location": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyRegion"
							},
							{
								"type": "null"
							}
						]
					},
					"totp_identifier": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_url": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"start_fresh_browser": {
						"type": "boolean",
						"default": false
					},
					"browser_address": {
						"type": [
							"string",
							"null"
						]
					},
					"extra_http_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"cdp_connect_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"max_screenshot_scrolling_times": {
						"type": [
							"integer",
							"null"
						]
					},
					"prompt": {
						"type": [
							"string",
							"null"
						]
					},
					"credential_id": {
						"type": [
							"string",
							"null"
						]
					},
					"bitwarden_collection_id": {
						"type": [
							"string",
							"null"
						]
					},
					"bitwarden_item_id": {
						"type": [
							"string",
							"null"
						]
					},
					"onepassword_vault_id": {
						"type": [
							"string",
							"null"
						]
					},
					"onepassword_item_id": {
						"type": [
							"string",
							"null"
						]
					},
					"azure_vault_name": {
						"type": [
							"string",
							"null"
						]
					},
					"azure_vault_username_key": {
						"type": [
							"string",
							"null"
						]
					},
					"azure_vault_password_key": {
						"type": [
							"string",
							"null"
						]
					},
					"azure_vault_totp_secret_key": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"DownloadFilesRequest": {
				"type": "object",
				"required": [
					"navigation_goal"
				],
				"properties": {
					"navigation_goal": {
						"type": "string"
					},
					"url": {
						"type": [
							"string",
							"null"
						]
					},
					"webhook_url": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_location": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyRegion"
							},
							{
								"type": "null"
							}
						]
					},
					"totp_identifier": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_url": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"start_fresh_browser": {
						"type": "boolean",
						"default": false
					},
					"browser_address": {
						"type": [
							"string",
							"null"
						]
					},
					"extra_http_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"cdp_connect_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"max_screenshot_scrolling_times": {
						"type": [
							"integer",
							"null"
						]
					},
					"download_suffix": {
						"type": [
							"string",
							"null"
						]
					},
					"download_timeout": {
						"type": [
							"number",
							"null"
						]
					},
					"max_steps_per_run": {
						"type": [
							"integer",
							"null"
						]
					}
				}
			},
			"CancelRunsRequest": {
				"type": "object",
				"required": [
					"run_ids"
				],
				"properties": {
					"run_ids": {
						"type": "array",
						"maxItems": 100,
						"items": {
							"type": "string"
						}
					}
				}
			},
			"CancelledRuns": {
				"type": "object",
				"required": [
					"cancelled",
					"failed"
				],
				"properties": {
					"cancelled": {
						"type": "array",
						"items": {
							"type": "string"
						}
					},
					"failed": {
						"type": "array",
						"items": {
							"type": "string"
						}
					}
				}
			},
			"RetryRunWebhookRequest": {
				"type": "object",
				"properties": {
					"webhook_url": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"WebhookReplay": {
				"type": "object",
				"required": [
					"run_id",
					"run_type",
					"payload",
					"headers"
				],
				"properties": {
					"run_id": {
						"type": "string"
					},
					"run_type": {
						"type": "string"
					},
					"default_webhook_url": {
						"type": [
							"string",
							"null"
						]
					},
					"target_webhook_url": {
						"type": [
							"string",
							"null"
						]
					},
					"payload": {
						"type": "string"
					},
					"headers": {
						"$ref": "#/components/schemas/StringMap"
					},
					"status_code": {
						"type": [
							"integer",
							"null"
						]
					},
					"latency_ms": {
						"type": [
							"integer",
							"null"
						]
					},
					"response_body": {
						"type": [
							"string",
							"null"
						]
					},
					"error": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"RunWorkflowRequest": {
				"type": "object",
				"required": [
					"agent_id"
				],
				"properties": {
					"file_ids": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"browser_type": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserType"
							},
							{
								"type": "null"
							}
						]
					},
					"agent_id": {
						"type": "string"
					},
					"parameters": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					},
					"title": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_location": {
						"default": "RESIDENTIAL",
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyLocation"
							},
							{
								"type": "null"
							}
						]
					},
					"webhook_url": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_url": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_identifier": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"reuse_browser_session": {
						"type": [
							"boolean",
							"null"
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"start_fresh_browser": {
						"type": "boolean",
						"default": false
					},
					"max_screenshot_scrolls": {
						"type": [
							"integer",
							"null"
						]
					},
					"max_elapsed_time_minutes": {
						"type": [
							"integer",
							"null"
						],
						"minimum": 1,
						"maximum": 480
					},
					"extra_http_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"cdp_connect_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"browser_address": {
						"type": [
							"string",
							"null"
						]
					},
					"ai_fallback": {
						"type": [
							"boolean",
							"null"
						]
					},
					"run_with": {
						"type": [
							"string",
							"null"
						]
					},
					"run_metadata": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"WorkflowRunRecord": {
				"type": "object",
				"required": [
					"workflow_run_id",
					"workflow_id",
					"workflow_permanent_id",
					"organization_id",
					"status",
					"created_at",
					"modified_at"
				],
				"properties": {
					"attempt": {
						"type": [
							"integer",
							"null"
						]
					},
					"retry_pending": {
						"type": [
							"boolean",
							"null"
						]
					},
					"next_attempt_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"attempts": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "object",
							"additionalProperties": true
						}
					},
					"browser_settings_receipt": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserSettingsReceipt"
							},
							{
								"type": "null"
							}
						]
					},
					"created_by": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_type": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_settings": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserSettings"
							},
							{
								"type": "null"
							}
						]
					},
					"workflow_run_id": {
						"type": "string"
					},
					"workflow_id": {
						"type": "string"
					},
					"workflow_permanent_id": {
						"type": "string"
					},
					"organization_id": {
						"type": "string"
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_seed_source": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BrowserSeedSource"
							},
							{
								"type": "null"
							}
						]
					},
					"browser_sink_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"start_fresh_browser": {
						"type": [
							"boolean",
							"null"
						]
					},
					"reuse_browser_session": {
						"type": [
							"boolean",
							"null"
						]
					},
					"debug_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"status": {
						"$ref": "#/components/schemas/RunStatus"
					},
					"extra_http_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"cdp_connect_headers": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"proxy_location": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyLocation"
							},
							{
								"type": "null"
							}
						]
					},
					"webhook_callback_url": {
						"type": [
							"string",
							"null"
						]
					},
					"webhook_failure_reason": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_verification_url": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_identifier": {
						"type": [
							"string",
							"null"
						]
					},
					"failure_reason": {
						"type": [
							"string",
							"null"
						]
					},
					"failure_category": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "object",
							"additionalProperties": true
						}
					},
					"retried_from_workflow_run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"fallback_attempt": {
						"type": [
							"integer",
							"null"
						]
					},
					"parent_workflow_run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_title": {
						"type": [
							"string",
							"null"
						]
					},
					"max_screenshot_scrolls": {
						"type": [
							"integer",
							"null"
						]
					},
					"max_elapsed_time_minutes": {
						"type": [
							"integer",
							"null"
						]
					},
					"browser_address": {
						"type": [
							"string",
							"null"
						]
					},
					"run_with": {
						"type": [
							"string",
							"null"
						]
					},
					"script_run": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ScriptRun"
							},
							{
								"type": "null"
							}
						]
					},
					"job_id": {
						"type": [
							"string",
							"null"
						]
					},
					"depends_on_workflow_run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"sequential_key": {
						"type": [
							"string",
							"null"
						]
					},
					"sequential_credential_id": {
						"type": [
							"string",
							"null"
						]
					},
					"ai_fallback": {
						"type": [
							"boolean",
							"null"
						]
					},
					"code_gen": {
						"type": [
							"boolean",
							"null"
						]
					},
					"trigger_type": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/RunTrigger"
							},
							{
								"type": "null"
							}
						]
					},
					"workflow_schedule_id": {
						"type": [
							"string",
							"null"
						]
					},
					"ignore_inherited_workflow_system_prompt": {
						"type": "boolean",
						"default": false
					},
					"copilot_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"credits_used": {
						"type": "integer",
						"default": 0
					},
					"cached_credits_used": {
						"type": "integer",
						"default": 0
					},
					"queued_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"started_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"finished_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"modified_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					}
				}
			},
			"WorkflowRunRecordList": {
				"type": "array",
				"items": {
					"$ref": "#/components/schemas/WorkflowRunRecord"
				}
			},
			"BrowserSeedSource": {
				"type": "string",
				"enum": [
					"override",
					"picked",
					"own_memory",
					"credential",
					"fresh",
					"degraded_fresh"
				]
			},
			"RunTrigger": {
				"type": "string",
				"enum": [
					"manual",
					"mcp",
					"api",
					"scheduled",
					"webhook"
				]
			},
			"RunTimeline": {
				"type": "array",
				"items": {
					"$ref": "#/components/schemas/TimelineItem"
				}
			},
			"TimelineItem": {
				"type": "object",
				"required": [
					"type",
					"created_at",
					"modified_at"
				],
				"properties": {
					"attempt": {
						"type": [
							"integer",
							"null"
						]
					},
					"type": {
						"$ref": "#/components/schemas/TimelineItemType"
					},
					"block": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/TimelineBlock"
							},
							{
								"type": "null"
							}
						]
					},
					"thought": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/TimelineThought"
							},
							{
								"type": "null"
							}
						]
					},
					"children": {
						"type": "array",
						"default": [],
						"items": {
							"$ref": "#/components/schemas/TimelineItem"
						}
					},
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"modified_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					}
				}
			},
			"TimelineItemType": {
				"type": "string",
				"enum": [
					"thought",
					"block"
				]
			},
			"BlockType": {
				"type": "string",
				"enum": [
					"task",
					"task_v2",
					"for_loop",
					"while_loop",
					"conditional",
					"code",
					"text_prompt",
					"download_to_s3",
					"upload_to_s3",
					"file_upload",
					"send_email",
					"file_url_parser",
					"validation",
					"action",
					"navigation",
					"extraction",
					"login",
					"wait",
					"file_download",
					"goto_url",
					"pdf_parser",
					"http_request",
					"human_interaction",
					"print_page",
					"workflow_trigger",
					"google_sheets_read",
					"google_sheets_write",
					"pdf_fill",
					"split_pdf",
					"email_inbox",
					"web_search",
					"data_export",
					"terminate"
				]
			},
			"TimelineBlock": {
				"type": "object",
				"required": [
					"workflow_run_block_id",
					"workflow_run_id",
					"organization_id",
					"block_type",
					"created_at",
					"modified_at"
				],
				"properties": {
					"attempt_number": {
						"type": [
							"integer",
							"null"
						]
					},
					"finish_reason": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_run_block_id": {
						"type": "string"
					},
					"block_workflow_run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_run_id": {
						"type": "string"
					},
					"organization_id": {
						"type": "string"
					},
					"description": {
						"type": [
							"string",
							"null"
						]
					},
					"parent_workflow_run_block_id": {
						"type": [
							"string",
							"null"
						]
					},
					"block_type": {
						"$ref": "#/components/schemas/BlockType"
					},
					"label": {
						"type": [
							"string",
							"null"
						]
					},
					"status": {
						"type": [
							"string",
							"null"
						]
					},
					"output": {
						"$ref": "#/components/schemas/RunOutput"
					},
					"continue_on_failure": {
						"type": "boolean",
						"default": false
					},
					"failure_reason": {
						"type": [
							"string",
							"null"
						]
					},
					"error_codes": {
						"type": "array",
						"default": [],
						"items": {
							"type": "string"
						}
					},
					"engine": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/RunEngine"
							},
							{
								"type": "null"
							}
						]
					},
					"task_id": {
						"type": [
							"string",
							"null"
						]
					},
					"url": {
						"type": [
							"string",
							"null"
						]
					},
					"final_url": {
						"type": [
							"string",
							"null"
						]
					},
					"navigation_goal": {
						"type": [
							"string",
							"null"
						]
					},
					"navigation_payload": {
						"$ref": "#/components/schemas/FreeValue"
					},
					"data_extraction_goal": {
						"type": [
							"string",
							"null"
						]
					},
					"data_schema": {
						"$ref": "#/components/schemas/FreeValue"
					},
					"terminate_criterion": {
						"type": [
							"string",
							"null"
						]
					},
					"complete_criterion": {
						"type": [
							"string",
							"null"
						]
					},
					"actions": {
						"type": "array",
						"default": [],
						"items": {
							"$ref": "#/components/schemas/TimelineAction"
						}
					},
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"modified_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"include_action_history_in_verification": {
						"type": [
							"boolean",
							"null"
						],
						"default": false
					},
					"include_extracted_text": {
						"type": "boolean",
						"default": true
					},
					"duration": {
						"type": [
							"number",
							"null"
						]
					},
					"loop_values": {
						"type": [
							"array",
							"null"
						],
						"items": {}
					},
					"current_value": {
						"type": [
							"string",
							"null"
						]
					},
					"current_index": {
						"type": [
							"integer",
							"null"
						]
					},
					"recipients": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"attachments": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"subject": {
						"type": [
							"string",
							"null"
						]
					},
					"body": {
						"type": [
							"string",
							"null"
						]
					},
					"prompt": {
						"type": [
							"string",
							"null"
						]
					},
					"instructions": {
						"type": [
							"string",
							"null"
						]
					},
					"positive_descriptor": {
						"type": [
							"string",
							"null"
						]
					},
					"negative_descriptor": {
						"type": [
							"string",
							"null"
						]
					},
					"executed_branch_id": {
						"type": [
							"string",
							"null"
						]
					},
					"executed_branch_expression": {
						"type": [
							"string",
							"null"
						]
					},
					"executed_branch_result": {
						"type": [
							"boolean",
							"null"
						]
					},
					"executed_branch_next_block": {
						"type": [
							"string",
							"null"
						]
					},
					"script_run": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ScriptRun"
							},
							{
								"type": "null"
							}
						]
					},
					"downloaded_file_count": {
						"type": [
							"integer",
							"null"
						]
					}
				}
			},
			"FreeValue": {
				"anyOf": [
					{
						"type": "object",
						"additionalProperties": true
					},
					{
						"type": "array",
						"items": {}
					},
					{
						"type": "string"
					},
					{
						"type": "null"
					}
				]
			},
			"TimelineThought": {
				"type": "object",
				"required": [
					"thought_id",
					"task_id",
					"organization_id",
					"created_at",
					"modified_at"
				],
				"properties": {
					"thought_id": {
						"type": "string"
					},
					"task_id": {
						"type": "string"
					},
					"organization_id": {
						"type": "string"
					},
					"workflow_run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_run_block_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_permanent_id": {
						"type": [
							"string",
							"null"
						]
					},
					"user_input": {
						"type": [
							"string",
							"null"
						]
					},
					"observation": {
						"type": [
							"string",
							"null"
						]
					},
					"thought": {
						"type": [
							"string",
							"null"
						]
					},
					"answer": {
						"type": [
							"string",
							"null"
						]
					},
					"thought_type": {
						"default": "plan",
						"anyOf": [
							{
								"$ref": "#/components/schemas/ThoughtType"
							},
							{
								"type": "null"
							}
						]
					},
					"thought_scenario": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ThoughtScenario"
							},
							{
								"type": "null"
							}
						]
					},
					"output": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					},
					"input_token_count": {
						"type": [
							"integer",
							"null"
						]
					},
					"output_token_count": {
						"type": [
							"integer",
							"null"
						]
					},
					"reasoning_token_count": {
						"type": [
							"integer",
							"null"
						]
					},
					"cached_token_count": {
						"type": [
							"integer",
							"null"
						]
					},
					"thought_cost": {
						"type": [
							"number",
							"null"
						]
					},
					"last_llm_model": {
						"type": [
							"string",
							"null"
						]
					},
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"modified_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					}
				}
			},
			"ThoughtType": {
				"type": "string",
				"enum": [
					"plan",
					"metadata",
					"user_goal_check",
					"internal_plan",
					"failure_describe",
					"termination"
				]
			},
			"ThoughtScenario": {
				"type": "string",
				"enum": [
					"generate_plan",
					"user_goal_check",
					"failure_describe",
					"summarization",
					"generate_metadata",
					"extract_loop_values",
					"generate_task_in_loop",
					"generate_general_task",
					"termination"
				]
			},
			"TimelineActionType": {
				"type": "string",
				"enum": [
					"click",
					"input_text",
					"paste_text",
					"upload_file",
					"download_file",
					"select_option",
					"checkbox",
					"wait",
					"hover",
					"null_action",
					"solve_captcha",
					"terminate",
					"complete",
					"reload_page",
					"close_page",
					"new_tab",
					"switch_tab",
					"extract",
					"verification_code",
					"goto_url",
					"go_back",
					"go_forward",
					"scroll",
					"keypress",
					"move",
					"drag",
					"left_mouse",
					"execute_js"
				]
			},
			"TimelineActionStatus": {
				"type": "string",
				"enum": [
					"pending",
					"skipped",
					"failed",
					"completed"
				]
			},
			"TimelineAction": {
				"type": "object",
				"required": [
					"action_type"
				],
				"properties": {
					"action_type": {
						"$ref": "#/components/schemas/TimelineActionType"
					},
					"status": {
						"$ref": "#/components/schemas/TimelineActionStatus",
						"default": "pending"
					},
					"action_id": {
						"type": [
							"string",
							"null"
						]
					},
					"source_action_id": {
						"type": [
							"string",
							"null"
						]
					},
					"organization_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"task_id": {
						"type": [
							"string",
							"null"
						]
					},
					"step_id": {
						"type": [
							"string",
							"null"
						]
					},
					"step_order": {
						"type": [
							"integer",
							"null"
						]
					},
					"action_order": {
						"type": [
							"integer",
							"null"
						]
					},
					"confidence_float": {
						"type": [
							"number",
							"null"
						]
					},
					"description": {
						"type": [
							"string",
							"null"
						]
					},
					"reasoning": {
						"type": [
							"string",
							"null"
						]
					},
					"intention": {
						"type": [
							"string",
							"null"
						]
					},
					"response": {
						"type": [
							"string",
							"null"
						]
					},
					"element_id": {
						"type": [
							"string",
							"null"
						]
					},
					"skyvern_element_hash": {
						"type": [
							"string",
							"null"
						]
					},
					"skyvern_element_data": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					},
					"screenshot_artifact_id": {
						"type": [
							"string",
							"null"
						]
					},
					"tool_call_id": {
						"type": [
							"string",
							"null"
						]
					},
					"xpath": {
						"type": [
							"string",
							"null"
						]
					},
					"errors": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"$ref": "#/components/schemas/TimelineActionError"
						}
					},
					"terminal_user_errors": {
						"type": "boolean",
						"default": false
					},
					"data_extraction_goal": {
						"type": [
							"string",
							"null"
						]
					},
					"output": {
						"$ref": "#/components/schemas/FreeValue"
					},
					"file_name": {
						"type": [
							"string",
							"null"
						]
					},
					"file_url": {
						"type": [
							"string",
							"null"
						]
					},
					"download": {
						"type": [
							"boolean",
							"null"
						]
					},
					"download_triggered": {
						"type": [
							"boolean",
							"null"
						]
					},
					"downloaded_files": {
						"type": [
							"array",
							"null"
						],
						"items": {
							"type": "string"
						}
					},
					"is_upload_file_tag": {
						"type": [
							"boolean",
							"null"
						]
					},
					"text": {
						"type": [
							"string",
							"null"
						]
					},
					"input_or_select_context": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/TimelineInputContext"
							},
							{
								"type": "null"
							}
						]
					},
					"option": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/TimelineOption"
							},
							{
								"type": "null"
							}
						]
					},
					"is_checked": {
						"type": [
							"boolean",
							"null"
						]
					},
					"verified": {
						"type": "boolean",
						"default": false
					},
					"click_context": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/TimelineClickContext"
							},
							{
								"type": "null"
							}
						]
					},
					"totp_timing_info": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					},
					"has_mini_agent": {
						"type": [
							"boolean",
							"null"
						]
					},
					"skip_auto_complete_tab": {
						"type": "boolean",
						"default": false
					},
					"started_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"finished_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"created_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"modified_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					},
					"created_by": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"TimelineActionError": {
				"type": "object",
				"required": [
					"error_code",
					"reasoning",
					"confidence_float"
				],
				"properties": {
					"error_code": {
						"type": "string"
					},
					"reasoning": {
						"type": "string"
					},
					"confidence_float": {
						"type": "number",
						"minimum": 0,
						"maximum": 1
					},
					"error_type": {
						"type": "string",
						"const": "USER_DEFINED_ERROR",
						"default": "USER_DEFINED_ERROR"
					}
				}
			},
			"TimelineInputContext": {
				"type": "object",
				"properties": {
					"intention": {
						"type": [
							"string",
							"null"
						]
					},
					"field": {
						"type": [
							"string",
							"null"
						]
					},
					"is_required": {
						"type": [
							"boolean",
							"null"
						]
					},
					"is_search_bar": {
						"type": [
							"boolean",
							"null"
						]
					},
					"is_location_input": {
						"type": [
							"boolean",
							"null"
						]
					},
					"is_date_related": {
						"type": [
							"boolean",
							"null"
						]
					},
					"date_format": {
						"type": [
							"string",
							"null"
						]
					},
					"is_text_captcha": {
						"type": [
							"boolean",
							"null"
						]
					}
				}
			},
			"TimelineOption": {
				"type": "object",
				"properties": {
					"label": {
						"type": [
							"string",
							"null"
						]
					},
					"value": {
						"type": [
							"string",
							"null"
						]
					},
					"index": {
						"type": [
							"integer",
							"null"
						]
					}
				}
			},
			"TimelineClickContext": {
				"type": "object",
				"properties": {
					"thought": {
						"type": [
							"string",
							"null"
						]
					},
					"single_option_click": {
						"type": [
							"boolean",
							"null"
						]
					},
					"desired_state": {
						"type": [
							"boolean",
							"null"
						]
					}
				}
			},
			"ArtifactType": {
				"type": "string",
				"enum": [
					"recording",
					"audio",
					"session_replay",
					"eval_score",
					"eval_trajectory",
					"eval_rubrics",
					"browser_console_log",
					"browser_session_action_log",
					"skyvern_log",
					"skyvern_log_raw",
					"screenshot",
					"screenshot_llm",
					"screenshot_action",
					"screenshot_final",
					"screenshot_proxy",
					"llm_prompt",
					"llm_request",
					"llm_response",
					"llm_response_parsed",
					"llm_response_rendered",
					"visible_elements_id_css_map",
					"visible_elements_id_frame_map",
					"visible_elements_tree",
					"visible_elements_tree_trimmed",
					"visible_elements_tree_in_prompt",
					"hashed_href_map",
					"visible_elements_id_xpath_map",
					"html",
					"html_scrape",
					"html_action",
					"trace",
					"har",
					"script_file",
					"pdf",
					"step_archive",
					"task_archive",
					"download",
					"screenshot_pre_submit",
					"html_pre_submit",
					"unknown"
				]
			},
			"Artifact": {
				"type": "object",
				"required": [
					"created_at",
					"modified_at",
					"artifact_id",
					"artifact_type",
					"uri",
					"organization_id"
				],
				"properties": {
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"modified_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"artifact_id": {
						"type": "string"
					},
					"artifact_type": {
						"$ref": "#/components/schemas/ArtifactType"
					},
					"uri": {
						"type": "string"
					},
					"bundle_key": {
						"type": [
							"string",
							"null"
						]
					},
					"checksum": {
						"type": [
							"string",
							"null"
						]
					},
					"file_size": {
						"type": [
							"integer",
							"null"
						]
					},
					"task_id": {
						"type": [
							"string",
							"null"
						]
					},
					"step_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_run_block_id": {
						"type": [
							"string",
							"null"
						]
					},
					"run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"observer_cruise_id": {
						"type": [
							"string",
							"null"
						]
					},
					"observer_thought_id": {
						"type": [
							"string",
							"null"
						]
					},
					"ai_suggestion_id": {
						"type": [
							"string",
							"null"
						]
					},
					"signed_url": {
						"type": [
							"string",
							"null"
						]
					},
					"archived": {
						"type": "boolean",
						"default": false
					},
					"organization_id": {
						"type": "string"
					}
				}
			},
			"ArtifactList": {
				"type": "array",
				"items": {
					"$ref": "#/components/schemas/Artifact"
				}
			},
			"CredentialType": {
				"type": "string",
				"enum": [
					"password",
					"credit_card",
					"secret"
				]
			},
			"VaultType": {
				"type": "string",
				"enum": [
					"skyvern",
					"bitwarden",
					"azure_vault",
					"gcp",
					"custom"
				]
			},
			"TotpType": {
				"type": "string",
				"enum": [
					"authenticator",
					"email",
					"text",
					"passkey",
					"none"
				]
			},
			"CreateCredentialRequest": {
				"type": "object",
				"required": [
					"name",
					"credential_type",
					"credential"
				],
				"properties": {
					"name": {
						"type": "string"
					},
					"credential_type": {
						"$ref": "#/components/schemas/CredentialType"
					},
					"credential": {
						"$ref": "#/components/schemas/CredentialSecret"
					},
					"vault_type": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/VaultType"
							},
							{
								"type": "null"
							}
						]
					},
					"proxy_location": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyLocation"
							},
							{
								"type": "null"
							}
						]
					},
					"proxy_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"rotate_proxy_session_id": {
						"type": "boolean",
						"default": false
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"auto_profile_disabled": {
						"type": "boolean",
						"default": false
					},
					"pin_saved_session_ip": {
						"type": "boolean",
						"default": false
					},
					"tested_url": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"CredentialSecret": {
				"anyOf": [
					{
						"$ref": "#/components/schemas/PasswordSecret"
					},
					{
						"$ref": "#/components/schemas/CreditCardSecret"
					},
					{
						"$ref": "#/components/schemas/PlainSecret"
					}
				]
			},
			"PasswordSecret": {
				"type": "object",
				"required": [
					"password",
					"username"
				],
				"properties": {
					"password": {
						"type": "string",
						"minLength": 1
					},
					"username": {
						"type": "string",
						"minLength": 1
					},
					"totp": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_type": {
						"$ref": "#/components/schemas/TotpType",
						"default": "none"
					},
					"totp_identifier": {
						"type": [
							"string",
							"null"
						]
					},
					"metadata": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"CreditCardSecret": {
				"type": "object",
				"required": [
					"card_number",
					"card_cvv",
					"card_exp_month",
					"card_exp_year",
					"card_brand",
					"card_holder_name"
				],
				"properties": {
					"card_number": {
						"type": "string",
						"minLength": 1
					},
					"card_cvv": {
						"type": "string",
						"minLength": 1
					},
					"card_exp_month": {
						"type": "string",
						"minLength": 1
					},
					"card_exp_year": {
						"type": "string",
						"minLength": 1
					},
					"card_brand": {
						"type": "string",
						"minLength": 1
					},
					"card_holder_name": {
						"type": "string",
						"minLength": 1
					},
					"billing_address": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/BillingAddress"
							},
							{
								"type": "null"
							}
						]
					},
					"billing_email": {
						"type": [
							"string",
							"null"
						]
					},
					"billing_phone": {
						"type": [
							"string",
							"null"
						]
					},
					"metadata": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"BillingAddress": {
				"type": "object",
				"properties": {
					"line1": {
						"type": [
							"string",
							"null"
						]
					},
					"line2": {
						"type": [
							"string",
							"null"
						]
					},
					"city": {
						"type": [
							"string",
							"null"
						]
					},
					"state": {
						"type": [
							"string",
							"null"
						]
					},
					"state_code": {
						"type": [
							"string",
							"null"
						]
					},
					"postal_code": {
						"type": [
							"string",
							"null"
						]
					},
					"country": {
						"type": [
							"string",
							"null"
						]
					},
					"country_code": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"PlainSecret": {
				"type": "object",
				"required": [
					"secret_value"
				],
				"properties": {
					"secret_value": {
						"type": "string",
						"minLength": 1
					},
					"secret_label": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"Credential": {
				"type": "object",
				"required": [
					"credential_id",
					"credential",
					"credential_type",
					"name"
				],
				"properties": {
					"created_by": {
						"type": [
							"string",
							"null"
						]
					},
					"credential_id": {
						"type": "string"
					},
					"credential": {
						"$ref": "#/components/schemas/CredentialFacts"
					},
					"credential_type": {
						"$ref": "#/components/schemas/CredentialType"
					},
					"name": {
						"type": "string"
					},
					"vault_type": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/VaultType"
							},
							{
								"type": "null"
							}
						]
					},
					"browser_profile_id": {
						"type": [
							"string",
							"null"
						]
					},
					"auto_profile_disabled": {
						"type": [
							"boolean",
							"null"
						]
					},
					"pin_saved_session_ip": {
						"type": "boolean",
						"default": false
					},
					"tested_url": {
						"type": [
							"string",
							"null"
						]
					},
					"user_context": {
						"type": [
							"string",
							"null"
						]
					},
					"save_browser_session_intent": {
						"type": [
							"boolean",
							"null"
						]
					},
					"run_sequentially": {
						"type": "boolean",
						"default": false
					},
					"folder_id": {
						"type": [
							"string",
							"null"
						]
					},
					"proxy_location": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/ProxyLocation"
							},
							{
								"type": "null"
							}
						]
					},
					"proxy_session_id": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"CredentialFacts": {
				"anyOf": [
					{
						"$ref": "#/components/schemas/PasswordFacts"
					},
					{
						"$ref": "#/components/schemas/CreditCardFacts"
					},
					{
						"$ref": "#/components/schemas/PlainSecretFacts"
					}
				]
			},
			"PasswordFacts": {
				"type": "object",
				"required": [
					"username"
				],
				"properties": {
					"username": {
						"type": "string"
					},
					"totp_type": {
						"$ref": "#/components/schemas/TotpType",
						"default": "none"
					},
					"totp_identifier": {
						"type": [
							"string",
							"null"
						]
					},
					"has_totp": {
						"type": "boolean"
					},
					"onepassword_totp_field_name": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"CreditCardFacts": {
				"type": "object",
				"required": [
					"last_four",
					"brand"
				],
				"properties": {
					"last_four": {
						"type": "string"
					},
					"brand": {
						"type": "string"
					}
				}
			},
			"PlainSecretFacts": {
				"type": "object",
				"properties": {
					"secret_label": {
						"type": [
							"string",
							"null"
						]
					}
				}
			},
			"SendTotpCodeRequest": {
				"type": "object",
				"required": [
					"totp_identifier",
					"content"
				],
				"properties": {
					"totp_identifier": {
						"type": "string"
					},
					"content": {
						"type": "string"
					},
					"task_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"source": {
						"type": [
							"string",
							"null"
						]
					},
					"expired_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"TotpCode": {
				"type": "object",
				"required": [
					"totp_code_id",
					"totp_identifier",
					"content",
					"code",
					"organization_id",
					"created_at",
					"modified_at"
				],
				"properties": {
					"totp_code_id": {
						"type": "string"
					},
					"code": {
						"type": "string"
					},
					"organization_id": {
						"type": "string"
					},
					"type": {
						"type": [
							"string",
							"null"
						],
						"enum": [
							"totp",
							"magic_link",
							null
						],
						"deprecated": true
					},
					"otp_type": {
						"type": [
							"string",
							"null"
						],
						"enum": [
							"totp",
							"magic_link",
							null
						]
					},
					"status": {
						"type": [
							"string",
							"null"
						]
					},
					"created_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"modified_at": {
						"$ref": "#/components/schemas/NaiveDateTime"
					},
					"totp_identifier": {
						"type": "string"
					},
					"content": {
						"type": "string"
					},
					"task_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_id": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"source": {
						"type": [
							"string",
							"null"
						]
					},
					"expired_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"CredentialList": {
				"type": "array",
				"items": {
					"$ref": "#/components/schemas/Credential"
				}
			},
			"Version": {
				"type": "object",
				"additionalProperties": {
					"type": "string"
				}
			},
			"RunActionRequest": {
				"type": "object",
				"required": [
					"url",
					"action"
				],
				"properties": {
					"url": {
						"type": "string"
					},
					"browser_session_id": {
						"type": [
							"string",
							"null"
						]
					},
					"browser_address": {
						"type": [
							"string",
							"null"
						]
					},
					"workflow_run_id": {
						"type": [
							"string",
							"null"
						]
					},
					"action": {
						"$ref": "#/components/schemas/RunAction"
					}
				}
			},
			"RunAction": {
				"oneOf": [
					{
						"$ref": "#/components/schemas/ClickAction"
					},
					{
						"$ref": "#/components/schemas/InputTextAction"
					},
					{
						"$ref": "#/components/schemas/SelectOptionAction"
					},
					{
						"$ref": "#/components/schemas/UploadFileAction"
					},
					{
						"$ref": "#/components/schemas/ActAction"
					},
					{
						"$ref": "#/components/schemas/ExtractAction"
					},
					{
						"$ref": "#/components/schemas/ValidateAction"
					},
					{
						"$ref": "#/components/schemas/LocateElementAction"
					},
					{
						"$ref": "#/components/schemas/PromptAction"
					}
				]
			},
			"ClickAction": {
				"type": "object",
				"required": [
					"type"
				],
				"properties": {
					"type": {
						"type": "string",
						"const": "ai_click"
					},
					"selector": {
						"type": [
							"string",
							"null"
						],
						"default": ""
					},
					"intention": {
						"type": "string",
						"default": ""
					},
					"data": {
						"$ref": "#/components/schemas/ActionData"
					},
					"timeout": {
						"type": "number",
						"default": 10000
					}
				}
			},
			"InputTextAction": {
				"type": "object",
				"required": [
					"type"
				],
				"properties": {
					"type": {
						"type": "string",
						"const": "ai_input_text"
					},
					"selector": {
						"type": [
							"string",
							"null"
						],
						"default": ""
					},
					"value": {
						"type": [
							"string",
							"null"
						],
						"default": ""
					},
					"intention": {
						"type": "string",
						"default": ""
					},
					"data": {
						"$ref": "#/components/schemas/ActionData"
					},
					"totp_identifier": {
						"type": [
							"string",
							"null"
						]
					},
					"totp_url": {
						"type": [
							"string",
							"null"
						]
					},
					"timeout": {
						"type": "number",
						"default": 10000
					}
				}
			},
			"SelectOptionAction": {
				"type": "object",
				"required": [
					"type"
				],
				"properties": {
					"type": {
						"type": "string",
						"const": "ai_select_option"
					},
					"selector": {
						"type": [
							"string",
							"null"
						],
						"default": ""
					},
					"value": {
						"type": [
							"string",
							"null"
						],
						"default": ""
					},
					"intention": {
						"type": "string",
						"default": ""
					},
					"data": {
						"$ref": "#/components/schemas/ActionData"
					},
					"timeout": {
						"type": "number",
						"default": 10000
					}
				}
			},
			"UploadFileAction": {
				"type": "object",
				"required": [
					"type"
				],
				"properties": {
					"type": {
						"type": "string",
						"const": "ai_upload_file"
					},
					"selector": {
						"type": [
							"string",
							"null"
						],
						"default": ""
					},
					"file_url": {
						"type": [
							"string",
							"null"
						],
						"default": ""
					},
					"intention": {
						"type": "string",
						"default": ""
					},
					"data": {
						"$ref": "#/components/schemas/ActionData"
					},
					"timeout": {
						"type": "number",
						"default": 10000
					}
				}
			},
			"ActAction": {
				"type": "object",
				"required": [
					"type"
				],
				"properties": {
					"type": {
						"type": "string",
						"const": "ai_act"
					},
					"intention": {
						"type": "string",
						"default": ""
					},
					"data": {
						"$ref": "#/components/schemas/ActionData"
					}
				}
			},
			"ExtractAction": {
				"type": "object",
				"required": [
					"type"
				],
				"properties": {
					"type": {
						"type": "string",
						"const": "extract"
					},
					"prompt": {
						"type": "string",
						"default": ""
					},
					"extract_schema": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/DataSchema"
							},
							{
								"type": "null"
							}
						]
					},
					"error_code_mapping": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/StringMap"
							},
							{
								"type": "null"
							}
						]
					},
					"intention": {
						"type": [
							"string",
							"null"
						]
					},
					"data": {
						"$ref": "#/components/schemas/ActionData"
					}
				}
			},
			"ValidateAction": {
				"type": "object",
				"required": [
					"type",
					"prompt"
				],
				"properties": {
					"type": {
						"type": "string",
						"const": "validate"
					},
					"prompt": {
						"type": "string"
					},
					"model": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					}
				}
			},
			"LocateElementAction": {
				"type": "object",
				"required": [
					"type"
				],
				"properties": {
					"type": {
						"type": "string",
						"const": "locate_element"
					},
					"prompt": {
						"type": "string",
						"default": ""
					}
				}
			},
			"PromptAction": {
				"type": "object",
				"required": [
					"type",
					"prompt"
				],
				"properties": {
					"type": {
						"type": "string",
						"const": "prompt"
					},
					"prompt": {
						"type": "string"
					},
					"response_schema": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					},
					"model": {
						"type": [
							"object",
							"null"
						],
						"additionalProperties": true
					}
				}
			},
			"ActionData": {
				"anyOf": [
					{
						"type": "string"
					},
					{
						"type": "object",
						"additionalProperties": true
					},
					{
						"type": "null"
					}
				]
			},
			"RunActionResponse": {
				"type": "object",
				"required": [
					"workflow_run_id"
				],
				"properties": {
					"workflow_run_id": {
						"type": "string"
					},
					"result": {}
				}
			},
			"FileUpload": {
				"type": "object",
				"required": [
					"file"
				],
				"properties": {
					"file": {
						"type": "string",
						"format": "binary"
					},
					"retention_days": {
						"type": [
							"integer",
							"null"
						],
						"minimum": 1,
						"maximum": 365
					}
				}
			},
			"UploadedFile": {
				"type": "object",
				"required": [
					"s3_uri",
					"presigned_url"
				],
				"properties": {
					"s3_uri": {
						"type": "string"
					},
					"presigned_url": {
						"type": "string"
					},
					"file_id": {
						"type": [
							"string",
							"null"
						]
					},
					"expires_at": {
						"anyOf": [
							{
								"$ref": "#/components/schemas/NaiveDateTime"
							},
							{
								"type": "null"
							}
						]
					}
				}
			},
			"Error": {
				"type": "object",
				"required": [
					"detail"
				],
				"properties": {
					"detail": {
						"anyOf": [
							{
								"type": "string"
							},
							{
								"$ref": "#/components/schemas/ErrorDetail"
							},
							{
								"type": "array",
								"items": {
									"$ref": "#/components/schemas/ValidationItem"
								}
							}
						]
					}
				}
			},
			"DownloadsUnavailable": {
				"type": "object",
				"required": [
					"detail"
				],
				"properties": {
					"detail": {
						"type": "object",
						"required": [
							"code",
							"retryable"
						],
						"properties": {
							"code": {
								"type": "string",
								"enum": [
									"downloaded_files_unavailable"
								]
							},
							"retryable": {
								"type": "boolean"
							}
						}
					}
				}
			},
			"ErrorDetail": {
				"type": "object",
				"required": [
					"code"
				],
				"properties": {
					"code": {
						"type": "string"
					},
					"retryable": {
						"type": "boolean"
					}
				},
				"additionalProperties": true
			},
			"ValidationItem": {
				"type": "object",
				"required": [
					"type",
					"loc",
					"msg"
				],
				"properties": {
					"type": {
						"type": "string"
					},
					"loc": {
						"type": "array",
						"items": {
							"anyOf": [
								{
									"type": "string"
								},
								{
									"type": "integer"
								}
							]
						}
					},
					"msg": {
						"type": "string"
					},
					"input": {},
					"ctx": {
						"type": "object",
						"additionalProperties": true
					}
				}
			},
			"ServerError": {
				"type": "object",
				"required": [
					"error"
				],
				"properties": {
					"error": {
						"type": "string"
					}
				}
			}
		}
	}
};
