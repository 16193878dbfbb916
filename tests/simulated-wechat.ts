import { randomBytes } from 'node:crypto';
import { type Simulator, startWechatSimulator } from '../tools/wechat-simulator/simulator';

/** An openid nobody had before, in the real one's form. */
export const newOpenid = (): string => `o${randomBytes(20).toString('base64url')}`;

export interface SimulatedWechat extends Simulator {
  /** a code as `wx.login` would give this person */
  codeFor(openid: string): Promise<string>;
  sent(): Promise<{ touser: string; template_id: string; page?: string; data: Record<string, { value: string }> }[]>;
  /** any other control, e.g. `control('fault', { api: 'msgSecCheck', errcode: -1 })` */
  control(path: string, body: object): Promise<Record<string, unknown>>;
}

/** Starts a WeChat of one's own and points this process at it. Stop it in `afterAll`. */
export async function simulatedWechat(options: { tokenSeconds?: number } = {}): Promise<SimulatedWechat> {
  const settings = { appid: 'wx0123456789abcdef', secret: 'simulated-secret' };
  const simulator = await startWechatSimulator({ ...settings, ...options });
  process.env.WECHAT_APPID = settings.appid;
  process.env.WECHAT_SECRET = settings.secret;
  process.env.WECHAT_ORIGIN = simulator.origin;
  const control = async (path: string, body: object) => {
    const reply = await fetch(`${simulator.origin}/sim/${path}`, { method: 'POST', body: JSON.stringify(body) });
    return (await reply.json()) as Record<string, unknown>;
  };
  return {
    ...simulator,
    control,
    codeFor: async (openid) => (await control('login', { openid })).code as string,
    sent: async () => ((await (await fetch(`${simulator.origin}/sim/sent`)).json()) as { sent: never[] }).sent,
  };
}
