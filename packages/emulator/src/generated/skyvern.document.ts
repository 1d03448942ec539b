// Generated from specs/skyvern.openapi.yaml by `npm run codegen`; do not edit.

export const skyvernDocument: Readonly<Record<string, unknown>> = {
	"openapi": "3.1.0",
	"info": {
		"title": "Skyvern (the slice anybrowser uses)",
		"version": "1.0.50"
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
									"$ref": "#/components/schemas/Error"
								}
							}
						}
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
					"name": "profile_id",
					"in": "path",
					"required": true,
					"schema": {
						"type": "string"
					}
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
					"403": {
						"$ref": "#/components/responses/Forbidden"
					},
					"404": {
						"$ref": "#/components/responses/NotFound"
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
						"minLength": 2,
						"maxLength": 2
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
						"minLength": 1
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
			"UpdateBrowserProfileRequest": {
				"type": "object",
				"minProperties": 1,
				"properties": {
					"name": {
						"type": [
							"string",
							"null"
						],
						"minLength": 1
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
						"type": [
							"string",
							"null"
						],
						"enum": [
							"override",
							"picked",
							"own_memory",
							"credential",
							"fresh",
							"degraded_fresh",
							null
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
						"type": [
							"string",
							"null"
						],
						"enum": [
							"manual",
							"mcp",
							"api",
							"scheduled",
							"webhook",
							null
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
						"$ref": "#/components/schemas/ExtractAction"
					}
				]
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
					}
				}
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
