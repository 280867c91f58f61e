// SPDX-License-Identifier: Apache-2.0
import { ApiError } from '../ApiError';
import type { Reply } from '../Reply';

/** What Kafka's REST API refuses; all but the limit as `{ error_code, message }`. */
export const kafkaRestErrors = {
  unauthorized: () => new ApiError(401, 40101, 'Authentication failed'),
  forbidden: () => new ApiError(403, 40301, 'Request is not authorized'),
  clusterNotFound: (id: string) =>
    new ApiError(404, 404, `Cluster ${id} cannot be found.`),
  topicNotFound: () =>
    new ApiError(404, 40403, 'This server does not host this topic-partition.'),
  unreadable: (what: string) => new ApiError(400, 400, `Bad Request: ${what}`),
  /** One code for everything about a topic that cannot be, a name in use included. */
  invalid: (what: string) => new ApiError(400, 40002, what),
};

/** A page, not JSON: it comes from the server in front of the API. */
export const tooManyRequests: Reply = {
  status: 429,
  body: '<html><head><title>Error 429 Too Many Requests</title></head><body><h2>HTTP ERROR 429 Too Many Requests</h2></body></html>\n',
  headers: { 'content-type': 'text/html;charset=iso-8859-1' },
};
