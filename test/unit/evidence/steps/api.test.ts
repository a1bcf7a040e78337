import { describeSayings } from './says.ts';

describeSayings('03-api', {
  'api/endpoints': {
    said: [
      '- `POST /bids` places a bid\n- `GET /bids/{id}` reads one\n- `DELETE /bids/{id}` withdraws it',
      '| Method | Path |\n|---|---|\n| GET | /v1/items |\n| PUT | /v1/items/{id} |',
      '| Path | Method |\n|---|---|\n| `/v1/items` | GET |\n| `/v1/items/{id}` | PATCH |',
      'A client books with POST /rides, follows with GET /rides/{id}; it cancels with DELETE /rides/{id}.',
      '```\nGET /feed\nPOST /posts\nDELETE /posts/{id}\n```',
      '**GET** `/shops` near me\n\n**POST** `/orders` place\n\n**POST** `/orders/{id}/cancel` stop',
    ],
    unsaid: ['We use REST over HTTPS.', '## Endpoints\n', 'People get their feed and post photos.'],
  },
  'api/examples': {
    said: [
      '```json\n{ "item": 7, "amount": 120 }\n```\n\n```json\n{ "bid_id": "b_1", "state": "leading" }\n```',
      '```http\nPOST /bids HTTP/1.1\n\n{ "amount": 120 }\n\nHTTP/1.1 201 Created\n\n{ "bid_id": "b_1" }\n```',
      '| Call | Sent | Returned |\n|---|---|---|\n| bid | `{"amount":120}` | `{"bid_id":"b_1"}` |',
    ],
    unsaid: ['Requests and responses are JSON.', '```json\n{ "error": { "code": "too_low", "retryable": false } }\n```', '```json\n{ "amount": 120 }\n```'],
  },
  'api/pagination': {
    said: [
      'Cursor, because new rows shift offsets while people scroll.',
      '## Paging\n\nKeyset on (created_at, id). Offsets get slow on deep pages.',
      'Lists use `?cursor=…&limit=50`; the cursor is opaque, so we can change the index behind it.',
      '**Offset or cursor?** Offset: results are at most 200 and the user jumps to page numbers.',
      'Each page comes with a mark for the next one. We do not count from the start, since rows come and go meanwhile.',
      'No pagination is needed: a user has at most twenty cards, so all fit in one answer.',
    ],
    unsaid: ['`GET /items?limit=50`', '## Pagination\n', 'We commit the Kafka offset after the write.'],
  },
  'api/validation': {
    said: [
      'Every body is validated against a JSON schema at the gateway; unknown types get 422.',
      '## Validation\n\n- amount: integer, 1 to 1,000,000\n- title: at most 120 characters',
      '| Field | Check | Otherwise |\n|---|---|---|\n| email | format | 422 |\n| age | ≥ 18 | 422 |',
      'What is turned away at the door: bodies above 1 MB (413), dates in the past, currencies we do not know (422).',
      'Inputs are sanitised and length-checked before they touch the database.',
    ],
    unsaid: ['The coupon is valid for 30 days.', '| 400 | bad_request | no |\n|---|---|---|\n| 404 | not_found | no |', 'The token is validated by the gateway.'],
  },
  'api/versioning': {
    said: [
      'Version in the path (`/v1`); v2 only for a breaking change, both live for a year.',
      '## Versioning\n\nA media type header, `application/vnd.shop.v2+json`.',
      'We version by URL prefix.',
      '**How do versions work?** The number sits in the `Api-Version` header, and old ones are switched off after 18 months.',
      '| | |\n|---|---|\n| Versioning | URL path, /v1/… |\n| Format | JSON |',
    ],
    unsaid: ['GET /items', 'Each document has a version that is checked with If-Match.', 'Pastes have no versions.'],
  },
  'api/backward-compatibility': {
    said: [
      'Only additive changes: new fields are optional and clients ignore what they do not know.',
      '## Old clients\n\nA field never changes its type and is never removed without a year of notice.',
      'We never rename a field; a removed one is still sent for six months with a Deprecation header.',
      'To not break phones from two years ago, new parameters have a default that keeps the old behaviour.',
      'Backward compatible by rule: add, never remove; contract tests against the last three app releases.',
    ],
    unsaid: ['v1 and v2 live side by side for a year.', 'The comment field is a text.', 'Unknown key: 401.'],
  },
  'api/rate-limiting': {
    said: [
      '## Rate limits\n\n- per user 100/min\n- per IP 20/min\n\nHeaders: X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset.',
      '| Counted by | Quota |\n|---|---|\n| API key | 1,000/min |\n| IP | 60/min |\n\nAnswers carry `RateLimit-Remaining`; 429 has `Retry-After`.',
      'Each API key gets 50 calls a second, each address without one 5; what is left is in the `X-RateLimit-Remaining` header, and above it the answer is 429.',
      '**Throttling.** A tenant may send 10K requests per minute. We return the limit, the remaining calls and the reset time in headers.',
    ],
    unsaid: ['The rate limits a hotelier sets are applied on write.', '429: too many requests, retry.', 'Limit of 50 items on each page.'],
  },
  'api/auth': {
    said: [
      '`Authorization: Bearer <jwt>`; the scopes in it decide: `bids:write` for bidding, otherwise 403.',
      '## Authentication\n\nPartners send `X-Api-Key`, people an OAuth 2 access token valid for 15 minutes.',
      '**Who is calling?** A signed cookie in the browser, a client certificate between services. Roles: seller, buyer, admin.',
      '| Caller | Header | May |\n|---|---|---|\n| app | Authorization: Bearer … | own data only |\n| partner | X-Api-Key | read |',
    ],
    unsaid: ['- 401 – no retry', '```http\nPOST /bids\nAuthorization: Bearer abc\n```', 'Users log in.'],
  },
  'api/idempotency': {
    said: [
      'POST carries an `Idempotency-Key`; we store it 24 h with the answer, and the same key gets the same answer.',
      '## Retries\n\nThe client makes a request id. If we have seen that id, the stored answer is returned and nothing is done twice.',
      '**Double tap?** Same key comes again → we return the first answer, no second charge. Same key, other body → 409.',
      'Writes can be repeated safely: a duplicate key is detected by a unique constraint and the original order is sent back.',
    ],
    unsaid: ['```http\nPOST /bids\nIdempotency-Key: 91ab\n```', '| 503 | overloaded | yes, same key |\n|---|---|---|\n| 400 | bad | no |', 'Idempotency matters.'],
  },
  'api/error-model': {
    said: [
      '## Errors\n\n```json\n{ "error": { "code": "too_low", "message": "Bid higher." } }\n```\n\n| Status | Retry? |\n|---|---|\n| 400, 404 | no |\n| 503 | yes |',
      '**Errors.** One envelope: code, message, request id. 4xx are final, 5xx may be retried with backoff.',
      'Every failure has the same form, a code for programs and a sentence for people. 400 and 409 must not be sent again; 500 and 503 are retryable.',
      '### Error model\n\n`{code, message, retryable, trace_id}`\n\n- 400/422 do not retry\n- 429 retry after the wait\n- 500/503 retry with backoff',
    ],
    unsaid: ['Without a token the answer is 401.', '## Errors\n\n- 400 bad request\n- 404 not found', 'On an error we retry three times.'],
  },
});
