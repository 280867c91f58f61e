// SPDX-License-Identifier: Apache-2.0

/** What to do when something that feeds or reads a product has broken. */
export const recoveryMessages = {
  practice: 'How we recover',
  command: 'Command: {{title}}',
  copy: 'Copy the command: {{title}}',
  tools:
    'For Kafka’s own command-line tools in bash or zsh. client.properties is your file with how you sign in to the cluster.',
  noServers:
    'This portal is not told where the cluster {{clusterId}} is reached: put its host:port into the variable BOOTSTRAP_SERVERS first.',
  feeds: {
    restart: 'Restart',
    restartLabel: 'Restart the connector {{name}}',
    seen: 'Seen',
    restarted: {
      title: 'Confluent has taken the order to restart {{name}}',
      starting:
        'It is starting. Look here again in some minutes: Freshness tells when new records come in.',
      state:
        'Right after, Confluent told that it is {{state}}. Freshness tells when new records come in.',
      unknown:
        'What it did then could not be asked. Look here again in some minutes.',
    },
    dialog: {
      title: 'Restart the connector {{name}}?',
      description:
        'It stops wherever it is and starts again with the same settings; some records may be written twice. It fails again while its cause is there: {{cause}}',
      confirm: 'Restart it',
      cancel: 'Leave it as it is',
      failed: 'It was not restarted. {{message}}',
    },
  },
  deadLetters: {
    open: 'What to do with dead letters',
    find: 'Find out why they could not be processed: records often carry the reason in their headers. Mend the consumer, or the schema, first; else they come back.',
    save: 'Save {{topic}} to a file',
    saveHelp:
      'A line for each record: headers, key, value. Nothing is taken out of the topic. It ends 10 seconds after the last record.',
    redrive: 'Write them to {{topic}} again',
    redriveHelp:
      'Look at the file first, and take out what must not come again. Consumers get these records late, out of order, and again if they had them; the topic of dead letters keeps them until its retention ends.',
    limits:
      'These are settings of Kafka 4.2 and newer; older tools have --consumer.config and --producer.config for --command-config, and --property for the others. Lines carry text only. Values that were written with a schema of the registry hold bytes that a line cannot: redrive those with a program that copies bytes as they are. Offsets, times and partitions are new in any case.',
  },
  group: {
    title: 'Recovery',
    help: 'Moves where this group reads on. Whoever owns the group does it, outside of the portal.',
    stop: 'Stop every member first: Kafka refuses to move a group that somebody reads in.',
    hasMembers_one: 'It has {{count}} member now.',
    hasMembers_other: 'It has {{count}} members now.',
    hasNone: 'It has no member now.',
    look: 'Look where it is',
    replay: 'Replay from a time',
    replayHelp:
      'It reads everything since then once more, so what it does must bear that. What is older than the topic’s retention is gone.',
    from: 'From',
    fromHelp: 'In your time zone; the command has it in UTC.',
    choose: 'Choose a time to get the command.',
    skip: 'Skip a record',
    skipHelp:
      'For a record that the group fails on again and again. It is not read any more, so keep it: note its partition and offset, or put it into a topic for dead letters.',
    partition: 'Partition',
    partitionName: '{{topic}}, partition {{partition}}',
    record: 'The record with offset {{offset}}, which is the next to be read.',
    nextRecord:
      'The next record to be read. Each time this is executed, it skips one more.',
    noPartitions:
      'Where the group is in each partition is not known, so there is no command to skip a record.',
    preview: 'Show what would happen',
    execute: 'Do it',
    after:
      'Then start the members, and look above: lag grows after a replay and must shrink from then on.',
  },
} as const;
