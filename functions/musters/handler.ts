import * as musters from '../../shared/musters/endpoints';
import { route, serve } from '../platform/serve';
import { answerMusterHandler } from './answer-muster';
import { arriveAtMusterHandler } from './arrive-at-muster';
import { callGroupsHandler } from './call-groups';
import { createMusterPlanHandler } from './create-muster-plan';
import { deleteMusterPlanHandler } from './delete-muster-plan';
import { getMusterHandler } from './get-muster';
import { getMusterCodeHandler } from './get-muster-code';
import { getMusterPlanHandler } from './get-muster-plan';
import { getMusterReportHandler } from './get-muster-report';
import { listMusterPlansHandler } from './list-muster-plans';
import { listMustersHandler } from './list-musters';
import { listMyCallsHandler } from './list-my-calls';
import { rollCallHandler } from './roll-call';
import { standDownHandler } from './stand-down';
import { startMusterHandler } from './start-muster';
import { updateMusterPlanHandler } from './update-muster-plan';

export const handler = serve([
  route(musters.listMusterPlans, listMusterPlansHandler),
  route(musters.getMusterPlan, getMusterPlanHandler),
  route(musters.createMusterPlan, createMusterPlanHandler),
  route(musters.updateMusterPlan, updateMusterPlanHandler),
  route(musters.deleteMusterPlan, deleteMusterPlanHandler),
  route(musters.startMuster, startMusterHandler),
  route(musters.callGroups, callGroupsHandler),
  route(musters.listMusters, listMustersHandler),
  route(musters.listMyCalls, listMyCallsHandler),
  route(musters.getMuster, getMusterHandler),
  route(musters.answerMuster, answerMusterHandler),
  route(musters.getMusterCode, getMusterCodeHandler),
  route(musters.arriveAtMuster, arriveAtMusterHandler),
  route(musters.rollCall, rollCallHandler),
  route(musters.standDown, standDownHandler),
  route(musters.getMusterReport, getMusterReportHandler),
]);
