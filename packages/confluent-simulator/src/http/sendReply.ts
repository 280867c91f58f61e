// SPDX-License-Identifier: Apache-2.0
import type { Response } from 'express';
import type { FaultEffect } from '../faults/Fault';
import type { Reply } from './Reply';

const GATEWAY_PAGE = `<!DOCTYPE html>
<html><head><title>Unavailable</title></head>
<body><h1>The service is not available</h1></body></html>
`;

/** Writes a reply in full. */
export function sendReply(
  response: Response,
  { status, body, headers }: Reply,
): void {
  response.status(status);
  for (const [name, value] of Object.entries(headers ?? {}))
    response.setHeader(name, value);
  if (body === undefined) response.end();
  else response.end(body);
}

/** Writes the first half of a reply and breaks the connection, though the headers promise it all. */
export function sendAndReset(response: Response, reply: Reply): void {
  const bytes = Buffer.from(reply.body ?? ' ');
  response.status(reply.status);
  for (const [name, value] of Object.entries(reply.headers ?? {})) {
    response.setHeader(name, value);
  }
  response.setHeader('content-length', bytes.length);
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () =>
    response.destroy(),
  );
}

/** The reply that a fault puts in the place of the right one; `undefined` when it leaves that alone. */
export function replyInsteadOf(
  fault: FaultEffect | undefined,
): Reply | undefined {
  switch (fault?.kind) {
    case 'status':
      return statusReply(fault);
    case 'emptyBody':
      return {
        status: 200,
        body: '',
        headers: { 'content-type': 'application/json' },
      };
    case 'graphqlErrors':
      return {
        status: 200,
        body: JSON.stringify({
          errors: [{ message: 'Internal server error while fetching data' }],
          data: null,
        }),
        headers: { 'content-type': 'application/json' },
      };
    default:
      return undefined;
  }
}

/** What a fault leaves of the right reply. */
export function spoiltBy(fault: FaultEffect | undefined, reply: Reply): Reply {
  if (fault?.kind !== 'truncatedJson' || reply.body === undefined) return reply;
  return {
    ...reply,
    body: reply.body.slice(0, Math.floor(reply.body.length / 2)),
  };
}

function statusReply(fault: Extract<FaultEffect, { kind: 'status' }>): Reply {
  const { status, code = status, body = 'json', retryAfterSeconds } = fault;
  const headers: Record<string, string> =
    retryAfterSeconds === undefined
      ? {}
      : { 'retry-after': String(retryAfterSeconds) };
  switch (body) {
    case 'html':
      return {
        status,
        body: GATEWAY_PAGE,
        headers: { ...headers, 'content-type': 'text/html' },
      };
    case 'empty':
      return { status, headers };
    case 'json':
      return {
        status,
        body: JSON.stringify({
          error_code: code,
          message: `HTTP ${status}, as switched on`,
        }),
        headers: { ...headers, 'content-type': 'application/json' },
      };
    default:
      return body satisfies never;
  }
}
