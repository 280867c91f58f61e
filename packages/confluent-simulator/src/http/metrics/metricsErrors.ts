// SPDX-License-Identifier: Apache-2.0
import { jsonReply, type Reply } from '../Reply';

/** What the Metrics API refuses: `{"errors": [{"status": "400", "detail": "…"}]}`. */
export class MetricsError extends Error {
  override readonly name = 'MetricsError';

  constructor(
    readonly status: number,
    detail: string,
  ) {
    super(detail);
  }

  toReply(): Reply {
    const { status, message: detail } = this;
    return jsonReply({ errors: [{ status: String(status), detail }] }, status);
  }
}

export const metricsErrors = {
  invalid: (detail: string) => new MetricsError(400, detail),
  unauthorized: () => new MetricsError(401, 'Unauthorized'),
  forbidden: (resource: string) =>
    new MetricsError(403, `You may not read the metrics of ${resource}`),
};
