// SPDX-License-Identifier: Apache-2.0
import { AuditorServiceCreateEventOptions } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { tellAudit } from './tellAudit';

type Request = NonNullable<AuditorServiceCreateEventOptions['request']>;

const AT = '2026-11-02T09:30:00.000Z';
const request = {} as Request;
const submit = {
  eventId: 'operation-submit',
  severityLevel: 'medium',
  request,
} as const;

function open() {
  const ended = { success: jest.fn(), fail: jest.fn() };
  const inner = mockServices.auditor.mock({ createEvent: async () => ended });
  const publish = jest.fn().mockResolvedValue(undefined);
  const logger = mockServices.logger.mock();
  const credentials = jest
    .fn()
    .mockResolvedValue(mockCredentials.user('user:default/elif'));
  const auditor = tellAudit(inner, {
    pluginId: 'data-products',
    events: { publish },
    httpAuth: { credentials },
    logger,
    now: () => Date.parse(AT),
    newId: () => 'a-1',
  });
  return { auditor, inner, ended, publish, logger, credentials };
}

const settled = () => new Promise(resolve => setImmediate(resolve));

describe('an auditor that also tells the store', () => {
  it('tells how an event ended, with all that was said of it, once the auditor knows', async () => {
    const { auditor, inner, ended, publish } = open();
    const event = await auditor.createEvent({
      ...submit,
      meta: { kind: 'edit' },
    });
    await event.success({ meta: { operationId: '7' } });
    await settled();

    expect(inner.createEvent).toHaveBeenCalledWith({
      ...submit,
      meta: { kind: 'edit' },
    });
    expect(ended.success).toHaveBeenCalledWith({ meta: { operationId: '7' } });
    expect(publish).toHaveBeenCalledWith({
      topic: 'data-mesh.audit',
      eventPayload: {
        id: 'a-1',
        at: AT,
        by: 'user:default/elif',
        pluginId: 'data-products',
        eventId: 'operation-submit',
        severity: 'medium',
        outcome: 'succeeded',
        target: '7',
        error: undefined,
        meta: { kind: 'edit', operationId: '7' },
      },
    });
  });

  it('tells why one failed', async () => {
    const { auditor, ended, publish } = open();
    const error = new Error('Not yours');
    await (await auditor.createEvent(submit)).fail({ error });
    await settled();
    expect(ended.fail).toHaveBeenCalledWith({ error });
    expect(publish.mock.calls[0][0].eventPayload).toMatchObject({
      outcome: 'failed',
      error: 'Not yours',
    });
  });

  it('keeps reads that succeeded to the auditor', async () => {
    const { auditor, ended, publish } = open();
    const event = await auditor.createEvent({
      eventId: 'product-read',
      request,
    });
    await event.success();
    await settled();
    expect(ended.success).toHaveBeenCalled();
    expect(publish).not.toHaveBeenCalled();
  });

  // prettier-ignore
  test.each([
    ['a service',        mockCredentials.service('plugin:scaffolder'), 'plugin:scaffolder'],
    ['nobody signed in', mockCredentials.none(),                       undefined],
  ])('names %s', async (_case, caller, expected) => {
    const { auditor, publish, credentials } = open();
    credentials.mockResolvedValue(caller);
    await (await auditor.createEvent(submit)).success();
    await settled();
    expect(publish.mock.calls[0][0].eventPayload.by).toBe(expected);
  });

  it('names nobody when the token is none', async () => {
    const { auditor, publish, credentials } = open();
    credentials.mockRejectedValue(new Error('Invalid token'));
    await (await auditor.createEvent(submit)).fail({ error: new Error('No') });
    await settled();
    expect(publish.mock.calls[0][0].eventPayload.by).toBeUndefined();
  });

  it('keeps nobody waiting, and fails nothing, when events are not taken', async () => {
    const { auditor, publish, logger } = open();
    const event = await auditor.createEvent(submit);
    publish.mockReturnValueOnce(new Promise(() => {}));
    await event.success();
    publish.mockRejectedValueOnce(new Error('down'));
    await event.success();
    await settled();
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), {
      eventId: 'operation-submit',
      cause: 'down',
    });
  });
});
