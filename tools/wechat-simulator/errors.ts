import { randomText } from './state';

/** WeChat's own words for the codes its server answers with. */
const MESSAGES: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest, could get access_token by getStableAccessToken',
  40003: 'invalid openid',
  40013: 'invalid appid',
  40029: 'invalid code',
  40037: 'invalid template_id',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41001: 'access_token missing',
  41002: 'appid missing',
  41030: 'invalid page',
  42001: 'access_token expired',
  43002: 'require POST method',
  43101: 'user refuse to accept the msg',
  43104: 'user not found in appid',
  44002: 'empty post data',
  45009: 'reach max api daily quota limit',
  45011: 'api minute-quota reach limit, mustslower, retry next minute',
  47001: 'data format error',
  47003: 'argument invalid! data.thing1.value invalid',
  61010: 'code is expired',
};

export const refusal = (errcode: number) => ({
  errcode,
  errmsg: `${MESSAGES[errcode] ?? 'error'} rid: ${randomText(12)}`,
});
