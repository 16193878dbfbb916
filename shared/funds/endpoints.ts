import * as z from 'zod';
import { endpoint } from '../http/endpoint';
import { text } from '../http/text';
import { BuildingId } from '../places/ids';
import { Member } from '../residents/schema';
import { Fund, FundDraft, FundMode } from './fund';
import { FundId } from './ids';
import { FundCard, FundDetail } from './view';

const params = z.object({ fundId: FundId });
const keepers = ['fund_keeper', 'community_admin'] as const;

export const listFunds = endpoint({
  name: 'listFunds',
  summary: 'The community’s funds, with what came in and what is left; drafts to those who keep them',
  method: 'GET',
  path: '/funds',
  access: 'resident',
  reply: z.object({ funds: z.array(FundCard) }),
});

export const getFund = endpoint({
  name: 'getFund',
  summary: 'A fund of the community: everything the public sees, and what the caller may do',
  method: 'GET',
  path: '/funds/{fundId}',
  access: 'resident',
  params,
  reply: FundDetail,
  errors: ['NOT_FOUND'],
});

export const createFund = endpoint({
  name: 'createFund',
  summary: 'Found a fund as a draft; the client makes its id, so that pressed twice it is one fund',
  method: 'POST',
  path: '/funds',
  access: keepers,
  body: FundDraft.safeExtend({ fundId: FundId }),
  reply: Fund,
  errors: ['TEXT_RISKY', 'TEXT_HELD', 'TOO_MANY_FUNDS', 'FUND_CHANGED'],
});

export const updateFund = endpoint({
  name: 'updateFund',
  summary: 'Change a fund, stating the revision the edit was made on; another charity takes the sign-off back',
  method: 'PUT',
  path: '/funds/{fundId}',
  access: keepers,
  params,
  body: FundDraft.safeExtend({ revision: z.int() }),
  reply: Fund,
  errors: ['NOT_FOUND', 'TEXT_RISKY', 'TEXT_HELD', 'FUND_CHANGED', 'FUND_NOT_READY'],
});

export const openFund = endpoint({
  name: 'openFund',
  summary: 'Open a fund to the public, once its agreement, committee and supervisor are there',
  method: 'POST',
  path: '/funds/{fundId}/opening',
  access: keepers,
  params,
  reply: Fund,
  errors: ['NOT_FOUND', 'FUND_NOT_READY', 'FUND_NOT_OPEN', 'FUND_CHANGED'],
});

export const closeFund = endpoint({
  name: 'closeFund',
  summary: 'End a fund: nobody gives any more, what is left is still spent and shown',
  method: 'POST',
  path: '/funds/{fundId}/closing',
  access: keepers,
  params,
  body: z.object({ because: text(2, 60) }),
  reply: Fund,
  errors: ['NOT_FOUND', 'FUND_NOT_OPEN', 'FUND_CHANGED', 'TEXT_RISKY', 'TEXT_HELD'],
});

export const setFundMode = endpoint({
  name: 'setFundMode',
  summary: 'How money comes in. WeChat Pay needs agreement, merchant account and the sign-off of somebody else',
  method: 'PUT',
  path: '/funds/{fundId}/mode',
  access: keepers,
  params,
  body: z.object({ mode: FundMode }),
  reply: Fund,
  errors: ['NOT_FOUND', 'FUND_NOT_READY', 'FUND_CHANGED', 'SIGN_OFF_OWN'],
});

export const signOffFund = endpoint({
  name: 'signOffFund',
  summary: 'Say by name that the arrangement with the charity was looked at and may take WeChat Pay; or take it back',
  method: 'PUT',
  path: '/funds/{fundId}/sign-off',
  access: ['fund_keeper', 'supervisor', 'community_admin'],
  params,
  body: z.object({ sign: z.boolean(), name: text(2, 20) }),
  reply: Fund,
  errors: ['NOT_FOUND', 'FUND_NOT_READY', 'FUND_CHANGED'],
});

export const findAccounts = endpoint({
  name: 'findAccounts',
  summary:
    'Who behind one door has an account, by name and nothing else, to tie a manager of a fund to theirs; so many doors a day',
  method: 'POST',
  path: '/account-searches',
  access: keepers,
  body: z.object({ buildingId: BuildingId, unit: text(0, 8), room: text(1, 8) }),
  reply: z.object({ people: z.array(Member.pick({ personId: true, displayName: true })) }),
  errors: ['HOUSEHOLD_UNKNOWN', 'TOO_MANY_TRIES'],
});
