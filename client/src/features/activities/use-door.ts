import { useEffect, useRef, useState } from 'react';
import { ticketHash } from '../../../../shared/activities/ticket-hash';
import {
  checkInTicket,
  type DoorLine,
  getDoorList,
  settleCheckIns,
} from '../../../../shared/activities/tickets-endpoints';
import { refresh } from '../../platform/cache';
import { serverNow } from '../../platform/clock';
import { useCommand } from '../../platform/use-command';
import { useEndpoint } from '../../platform/use-endpoint';
import { deviceId, type KeptNote, keepNotes, notesOf } from './door-notes';
import { SETTLED_WORDS } from './door-words';

/** Two doors see each other's arrivals this soon. */
const EVERY_MS = 10_000;
const AT_ONCE = 100;

export interface Said {
  tone: 'done' | 'bad' | 'wait';
  title: string;
  words: string;
}

type Who = { code: string } | { householdId: string };

const bare = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');
const lineOf = (lines: readonly DoorLine[], who: Who, sessionId: string) =>
  lines.find((line) =>
    'code' in who ? line.codeHash === ticketHash(sessionId, bare(who.code)) : line.householdId === who.householdId,
  );

/** The door of one session: lets people in with the network or without, and settles later what was noted without. */
export function useDoor(params: { activityId: string; sessionId: string }) {
  const { sessionId } = params;
  const list = useEndpoint(getDoorList, { params }, { keep: true, every: EVERY_MS });
  const [notes, setNotes] = useState<KeptNote[]>(() => notesOf(sessionId));
  const [said, say] = useState<Said | null>(null);
  /** whose ticket was sent last: where nobody answers, it is noted here instead */
  const last = useRef<Who | null>(null);
  const keep = (next: KeptNote[]) => {
    keepNotes(sessionId, next);
    setNotes(next);
  };
  const noteOffline = (who: Who) => {
    const line = lineOf(list.data?.lines ?? [], who, sessionId);
    if (!line)
      return say({
        tone: 'bad',
        title: '名单里没有',
        words: '没有网，按手机里存的名单核对的。请核对是不是这一场的票。',
      });
    if (line.state !== 'booked') return say({ tone: 'bad', title: '还没有名额', words: `${line.name}还在候补。` });
    const before = line.checkIn ?? notes.find(({ householdId }) => householdId === line.householdId);
    if (before) return say({ tone: 'bad', title: '这张票验过了', words: `${line.name}已经进场。` });
    const scannedAt = new Date(serverNow()).toISOString();
    const note = 'code' in who ? { codeHash: line.codeHash ?? '' } : { householdId: line.householdId };
    keep([...notes, { who: note, scannedAt, householdId: line.householdId }]);
    say({
      tone: 'wait',
      title: `${line.name}，${line.party} 人，请进`,
      words: '没有网，先记在这台手机里，有网就补上。',
    });
  };
  const check = useCommand(checkInTicket, {
    onDone: ({ line }) => {
      void refresh(getDoorList);
      say({ tone: 'done', title: `${line.name}，${line.checkIn?.party ?? line.party} 人，请进`, words: line.address });
    },
    onRefused: (error) => {
      const unheard = error.code === 'OFFLINE' || error.code === 'TIMEOUT';
      if (unheard && last.current) noteOffline(last.current);
      else say({ tone: 'bad', title: '不能进', words: error.message });
    },
  });
  const settle = useCommand(settleCheckIns, {
    onDone: ({ results }, input) => {
      const sent = input.body?.notes ?? [];
      keep(notes.filter(({ scannedAt }) => !sent.some((note) => note.scannedAt === scannedAt)));
      void refresh(getDoorList);
      const words = [...new Set(results.map(({ result }) => SETTLED_WORDS[result]))].join('，');
      say({ tone: 'done', title: `补记了 ${results.length} 条`, words });
    },
  });
  const online = list.error === null && list.data !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per return of the network, not per keystroke
  useEffect(() => {
    if (online && notes.length > 0) settleNow();
  }, [online]);
  const settleNow = () =>
    settle.run({
      params,
      body: {
        deviceId: deviceId(),
        notes: notes
          .slice(0, AT_ONCE)
          .map(({ who, scannedAt, party }) => ({ who, scannedAt, ...(party && { party }) })),
      },
    });
  const admit = (who: Who) => {
    say(null);
    last.current = who;
    if (online) check.run({ params, body: { who } });
    else noteOffline(who);
  };
  return { list, notes, said, admit, working: check.working, settle, settleNow, online };
}
