// SPDX-License-Identifier: Apache-2.0
import { ApiError } from '../ApiError';
import { jsonReply, type Reply } from '../Reply';

/** What Connect refuses: `{"error": {"code": 404, "message": "…"}}`. */
class ConnectError extends ApiError {
  override toReply(): Reply {
    const { status, code, message } = this;
    return jsonReply({ error: { code, message } }, status);
  }
}

export const connectErrors = {
  unauthorized: () => new ConnectError(401, 401, 'Unauthorized'),
  forbidden: () => new ConnectError(403, 403, 'Forbidden'),
  /** Also of what the key may not see. */
  clusterNotFound: (id: string) =>
    new ConnectError(404, 404, `Kafka cluster ${id} not found`),
  connectorNotFound: (name: string) =>
    new ConnectError(404, 404, `Unknown connector ${name}`),
};
