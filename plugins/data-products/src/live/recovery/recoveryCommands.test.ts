// SPDX-License-Identifier: Apache-2.0
import {
  groupCommand,
  redriveCommand,
  replayCommand,
  saveDeadLettersCommand,
  skipCommand,
} from './recoveryCommands';

const bootstrapServers = 'pkc-retail.example:9092';
const group = { bootstrapServers, groupId: 'fulfilment' };
/** As it is when its lines are joined. */
const joined = (command: string) => command.replaceAll(' \\\n  ', ' ');
const GROUPS =
  'kafka-consumer-groups --bootstrap-server pkc-retail.example:9092 --command-config client.properties';

describe('commands to recover', () => {
  // prettier-ignore
  test.each<[string, string, string]>([
    ['look at a group',  groupCommand(group),
      `${GROUPS} --group fulfilment --describe`],
    ['try a replay',     replayCommand({ ...group, topics: ['orders', 'returns'], at: '2026-11-22T12:00:00+01:00', isExecuted: false }),
      `${GROUPS} --group fulfilment --topic orders --topic returns --reset-offsets --to-datetime 2026-11-22T11:00:00.000 --dry-run`],
    ['replay',           replayCommand({ ...group, topics: ['orders'], at: '2026-11-22T11:00:00.000Z', isExecuted: true }),
      `${GROUPS} --group fulfilment --topic orders --reset-offsets --to-datetime 2026-11-22T11:00:00.000 --execute`],
    ['skip a record',    skipCommand({ ...group, topic: 'orders', partition: 3, offset: '9007199254740993', isExecuted: true }),
      `${GROUPS} --group fulfilment --topic orders:3 --reset-offsets --to-offset 9007199254740994 --execute`],
    ['skip the next record, whichever that is', skipCommand({ ...group, topic: 'orders', partition: 0, offset: undefined, isExecuted: false }),
      `${GROUPS} --group fulfilment --topic orders:0 --reset-offsets --shift-by 1 --dry-run`],
    ['save dead letters', saveDeadLettersCommand({ bootstrapServers, deadLetterTopic: 'orders.dlq' }),
      'kafka-console-consumer --bootstrap-server pkc-retail.example:9092 --command-config client.properties --topic orders.dlq --from-beginning --timeout-ms 10000 --formatter-property print.headers=true --formatter-property print.key=true --formatter-property null.literal=NO_HEADERS > ./orders.dlq.txt'],
    ['redrive them',     redriveCommand({ bootstrapServers, deadLetterTopic: 'orders.dlq', topic: 'orders' }),
      'kafka-console-producer --bootstrap-server pkc-retail.example:9092 --command-config client.properties --topic orders --reader-property parse.headers=true --reader-property parse.key=true --reader-property null.marker=NO_HEADERS < ./orders.dlq.txt'],
  ])('%s', (_case, command, expected) => {
    expect(joined(command)).toBe(expected);
  });

  // prettier-ignore
  test.each<[string, string, string]>([
    ['a name with a blank',          "night batch's",  `--group 'night batch'\\''s'`],
    ['a name that would be a command', '$(reboot)',    `--group '$(reboot)'`],
    ['a name like a setting',        '--all-groups',   '--group=--all-groups'],
    ['a name with a line end',       'a\nb',           `--group $'a\\U0000000ab'`],
  ])('keep %s one word', (_case, groupId, expected) => {
    expect(joined(groupCommand({ ...group, groupId }))).toBe(
      `${GROUPS} ${expected} --describe`,
    );
  });

  it('name a variable for a cluster whose address nobody has told', () => {
    expect(
      joined(groupCommand({ ...group, bootstrapServers: undefined })),
    ).toContain('--bootstrap-server "$BOOTSTRAP_SERVERS"');
  });

  it('have a line for each setting, to be read before they are run', () => {
    expect(groupCommand(group).split('\n')).toEqual([
      'kafka-consumer-groups \\',
      '  --bootstrap-server pkc-retail.example:9092 \\',
      '  --command-config client.properties \\',
      '  --group fulfilment \\',
      '  --describe',
    ]);
  });
});
