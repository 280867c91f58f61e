// SPDX-License-Identifier: Apache-2.0
import type { Reply } from '../Reply';
import type { Call } from '../Route';

// In the registry's own order of preference.
const MEDIA_TYPES = [
  'application/vnd.schemaregistry.v1+json',
  'application/vnd.schemaregistry+json',
  'application/json',
];

/** An answer in the media type that the caller prefers, which is rarely plain `application/json`. */
export function registryReply(
  call: Pick<Call, 'header'>,
  value: unknown,
  status = 200,
): Reply {
  return textReply(call, JSON.stringify(value), status);
}

/** As `registryReply`, for a body that is text already. */
export function textReply(
  { header }: Pick<Call, 'header'>,
  body: string,
  status = 200,
): Reply {
  const accepted = header('accept') ?? '';
  const contentType =
    MEDIA_TYPES.find(mediaType => accepted.includes(mediaType)) ??
    'application/vnd.schemaregistry.v1+json';
  return { status, body, headers: { 'content-type': contentType } };
}
