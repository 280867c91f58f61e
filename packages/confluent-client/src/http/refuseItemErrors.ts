// SPDX-License-Identifier: Apache-2.0
import { ConfluentApiError } from './ConfluentApiError';
import { decodeItemError } from './errorBody';

/**
 * A decoder of answers to writes that may be a success and carry an error for what was to be written; it throws that as
 * a ConfluentApiError. Whatever else the answer says is left: only reading tells what there is now.
 */
export function refuseItemErrors(
  operation: string,
): (body: unknown, redact: (text: string) => string) => void {
  return (body, redact) => {
    const error = decodeItemError(body);
    if (!error) return;
    const { code, message } = error;
    throw new ConfluentApiError({
      operation,
      failure: 'item',
      status: statusOf(code),
      code,
      detail: message && redact(message),
    });
  };
}

/** Codes begin with the status that the error would have had on its own: 404 of 4040009 and of 40401. */
function statusOf(code: number | undefined): number | undefined {
  const status = Number(String(code ?? '').slice(0, 3));
  return status >= 400 && status < 600 ? status : undefined;
}
