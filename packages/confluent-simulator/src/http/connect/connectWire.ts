// SPDX-License-Identifier: Apache-2.0
import type { WorldConnector } from '../../world/connect/Connectors';

const SECRET_SETTING = /(secret|password|token|(^|\.)key$|api\.key)/i;
const STARS = '****************';

/** A connector as the list has it, with what it is, how it does and its id. */
export function connectorBody({ spec, now }: WorldConnector) {
  const { name, id, type, config } = spec;
  const trace = now.state === 'FAILED' ? now.trace : '';
  return {
    id: { id, id_type: 'ID' },
    info: {
      name,
      type,
      config: {
        name,
        'tasks.max': '1',
        'kafka.api.key': STARS,
        'kafka.api.secret': STARS,
        ...Object.fromEntries(
          Object.entries(config).map(([setting, value]) => [
            setting,
            SECRET_SETTING.test(setting) ? STARS : value,
          ]),
        ),
      },
      tasks: [],
    },
    status: {
      name,
      type,
      connector: { state: now.state, worker_id: name, trace },
      tasks:
        now.state === 'PROVISIONING'
          ? []
          : [{ id: 0, state: now.state, worker_id: name, msg: trace }],
      error_details: null,
    },
  };
}
