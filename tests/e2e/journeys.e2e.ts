import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { launch } from './browser';
import { giveTwenty } from './journeys/give-twenty';
import { importRoll } from './journeys/import-roll';
import { lastSeat } from './journeys/last-seat';
import { microProjects } from './journeys/micro-projects';
import { newcomerBinds } from './journeys/newcomer-binds';
import { keepDraft, offline, retry } from './journeys/offline';
import { pickUpCode } from './journeys/pick-up-code';
import { quarterReport } from './journeys/quarter-report';
import { remindWithdrawNotice } from './journeys/remind-withdraw-notice';
import { sameCourt } from './journeys/same-court';
import { keepElderSize, switchCommunities } from './journeys/switch-and-size';
import { twoApprovals } from './journeys/two-approvals';
import { voteThrough } from './journeys/vote-through';
import { h5 } from './phones/h5';
import { LAPTOP, PHONE } from './phones/phone';
import { weapp } from './phones/weapp';
import { type Open, walk } from './walk';

for (const client of [h5, weapp])
  describe(`on ${client.name}`, () => {
    let browser: Browser;
    before(async () => {
      browser = await launch();
    });
    after(() => browser.close());
    const journey = (title: string, steps: (open: Open) => Promise<void>) =>
      it(title, () => walk(browser, client, steps));
    // Unlike any earlier run's on the same data.
    const at = `${client.name} ${Date.now().toString(36).slice(-5)}`;

    journey('I go over to my other community and find its votes there', switchCommunities);
    journey('长辈版 is one tap away on every tab, and stays', keepElderSize);
    journey('a newcomer binds a household with the printed code, votes for it, and moves away', (open) =>
      newcomerBinds(open, `给门口补一盏灯，${at}`),
    );
    journey('the committee reminds those who have not voted, withdraws with a reason, and posts a notice', (open) =>
      remindWithdrawNotice(open, `改南门的锁，${at}`),
    );
    journey('the roll is imported from a spreadsheet: mistakes named first, then taken over', (open) =>
      importRoll(open, client === h5 ? LAPTOP : PHONE, `试验小区${at.replace(' ', '')}`),
    );
    journey('without a network my marked ballot is kept, and goes into the box on the next try', (open) =>
      offline(open, `楼道放个旧书架，${at}`),
    );
    journey('two neighbours want the same court: one has it, the other reads why not', (open) =>
      sameCourt(open, `球台 ${at}`),
    );
    journey('a parent books two seats in 四点半课堂, and the children go home by a code that works once', (open) =>
      pickUpCode(open, `四点半课堂 ${at}`),
    );
    journey(
      'the last place of a shift: the first drops out, the second moves up, checks in and has the hours',
      (open) => lastSeat(open, `门口值守 ${at}`),
    );
    journey('I give 20 yuan through WeChat’s cashier, and the fund’s page shows them to the fen', giveTwenty);
    journey('a receipt takes the yes of two others on the committee; the asker’s own is refused', (open) =>
      twoApprovals(open, `装灯人工 ${at}`),
    );
    journey('the quarter’s report opens for printing with its QR code, and the fund without an account', quarterReport);
    journey('a page that cannot be opened says so and opens on the next try', retry);
    journey('what is typed into a draft survives putting the phone away', keepDraft);
    journey('neighbours propose micro-projects and choose them, and the page says who paid for what', (open) =>
      microProjects(open, `小事大家选，${at}`),
    );
    journey(
      'a vote is drafted, opened, voted on by two households, refused to a third, counted and published',
      (open) => voteThrough(open, `楼前装晾衣架吗，${at}`),
    );
  });
