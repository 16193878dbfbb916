import { type SignedNotice, signNotice } from '../tools/wechat-simulator/pay-notice';
import type { Notice } from '../tools/wechat-simulator/pay-state';
import { newPayWorld, type PayWorld, type SerialKind } from '../tools/wechat-simulator/pay-world';
import { startWechatSimulator } from '../tools/wechat-simulator/simulator';

export const PAY_APPID = 'wx0123456789abcdef';
/** The one merchant of the simulated WeChat Pay. */
export const PAY_MERCHANT = 'DEMO';

export interface SimulatedPay {
  origin: string;
  world: PayWorld;
  /** e.g. `control('pay', { orderNo })`; what the simulator refuses throws */
  control(what: string, body?: object): Promise<Record<string, unknown>>;
  /** a notice signed and encrypted as WeChat Pay would, without the network */
  notice(
    notice: Omit<Notice, 'url' | 'id'> & { id?: string },
    at?: { now?: number; serial?: SerialKind },
  ): SignedNotice;
  stop(): Promise<void>;
}

/** Starts a WeChat with WeChat Pay and points this process at it, its secret included. Stop it in `afterAll`. */
export async function simulatedPay(options: { hangMs?: number } = {}): Promise<SimulatedPay> {
  const world = newPayWorld(PAY_APPID);
  const simulator = await startWechatSimulator({
    appid: PAY_APPID,
    secret: 'simulated-secret',
    pay: world,
    ...options,
  });
  process.env.WECHAT_APPID = PAY_APPID;
  process.env.WECHAT_SECRET = 'simulated-secret';
  process.env.WECHAT_ORIGIN = simulator.origin;
  process.env.WECHAT_PAY_MERCHANTS = PAY_MERCHANT;
  process.env[`WECHAT_PAY_${PAY_MERCHANT}`] = world.merchantSecret;
  return {
    ...simulator,
    world,
    control: async (what, body = {}) => {
      const url = `${simulator.origin}/sim/pay/${what}`;
      const reply = await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      const said = (await reply.json()) as Record<string, unknown>;
      if (!reply.ok) throw new Error(String(said.error));
      return said;
    },
    notice: (notice, { now = Date.now(), serial = 'public_key' } = {}) =>
      signNotice(world, { url: '', id: 'notice-1', ...notice }, now, serial),
  };
}
